public import Documents
import Findings
import Foundation

/// The releases of a review: the files of the folder `releases` beside its sheets or its document.
public struct ReleaseShelf: Sendable {
  /// The folder; it need not be there yet.
  public let folder: String

  /// The shelf that a folder is.
  public init(folder: String) {
    self.folder = folder
  }

  /// What the folder is called.
  public static let folderName = "releases"

  /// The file of a release.
  public func path(of name: String) -> String { FileBytes.join(folder, name + ".json") }

  /// The names of all releases, in order of their bytes.
  public func names() throws(CommandFailure) -> [String] {
    guard FileBytes.kind(of: folder) == .folder else { return [] }
    return try FileBytes.names(in: folder).filter { $0.hasSuffix(".json") }.map {
      String($0.dropLast(5))
    }
  }

  /// A release by its name, or by the path of its file.
  ///
  /// - Parameter name: The name; what holds a slash or ends in `.json` is a path.
  public func read(_ name: String) throws(CommandFailure) -> ReleaseDocument.Sealed {
    let isPath = name.contains("/") || name.lowercased().hasSuffix(".json")
    let path = isPath ? name : path(of: name)
    guard FileBytes.kind(of: path) == .file else {
      let known = try names()
      throw CommandFailure(
        Finding(
          .releaseMissing, at: .file(isPath ? path : folder), text: name,
          "There is no release \"\(name)\" here.",
          mend: known.isEmpty
            ? "Make the first with: fieldwork release"
            : "There are: \(known.joined(separator: ", "))."))
    }
    let (sealed, findings) = ReleaseDocument.read(
      try FileBytes.read(path), file: path)
    guard let sealed else { throw CommandFailure(findings) }
    return sealed
  }

  /// The release that no other takes the place of; nil where there is none at all.
  public func newest() throws(CommandFailure) -> ReleaseDocument.Sealed? {
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
        "\(open.map { $0.release.name }.joined(separator: " and ")) are each the newest of their own line.",
        mend: "Move out of the folder whichever people were not given."))
  }

  /// The name after some others, as people number them: `v3`.
  public func nextName() throws(CommandFailure) -> String {
    let numbers = try names().compactMap { name in
      name.hasPrefix("v") ? Int(name.dropFirst()) : nil
    }
    return "v" + String((numbers.max() ?? 0) + 1)
  }
}
