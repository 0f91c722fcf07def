import Foundation
import PackagePlugin

/// Checks every profile of the package: `swift package check-profiles`.
@main
struct CheckProfiles: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let profiles = context.package.targets.compactMap { $0 as? any SourceModuleTarget }
      .flatMap { $0.sourceFiles(withSuffix: ".yaml") }.map(\.url.path)
    let process = try Process.run(
      context.tool(named: "profile-compiler").url, arguments: ["check"] + profiles)
    process.waitUntilExit()
    if process.terminationStatus != 0 { Diagnostics.error("some profiles are faulty") }
  }
}
