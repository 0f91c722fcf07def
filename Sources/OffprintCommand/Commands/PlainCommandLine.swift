import ArgumentParser

/// Reads simple command lines: full names of options, each with its value, and inputs.
///
/// Help, completions, errors and unusual spellings are left to ArgumentParser, so that they are consistent.
enum PlainCommandLine {
  /// Returns the command for the arguments; `nil` if they have to be parsed by ArgumentParser.
  static func convert(_ arguments: ArraySlice<String>) -> Convert? {
    var command = Convert.standard
    guard read(arguments, into: &command) else { return nil }
    do {
      try command.conversion.validate()
      try command.writing.validate()
      try command.validate()
    } catch {
      return nil
    }
    return command
  }

  private static func read(_ arguments: ArraySlice<String>, into command: inout Convert) -> Bool {
    var index = arguments.startIndex
    // A property of the command would be copied on each change.
    var inputs: [String] = []
    while index < arguments.endIndex {
      let argument = arguments[index]
      index += 1
      guard isOption(argument) else {
        inputs.append(argument)
        continue
      }
      if command.setFlag(argument) { continue }
      if let (name, value) = divided(argument) {
        guard command.setOption(name, value) else { return false }
      } else {
        guard index < arguments.endIndex, !isOption(arguments[index]),
          command.setOption(argument, arguments[index])
        else { return false }
        index += 1
      }
    }
    command.inputs = inputs
    return true
  }

  /// Whether an argument is neither an input nor a value; a single dash is standard input.
  private static func isOption(_ argument: String) -> Bool {
    argument.utf8.first == UInt8(ascii: "-") && argument.utf8.count > 1
  }

  /// The parts of `--name=value`.
  private static func divided(_ argument: String) -> (name: String, value: String)? {
    guard argument.utf8.starts(with: "--".utf8), argument.utf8.allSatisfy({ $0 < 0x80 }),
      let sign = argument.utf8.firstIndex(of: UInt8(ascii: "="))
    else { return nil }
    let value = argument[sign...].dropFirst()
    return value.isEmpty ? nil : (String(argument[..<sign]), String(value))
  }
}
