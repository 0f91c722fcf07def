import Glibc
import OffprintCommand

// Whoever reads the address may close the pipe. Connections send without the signal.
signal(SIGPIPE, SIG_IGN)
StandardStreams.reserve()
WorkbenchCommand.main(CommandArguments.all)
