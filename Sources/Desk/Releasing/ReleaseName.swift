public import Findings
public import ReviewModel
import Exports

/// What a release may be called.
public enum ReleaseName {
  /// The fault in a name that every file of the release would show, such as the name of a child, young person or
  /// carer of the review; nil for none.
  public static func fault(in name: String, of review: Review) -> Finding? {
    if let fault = fault(in: name) { return fault }
    guard ProtectedNames(of: review).covered(name) != name else { return nil }
    return Finding(
      .releaseName, at: .file(option), text: "",
      "A young person, parent or carer is named in the name of this release.",
      mend: "Use a name that says nothing of people, such as v2.")
  }

  /// The fault in the letters of a name; nil for a good name.
  public static func fault(in name: String) -> Finding? {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    let isKept = name.lowercased() == TimetableStamp.draft.version
    guard
      !isPlain || !(1...40).contains(name.utf8.count) || [".", "-", "_"].contains(name.prefix(1))
        || isKept
    else { return nil }
    return Finding(
      .releaseName, at: .file(option), text: name,
      isKept
        ? "\"\(name)\" is what the sheets are called before they are released."
        : "\"\(name)\" cannot be the name of a release.",
      mend: "Use up to 40 letters and digits, such as v2.")
  }

  private static let option = "--name"
}
