// A plain libedit prompt. With the argument "stream" a thread has 2,000 small lines a second, printed above the prompt
// by the thread that edits: libedit's screen is not for two.
#include <histedit.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

static int lines[2];

static char *prompt(EditLine *editor) {
    (void)editor;
    return "you › ";
}

static double seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void *stream(void *context) {
    (void)context;
    struct timespec pause = {.tv_nsec = 500000};
    double begin = seconds();
    for (long written = 0;; written++) {
        while ((seconds() - begin) * 2000 < (double)written) nanosleep(&pause, NULL);
        if (write(lines[1], "waves\n", 6) != 6) return NULL;
    }
}

static int next_character(EditLine *editor, wchar_t *out) {
    char bytes[8], text[4096];
    int count = 0;
    mbstate_t state = {0};
    for (;;) {
        struct pollfd polled[2] = {{.fd = 0, .events = POLLIN}, {.fd = lines[0], .events = POLLIN}};
        poll(polled, 2, -1);
        if (polled[1].revents) {
            ssize_t got = read(lines[0], text, sizeof text);
            if (got > 0) printf("\r\033[K%.*s\r", (int)got, text);
            fflush(stdout);
            el_set(editor, EL_REFRESH);
        }
        if (!polled[0].revents) continue;
        if (read(0, bytes + count, 1) != 1) return 0;
        size_t used = mbrtowc(out, bytes + count++, 1, &state);
        if (used != (size_t)-2) return used == (size_t)-1 ? -1 : 1;
    }
}

int main(int count, char **arguments) {
    if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
    if (pipe(lines) != 0) return 1;
    EditLine *editor = el_init("edit-line", stdin, stdout, stderr);
    el_set(editor, EL_PROMPT, prompt);
    el_set(editor, EL_EDITOR, "emacs");
    el_set(editor, EL_GETCFN, next_character);
    pthread_t thread;
    if (count > 1 && strcmp(arguments[1], "stream") == 0) pthread_create(&thread, NULL, stream, NULL);
    int length;
    while (el_wgets(editor, &length)) {}
    el_end(editor);
    return 0;
}
