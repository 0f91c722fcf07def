import BuiltInProfiles
import Glibc
import OffprintKit
import SiteProfile
import Synchronization

/// The command `offprint` as a library: with parts of a package's own it is another command.
///
/// ```swift
/// var command = Command()
/// command.registry.writers.append(GopherWriter.self)
/// command.main()
/// ```
public struct Command: Sendable {
  /// The readers, stages and writers, each under the names by which options know them.
  public var registry: Registry
  /// The profiles that are compiled in, the one that is asked first before others.
  public var profiles: [EmbeddedProfile]

  /// Makes the command; by default it has what comes with Offprint.
  public init(registry: Registry = .builtIn, profiles: [EmbeddedProfile] = BuiltInProfiles.all) {
    self.registry = registry
    self.profiles = profiles
  }

  /// Reads the arguments of the process, does what they say, and ends the process with the exit code.
  public func main() -> Never {
    Self.shared.withLock { $0 = self }
    // A closed pipe is no fault: writing reports it, and the program ends without a word.
    signal(SIGPIPE, SIG_IGN)
    StandardStreams.reserve()
    RootCommand.run(CommandArguments.all)
  }

  /// The command that runs: the parser of arguments makes its values itself, so that nothing can be handed to them.
  static var current: Command { shared.withLock { $0 } }

  private static let shared = Mutex(Command())
}
