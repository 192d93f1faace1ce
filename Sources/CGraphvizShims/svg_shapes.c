#define _GNU_SOURCE
#include "svg_shapes.h"

#include <dlfcn.h>
#include <graphviz_version.h>
#include <gvc.h>
#include <gvplugin_render.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const gvrender_engine_t *core_engine = NULL;
static size_t (*job_write)(GVJ_t *job, const char *bytes, size_t length) = NULL;
static char *(*escaped)(char *text, boolean is_raw) = NULL;

// MARK: Bytes on their way

// An element is put together here and handed over at once.
typedef struct {
  GVJ_t *job;
  size_t length;
  char bytes[4096];
} element;

// Longer than any number.
enum { longest_number = 64 };

// Only what is put into it is ever read, so the rest is left as it is.
static void begin(element *it, GVJ_t *job) {
  it->job = job;
  it->length = 0;
}

static void hand_over(element *it) {
  if (it->length > 0) job_write(it->job, it->bytes, it->length);
  it->length = 0;
}

static void put(element *it, const char *text, size_t length) {
  if (length > sizeof it->bytes - it->length) hand_over(it);
  if (length > sizeof it->bytes) {
    job_write(it->job, text, length);
    return;
  }
  memcpy(it->bytes + it->length, text, length);
  it->length += length;
}

static void put_text(element *it, const char *text) { put(it, text, strlen(text)); }

// Writes hundredths of a whole number below 2^53 as digits from the right, and answers where they begin.
static char *digits(uint64_t hundredths, bool is_trimmed, char *end) {
  unsigned tens = (unsigned)(hundredths / 10 % 10), ones = (unsigned)(hundredths % 10);
  uint64_t whole = hundredths / 100;
  if (!is_trimmed || ones != 0) *--end = (char)('0' + ones);
  if (!is_trimmed || ones != 0 || tens != 0) {
    *--end = (char)('0' + tens);
    *--end = '.';
  }
  do {
    *--end = (char)('0' + whole % 10);
    whole /= 10;
  } while (whole != 0);
  return end;
}

// The number as `%.02f` prints it, without zeros at its end where it is trimmed.
static void put_number(element *it, double number, bool is_trimmed) {
  if (is_trimmed && number > -0.005 && number < 0.005) {
    put(it, "0", 1);
    return;
  }
  double scaled = number * 100, rounded = rint(scaled);
  // What is left over, to the last bit: printing goes by the exact value, and only near a half could it differ.
  double rest = scaled - rounded + fma(number, 100, -scaled);
  char text[longest_number];
  char *end = text + sizeof text, *start = end;
  if (fabs(rounded) < 1e15 && rounded != 0 && fabs(fabs(rest) - 0.5) > 1e-3) {
    start = digits((uint64_t)fabs(rounded), is_trimmed, end);
    if (rounded < 0) *--start = '-';
    put(it, start, (size_t)(end - start));
    return;
  }
  char printed[400];
  int length = snprintf(printed, sizeof printed, "%.02f", number);
  if (length < 0 || (size_t)length >= sizeof printed) return;
  if (is_trimmed && strchr(printed, '.') != NULL) {
    while (printed[length - 1] == '0') length--;
    if (printed[length - 1] == '.') length--;
  }
  put(it, printed, (size_t)length);
}

static void put_point(element *it, pointf point) {
  put_number(it, point.x, true);
  put(it, ",", 1);
  put_number(it, -point.y, true);
}

// MARK: Colours and pens

static void put_hex(element *it, const unsigned char *rgba) {
  static const char hex[] = "0123456789abcdef";
  char text[7] = "#";
  for (int index = 0; index < 3; index++) {
    text[1 + 2 * index] = hex[rgba[index] >> 4];
    text[2 + 2 * index] = hex[rgba[index] & 15];
  }
  put(it, text, sizeof text);
}

// Colours that are neither seen through nor of another kind; others are left to core.
static bool is_plain(const gvcolor_t *colour) {
  return colour->type == COLOR_STRING || (colour->type == RGBA_BYTE && colour->u.rgba[3] == 255);
}

static void put_colour(element *it, const gvcolor_t *colour) {
  if (colour->type == COLOR_STRING) {
    put_text(it, colour->u.string);
  } else {
    put_hex(it, colour->u.rgba);
  }
}

// Whether a shape of the job can be written here: filled with one colour or not at all.
static bool is_known(const GVJ_t *job, int filled) {
  const obj_state_t *object = job->obj;
  return (filled == 0 || (filled == 1 && is_plain(&object->fillcolor))) && is_plain(&object->pencolor) &&
         !object->labeledgealigned;
}

static void put_style(element *it, int filled) {
  const obj_state_t *object = it->job->obj;
  put_text(it, " fill=\"");
  if (filled) {
    put_colour(it, &object->fillcolor);
  } else {
    put_text(it, "none");
  }
  put_text(it, "\" stroke=\"");
  put_colour(it, &object->pencolor);
  if (object->penwidth != PENWIDTH_NORMAL) {
    put_text(it, "\" stroke-width=\"");
    put_number(it, object->penwidth, true);
  }
  if (object->pen == PEN_DASHED) {
    put_text(it, "\" stroke-dasharray=\"5,2");
  } else if (object->pen == PEN_DOTTED) {
    put_text(it, "\" stroke-dasharray=\"1,5");
  }
  put_text(it, "\"");
}

// MARK: Shapes

static void polygon(GVJ_t *job, pointf *points, int count, int filled) {
  if (!is_known(job, filled) || count < 1) {
    core_engine->polygon(job, points, count, filled);
    return;
  }
  element it;
  begin(&it, job);
  put_text(&it, "<polygon");
  put_style(&it, filled);
  put_text(&it, " points=\"");
  for (int index = 0; index < count; index++) {
    put_point(&it, points[index]);
    put(&it, " ", 1);
  }
  // The first point comes again at the end.
  put_point(&it, points[0]);
  put_text(&it, "\"/>\n");
  hand_over(&it);
}

static void polyline(GVJ_t *job, pointf *points, int count) {
  if (!is_known(job, 0)) {
    core_engine->polyline(job, points, count);
    return;
  }
  element it;
  begin(&it, job);
  put_text(&it, "<polyline");
  put_style(&it, 0);
  put_text(&it, " points=\"");
  for (int index = 0; index < count; index++) {
    put_point(&it, points[index]);
    put(&it, " ", 1);
  }
  put_text(&it, "\"/>\n");
  hand_over(&it);
}

static void curve(GVJ_t *job, pointf *points, int count, int arrow_at_start, int arrow_at_end, int filled) {
  if (!is_known(job, filled)) {
    core_engine->beziercurve(job, points, count, arrow_at_start, arrow_at_end, filled);
    return;
  }
  element it;
  begin(&it, job);
  put_text(&it, "<path");
  put_style(&it, filled);
  put_text(&it, " d=\"");
  for (int index = 0; index < count; index++) {
    put(&it, index == 0 ? "M" : index == 1 ? "C" : " ", 1);
    put_point(&it, points[index]);
  }
  put_text(&it, "\"/>\n");
  hand_over(&it);
}

// MARK: Text

static void text(GVJ_t *job, pointf place, textspan_t *span) {
  const obj_state_t *object = job->obj;
  const textfont_t *font = span->font;
  if (font == NULL || font->name == NULL || font->postscript_alias != NULL || (font->flags & ~HTML_BF) != 0 ||
      object->pencolor.type != RGBA_BYTE || object->labeledgealigned) {
    core_engine->textspan(job, place, span);
    return;
  }
  element it;
  begin(&it, job);
  put_text(&it, "<text text-anchor=\"");
  put_text(&it, span->just == 'l' ? "start" : span->just == 'r' ? "end" : "middle");
  put_text(&it, "\" x=\"");
  put_number(&it, place.x, true);
  put_text(&it, "\" y=\"");
  put_number(&it, -(place.y + span->yoffset_centerline), true);
  put_text(&it, "\" font-family=\"");
  put_text(&it, font->name);
  put_text(&it, "\"");
  if ((font->flags & HTML_BF) != 0) put_text(&it, " font-weight=\"bold\"");
  put_text(&it, " font-size=\"");
  put_number(&it, font->size, false);
  put_text(&it, "\" fill=\"");
  put_hex(&it, object->pencolor.u.rgba);
  put_text(&it, "\">");
  put_text(&it, escaped(span->str, TRUE));
  put_text(&it, "</text>\n");
  hand_over(&it);
}

// MARK: The plug-in

static gvrender_engine_t engine;
static gvplugin_installed_t types[] = {{0, "svg", 100, &engine, NULL}, {0, NULL, 0, NULL, NULL}};
static gvplugin_api_t apis[] = {{API_render, types}, {(api_t)0, NULL}};
static gvplugin_library_t library = {"whodoes_svg", apis};

// Later versions write some of their shapes in another way.
static bool is_known_version(void) {
  return strncmp(PACKAGE_VERSION, "2.42.", 5) == 0 || strncmp(PACKAGE_VERSION, "2.43.", 5) == 0;
}

gvplugin_library_t *wd_svg_shapes(gvplugin_library_t *core) {
  *(void **)&job_write = dlsym(RTLD_DEFAULT, "gvwrite");
  *(void **)&escaped = dlsym(RTLD_DEFAULT, "xml_string0");
  if (job_write == NULL || escaped == NULL || !is_known_version()) return NULL;
  for (gvplugin_api_t *api = core->apis; api != NULL && api->types != NULL; api++) {
    if (api->api != API_render) continue;
    for (gvplugin_installed_t *type = api->types; type->type != NULL; type++) {
      if (strcmp(type->type, "svg") != 0 || type->engine == NULL) continue;
      core_engine = type->engine;
      if (core_engine->polygon == NULL || core_engine->polyline == NULL || core_engine->beziercurve == NULL ||
          core_engine->textspan == NULL) {
        return NULL;
      }
      engine = *core_engine;
      engine.polygon = polygon;
      engine.polyline = polyline;
      engine.beziercurve = curve;
      engine.textspan = text;
      types[0].id = type->id;
      types[0].features = type->features;
      return &library;
    }
  }
  return NULL;
}
