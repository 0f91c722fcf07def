import BuiltInProfiles
import Glibc
import OffprintKit
import SiteProfile
import Synchronization

/// The command `offprint` as a library: a package can build its own command by adding parts.
///
/// ```swift
/// var command = Command()
/// command.registry.writers.append(GopherWriter.self)
/// command.main()
/// ```
public struct Command: Sendable {
  /// The readers, stages and writers, each under its names in options.
  public var registry: Registry
  /// The embedded profiles, in order of precedence.
  public var profiles: [EmbeddedProfile]

  /// Creates the command; by default with everything included in Offprint.
  public init(registry: Registry = .builtIn, profiles: [EmbeddedProfile] = BuiltInProfiles.all) {
    self.registry = registry
    self.profiles = profiles
  }

  /// Parses the arguments of the process, runs the command, and exits with its exit code.
  public func main() -> Never {
    Self.shared.withLock { $0 = self }
    // A closed pipe is not a fault: writing reports it, and the program ends silently.
    signal(SIGPIPE, SIG_IGN)
    // A file that is too large is an error of writing.
    signal(SIGXFSZ, SIG_IGN)
    StandardStreams.reserve()
    RootCommand.run(CommandArguments.all)
  }

  /// The command being run: the argument parser creates its values itself, so nothing can be passed to them.
  static var current: Command { shared.withLock { $0 } }

  /// A converter with the parts of the command that runs.
  static func converter(_ library: ProfileLibrary, _ options: Converter.Options = .init()) -> Converter {
    Converter(registry: current.registry, library: library, options: options)
  }

  private static let shared = Mutex(Command())
}
