// swift-tools-version: 6.2
import PackageDescription

// Offprint with parts of its own: a reader, a writer, stages and a profile.
let package = Package(
  name: "offprint-gemtext",
  dependencies: [.package(name: "offprint", path: "../..")],
  targets: [
    .target(
      name: "Gemtext",
      dependencies: [
        .product(name: "OffprintKit", package: "offprint"), .product(name: "Markup", package: "offprint"),
        .product(name: "SiteProfile", package: "offprint"),
      ],
      exclude: ["samples"],
      plugins: [.plugin(name: "CompileProfiles", package: "offprint")]),
    .executableTarget(
      name: "offprint-gemtext",
      dependencies: [
        "Gemtext", .product(name: "OffprintCommand", package: "offprint"),
        .product(name: "BuiltInProfiles", package: "offprint"),
      ]),
    .testTarget(
      name: "GemtextTests",
      dependencies: [
        "Gemtext", .product(name: "BuiltInProfiles", package: "offprint"),
        .product(name: "OffprintKit", package: "offprint"),
        .product(name: "SiteProfile", package: "offprint"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
