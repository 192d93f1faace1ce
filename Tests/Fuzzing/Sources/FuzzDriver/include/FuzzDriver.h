// Nothing for Swift to call: the linker finds the functions by their names.
