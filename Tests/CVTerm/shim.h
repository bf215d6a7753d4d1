// The door to libvterm, the screen on which terminal tests look, and to the pty calls that glibc hides from Swift.
#pragma once
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <vterm.h>

extern int posix_openpt(int);
extern int grantpt(int);
extern int unlockpt(int);
extern char *ptsname(int);

/// A new terminal's near end, its far end's path in `path`; -1 with errno when there is none.
static inline int talkreel_open_terminal(char *path, size_t size) {
    int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    if (terminal < 0) return -1;
    fcntl(terminal, F_SETFD, FD_CLOEXEC);
    const char *name = grantpt(terminal) == 0 && unlockpt(terminal) == 0 ? ptsname(terminal) : NULL;
    if (!name || strlen(name) >= size) return -1;
    strcpy(path, name);
    return terminal;
}
