#pragma once

#include <gvplugin.h>

// Finds the text layout of the pango plug-in and puts a memory before it: the lines of maps say the same words
// again and again, and to shape a line takes longer than to draw it.
//
// Answers a plug-in library that goes before pango's, or NULL where pango's does not look as expected; then every
// line is measured anew. What is answered for a line is what pango answered for the same line, font, size and
// style, so a drawing does not depend on what was drawn before.
gvplugin_library_t *wd_text_measures(void *pango_handle, gvplugin_library_t *pango);
