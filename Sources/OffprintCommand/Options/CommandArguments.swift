import CSystem
import OffprintKit

/// The arguments of the command, without its name.
package enum CommandArguments {
  /// All arguments; file names are encoded as by ``FileName``.
  package static let all: [String] = {
    var arguments: [String] = []
    while let argument = offprint_argument(Int32(arguments.count + 1)) {
      arguments.append(FileName.decoded(argument))
    }
    return arguments
  }()
}
