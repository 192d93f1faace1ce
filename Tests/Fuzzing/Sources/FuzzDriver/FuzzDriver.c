// The package manager begins a program NAME with NAME_main and not with main; each begins libFuzzer.
#include <stddef.h>
#include <stdint.h>

extern int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
extern int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));

static int run(int argc, char **argv) { return LLVMFuzzerRunDriver(&argc, &argv, LLVMFuzzerTestOneInput); }

int FuzzText_main(int argc, char **argv) { return run(argc, argv); }
int FuzzJSON_main(int argc, char **argv) { return run(argc, argv); }
int FuzzDelimited_main(int argc, char **argv) { return run(argc, argv); }
int FuzzCatalogue_main(int argc, char **argv) { return run(argc, argv); }
int FuzzGrids_main(int argc, char **argv) { return run(argc, argv); }
