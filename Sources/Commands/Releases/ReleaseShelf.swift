import Documents
import Findings
import Foundation
import Timetables

/// The releases of a review: the files of the folder `releases` beside its sheets or its document.
struct ReleaseShelf: Sendable {
  /// The folder; it need not be there yet.
  let folder: String

  /// The shelf of a review.
  ///
  /// - Parameter source: Where the review comes from.
  init(for source: ReviewSource) throws(CommandFailure) {
    switch source {
    case .folder(let path): folder = FileBytes.join(path, ReleaseShelf.folderName)
    case .document(let path):
      let parent = (path as NSString).deletingLastPathComponent
      folder = FileBytes.join(parent, ReleaseShelf.folderName)
    case .standardInput:
      throw CommandFailure(
        Finding(
          .unknownForm, at: .file(InputName.standardInput), text: "-",
          "Releases are kept beside a review, and standard input has nothing beside it.",
          mend: "Give the folder of the sheets."))
    }
  }

  /// The shelf that a folder is.
  init(folder: String) {
    self.folder = folder
  }

  /// What the folder is called.
  static let folderName = "releases"

  /// The file of a release.
  func path(of name: String) -> String { FileBytes.join(folder, name + ".json") }

  /// The names of all releases, in order of their bytes.
  func names() throws(CommandFailure) -> [String] {
    guard FileBytes.kind(of: folder) == .folder else { return [] }
    return try FileBytes.names(in: folder).filter { $0.hasSuffix(".json") }.map {
      String($0.dropLast(5))
    }
  }

  /// A release by its name, or by the path of its file.
  ///
  /// - Parameter name: The name; what holds a slash or ends in `.json` is a path.
  func read(_ name: String) throws(CommandFailure) -> ReleaseDocument.Sealed {
    let isPath = name.contains("/") || name.lowercased().hasSuffix(".json")
    let path = isPath ? name : path(of: name)
    guard FileBytes.kind(of: path) == .file else {
      let known = try names()
      throw CommandFailure(
        Finding(
          .releaseMissing, at: .file(isPath ? path : folder), text: name,
          "There is no release \"\(name)\" here.",
          mend: known.isEmpty
            ? "Make the first with: fieldwork release" : "There are: \(Prose.list(known))."))
    }
    let (sealed, findings) = ReleaseDocument.read(
      Data(try FileBytes.read(path)), file: path)
    guard let sealed else { throw CommandFailure(findings) }
    return sealed
  }

  /// The release that no other takes the place of; nil where there is none at all.
  func newest() throws(CommandFailure) -> ReleaseDocument.Sealed? {
    var all: [ReleaseDocument.Sealed] = []
    var findings: [Finding] = []
    for name in try names() {
      do throws(CommandFailure) { all.append(try read(name)) } catch { findings += error.findings }
    }
    guard findings.isEmpty else { throw CommandFailure(findings) }
    let replaced = Set(all.compactMap { $0.release.replaces })
    let open = all.filter { !replaced.contains($0.release.name) }
    guard open.count > 1 else { return open.first }
    throw CommandFailure(
      Finding(
        .releaseFork, at: .file(folder),
        "\(Prose.list(open.map { $0.release.name })) are each the newest of their own line.",
        mend: "Move out of the folder whichever people were not given."))
  }

  /// The name after some others, as people number them: `v3`.
  func nextName() throws(CommandFailure) -> String {
    let numbers = try names().compactMap { name in
      name.hasPrefix("v") ? Int(name.dropFirst()) : nil
    }
    return "v" + String((numbers.max() ?? 0) + 1)
  }

  /// What is wrong with a name; nil for nothing.
  static func fault(inName name: String) -> Finding? {
    let letters = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    let isKept = name.lowercased() == NamedVersion.draft
    guard
      !letters || !(1...40).contains(name.utf8.count)
        || [".", "-", "_"].contains(name.prefix(1)) || isKept
    else { return nil }
    return Finding(
      .releaseName, at: .file("--name"), text: name,
      isKept
        ? "\"\(name)\" is what the sheets are called before they are released."
        : "\"\(name)\" cannot be the name of a release.",
      mend: "Use up to 40 letters and digits, such as v2.")
  }
}

extension ReleaseDocument.Sealed {
  /// What stands on whatever is made of it.
  var stamp: TimetableStamp {
    TimetableStamp(
      version: release.name, hash: hash, supersedes: release.replaces,
      cancelledBecause: release.cancelledBecause)
  }
}
