import Glibc
import SiteProfile

// Exit codes follow sysexits.h.
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "compile" where arguments.count >= 2:
  exit(ProfileCompiler.compile(Array(arguments.dropFirst(2)), to: arguments[1]))
case "check":
  exit(ProfileCompiler.check(Array(arguments.dropFirst())))
default:
  ProfileCompiler.say(
    """
    usage: profile-compiler check FILE…         check profiles
           profile-compiler compile OUT FILE…   check profiles and write them as a Swift source
    """)
  exit(EX_USAGE)
}
