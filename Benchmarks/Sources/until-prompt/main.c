// Starts a program on a terminal of its own and leaves when its prompt is on the screen: what a user waits for.
// Usage: until-prompt [--json] PROGRAM [ARGUMENT…]; exit 0 at the prompt, 1 when it did not come.
// With --json it prints how long that took and, after half a second at the prompt, the program's memory.
#define _GNU_SOURCE
#include <poll.h>
#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double milliseconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

// Resident memory is read on Linux only.
static void print_facts(pid_t child, double waited) {
    char path[64], line[256];
    long kilobytes = 0;
    snprintf(path, sizeof path, "/proc/%d/status", (int)child);
    FILE *status = fopen(path, "r");
    while (status && fgets(line, sizeof line, status)) sscanf(line, "VmRSS: %ld", &kilobytes);
    if (status) fclose(status);
    printf("{\"ms\":%.3f,\"rss_kb\":%ld}\n", waited, kilobytes);
}

int main(int count, char **arguments) {
    int wants_json = count > 1 && strcmp(arguments[1], "--json") == 0;
    count -= wants_json;
    arguments += wants_json;
    if (count < 2) {
        fprintf(stderr, "usage: until-prompt PROGRAM [ARGUMENT...]\n");
        return 2;
    }
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    int terminal;
    double begin = milliseconds();
    pid_t child = forkpty(&terminal, NULL, NULL, &size);
    if (child == 0) {
        execv(arguments[1], arguments + 1);
        _exit(127);
    }
    char seen[65536];
    size_t length = 0;
    int found = 0;
    struct pollfd polled = {.fd = terminal, .events = POLLIN};
    while (!found && length < sizeof seen - 1 && poll(&polled, 1, 5000) > 0) {
        ssize_t got = read(terminal, seen + length, sizeof seen - 1 - length);
        if (got <= 0) break;
        length += (size_t)got;
        seen[length] = 0;
        found = strstr(seen, "\xE2\x80\xBA") != NULL; // ›
    }
    double waited = milliseconds() - begin;
    if (found && wants_json) {
        usleep(500000);
        print_facts(child, waited);
    }
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    return found ? 0 : 1;
}
