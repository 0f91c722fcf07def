import PackagePlugin

/// Checks the profiles of the target it is applied to and compiles them into one Swift source.
@main
struct CompileProfiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    let profiles = target.sourceFiles(withSuffix: ".yaml").map(\.url)
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledProfiles.swift")
    return [
      .buildCommand(
        displayName: "Compiling \(profiles.count) profiles",
        executable: try context.tool(named: "profile-compiler").url,
        arguments: ["compile", output.path] + profiles.map(\.path),
        inputFiles: profiles, outputFiles: [output])
    ]
  }
}
