#pragma once

#include <stdbool.h>
#include <stddef.h>

// A small, opaque face for libgvc and libcgraph.
//
// Swift cannot use the library directly: `Agdirected` and its like are mutable globals, positions are macros
// over private records, messages are variadic and every name is a `char *`. Nothing here is thread-safe,
// because nothing in libgvc is: the caller holds one lock.
//
// There is deliberately no way to read DOT text: graphs are built call by call, so nothing can be injected.

typedef struct wd_context wd_context;
typedef struct wd_graph wd_graph;
typedef struct wd_cluster wd_cluster;
typedef struct wd_node wd_node;
typedef struct wd_edge wd_edge;

/// What a default attribute holds for.
typedef enum { WD_GRAPH, WD_NODE, WD_EDGE } wd_kind;

/// A box in points; the origin is the lower left corner of the drawing.
typedef struct {
  double left, bottom, right, top;
} wd_box;

/// A point; the origin is the lower left corner of the drawing.
typedef struct {
  double across, up;
} wd_point;

/// Opens the library; NULL when it cannot be opened. One for a process: every further one leaks 45 KB.
wd_context *wd_context_open(void);
/// Whether the plug-in table was filled by us, so that no configuration file was read.
bool wd_context_is_pinned(const wd_context *context);
/// The library's version, as long as the context lives.
const char *wd_context_version(const wd_context *context);

/// Opens a directed graph whose object ids count 1, 2, 3 …, so that drawings repeat byte for byte.
wd_graph *wd_graph_open(const char *name);
/// Frees a graph and, where there is one, its layout.
void wd_graph_close(wd_context *context, wd_graph *graph);
/// Sets the value that every graph, node or edge has unless it is given another.
void wd_graph_default(wd_graph *graph, wd_kind kind, const char *name, const char *value);
/// Adds a subgraph; without a name it is an anonymous one, for ranks.
wd_cluster *wd_graph_subgraph(wd_graph *graph, const char *name);
/// Adds a node; `cluster` may be NULL.
wd_node *wd_graph_node(wd_graph *graph, wd_cluster *cluster, const char *name);
/// Puts a node that is there into a subgraph as well.
void wd_graph_join(wd_cluster *cluster, wd_node *node);
/// Adds an edge.
wd_edge *wd_graph_edge(wd_graph *graph, wd_node *tail, wd_node *head);
/// Sets an attribute of a `wd_graph`'s root, a cluster, a node or an edge; `html` marks an HTML label.
void wd_set(wd_graph *graph, void *object, const char *name, const char *value, bool html);
/// The root of a graph as an object for `wd_set`.
void *wd_graph_root(wd_graph *graph);

/// Lays a graph out; 0 when it went well.
int wd_layout(wd_context *context, wd_graph *graph, const char *engine);
/// Draws a laid-out graph into memory; 0 when it went well.
int wd_render(wd_context *context, wd_graph *graph, const char *format, char **data, size_t *length);
/// Gives the memory of `wd_render` back.
void wd_free_data(char *data);
/// The bounding box of a laid-out graph, without padding.
wd_box wd_graph_box(wd_graph *graph);
/// The box of a node in a laid-out graph.
wd_box wd_node_box(wd_node *node);
/// The box of a cluster in a laid-out graph.
wd_box wd_cluster_box(wd_cluster *cluster);
/// How many points the curves of an edge have in a laid-out graph; 0 where it is not drawn.
size_t wd_edge_point_count(wd_edge *edge);
/// One of them, counted from the tail.
wd_point wd_edge_point(wd_edge *edge, size_t place);

/// Everything the library has said since the last call, one message a line; NULL when it said nothing.
char *wd_take_messages(void);
/// Gives the memory of `wd_take_messages` back.
void wd_free_messages(char *taken);
