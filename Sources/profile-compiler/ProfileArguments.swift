/// The files that the command line names, and where the families are that they may extend besides their own.
struct ProfileArguments {
  var files: [String] = []
  var familyFolders: [String] = []
  /// The schema that is compiled in with the profiles.
  var schema: String?

  init(_ arguments: ArraySlice<String>) {
    var option: String?
    for argument in arguments {
      switch option {
      case "--families": familyFolders.append(argument)
      case "--schema": schema = argument
      default:
        if ["--families", "--schema"].contains(argument) {
          option = argument
          continue
        }
        files.append(argument)
      }
      option = nil
    }
  }
}
