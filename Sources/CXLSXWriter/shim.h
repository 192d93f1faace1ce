#include <xlsxwriter.h>

// A file in memory, without a name that anybody could find; the C library shows it to GNU sources only.
extern int memfd_create(const char *name, unsigned int flags);
