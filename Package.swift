// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "offprint",
  products: [
    .library(name: "OffprintKit", targets: ["OffprintKit", "Diagnostics"]),
    .library(name: "SiteProfile", targets: ["SiteProfile", "Diagnostics"]),
    .library(name: "Markup", targets: ["Markup"]),
    .library(name: "OffprintCommand", targets: ["OffprintCommand"]),
    .executable(name: "offprint", targets: ["offprint"]),
    .executable(name: "offprint-workbench", targets: ["offprint-workbench"]),
    .library(name: "BuiltInProfiles", targets: ["BuiltInProfiles"]),
    .plugin(name: "CompileProfiles", targets: ["CompileProfiles"]),
    .plugin(name: "CheckProfiles", targets: ["CheckProfiles"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CMinizip", pkgConfig: "minizip",
      providers: [.apt(["libminizip-dev", "zlib1g-dev"]), .brew(["minizip"])]),
    .target(name: "CSystem"),
    .target(name: "CPairSums"),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "SelectorSyntax", swiftSettings: strict),
    .target(
      name: "SiteProfile", dependencies: ["CLibYAML", "CPCRE2", "Diagnostics", "SelectorSyntax"],
      swiftSettings: strict),
    .executableTarget(
      name: "profile-compiler", dependencies: ["SiteProfile", "Diagnostics"], swiftSettings: strict),
    .plugin(name: "CompileProfiles", capability: .buildTool(), dependencies: ["profile-compiler"]),
    .plugin(
      name: "CheckProfiles",
      capability: .command(
        intent: .custom(
          verb: "check-profiles", description: "Check every profile of this package.")),
      dependencies: ["profile-compiler"]),
    .target(name: "Markup", dependencies: ["CExpat", "SelectorSyntax"], swiftSettings: strict),
    .target(name: "CommonMark", dependencies: ["Markup"], swiftSettings: strict),
    .target(
      name: "BuiltInProfiles", dependencies: ["SiteProfile"], path: "profiles",
      exclude: ["README.md", "samples", "families/samples"], swiftSettings: strict,
      plugins: ["CompileProfiles"]),
    .target(
      name: "OffprintKit",
      dependencies: [
        "Diagnostics", "Markup", "SiteProfile", "BuiltInProfiles", "CommonMark", "CExpat", "CMinizip",
        "CPairSums",
      ],
      exclude: ["Formats/JSON/article.schema.json", "Language/Words"], swiftSettings: strict),
    .executableTarget(name: "offprint", dependencies: ["OffprintCommand"], swiftSettings: strict),
    .target(
      name: "OffprintCommand",
      dependencies: [
        "OffprintKit", "Diagnostics", "SiteProfile", "BuiltInProfiles", "Markup", "CSystem", "CExpat",
        "CLibYAML", "CMinizip", "CPCRE2",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["offprint.1"], swiftSettings: strict),
    .executableTarget(
      name: "offprint-workbench",
      dependencies: [
        "OffprintWorkbench", "OffprintCommand", "OffprintKit", "Diagnostics", "CSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "OffprintWorkbench",
      dependencies: ["OffprintCommand", "OffprintKit", "Diagnostics", "SiteProfile", "Markup"],
      resources: [
        .embedInCode("FrontEnd/workbench.html"), .embedInCode("FrontEnd/article.html"),
        .embedInCode("FrontEnd/Styles/workbench.css"), .embedInCode("FrontEnd/Styles/frame.css"),
        .embedInCode("FrontEnd/Scripts/workbench.js"), .embedInCode("FrontEnd/Scripts/dom.js"),
        .embedInCode("FrontEnd/Scripts/editor.js"), .embedInCode("FrontEnd/Scripts/element.js"),
        .embedInCode("FrontEnd/Scripts/page.js"), .embedInCode("FrontEnd/Scripts/result.js"),
        .embedInCode("FrontEnd/Scripts/saving.js"), .embedInCode("FrontEnd/Scripts/server.js"),
        .embedInCode("FrontEnd/Scripts/state.js"),
      ], swiftSettings: strict),
    .testTarget(
      name: "WorkbenchTests", dependencies: ["OffprintWorkbench", "OffprintKit", "SiteProfile"],
      swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "SiteProfileTests", dependencies: ["SiteProfile", "TestSupport"], swiftSettings: strict),
    .target(name: "BenchmarkSupport", path: "Benchmarks/BenchmarkSupport", swiftSettings: strict),
    .executableTarget(
      name: "markup-benchmark", dependencies: ["Markup", "BenchmarkSupport"],
      path: "Benchmarks/markup-benchmark",
      exclude: ["typical.rules"],
      swiftSettings: strict),
    .executableTarget(
      name: "markdown-benchmark", dependencies: ["CommonMark", "BenchmarkSupport"],
      path: "Benchmarks/markdown-benchmark",
      swiftSettings: strict),
    .executableTarget(
      name: "format-benchmark", dependencies: ["OffprintKit", "SiteProfile", "BenchmarkSupport"],
      path: "Benchmarks/format-benchmark", swiftSettings: strict),
    .executableTarget(
      name: "page-model-data", dependencies: ["OffprintKit", "BenchmarkSupport"],
      path: "Benchmarks/page-model-data",
      swiftSettings: strict),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "OffprintKitTests", dependencies: ["OffprintKit", "TestSupport"], exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "offprint", "TestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Transcripts"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
