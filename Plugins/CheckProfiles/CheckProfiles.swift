import Foundation
import PackagePlugin

/// Checks every profile of the package: `swift package check-profiles`.
@main
struct CheckProfiles: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let profiles = context.package.targets.compactMap { $0 as? any SourceModuleTarget }
      .flatMap { $0.sourceFiles(withSuffix: ".yaml") }.map(\.url.path)
    let process = try Process.run(
      context.tool(named: "profile-compiler").url,
      arguments: ["check"] + context.package.builtInFamilies + profiles)
    process.waitUntilExit()
    if process.terminationStatus != 0 { Diagnostics.error("some profiles are faulty") }
  }
}

extension Package {
  /// The folder of Offprint's own profiles, where this is another package: their families can be extended.
  fileprivate var builtInFamilies: [String] {
    dependencies.map(\.package).filter { $0.displayName == "offprint" }
      .flatMap { ["--families", $0.directoryURL.appending(path: "profiles").path] }
  }
}
