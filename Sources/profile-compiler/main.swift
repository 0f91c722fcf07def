import Glibc
import SiteProfile

// Exit codes follow sysexits.h.
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "compile" where arguments.count >= 2:
  exit(ProfileCompiler.compile(ProfileArguments(arguments.dropFirst(2)), to: arguments[1]))
case "check":
  exit(ProfileCompiler.check(ProfileArguments(arguments.dropFirst())))
default:
  ProfileCompiler.say(
    """
    usage: profile-compiler check [--families DIR] FILE…         check profiles
           profile-compiler compile OUT [--families DIR] [--schema FILE] FILE…
                                                              check profiles and write them as a Swift source

    DIR has a folder `families`, whose profiles may be extended besides those next to a file. The schema is written
    with the profiles, as a string.
    """)
  exit(EX_USAGE)
}
