/// The files that the command line names, and where the families are that they may extend besides their own.
struct ProfileArguments {
  var files: [String] = []
  var familyFolders: [String] = []

  init(_ arguments: ArraySlice<String>) {
    var isFolder = false
    for argument in arguments {
      if isFolder {
        familyFolders.append(argument)
        isFolder = false
      } else if argument == "--families" {
        isFolder = true
      } else {
        files.append(argument)
      }
    }
  }
}
