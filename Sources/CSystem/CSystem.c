#define _GNU_SOURCE
#include "CSystem.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

static int argument_count;
static char *const *all_arguments;

// The arguments are captured here because Swift reads them from /proc, which may be missing and needs a free descriptor.
// Swift's runtime aborts if it cannot find its libraries through /proc, although a static program has none: setting a
// folder avoids the search. This must run before the runtime starts.
__attribute__((constructor(101))) static void start(int count, char *const *arguments) {
  argument_count = count;
  all_arguments = arguments;
  if (access("/proc/self/exe", F_OK) != 0) setenv("SWIFT_ROOT", "/", 0);
}

const char *offprint_argument(int place) { return place < argument_count ? all_arguments[place] : NULL; }

pid_t offprint_fork(void) { return fork(); }

int offprint_end_with_parent(int signal) { return prctl(PR_SET_PDEATHSIG, signal); }

static timer_t end_timer;
static pid_t end_timer_owner;

void offprint_prepare_end(void) {
  // A forked process does not inherit timers.
  if (end_timer_owner == getpid()) return;
  struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGKILL};
  if (timer_create(CLOCK_MONOTONIC, &event, &end_timer) == 0) end_timer_owner = getpid();
}

void offprint_end_within(int seconds) {
  if (end_timer_owner != getpid()) return;
  struct itimerspec time = {.it_value.tv_sec = seconds};
  timer_settime(end_timer, 0, &time, NULL);
}

int offprint_memory_file(void) { return memfd_create("offprint", MFD_CLOEXEC); }

int offprint_open_place(const char *path) { return open(path, O_PATH | O_DIRECTORY); }

int offprint_open_unnamed(const char *directory, mode_t mode) {
  return open(directory, O_WRONLY | O_TMPFILE | O_CLOEXEC, mode);
}

int offprint_start_detached(const char *program, const char *argument) {
  posix_spawn_file_actions_t actions;
  int code = posix_spawn_file_actions_init(&actions);
  if (code != 0) return code;
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  posix_spawnattr_t attributes;
  code = posix_spawnattr_init(&attributes);
  if (code != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return code;
  }
  // What is ignored stays ignored in a new program otherwise.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGPIPE);
  sigaddset(&signals, SIGXFSZ);
  sigaddset(&signals, SIGCHLD);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  char *const arguments[] = {(char *)program, (char *)argument, NULL};
  pid_t process;
  code = posix_spawnp(&process, program, &actions, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return code;
}
