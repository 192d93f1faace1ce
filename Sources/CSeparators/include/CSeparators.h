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

// Copies a row. Rows are short and each is as long as it likes, so most are copied as two halves that overlap, without
// a call.
static inline void separators_copy(void *target, const void *source, uint64_t count) {
  uint8_t *to = (uint8_t *)target;
  const uint8_t *from = (const uint8_t *)source;
  if (count < 32 || count > 64) {
    memcpy(to, from, count);
    return;
  }
  uint8_t first[32], last[32];
  memcpy(first, from, 32);
  memcpy(last, from + count - 32, 32);
  memcpy(to, first, 32);
  memcpy(to + count - 32, last, 32);
}

// Asks for memory that will be read soon.
static inline void separators_prefetch(const void *bytes) { __builtin_prefetch(bytes); }

#ifdef __cplusplus
}
#endif
#endif
