#define _GNU_SOURCE
#include "shims.h"
#include "svg_shapes.h"
#include "text_measures.h"

#include <dlfcn.h>
#include <gvc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// MARK: Messages

// `agseterrf` has no user pointer and hands over pieces of messages, so there is one buffer for the process.
static char *messages = NULL;
static size_t messages_length = 0;

// A message can quote a whole label: enough for any real one, and no way to fill the memory.
enum { messages_limit = 64 * 1024 };

static int collect(char *piece) {
  size_t length = strlen(piece);
  if (messages_length + length > messages_limit) return 0;
  char *longer = realloc(messages, messages_length + length + 1);
  if (longer == NULL) return 0;
  memcpy(longer + messages_length, piece, length + 1);
  messages = longer;
  messages_length += length;
  return 0;
}

char *wd_take_messages(void) {
  char *taken = messages;
  messages = NULL;
  messages_length = 0;
  return taken;
}

void wd_free_messages(char *taken) { free(taken); }

// MARK: Ids

// cgraph takes the address of a name for its id and sorts subgraphs by id: the order of clusters, and with it
// the drawing, would follow the memory allocator. This discipline refuses names, so cgraph keeps them in its
// own tables and asks for anonymous ids, which count 1, 2, 3 …

typedef struct {
  uint64_t last;
} id_counter;

static void *ids_open(Agraph_t *graph, Agdisc_t *discipline) {
  (void)graph;
  (void)discipline;
  return calloc(1, sizeof(id_counter));
}

static long ids_map(void *state, int type, char *name, IDTYPE *id, int create) {
  (void)type;
  id_counter *counter = state;
  if (name != NULL || !create || counter == NULL) return 0;
  *id = ++counter->last;
  return 1;
}

static long ids_alloc(void *state, int type, IDTYPE id) {
  (void)state;
  (void)type;
  (void)id;
  return 0;
}

static void ids_free(void *state, int type, IDTYPE id) {
  (void)state;
  (void)type;
  (void)id;
}

static char *ids_print(void *state, int type, IDTYPE id) {
  (void)state;
  (void)type;
  (void)id;
  return NULL;
}

static void ids_close(void *state) { free(state); }

static void ids_register(void *state, int type, void *object) {
  (void)state;
  (void)type;
  (void)object;
}

static Agiddisc_t counted_ids = {ids_open, ids_map, ids_alloc, ids_free, ids_print, ids_close, ids_register};

// MARK: Context

struct wd_context {
  GVC_t *gvc;
  bool pinned;
};

enum { plugin_count = 4 };
static const char *const plugins[plugin_count] = {"core", "dot_layout", "neato_layout", "pango"};
// Two plug-ins of our own come after them, and an empty entry ends the table.
static lt_symlist_t table[plugin_count + 3];

// Fills the table from one folder; it must be complete when the context is made, because the text layout is
// chosen at that moment.
static bool fill_table(const char *folder) {
  gvplugin_library_t *measures = NULL, *shapes = NULL;
  for (int index = 0; index < plugin_count; index++) {
    char path[4096];
    char symbol[64];
    int written = snprintf(path, sizeof path, "%s/libgvplugin_%s.so.6", folder, plugins[index]);
    if (written < 0 || (size_t)written >= sizeof path) return false;
    snprintf(symbol, sizeof symbol, "gvplugin_%s_LTX_library", plugins[index]);
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    void *address = library == NULL ? NULL : dlsym(library, symbol);
    if (address == NULL) return false;
    table[index].name = strdup(symbol);
    table[index].address = address;
    if (table[index].name == NULL) return false;
    if (strcmp(plugins[index], "pango") == 0) measures = wd_text_measures(library, address);
    if (strcmp(plugins[index], "core") == 0) shapes = wd_svg_shapes(address);
  }
  int count = plugin_count;
  if (measures != NULL) table[count++] = (lt_symlist_t){"gvplugin_whodoes_LTX_library", measures};
  if (shapes != NULL) table[count++] = (lt_symlist_t){"gvplugin_whodoes_svg_LTX_library", shapes};
  table[count] = (lt_symlist_t){NULL, NULL};
  return true;
}

// The plug-ins lie in the folder `graphviz` beside libgvc; the other places are for odd installations.
static bool find_table(void) {
  Dl_info info;
  void *symbol = dlsym(RTLD_DEFAULT, "gvContextPlugins");
  if (symbol != NULL && dladdr(symbol, &info) != 0 && info.dli_fname != NULL) {
    const char *slash = strrchr(info.dli_fname, '/');
    char folder[2048];
    if (slash != NULL) {
      int length = (int)(slash - info.dli_fname);
      int written = snprintf(folder, sizeof folder, "%.*s/graphviz", length, info.dli_fname);
      if (written > 0 && (size_t)written < sizeof folder && fill_table(folder)) return true;
    }
  }
  static const char *const folders[] = {
      "/usr/lib/x86_64-linux-gnu/graphviz", "/usr/lib/aarch64-linux-gnu/graphviz", "/usr/lib64/graphviz",
      "/usr/lib/graphviz", "/usr/local/lib/graphviz"};
  for (size_t index = 0; index < sizeof folders / sizeof *folders; index++) {
    if (fill_table(folders[index])) return true;
  }
  return false;
}

wd_context *wd_context_open(void) {
  agseterrf(collect);
  // A second fence: with this set, the library opens no image, font or style file named by an attribute.
  char **server = dlsym(RTLD_DEFAULT, "HTTPServerEnVar");
  if (server != NULL) *server = "whodoes";
  wd_context *context = calloc(1, sizeof *context);
  if (context == NULL) return NULL;
  context->pinned = find_table();
  context->gvc = context->pinned ? gvContextPlugins(table, 0) : gvContext();
  if (context->gvc != NULL) return context;
  free(context);
  return NULL;
}

bool wd_context_is_pinned(const wd_context *context) { return context->pinned; }

const char *wd_context_version(const wd_context *context) { return gvcVersion(context->gvc); }

// MARK: Graphs

// The attributes of nodes and edges by name, a few dozen: cgraph looks each up in a tree of names, and twice.
enum { symbol_places = 128 };

struct wd_graph {
  Agraph_t *root;
  Agdisc_t discipline;
  bool is_laid_out;
  Agsym_t *symbols[2][symbol_places];
};

wd_graph *wd_graph_open(const char *name) {
  wd_graph *graph = calloc(1, sizeof *graph);
  if (graph == NULL) return NULL;
  graph->discipline = (Agdisc_t){&AgMemDisc, &counted_ids, &AgIoDisc};
  graph->root = agopen((char *)name, Agdirected, &graph->discipline);
  if (graph->root != NULL) return graph;
  free(graph);
  return NULL;
}

void wd_graph_close(wd_context *context, wd_graph *graph) {
  if (graph->is_laid_out) gvFreeLayout(context->gvc, graph->root);
  agclose(graph->root);
  free(graph);
}

void wd_graph_default(wd_graph *graph, wd_kind kind, const char *name, const char *value) {
  int type = kind == WD_GRAPH ? AGRAPH : kind == WD_NODE ? AGNODE : AGEDGE;
  agattr(graph->root, type, (char *)name, (char *)value);
}

wd_cluster *wd_graph_subgraph(wd_graph *graph, const char *name) {
  return (wd_cluster *)agsubg(graph->root, (char *)name, 1);
}

wd_node *wd_graph_node(wd_graph *graph, wd_cluster *cluster, const char *name) {
  Agraph_t *place = cluster == NULL ? graph->root : (Agraph_t *)cluster;
  return (wd_node *)agnode(place, (char *)name, 1);
}

void wd_graph_join(wd_cluster *cluster, wd_node *node) { agsubnode((Agraph_t *)cluster, (Agnode_t *)node, 1); }

wd_edge *wd_graph_edge(wd_graph *graph, wd_node *tail, wd_node *head) {
  return (wd_edge *)agedge(graph->root, (Agnode_t *)tail, (Agnode_t *)head, NULL, 1);
}

void *wd_graph_root(wd_graph *graph) { return graph->root; }

// The attribute of a node or an edge, declared where it is new; NULL where the table is full.
static Agsym_t *symbol(wd_graph *graph, int type, const char *name) {
  Agsym_t **places = graph->symbols[type == AGNODE ? 0 : 1];
  unsigned hash = 0;
  for (const char *letter = name; *letter != '\0'; letter++) hash = hash * 31 + (unsigned char)*letter;
  for (unsigned step = 0; step < symbol_places; step++) {
    Agsym_t **place = &places[(hash + step) % symbol_places];
    if (*place != NULL && strcmp((*place)->name, name) != 0) continue;
    if (*place == NULL) *place = agattr(graph->root, type, (char *)name, NULL);
    if (*place == NULL) *place = agattr(graph->root, type, (char *)name, "");
    return *place;
  }
  return NULL;
}

static void set(wd_graph *graph, void *object, const char *name, char *value) {
  int type = AGTYPE(object);
  Agsym_t *known = type == AGRAPH ? NULL : symbol(graph, type == AGNODE ? AGNODE : AGEDGE, name);
  if (known == NULL) {
    agsafeset(object, (char *)name, value, "");
  } else {
    agxset(object, known, value);
  }
}

void wd_set(wd_graph *graph, void *object, const char *name, const char *value, bool html) {
  if (!html) {
    set(graph, object, name, (char *)value);
    return;
  }
  // The string table remembers that a string is HTML; setting it while it is held keeps the mark.
  char *marked = agstrdup_html(graph->root, (char *)value);
  set(graph, object, name, marked);
  agstrfree(graph->root, marked);
}

// MARK: Drawing

int wd_layout(wd_context *context, wd_graph *graph, const char *engine) {
  int result = gvLayout(context->gvc, graph->root, engine);
  graph->is_laid_out = result == 0;
  return result;
}

int wd_render(wd_context *context, wd_graph *graph, const char *format, char **data, size_t *length) {
  unsigned int bytes = 0;
  *data = NULL;
  *length = 0;
  int result = gvRenderData(context->gvc, graph->root, format, data, &bytes);
  *length = *data == NULL ? 0 : bytes;
  return result;
}

void wd_free_data(char *data) { gvFreeRenderData(data); }

wd_box wd_graph_box(wd_graph *graph) {
  boxf box = GD_bb(graph->root);
  return (wd_box){box.LL.x, box.LL.y, box.UR.x, box.UR.y};
}

wd_box wd_node_box(wd_node *node) {
  Agnode_t *it = (Agnode_t *)node;
  pointf centre = ND_coord(it);
  double across = ND_width(it) * 36, up = ND_height(it) * 36;
  return (wd_box){centre.x - across, centre.y - up, centre.x + across, centre.y + up};
}

wd_box wd_cluster_box(wd_cluster *cluster) {
  boxf box = GD_bb((Agraph_t *)cluster);
  return (wd_box){box.LL.x, box.LL.y, box.UR.x, box.UR.y};
}

// An edge has one curve; more than one comes from options that are never set here.
static const bezier *curve(wd_edge *edge) {
  const splines *curves = ED_spl((Agedge_t *)edge);
  return curves == NULL || curves->size < 1 ? NULL : &curves->list[0];
}

size_t wd_edge_point_count(wd_edge *edge) {
  const bezier *it = curve(edge);
  return it == NULL || it->size < 0 ? 0 : (size_t)it->size;
}

wd_point wd_edge_point(wd_edge *edge, size_t place) {
  const bezier *it = curve(edge);
  if (it == NULL || place >= (size_t)it->size) return (wd_point){0, 0};
  return (wd_point){it->list[place].x, it->list[place].y};
}
