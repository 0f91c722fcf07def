import ArgumentParser
import OffprintKit

/// The options of `offprint profiles edit`, which are those of the program that it runs.
package struct WorkbenchOptions: ParsableArguments {
  package init() {}

  @Argument(
    help: "The profile's file, HOST.yaml. A new one starts from a draft, or from the profile of that name.",
    completion: .file(extensions: ["yaml", "yml"]))
  package var profile: String

  @Argument(help: "Saved HTML pages of the site.", completion: .file(extensions: ["html", "htm"]))
  package var pages: [String]

  @OptionGroup package var addresses: PageAddresses

  @Option(help: ArgumentHelp("The port on 127.0.0.1; 0 is any free one.", valueName: "number"))
  package var port: UInt16 = 0

  @Flag(help: "Only print the address; do not start a browser.")
  package var noBrowser = false

  @OptionGroup package var library: LibraryOptions

  package func validate() throws {
    try addresses.validate(for: pages)
    guard profile.hasSuffix(".yaml") || profile.hasSuffix(".yml") else {
      throw ValidationError("The profile must be a file named HOST.yaml, such as \(Self.name(profile)).yaml.")
    }
  }

  private static func name(_ profile: String) -> String {
    profile.isEmpty || profile.contains("/") ? "news.example.org" : FileName.shown(profile)
  }
}
