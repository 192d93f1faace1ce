#pragma once

#include <gvplugin.h>

// Finds the SVG renderer of the core plug-in and writes its shapes and lines of text in its place: it asks the C
// library to print every coordinate, which takes more than half of the time of writing a picture.
//
// Answers a plug-in library whose renderer goes before core's, or NULL where core's does not look as expected or
// is of a version whose bytes are not known; then core writes everything. The bytes are those that core writes.
gvplugin_library_t *wd_svg_shapes(gvplugin_library_t *core);
