#ifndef OFFPRINT_CSYSTEM_H
#define OFFPRINT_CSYSTEM_H

#include <sys/types.h>

// System calls that the command needs and Swift's overlay does not provide.

/// A raw argument: bytes that need not be UTF-8; NULL after the last. The first is the program.
const char *offprint_argument(int place);

/// Forks this process, which must have no other threads.
pid_t offprint_fork(void);

/// Requests a signal that ends this process when its parent ends.
int offprint_end_with_parent(int signal);

/// Prepares the end of this process by a signal that nothing can block.
void offprint_prepare_end(void);

/// Ends this process by SIGKILL after some seconds, if that was prepared. Safe in a signal handler.
void offprint_end_within(int seconds);

/// Opens an in-memory file, closed on exec.
int offprint_memory_file(void);

/// Opens a directory only as a path (`O_PATH`), not for reading or writing.
int offprint_open_place(const char *path);

/// Opens an unnamed file in a directory, for writing.
int offprint_open_unnamed(const char *directory, mode_t mode);

/// Starts a program of `PATH`, without output, without any of this process's files, and with the usual actions of
/// signals even where this process ignores them. Returns 0, or the system's error.
int offprint_start_detached(const char *program, const char *argument);

#endif
