// A server to measure readers with: it writes events as plainly as a server can. Prints its port, ends with its input.
// GET /timed: 2000 events that name the moment of their writing; /flood: 200 MB of events; a chat's calls: chat.c;
// anything else: one event, then silence with an open connection.
#define _GNU_SOURCE
#include "server.h"
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

const char head[] = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int put(int to, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t done = send(to, bytes, count, MSG_NOSIGNAL);
        if (done <= 0) return 0;
        bytes += done;
        count -= (size_t)done;
    }
    return 1;
}

int put_event(int to, const char *data) {
    char chunk[65536];
    int length = (int)strlen(data) + 8;
    int count = snprintf(chunk, sizeof chunk, "%x\r\ndata: %s\n\n\r\n", length, data);
    return put(to, chunk, (size_t)count);
}

static void timed(int to) {
    char data[256], filler[121];
    memset(filler, 'a', 120);
    filler[120] = 0;
    usleep(50000);
    for (int index = 0; index < 2000; index++) {
        usleep(500);
        snprintf(data, sizeof data, "{\"text\":\"%s\",\"at\":%lld}", filler, now());
        if (!put_event(to, data)) return;
    }
    put(to, "0\r\n\r\n", 5);
}

static void flood(int to) {
    static char data[32001];
    memset(data, 'a', 32000);
    for (int index = 0; index < 200 * 1000 * 1000 / 32000; index++)
        if (!put_event(to, data)) return;
    put(to, "0\r\n\r\n", 5);
}

// With the body, when its length was told.
static int is_whole(const char *request) {
    const char *end = strstr(request, "\r\n\r\n"), *told = strcasestr(request, "\r\nContent-Length:");
    return end && (!told || told > end || strlen(end + 4) >= strtoul(told + 17, NULL, 10));
}

static void *serve(void *context) {
    int to = (int)(long)context;
    char request[4096] = "";
    size_t length = 0;
    while (!is_whole(request) && length < sizeof request - 1) {
        ssize_t got = recv(to, request + length, sizeof request - 1 - length, 0);
        if (got <= 0) break;
        length += (size_t)got;
        request[length] = 0;
    }
    int one = 1;
    setsockopt(to, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (chat(to, request)) {
        close(to);
        return NULL;
    }
    put(to, head, sizeof head - 1);
    if (strstr(request, " /timed ")) timed(to);
    else if (strstr(request, " /flood ")) flood(to);
    else {
        char byte;
        put_event(to, "{\"text\":\"hello\"}");
        recv(to, &byte, 1, 0);
    }
    close(to);
    return NULL;
}

static void *accepting(void *context) {
    int listener = (int)(long)context, to;
    pthread_attr_t small;
    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, 256 * 1024);
    while ((to = accept(listener, NULL, NULL)) >= 0) {
        pthread_t thread;
        if (pthread_create(&thread, &small, serve, (void *)(long)to) == 0) pthread_detach(thread);
        else close(to);
    }
    return NULL;
}

int main(void) {
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(listener, (struct sockaddr *)&address, size) != 0 || listen(listener, 1024) != 0) return 1;
    getsockname(listener, (struct sockaddr *)&address, &size);
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    pthread_t thread;
    pthread_create(&thread, NULL, accepting, (void *)(long)listener);
    while (getchar() != EOF) {}
    return 0;
}
