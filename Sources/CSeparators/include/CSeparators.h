// Finds where the cells and rows of delimited text end: the one loop of WhoDoes that sees every byte of a caseload.
#ifndef CSEPARATORS_H
#define CSEPARATORS_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

// Room that must follow the bytes, readable, and that must follow the positions, writable.
enum { SEPARATORS_SLACK = 64 };

typedef struct {
  uint32_t count;     // separators: delimiters and line feeds
  uint32_t newlines;  // line feeds among them
  bool has_quotes;    // whether a quote stands anywhere; the positions then mean nothing
} separators_found;

// Writes the position of every delimiter and line feed, in order.
separators_found separators_index(
    const uint8_t *bytes, uint32_t count, uint8_t delimiter, uint32_t *positions);

typedef struct {
  uint32_t count;      // separators outside quotes
  uint32_t newlines;   // line feeds among them
  bool is_open;        // whether a quoted cell has no end
  uint32_t open_line;  // where the row of that cell begins
} separators_quoted;

// The same with quotes as RFC 4180 has them; a quote opens a cell only as its first sign.
separators_quoted separators_index_quoted(
    const uint8_t *bytes, uint32_t count, uint8_t delimiter, uint32_t *positions);

typedef struct {
  uint64_t low, high;
} separators_words;

// The first sixteen bytes of a text in two words, with noughts behind its end; sixteen may be read whatever its length.
// The noughts come from a table: a branch on the length, which is another in every cell, costs more than all the rest.
static inline separators_words separators_key(const void *text, uint64_t count) {
  static const uint64_t kept[4] = {~0ull, ~0ull, 0, 0};
  const uint8_t *mask = (const uint8_t *)kept + (count < 16 ? 16 - count : 0);
  separators_words key, wanted;
  memcpy(&key, text, sizeof key);
  memcpy(&wanted, mask, sizeof wanted);
  key.low &= wanted.low;
  key.high &= wanted.high;
  return key;
}

// Asks for memory that will be read soon.
static inline void separators_prefetch(const void *bytes) { __builtin_prefetch(bytes); }

#ifdef __cplusplus
}
#endif
#endif
