import Diagnostics
import SiteProfile

// Programs as stages: the user's, and those that profiles name.
extension Converter {
  /// Ends the programs that stay running for the next article, and waits for them.
  package func endPrograms() {
    for stage in options.extraStages {
      if case .outside(let stage) = stage.kind { stage.programs.end() }
    }
    options.profilePrograms?.end()
  }

  /// The stages to run besides those of the registry: the profile's programs, if they may run, then the user's.
  func extraStages(with profile: Profile?) -> [ExtraStage] {
    guard let profile, let programs = options.profilePrograms else { return options.extraStages }
    let own = profile.programs.map { program in
      var stage = ExtraStage.outside(OutsideStage(Self.located(program), programs: programs))
      stage.place = program.place
      return stage
    }
    return own + options.extraStages
  }

  /// A warning if the profile names programs that may not run.
  func warning(ofProgramsIn profile: Profile?, file: String) -> Diagnostic? {
    guard let profile, let first = profile.programs.first, options.profilePrograms == nil else { return nil }
    var programs: [String] = []
    for program in profile.programs where !programs.contains(program.value.program) {
      programs.append(program.value.program)
    }
    return Diagnostic(
      .warning, .badProfile,
      "\(file): the profile \(profile.name) names programs that were not run: \(programs.joined(separator: ", "))",
      at: first.place, fix: "if you trust them, give --allow-stages")
  }

  /// The command with the path of its program, which is relative to the file that names it.
  static func located(_ command: Placed<ProgramCommand>) -> ProgramCommand {
    var located = command.value
    let folder = command.place.file.lastIndex(of: "/").map { command.place.file[...$0] } ?? "./"
    let isMarked = located.program.hasPrefix("./")
    located.program = String(folder + located.program.dropFirst(isMarked ? 2 : 0))
    return located
  }
}
