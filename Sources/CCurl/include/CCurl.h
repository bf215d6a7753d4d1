// The door to libcurl: fixed-arity wrappers for its variadic calls, and the library itself loaded when the first
// request is made. Linked in, libcurl's forty libraries would cost the prompt a third of its time.
#pragma once
#include <curl/curl.h>

typedef size_t (*talkreel_data_callback)(char *bytes, size_t size, size_t count, void *context);
typedef int (*talkreel_progress_callback)(void *context, curl_off_t download_total, curl_off_t downloaded,
                                          curl_off_t upload_total, curl_off_t uploaded);

/// Loads and initialises libcurl: 0 when it is ready. Call it before anything else, on one thread.
int talkreel_curl_load(void);

CURLcode talkreel_set_long(CURL *handle, CURLoption option, long value);
CURLcode talkreel_set_size(CURL *handle, CURLoption option, curl_off_t value);
CURLcode talkreel_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode talkreel_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode talkreel_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode talkreel_set_mime(CURL *handle, curl_mime *value);
CURLcode talkreel_set_data_callback(CURL *handle, CURLoption option, talkreel_data_callback value);
CURLcode talkreel_set_progress_callback(CURL *handle, talkreel_progress_callback value);
/// The easy handle and the result of a finished transfer; 0 when there is none.
int talkreel_next_done(CURLM *multi, CURL **handle, CURLcode *result);
