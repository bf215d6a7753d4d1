#include "CChafa.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// Prototypes and values as in libchafa 1.8 to 1.16 (one ABI, libchafa.so.0) and GLib 2, written down here so that their
// headers are not needed. `void *` stands for their opaque types.
struct glib_string {
    char *text;
    size_t length;
    size_t allocated;
};
enum { CANVAS_TRUECOLOUR = 0, PIXEL_RGBA8_UNASSOCIATED = 4 };

#define FUNCTIONS(F)                                                                                       \
    F(void *, chafa_canvas_config_new, (void))                                                             \
    F(void, chafa_canvas_config_unref, (void *config))                                                     \
    F(void, chafa_canvas_config_set_geometry, (void *config, int columns, int rows))                       \
    F(void, chafa_canvas_config_set_cell_geometry, (void *config, int width, int height))                  \
    F(void, chafa_canvas_config_set_canvas_mode, (void *config, int mode))                                 \
    F(void, chafa_canvas_config_set_pixel_mode, (void *config, int mode))                                  \
    F(void *, chafa_canvas_new, (const void *config))                                                      \
    F(void, chafa_canvas_unref, (void *canvas))                                                            \
    F(void, chafa_canvas_draw_all_pixels,                                                                  \
      (void *canvas, int type, const unsigned char *pixels, int width, int height, int row_bytes))         \
    F(struct glib_string *, chafa_canvas_print, (void *canvas, void *terminal))                            \
    F(char *, g_string_free, (struct glib_string *text, int with_content))

#define POINTER(type, name, parameters) static type(*loaded_##name) parameters;
FUNCTIONS(POINTER)

static void *open_library(void) {
    static const char *const names[] = {"libchafa.so.0", "libchafa.0.dylib", "/opt/homebrew/lib/libchafa.0.dylib",
                                        "/usr/local/lib/libchafa.0.dylib"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        void *library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
        if (library) return library;
    }
    return NULL;
}

static int load(void) {
    void *library = open_library();
    if (!library) return -1;
    // GLib's function too: dlsym looks through what the library itself needs.
#define LOAD(type, name, parameters) \
    if (!(loaded_##name = (type(*) parameters)dlsym(library, #name))) return -1;
    FUNCTIONS(LOAD)
    return 0;
}

static int load_result = -1;
static void load_once(void) { load_result = load(); }

int talkreel_chafa_load(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load_once);
    return load_result;
}

static void *new_canvas(const struct talkreel_picture *p) {
    void *config = loaded_chafa_canvas_config_new();
    if (!config) return NULL;
    loaded_chafa_canvas_config_set_geometry(config, p->columns, p->rows);
    loaded_chafa_canvas_config_set_cell_geometry(config, p->cell_width, p->cell_height);
    loaded_chafa_canvas_config_set_canvas_mode(config, CANVAS_TRUECOLOUR);
    loaded_chafa_canvas_config_set_pixel_mode(config, p->mode);
    void *canvas = loaded_chafa_canvas_new(config);
    loaded_chafa_canvas_config_unref(config);
    return canvas;
}

char *talkreel_chafa_draw(const struct talkreel_picture *p, size_t *length) {
    *length = 0;
    if (p->width < 1 || p->height < 1 || p->columns < 1 || p->rows < 1 || p->cell_width < 1 || p->cell_height < 1 ||
        p->mode < TALKREEL_SIXEL || p->mode > TALKREEL_ITERM || talkreel_chafa_load() != 0)
        return NULL;
    void *canvas = new_canvas(p);
    if (!canvas) return NULL;
    loaded_chafa_canvas_draw_all_pixels(canvas, PIXEL_RGBA8_UNASSOCIATED, p->rgba, p->width, p->height, p->width * 4);
    // NULL is the terminal that knows every protocol, whatever TERM says.
    struct glib_string *printed = loaded_chafa_canvas_print(canvas, NULL);
    loaded_chafa_canvas_unref(canvas);
    if (!printed) return NULL;
    char *bytes = printed->length > 0 ? malloc(printed->length) : NULL;
    if (bytes) {
        memcpy(bytes, printed->text, printed->length);
        *length = printed->length;
    }
    loaded_g_string_free(printed, 1);
    return bytes;
}

void talkreel_chafa_free(char *bytes) { free(bytes); }
