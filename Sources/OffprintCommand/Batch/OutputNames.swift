import Diagnostics
import Glibc
import OffprintKit

/// The files that inputs are written to, all determined and distinct before anything is written.
///
/// A file has the base name of its input with the format's extension, and the input's directories if they are
/// kept. Of several files with the same name all except the first get a number; the files of an input with
/// several articles are numbered as well, without clashing with any other input's file.
struct OutputNames {
  /// The directory and base name of each input's file.
  private var bases: [String] = []
  /// The bases for an input with several articles, before their numbers.
  private var partBases: [String] = []
  private let ending: String
  private let keepsDirectories: Bool
  /// The inputs whose files are numbered because of a name clash.
  private(set) var numbered: [Int] = []
  /// All directories that files are written to.
  private(set) var directories: [String]

  /// The maximum length of a file name in bytes, part of which is reserved for numbers.
  private static let longestName = 255
  private static let roomForNumber = 24

  /// Throws if an input would be overwritten.
  init(
    inputs: [String], directory: String, writer: any Writer.Type, keepsDirectories: Bool
  ) throws(Diagnostic) {
    ending = "." + writer.fileExtension
    self.keepsDirectories = keepsDirectories
    directories = [directory]
    let plain = inputs.map { Self.base(of: $0, in: directory, keepsDirectories, ending) }
    // Where directories are kept, one can have the name of a file.
    let folders = keepsDirectories ? Self.folders(of: plain) : []
    var taken: [String: Int] = [:]
    for (place, base) in plain.enumerated() where taken[base] == nil { taken[base] = place }
    var counts: [String: Int] = [:]
    for (place, base) in plain.enumerated() {
      guard taken[base] != place || folders.contains(base + ending) else {
        bases.append(base)
        continue
      }
      let stem = Self.shortened(base, to: Self.longestName - ending.utf8.count - Self.roomForNumber)
      var number = counts[stem] ?? 2
      while taken["\(stem)-\(number)"] != nil || folders.contains("\(stem)-\(number)\(ending)") {
        number += 1
      }
      counts[stem] = number + 1
      taken["\(stem)-\(number)"] = place
      bases.append("\(stem)-\(number)")
      numbered.append(place)
    }
    partBases = Self.partBases(bases, ending)
    if keepsDirectories {
      directories += Set(bases.map { Files.folder(of: $0) }).subtracting([directory]).sorted()
    }
    try check(inputs)
  }

  /// The directories of paths, and those that they are in.
  private static func folders(of paths: [String]) -> Set<String> {
    var found: Set<String> = []
    for path in paths {
      var folder = Files.folder(of: path)
      while found.insert(folder).inserted { folder = Files.folder(of: folder) }
    }
    return found
  }

  /// Returns the note about files whose names are numbered; `nil` if there are none.
  func note(_ inputs: [String]) -> Diagnostic? {
    guard let first = numbered.first else { return nil }
    let rest = numbered.count == 1 ? "" : ", and \(numbered.count - 1) more in the same way"
    return Diagnostic(
      .note, .usage,
      "'\(FileName.shown(inputs[first]))' has the name of another input\(keepsDirectories ? " or of a directory" : "")"
        + ": it goes to \(FileName.shown(bases[first] + ending))\(rest)",
      fix: keepsDirectories ? nil : "--keep-dirs keeps the directories of inputs")
  }

  /// The file of an input, or of one of its articles, counted from 1: `base.ext`, or `base-01.ext` to
  /// `base-12.ext`.
  func name(of input: Int, part: Int?, of count: Int?) -> String {
    guard let part else { return bases[input] + ending }
    let number = String(part)
    let zeros = String(repeating: "0", count: max(0, String(count ?? 1).utf8.count - number.utf8.count))
    return "\(partBases[input])-\(zeros)\(number)\(ending)"
  }

  /// Returns bases that can be numbered without clashing with the file of another input, or one of its parts.
  private static func partBases(_ bases: [String], _ ending: String) -> [String] {
    // The names that consist of a base and a number: a number after the last hyphen.
    var numberedBases: Set<Substring> = []
    for base in bases {
      guard let hyphen = base.lastIndex(of: "-"), hyphen != base.startIndex else { continue }
      let number = base[base.index(after: hyphen)...]
      if !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        numberedBases.insert(base[..<hyphen])
      }
    }
    var taken = Set(bases)
    return bases.map { base in
      var partBase = shortened(base, to: longestName - ending.utf8.count - roomForNumber)
      while numberedBases.contains(partBase[...]) || partBase != base && taken.contains(partBase) {
        partBase += "-part"
      }
      taken.insert(partBase)
      return partBase
    }
  }

  /// Throws if a file would overwrite an input, or another file to which it is a symbolic link.
  private func check(_ inputs: [String]) throws(Diagnostic) {
    struct Identity: Hashable {
      var device: dev_t
      var number: ino_t
    }
    func identity(_ path: String) -> Identity? {
      var status = stat()
      guard path.withFileName({ stat($0, &status) }) == 0 else { return nil }
      return Identity(device: status.st_dev, number: status.st_ino)
    }
    var read: [Identity: Int] = [:]
    for (place, input) in inputs.enumerated() where input != "-" {
      if let identity = identity(input) { read[identity] = place }
    }
    var links: [String: Int] = [:]
    for (place, base) in bases.enumerated() {
      let target = base + ending
      guard let identity = identity(target) else { continue }
      if let other = read[identity] {
        throw Diagnostic(
          .error, .usage,
          other == place
            ? "'\(FileName.shown(inputs[other]))' would be overwritten by its own result"
            : "'\(FileName.shown(inputs[other]))' would be overwritten by the result of '\(FileName.shown(inputs[place]))'",
          fix: "convert into another directory")
      }
      guard let real = Files.real(target) else { continue }
      if let other = links[real] {
        throw Diagnostic(
          .error, .usage,
          "'\(FileName.shown(inputs[other]))' and '\(FileName.shown(inputs[place]))' would both be written to \(FileName.shown(real))",
          fix: "remove the symbolic link \(FileName.shown(target))")
      }
      links[real] = place
    }
  }

  private static func base(
    of input: String, in directory: String, _ keepsDirectories: Bool, _ ending: String
  ) -> String {
    var parts = input == "-" ? ["stdin"] : input.split(separator: "/").map(String.init)
    let name = withoutExtension(parts.popLast() ?? input)
    guard keepsDirectories else {
      return shortened("\(directory)/\(name)", to: longestName - ending.utf8.count)
    }
    var folders: [String] = []
    for part in parts where part != "." {
      if part == ".." { _ = folders.popLast() } else { folders.append(part) }
    }
    let base = ([directory] + folders + [name]).joined(separator: "/")
    return shortened(base, to: longestName - ending.utf8.count)
  }

  private static func withoutExtension(_ name: String) -> String {
    if name.utf8.count > 3, name.lowercased().hasSuffix(".gz") {
      return withoutExtension(String(name.dropLast(3)))
    }
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Returns a path whose last component has at most `room` bytes.
  private static func shortened(_ path: String, to room: Int) -> String {
    let folders = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    var name = path[folders.endIndex...]
    guard name.utf8.count > room else { return path }
    while FileName.bytes(of: String(name)).count > room { name.unicodeScalars.removeLast() }
    return String(folders + name)
  }
}
