import Desk
import Disk
import Documents
import Findings
import Foundation
import ReviewModel
import Exports

extension ReleaseShelf {
  /// The shelf of a review.
  ///
  /// - Parameter source: Where the review comes from.
  init(for source: ReviewSource) throws(CommandFailure) {
    switch source {
    case .folder(let path): self.init(folder: FileBytes.join(path, ReleaseShelf.folderName))
    case .document(let path):
      let parent = (path as NSString).deletingLastPathComponent
      self.init(folder: FileBytes.join(parent, ReleaseShelf.folderName))
    case .standardInput:
      throw CommandFailure(
        Finding(
          .unknownForm, at: .file(InputName.standardInput), text: "-",
          "Releases are kept beside a review, and standard input has nothing beside it.",
          mend: "Give the folder of the sheets."))
    }
  }

  /// The fault in a name for a release, which every file made of the release shows; nil for none.
  static func fault(inName name: String, of review: Review) -> Finding? {
    if let fault = fault(inName: name) { return fault }
    guard ProtectedNames(of: review).covered(name) != name else { return nil }
    return Finding(
      .releaseName, at: .file("--name"), text: "",
      "A young person, parent or carer is named in the name of this release.",
      mend: "Use a name that says nothing of people, such as v2.")
  }

  /// A release and those that it took the place of, the newest first; one that was moved away ends the line.
  ///
  /// - Parameter release: The release.
  func line(of release: Release) throws(CommandFailure) -> [Release] {
    var line = [release]
    while let earlier = line.last?.replaces, line.count <= ReleaseShelf.longestLine {
      guard try names().contains(earlier) else { break }
      line.append(try read(earlier).release)
    }
    return line
  }

  /// More than anybody releases; a line that goes round in a circle ends there.
  private static let longestLine = 1000

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
