#ifndef OFFPRINT_CSYSTEM_H
#define OFFPRINT_CSYSTEM_H

#include <sys/types.h>

// What the command needs of the system and Swift's overlay does not show.

/// An argument as the system gave it: bytes, which need be no UTF-8; NULL behind the last. The first is the program.
const char *offprint_argument(int place);

/// Makes a copy of this process, which must have no other thread.
pid_t offprint_fork(void);

/// Lets the system end this process with a signal where its parent ends.
int offprint_end_with_parent(int signal);

/// Opens a file in memory, which programs that are started do not get.
int offprint_memory_file(void);

/// Opens a directory as a place alone: nothing can be read there or written to it.
int offprint_open_place(const char *path);

/// Opens a file without a name in a directory, for writing.
int offprint_open_unnamed(const char *directory, mode_t mode);

#endif
