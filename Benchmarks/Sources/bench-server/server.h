// What the server's parts share.
#pragma once
#include <stddef.h>

/// Status line and headers of an event stream.
extern const char head[];
/// Nanoseconds of a clock that only goes on.
long long now(void);
/// Writes all bytes; 0 when nobody reads any more.
int put(int to, const char *bytes, size_t count);
/// Writes one event as one chunk, as ADK does.
int put_event(int to, const char *data);
/// Answers a call of a chat; 0 when it is none.
int chat(int to, const char *request);
