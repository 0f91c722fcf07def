import CSystem

/// The arguments of the command, without its own name.
enum CommandArguments {
  /// All of them; names of files are as ``FileName`` has them.
  static let all: [String] = {
    var arguments: [String] = []
    while let argument = offprint_argument(Int32(arguments.count + 1)) {
      arguments.append(FileName.decoded(argument))
    }
    return arguments
  }()
}
