// The few calls of NemoVideo's API that a chat needs for one turn, and the turn: partial texts at an even pace.
#define _GNU_SOURCE
#include "server.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void answer(int to, const char *json) {
    char whole[1024];
    int count = snprintf(
        whole, sizeof whole,
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\nConnection: close\r\n\r\n%s",
        strlen(json), json);
    put(to, whole, (size_t)count);
}

// "pace N" in the message: N texts a second for as long as somebody reads, ten minutes at most. Lower-case words in two
// scripts, sentences of twelve, paragraphs of sixty; no two rows alike, or a screen would have nothing to paint.
static void turn(int to, const char *request) {
    static const char *words[] = {"the ", "waves ", "slow ", "and ", "warm, ", "over ", "a ", "calm ",
                                  "海浪", "慢慢", "地来，", "sunset ", "傍晚", "light ", "was ", "music "};
    static const char *ends[] = {"", ". ", ".\\n\\n"};
    unsigned state = 7;
    const char *found = strstr(request, "pace ");
    long pace = found ? atol(found + 5) : 0;
    if (pace < 1) pace = 100;
    put(to, head, strlen(head));
    struct timespec pause = {.tv_nsec = 1000000000L / pace % 1000000000L};
    long long begin = now();
    for (long index = 0; index < pace * 600; index++) {
        char data[256];
        state = state * 1664525 + 1013904223;
        snprintf(
            data, sizeof data,
            "{\"content\":{\"parts\":[{\"text\":\"%s%s\"}],\"role\":\"model\"},\"partial\":true,\"author\":\"nemo_agent\"}",
            words[state >> 28], ends[(index % 12 == 11) + (index % 60 == 59)]);
        if (!put_event(to, data)) return;
        while (now() < begin + index * 1000000000LL / pace) nanosleep(&pause, NULL);
    }
    put(to, "0\r\n\r\n", 5);
}

int chat(int to, const char *request) {
    if (strncmp(request, "POST /run_sse ", 14) == 0) turn(to, request);
    else if (strstr(request, " /api/auth/anonymous-token"))
        answer(to, "{\"code\":0,\"data\":{\"token\":\"t\",\"user_id\":\"anon_7\",\"credits\":100}}");
    else if (strstr(request, " /api/tasks/me/with-session/"))
        answer(to, "{\"code\":0,\"data\":{\"task_id\":\"t1\",\"session_id\":\"s1\"}}");
    else if (strstr(request, " /api/state/")) answer(to, "{\"code\":0,\"data\":{\"state\":{\"draft\":{\"d\":0,\"t\":[]}}}}");
    else if (strstr(request, " /api/credits/"))
        answer(to, "{\"code\":0,\"data\":{\"available\":80,\"frozen\":0,\"total\":100}}");
    else return 0;
    return 1;
}
