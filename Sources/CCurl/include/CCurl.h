// The door to libcurl: fixed-arity wrappers for its variadic calls, and the library itself loaded when the first
// request is made. Linked in, libcurl's forty libraries would cost the prompt a third of its time.
#pragma once
#include <curl/curl.h>

typedef size_t (*talkreel_data_callback)(char *bytes, size_t size, size_t count, void *context);
typedef int (*talkreel_progress_callback)(void *context, curl_off_t download_total, curl_off_t downloaded,
                                          curl_off_t upload_total, curl_off_t uploaded);

/// Called when the connection stands and the request is about to be sent; 0 = go on.
typedef int (*talkreel_request_callback)(void *context, char *remote, char *local, int remote_port, int local_port);

/// Loads and initialises libcurl, once: 0 when it is ready. Call it before anything else.
int talkreel_curl_load(void);

CURLcode talkreel_set_long(CURL *handle, CURLoption option, long value);
CURLcode talkreel_set_size(CURL *handle, CURLoption option, curl_off_t value);
CURLcode talkreel_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode talkreel_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode talkreel_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode talkreel_set_mime(CURL *handle, curl_mime *value);
CURLcode talkreel_set_data_callback(CURL *handle, CURLoption option, talkreel_data_callback value);
CURLcode talkreel_set_progress_callback(CURL *handle, talkreel_progress_callback value);
CURLcode talkreel_set_request_callback(CURL *handle, talkreel_request_callback value);
/// 0 where libcurl does not know.
long talkreel_get_long(CURL *handle, CURLINFO info);
/// Owned by the handle; NULL where there is none.
const char *talkreel_get_text(CURL *handle, CURLINFO info);
/// The fields of the last certificate of the server's chain, `Name:value`; owned by the handle.
const struct curl_slist *talkreel_get_last_certificate(CURL *handle);
/// The easy handle and the result of a finished transfer; 0 when there is none.
int talkreel_next_done(CURLM *multi, CURL **handle, CURLcode *result);
