// The door to libedit: fixed-arity calls, a reader and commands of ours, signals as bytes in a pipe.
#pragma once
#include <histedit.h>
#include <stddef.h>
#include <wchar.h>

/// The next character for the editor: 1 with `*out` set, 0 at the end of input.
typedef int (*talkreel_read_function)(void *context, wchar_t *out);
/// One of our commands, by its private code; returns a libedit CC_ value.
typedef unsigned char (*talkreel_command_function)(void *context, int code);

/// Private codes are 0x80…0x9F: they never come as typed input once UTF-8 is decoded.
enum { TALKREEL_FIRST_CODE = 0x80, TALKREEL_LAST_CODE = 0x9F };

/// Characters are UTF-8, also when LANG is unset or names a locale that is not installed. Sets LC_CTYPE only.
void talkreel_use_utf8_locale(void);

/// An editor that reads keys by `read` and draws nothing itself; NULL when it cannot start.
EditLine *talkreel_editor_open(void *context, talkreel_read_function read, talkreel_command_function command);
void talkreel_editor_close(EditLine *editor);
/// Raw mode on (1) or the shell's mode back (0).
void talkreel_editor_raw(EditLine *editor, int on);
/// Runs the editor until the reader ends its input or a command returns CC_EOF.
void talkreel_editor_run(EditLine *editor);

/// The draft: its scalars and the cursor's index. The pointer is good until the next call of the editor.
size_t talkreel_editor_line(EditLine *editor, const wchar_t **text, size_t *cursor);
void talkreel_editor_insert(EditLine *editor, const wchar_t *text);
/// Removes so many scalars before the cursor.
void talkreel_editor_delete_before(EditLine *editor, int count);
/// Moves the cursor by so many scalars.
void talkreel_editor_move(EditLine *editor, int by);

/// Remembers the terminal's modes; a plain exit() or a crash from now on gives them back and turns paste mode off.
void talkreel_guard_terminal(void);
/// The terminal is back in its modes: the guard has nothing left to do.
void talkreel_release_terminal(void);

/// Signals (window size, continue, interrupt, terminate, hang-up) arrive as bytes, their numbers, on the returned
/// descriptor; -1 when no pipe could be made.
int talkreel_signal_pipe(void);
/// Wakes whoever polls the pipe: writes a zero byte. Safe from any thread.
void talkreel_wake(void);

/// Columns and rows of a terminal; 80 × 24 when it does not say.
void talkreel_terminal_size(int descriptor, int *columns, int *rows);
