import Glibc
import OffprintCommand

// A browser that closes a connection must not end the program.
signal(SIGPIPE, SIG_IGN)
StandardStreams.reserve()
WorkbenchCommand.main(CommandArguments.all)
