import ArgumentParser

/// The options for the limits of an input.
struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The maximum time for a conversion, without programs, in seconds; 0 is unlimited.",
      valueName: "seconds"))
  var maxTime = Limits.standardTime

  @Option(
    help: ArgumentHelp(
      "The maximum memory for a conversion, such as 512M or 4G; 0 is unlimited.", valueName: "size"))
  var maxMemory = Limits.standardMemory

  func validate() throws {
    guard maxTime >= 0, maxTime.isFinite, maxTime <= 1e9 else {
      throw ValidationError("--max-time must be a number of seconds.")
    }
  }

  /// The limits for one input.
  var limits: Limits {
    Limits(time: maxTime == 0 ? nil : maxTime, memory: maxMemory.bytes == 0 ? nil : maxMemory)
  }
}

extension LimitOptions: PlainOptions {
  static var standard: LimitOptions {
    var options = LimitOptions()
    options.maxTime = Limits.standardTime
    options.maxMemory = Limits.standardMemory
    return options
  }

  mutating func setFlag(_ name: String) -> Bool { false }

  mutating func setOption(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--max-time": Double(value).store(in: &maxTime)
    case "--max-memory": MemorySize(value).store(in: &maxMemory)
    default: false
    }
  }
}

extension MemorySize: ExpressibleByArgument {
  /// The description in the help.
  var defaultValueDescription: String { description }
}
