// Starts a program on a terminal of its own and leaves when its prompt is on the screen: what a user waits for.
// Usage: until-prompt PROGRAM [ARGUMENT…]; exit 0 at the prompt, 1 when it did not come.
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
#include <unistd.h>

int main(int count, char **arguments) {
    if (count < 2) {
        fprintf(stderr, "usage: until-prompt PROGRAM [ARGUMENT...]\n");
        return 2;
    }
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    int terminal;
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
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    return found ? 0 : 1;
}
