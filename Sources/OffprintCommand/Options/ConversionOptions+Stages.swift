import Diagnostics
import OffprintKit
import SiteProfile

// The values of --stage: `[before:NAME=]STAGE` or `[before:NAME=][lines:]PROGRAM [ARGUMENT…]`.
extension ConversionOptions {
  /// How programs run; their environment contains the name of the output format.
  func programs(target: String?) -> OutsidePrograms {
    OutsidePrograms(target: target, timeLimit: stageTimeout, limits: limits)
  }

  /// Returns the stage for a value.
  func extraStage(
    _ text: String, _ registry: Registry, _ programs: OutsidePrograms
  ) throws(Diagnostic) -> ExtraStage {
    let notation = StageNotation(text)
    let before = notation.before
    if let before, !registry.articleStages.contains(where: { $0.name == before }) {
      throw Self.unknown("stage", before, among: registry.articleStages.map { $0.name })
    }
    let value = notation.value
    if let builtIn = registry.articleStages.first(where: { $0.name == value }) {
      return .builtIn(builtIn, before: before)
    }
    if registry.pageStages.contains(where: { $0.name == value }) {
      throw Diagnostic(.error, .usage, "the stage '\(value)' marks pages and cannot run after them")
    }
    let command = try Self.command(notation)
    if let meant = notation.reordered, let command, !Self.isFile(command.program) {
      throw Diagnostic(
        .error, .usage, "--stage \(text): 'lines:' follows the stage that it runs before",
        fix: "write \(meant)")
    }
    guard let command, command.program.contains("/") || NeighbourProgram.onPath(command.program) != nil else {
      if let command, command.takesLines || !command.arguments.isEmpty {
        throw Self.noProgram(command.program, registry)
      }
      throw Self.unknown("stage", value, among: registry.articleStages.map { $0.name })
    }
    guard !sandbox else {
      throw Diagnostic(
        .error, .usage, "--stage \(value): with --sandbox no program runs",
        fix: "name a stage that is built in")
    }
    return .outside(OutsideStage(command, programs: programs), before: before)
  }

  /// Returns the program and its arguments: the whole value if that is a program, else its words. `nil` for an
  /// empty one.
  private static func command(_ notation: StageNotation) throws(Diagnostic) -> ProgramCommand? {
    let whole = notation.command
    let isDivided = whole.unicodeScalars.contains { " \t\n\r'\"\\".unicodeScalars.contains($0) }
    if !isDivided || isFile(whole) {
      return whole.isEmpty ? nil : ProgramCommand(program: whole, takesLines: notation.takesLines)
    }
    do throws(ProgramCommand.Fault) {
      let command = try ProgramCommand(notation.value)
      return command?.program.isEmpty == false ? command : nil
    } catch {
      throw Diagnostic(.error, .usage, "--stage \(notation.value): \(error.message)", fix: error.fix)
    }
  }

  private static func noProgram(_ name: String, _ registry: Registry) -> Diagnostic {
    registry.stageNames.contains(name)
      ? Diagnostic(
        .error, .usage, "the stage '\(name)' is built in, and takes neither arguments nor lines",
        fix: "name it alone")
      : Diagnostic(
        .error, .usage, "there is no program '\(name)' on the PATH",
        fix: "give its path, such as ./\(name)")
  }

  private static func isFile(_ name: String) -> Bool {
    name.contains("/") ? Files.isFile(name) : !name.isEmpty && NeighbourProgram.onPath(name) != nil
  }
}

extension OutsidePrograms {
  /// Programs that end with this process, and have a time limit of their own instead of those of inputs.
  convenience init(target: String?, timeLimit: Double, limits: Limits) {
    self.init(
      timeLimit: timeLimit,
      environment: ["OFFPRINT_VERSION": Version.number, "OFFPRINT_TARGET": target ?? ""]
    ) { event in
      if case .working(let seconds) = event { return ProgramTime.extend(seconds) }
      limits.boundMemory(event != .starting)
      Interruption.follow(event)
    }
  }
}
