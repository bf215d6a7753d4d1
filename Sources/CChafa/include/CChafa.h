// The door to libchafa: pictures as sixels, kitty or iTerm2 graphics. The library is loaded when the first picture is
// drawn and may be missing; nothing of it is needed to build or to start.
#pragma once
#include <stddef.h>

/// Values of ChafaPixelMode, the same since 1.8.
enum { TALKREEL_SIXEL = 1, TALKREEL_KITTY = 2, TALKREEL_ITERM = 3 };

struct talkreel_picture {
    /// Red, green, blue, alpha of `width` × `height` pixels, row by row.
    const unsigned char *rgba;
    int width, height;
    /// What it is stretched to: cells, and the pixels of one cell.
    int columns, rows;
    int cell_width, cell_height;
    /// One of the values above.
    int mode;
};

/// Loads libchafa, once: 0 when it is ready.
int talkreel_chafa_load(void);

/// The bytes that draw the picture at the cursor, `*length` of them, to be freed by `talkreel_chafa_free`; NULL when
/// libchafa is missing or gives nothing. Safe from any thread.
char *talkreel_chafa_draw(const struct talkreel_picture *picture, size_t *length);
void talkreel_chafa_free(char *bytes);
