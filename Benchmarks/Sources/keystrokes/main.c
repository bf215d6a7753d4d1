// Types on a terminal as a quick hand does and measures how long each character takes to appear on it.
// Usage: keystrokes keys COUNT LINE PROGRAM [ARGUMENT…]: {"us": [one per key], "lost": not seen within a second}
//        keystrokes bytes SECONDS LINE PROGRAM [ARGUMENT…]: {"bytes": [one per second]}
// It begins at the prompt (›); LINE is sent first and gets two seconds, "" = nothing is sent.
#define _GNU_SOURCE
#include <poll.h>
#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int terminal;
static char seen[1 << 20];
static size_t length;

static double microseconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

static void forget(void) { seen[length = 0] = 0; }

// Reads for so long, or until `wanted` is among what was read since `forget`; 1 when it is, -1 when the program ended.
static int read_for(double limit, const char *wanted) {
    double end = microseconds() + limit;
    for (;;) {
        double left = end - microseconds();
        struct timespec wait = {.tv_sec = (time_t)(left / 1e6), .tv_nsec = (long)(left * 1e3) % 1000000000L};
        struct pollfd polled = {.fd = terminal, .events = POLLIN};
#ifdef __APPLE__
        if (left <= 0 || poll(&polled, 1, (int)(left / 1e3) + 1) <= 0) return 0;
        (void)wait;
#else
        if (left <= 0 || ppoll(&polled, 1, &wait, NULL) <= 0) return 0;
#endif
        // What is long past is not looked at again.
        if (sizeof seen - length < 65536) forget();
        ssize_t got = read(terminal, seen + length, 65535);
        if (got <= 0) return -1;
        // A character may have come in two pieces.
        char *from = seen + (length > 3 ? length - 3 : 0);
        length += (size_t)got;
        seen[length] = 0;
        if (wanted && strstr(from, wanted)) return 1;
    }
}

static void type(const char *text) {
    if (write(terminal, text, strlen(text)) < 0) exit(1);
}

// The same pauses in every run, 15 to 60 ms.
static double next_pause(void) {
    static unsigned long state = 7;
    state = state * 6364136223846793005UL + 1442695040888963407UL;
    return 15e3 + (double)(state >> 33) / (1UL << 31) * 45e3;
}

// Characters that stand in no escape sequence and in no text of the contenders. A row that is painted again shows the
// earlier ones too: the draft is emptied before any comes twice.
static void keys(int count) {
    static const char *hand[] = {"N", "永", "O", "和", "Q", "年", "V", "岁", "W", "癸", "Y", "丑", "Z", "暮"};
    const int size = sizeof hand / sizeof *hand;
    int lost = 0;
    printf("{\"us\":[");
    for (int index = 0, told = 0; index < count; index++) {
        if (index % size == 0) {
            type("\x15");
            if (read_for(100e3, NULL) < 0) exit(1);
        }
        read_for(next_pause(), NULL);
        forget();
        double begin = microseconds();
        type(hand[index % size]);
        int found = read_for(1e6, hand[index % size]);
        if (found < 0) exit(1);
        if (found) printf("%s%.1f", told++ ? "," : "", microseconds() - begin);
        else lost++;
    }
    printf("],\"lost\":%d}\n", lost);
}

static void bytes(int seconds) {
    printf("{\"bytes\":[");
    for (int second = 0; second < seconds; second++) {
        forget();
        if (read_for(1e6, NULL) < 0) exit(1);
        printf("%s%zu", second ? "," : "", length);
    }
    printf("]}\n");
}

int main(int count, char **arguments) {
    if (count < 5) {
        fprintf(stderr, "usage: keystrokes keys|bytes NUMBER LINE PROGRAM [ARGUMENT...]\n");
        return 2;
    }
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    pid_t child = forkpty(&terminal, NULL, NULL, &size);
    if (child == 0) {
        execv(arguments[4], arguments + 4);
        _exit(127);
    }
    int started = read_for(10e6, "›") == 1 && read_for(500e3, NULL) == 0;
    if (started && arguments[3][0]) {
        type(arguments[3]);
        type("\r");
        read_for(2e6, NULL);
    }
    if (started && strcmp(arguments[1], "keys") == 0) keys(atoi(arguments[2]));
    else if (started) bytes(atoi(arguments[2]));
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    return started ? 0 : 1;
}
