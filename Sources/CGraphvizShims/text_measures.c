#include "text_measures.h"

#include <dlfcn.h>
#include <gvc.h>
#include <gvplugin_textlayout.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// One line of text as pango measured it. Its layout is kept as well, since PDF and PNG are drawn from it.
typedef struct measure {
  struct measure *next;
  uint64_t hash;
  double size;
  unsigned flags;
  char *font;
  char *text;
  void *layout;
  void (*free_layout)(void *layout);
  double layout_offset, centre_offset;
  pointf extent;
} measure;

// Some kilobytes for a line: enough for the words of many cases, and a bound for a process that draws thousands.
enum { bucket_count = 4096, most_measures = 4096 };
static measure *buckets[bucket_count];
static size_t measure_count = 0;

static gvtextlayout_engine_t *pango_engine = NULL;
static void *(*share)(void *object) = NULL;

static uint64_t hashed(uint64_t hash, const char *text) {
  for (; *text != '\0'; text++) hash = (hash ^ (unsigned char)*text) * 1099511628211u;
  return (hash ^ 0xFF) * 1099511628211u;
}

static void forget_everything(void) {
  for (int index = 0; index < bucket_count; index++) {
    while (buckets[index] != NULL) {
      measure *it = buckets[index];
      buckets[index] = it->next;
      if (it->layout != NULL && it->free_layout != NULL) it->free_layout(it->layout);
      free(it->font);
      free(it->text);
      free(it);
    }
  }
  measure_count = 0;
}

static void keep(uint64_t hash, const textspan_t *span) {
  if (measure_count >= most_measures) forget_everything();
  measure *it = calloc(1, sizeof *it);
  if (it == NULL) return;
  it->font = strdup(span->font->name);
  it->text = strdup(span->str);
  if (it->font == NULL || it->text == NULL) {
    free(it->font);
    free(it->text);
    free(it);
    return;
  }
  it->hash = hash;
  it->size = span->font->size;
  it->flags = span->font->flags;
  it->layout = share(span->layout);
  it->free_layout = span->free_layout;
  it->layout_offset = span->yoffset_layout;
  it->centre_offset = span->yoffset_centerline;
  it->extent = span->size;
  it->next = buckets[hash % bucket_count];
  buckets[hash % bucket_count] = it;
  measure_count++;
}

static boolean text_layout(textspan_t *span, char **fontpath) {
  const textfont_t *font = span->font;
  // Whoever asks for the path of a font wants pango's own answer.
  if (fontpath != NULL || font == NULL || font->name == NULL || span->str == NULL) {
    return pango_engine->textlayout(span, fontpath);
  }
  uint64_t hash = hashed(hashed(14695981039346656037u, font->name), span->str);
  for (const measure *it = buckets[hash % bucket_count]; it != NULL; it = it->next) {
    if (it->hash == hash && it->size == font->size && it->flags == font->flags &&
        strcmp(it->text, span->str) == 0 && strcmp(it->font, font->name) == 0) {
      span->layout = share(it->layout);
      span->free_layout = it->free_layout;
      span->yoffset_layout = it->layout_offset;
      span->yoffset_centerline = it->centre_offset;
      span->size = it->extent;
      return TRUE;
    }
  }
  boolean is_measured = pango_engine->textlayout(span, fontpath);
  if (is_measured && span->layout != NULL && span->free_layout != NULL) keep(hash, span);
  return is_measured;
}

static gvtextlayout_engine_t engine = {text_layout};
static gvplugin_installed_t types[] = {{0, "textlayout", 100, &engine, NULL}, {0, NULL, 0, NULL, NULL}};
static gvplugin_api_t apis[] = {{API_textlayout, types}, {(api_t)0, NULL}};
static gvplugin_library_t library = {"whodoes", apis};

gvplugin_library_t *wd_text_measures(void *pango_handle, gvplugin_library_t *pango) {
  // Through pango's own handle, because it is loaded out of sight of everything else.
  *(void **)&share = dlsym(pango_handle, "g_object_ref");
  pango_engine = NULL;
  for (gvplugin_api_t *api = pango->apis; api != NULL && api->types != NULL; api++) {
    if (api->api == API_textlayout && api->types[0].type != NULL) pango_engine = api->types[0].engine;
  }
  return share == NULL || pango_engine == NULL || pango_engine->textlayout == NULL ? NULL : &library;
}
