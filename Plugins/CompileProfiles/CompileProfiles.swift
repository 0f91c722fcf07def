import Foundation
import PackagePlugin

/// Checks the profiles of the target it is applied to and compiles them into one Swift source, with the file
/// `profile.schema.json` if the target has it.
@main
struct CompileProfiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    let profiles = target.sourceFiles(withSuffix: ".yaml").map(\.url)
    let schema = target.sourceFiles.map(\.url).filter { $0.lastPathComponent == "profile.schema.json" }
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledProfiles.swift")
    return [
      .buildCommand(
        displayName: "Compiling \(profiles.count) profiles",
        executable: try context.tool(named: "profile-compiler").url,
        arguments: ["compile", output.path] + context.package.builtInFamilies
          + schema.flatMap { ["--schema", $0.path] } + profiles.map(\.path),
        inputFiles: profiles + schema, outputFiles: [output])
    ]
  }
}

extension Package {
  /// The folder of Offprint's own profiles, where this is another package: their families can be extended.
  fileprivate var builtInFamilies: [String] {
    dependencies.map(\.package).filter { $0.displayName == "offprint" }
      .flatMap { ["--families", $0.directoryURL.appending(path: "profiles").path] }
  }
}
