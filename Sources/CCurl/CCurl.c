#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

#undef curl_easy_setopt
#undef curl_easy_getinfo

// libcurl's functions by their own names: Swift calls these, they call the loaded library. Hidden, so that the library's
// own calls do not come back to them.
#define FUNCTIONS(F)                                                                                      \
    F(CURL *, curl_easy_init, (void), ())                                                                 \
    F(void, curl_easy_cleanup, (CURL * h), (h))                                                           \
    F(const char *, curl_easy_strerror, (CURLcode c), (c))                                                \
    F(CURLcode, curl_easy_pause, (CURL * h, int b), (h, b))                                               \
    F(curl_mime *, curl_mime_init, (CURL * h), (h))                                                       \
    F(void, curl_mime_free, (curl_mime * m), (m))                                                         \
    F(curl_mimepart *, curl_mime_addpart, (curl_mime * m), (m))                                           \
    F(CURLcode, curl_mime_name, (curl_mimepart * p, const char *n), (p, n))                               \
    F(CURLcode, curl_mime_data_cb,                                                                        \
      (curl_mimepart * p, curl_off_t n, curl_read_callback r, curl_seek_callback s, curl_free_callback f, void *c), \
      (p, n, r, s, f, c))                                                                                 \
    F(CURLcode, curl_mime_filename, (curl_mimepart * p, const char *n), (p, n))                           \
    F(struct curl_slist *, curl_slist_append, (struct curl_slist * l, const char *t), (l, t))             \
    F(void, curl_slist_free_all, (struct curl_slist * l), (l))                                            \
    F(CURLM *, curl_multi_init, (void), ())                                                               \
    F(CURLMcode, curl_multi_cleanup, (CURLM * m), (m))                                                    \
    F(CURLMcode, curl_multi_add_handle, (CURLM * m, CURL * h), (m, h))                                    \
    F(CURLMcode, curl_multi_remove_handle, (CURLM * m, CURL * h), (m, h))                                 \
    F(CURLMcode, curl_multi_perform, (CURLM * m, int *n), (m, n))                                         \
    F(CURLMcode, curl_multi_poll, (CURLM * m, struct curl_waitfd w[], unsigned int n, int t, int *r),     \
      (m, w, n, t, r))                                                                                    \
    F(CURLMcode, curl_multi_wakeup, (CURLM * m), (m))                                                     \
    F(CURLMsg *, curl_multi_info_read, (CURLM * m, int *n), (m, n))

#define POINTER(type, name, parameters, arguments) static type(*loaded_##name) parameters;
FUNCTIONS(POINTER)
static CURLcode (*loaded_setopt)(CURL *, CURLoption, ...);
static CURLcode (*loaded_getinfo)(CURL *, CURLINFO, ...);

#define FORWARD(type, name, parameters, arguments) \
    __attribute__((visibility("hidden"))) type name parameters { return loaded_##name arguments; }
FUNCTIONS(FORWARD)

static void *open_library(void) {
    static const char *const names[] = {"libcurl.so.4", "libcurl.4.dylib", "/usr/lib/libcurl.4.dylib", "libcurl.so"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        void *library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
        if (library) return library;
    }
    return NULL;
}

static int load(void) {
    void *library = open_library();
    if (!library) return -1;
#define LOAD(type, name, parameters, arguments) \
    if (!(loaded_##name = (type(*) parameters)dlsym(library, #name))) return -1;
    FUNCTIONS(LOAD)
    if (!(loaded_setopt = (CURLcode(*)(CURL *, CURLoption, ...))dlsym(library, "curl_easy_setopt"))) return -1;
    if (!(loaded_getinfo = (CURLcode(*)(CURL *, CURLINFO, ...))dlsym(library, "curl_easy_getinfo"))) return -1;
    CURLcode (*start)(long) = (CURLcode(*)(long))dlsym(library, "curl_global_init");
    if (!start || start(CURL_GLOBAL_ALL) != CURLE_OK) return -1;
    return 0;
}

static int load_result = -1;
static void load_once(void) { load_result = load(); }

int talkreel_curl_load(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load_once);
    return load_result;
}

CURLcode talkreel_set_long(CURL *h, CURLoption o, long v) { return loaded_setopt(h, o, v); }
CURLcode talkreel_set_size(CURL *h, CURLoption o, curl_off_t v) { return loaded_setopt(h, o, v); }
CURLcode talkreel_set_text(CURL *h, CURLoption o, const char *v) { return loaded_setopt(h, o, v); }
CURLcode talkreel_set_pointer(CURL *h, CURLoption o, void *v) { return loaded_setopt(h, o, v); }
CURLcode talkreel_set_list(CURL *h, CURLoption o, struct curl_slist *v) { return loaded_setopt(h, o, v); }
CURLcode talkreel_set_mime(CURL *h, curl_mime *v) { return loaded_setopt(h, CURLOPT_MIMEPOST, v); }
CURLcode talkreel_set_data_callback(CURL *h, CURLoption o, talkreel_data_callback v) { return loaded_setopt(h, o, v); }
CURLcode talkreel_set_progress_callback(CURL *h, talkreel_progress_callback v) {
    return loaded_setopt(h, CURLOPT_XFERINFOFUNCTION, v);
}

CURLcode talkreel_set_request_callback(CURL *h, talkreel_request_callback v) {
    return loaded_setopt(h, CURLOPT_PREREQFUNCTION, v);
}

long talkreel_get_long(CURL *h, CURLINFO i) {
    long v = 0;
    return loaded_getinfo(h, i, &v) == CURLE_OK ? v : 0;
}
const char *talkreel_get_text(CURL *h, CURLINFO i) {
    const char *v = NULL;
    return loaded_getinfo(h, i, &v) == CURLE_OK ? v : NULL;
}
const struct curl_slist *talkreel_get_last_certificate(CURL *h) {
    struct curl_certinfo *chain = NULL;
    if (loaded_getinfo(h, CURLINFO_CERTINFO, &chain) != CURLE_OK || !chain || chain->num_of_certs < 1) return NULL;
    return chain->certinfo[chain->num_of_certs - 1];
}

int talkreel_next_done(CURLM *multi, CURL **handle, CURLcode *result) {
    int left = 0;
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left))) {
        if (message->msg == CURLMSG_DONE) {
            *handle = message->easy_handle;
            *result = message->data.result;
            return 1;
        }
    }
    return 0;
}
