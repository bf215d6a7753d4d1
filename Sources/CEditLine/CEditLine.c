#define _GNU_SOURCE
#include "CEditLine.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

// libedit's FILEs lead nowhere: it keeps the draft and the terminal's modes, the drawing is ours.
typedef struct {
    void *context;
    talkreel_read_function read;
    talkreel_command_function command;
    FILE *null_in, *null_out;
} editor_box;

static int is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

void talkreel_use_utf8_locale(void) {
    static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (setlocale(LC_CTYPE, names[i]) && is_utf8()) return;
}

static editor_box *box_of(EditLine *editor) {
    void *box = NULL;
    el_get(editor, EL_CLIENTDATA, &box);
    return box;
}

static int read_character(EditLine *editor, wchar_t *out) {
    editor_box *box = box_of(editor);
    return box->read(box->context, out);
}

static unsigned char run_command(EditLine *editor, int code) {
    editor_box *box = box_of(editor);
    return box->command(box->context, code);
}

static char *no_prompt(EditLine *editor) {
    (void)editor;
    static char empty[] = "";
    return empty;
}

static void free_box(editor_box *box) {
    if (box->null_in) fclose(box->null_in);
    if (box->null_out) fclose(box->null_out);
    free(box);
}

static void bind_commands(EditLine *editor) {
    el_wset(editor, EL_ADDFN, L"talkreel", L"Talkreel's own command", run_command);
    for (int code = TALKREEL_FIRST_CODE; code <= TALKREEL_LAST_CODE; code++) {
        char key[8];
        snprintf(key, sizeof key, "\\%03o", code);
        el_set(editor, EL_BIND, key, "talkreel", NULL);
    }
}

EditLine *talkreel_editor_open(void *context, talkreel_read_function read, talkreel_command_function command) {
    editor_box *box = calloc(1, sizeof *box);
    if (!box) return NULL;
    *box = (editor_box){context, read, command, fopen("/dev/null", "r"), fopen("/dev/null", "w")};
    // The descriptors are the terminal's, for its modes; complaints about an unknown TERM go to the null FILE.
    EditLine *editor = box->null_in && box->null_out
        ? el_init_fd("talkreel", box->null_in, box->null_out, box->null_out, 0, 1, 2)
        : NULL;
    if (!editor) {
        free_box(box);
        return NULL;
    }
    el_set(editor, EL_CLIENTDATA, box);
    el_set(editor, EL_EDITOR, "emacs");
    el_set(editor, EL_PROMPT, no_prompt);
    // In the editor ^C, ^\, ^Z and ^S are keys of ours, and Enter (CR) differs from ^J (LF).
    el_set(editor, EL_SETTY, "-d", "-isig", NULL);
    el_set(editor, EL_SETTY, "-d", "-ixon", NULL);
    el_set(editor, EL_SETTY, "-d", "-icrnl", NULL);
    el_set(editor, EL_SETTY, "-d", "-inlcr", NULL);
    el_wset(editor, EL_GETCFN, read_character);
    bind_commands(editor);
    return editor;
}

void talkreel_editor_close(EditLine *editor) {
    editor_box *box = box_of(editor);
    el_end(editor);
    free_box(box);
}

void talkreel_editor_raw(EditLine *editor, int on) { el_set(editor, EL_PREP_TERM, on); }

void talkreel_editor_run(EditLine *editor) {
    int count = 0;
    el_wgets(editor, &count);
}

size_t talkreel_editor_line(EditLine *editor, const wchar_t **text, size_t *cursor) {
    const LineInfoW *line = el_wline(editor);
    *text = line->buffer;
    *cursor = (size_t)(line->cursor - line->buffer);
    return (size_t)(line->lastchar - line->buffer);
}

void talkreel_editor_insert(EditLine *editor, const wchar_t *text) { el_winsertstr(editor, text); }
void talkreel_editor_delete_before(EditLine *editor, int count) { el_deletestr(editor, count); }
void talkreel_editor_move(EditLine *editor, int by) { el_cursor(editor, by); }

// MARK: The terminal's modes, on every way out

static struct termios kept_modes;
static volatile sig_atomic_t is_guarded;
static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT};
enum { FATAL_COUNT = sizeof fatal_signals / sizeof *fatal_signals };
static struct sigaction earlier_actions[FATAL_COUNT];

// Async-signal-safe: write and tcsetattr only.
static void give_terminal_back(void) {
    if (!is_guarded) return;
    is_guarded = 0;
    static const char leave[] = "\033[?2026l\033[?1004l\033[?2004l\033[m\r\n";
    ssize_t written = write(1, leave, sizeof leave - 1);
    (void)written; // a terminal that is gone needs nothing
    tcsetattr(0, TCSANOW, &kept_modes);
}

static void die(int number) {
    give_terminal_back();
    for (int i = 0; i < FATAL_COUNT; i++)
        if (fatal_signals[i] == number) sigaction(number, &earlier_actions[i], NULL);
    raise(number);
}

void talkreel_guard_terminal(void) {
    static int is_installed;
    if (tcgetattr(0, &kept_modes) != 0) return;
    is_guarded = 1;
    if (is_installed) return;
    is_installed = 1;
    atexit(give_terminal_back);
    for (int i = 0; i < FATAL_COUNT; i++) {
        struct sigaction action = {.sa_flags = 0};
        action.sa_handler = die;
        sigemptyset(&action.sa_mask);
        sigaction(fatal_signals[i], &action, &earlier_actions[i]);
    }
}

void talkreel_release_terminal(void) { is_guarded = 0; }

// MARK: Signals

static int pipe_ends[2] = {-1, -1};

static void write_signal(int number) {
    int kept = errno;
    unsigned char byte = (unsigned char)number;
    ssize_t written = write(pipe_ends[1], &byte, 1);
    (void)written; // a full pipe has enough to wake its reader
    errno = kept;
}

int talkreel_signal_pipe(void) {
    if (pipe_ends[0] >= 0) return pipe_ends[0];
    if (pipe(pipe_ends) != 0) return -1;
    for (int i = 0; i < 2; i++) {
        fcntl(pipe_ends[i], F_SETFL, O_NONBLOCK);
        fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
    }
    static const int numbers[] = {SIGWINCH, SIGCONT, SIGINT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction action = {.sa_flags = SA_RESTART};
        action.sa_handler = write_signal;
        sigemptyset(&action.sa_mask);
        sigaction(numbers[i], &action, NULL);
    }
    return pipe_ends[0];
}

void talkreel_wake(void) { write_signal(0); }

void talkreel_terminal_size(int descriptor, int *columns, int *rows) {
    struct winsize size = {0};
    int known = ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0;
    *columns = known ? size.ws_col : 80;
    *rows = known ? size.ws_row : 24;
}
