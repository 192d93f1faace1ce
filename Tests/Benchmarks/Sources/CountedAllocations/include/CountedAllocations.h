#ifndef COUNTED_ALLOCATIONS_H
#define COUNTED_ALLOCATIONS_H

#include <stdint.h>

/// How many blocks this process has asked the heap for since it started, and how many bytes in all.
uint64_t counted_allocations(void);
uint64_t counted_bytes(void);

#endif
