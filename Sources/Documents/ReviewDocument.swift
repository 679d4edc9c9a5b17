public import Findings
import JSONText
public import ReviewModel

/// The interchange document of a review: `fieldwork-review/1` (`review-format.md`).
public enum ReviewDocument {
  /// What the document says that it is.
  public static let format = "fieldwork-review/1"

  /// Reads a document and checks the review in it.
  ///
  /// - Parameters:
  ///   - bytes: The document, UTF-8.
  ///   - file: Its name, for the findings.
  /// - Returns: The review, nil where the document is not of the format, and every finding: about the document
  ///   and about the review in it. A review with errors among its findings is not for planning.
  public static func read(_ bytes: [UInt8], file: String) -> (review: Review?, findings: [Finding])
  {
    var findings: [Finding] = []
    var draft = DocumentRoot.read(bytes, file: file, .review, &findings)
    let unreadable = UnreadableFields(findings)
    guard let protection = draft?.hideProtectedNames(at: { .key(file: file, path: path(of: $0)) }),
      let review = draft
    else { return (nil, findings) }
    findings += protection
    findings += review.validate { .key(file: file, path: path(of: $0)) }
      .filter { !unreadable.affect($0) }
    let names = ProtectedNames(of: review)
    return (unreadable.isEmpty ? review : nil, findings.map { names.covered($0) })
  }

  /// Writes a review; equal reviews give equal bytes.
  public static func write(_ review: Review) -> [UInt8] {
    JSONWriter.document(review.document)
  }

  /// Where a value of a review's entry stands in the document that findings call `file`.
  public static func place(_ place: ReviewPlace, in file: String) -> Place {
    .key(file: file, path: path(of: place))
  }

  /// The path of a place in a review: `review.days[2].lunch.minutes`.
  private static func path(of place: ReviewPlace) -> String {
    let list = place.list.rawValue
    let entry: String
    switch place.list {
    case .review: entry = list
    case .days, .contacts: entry = "review." + list + "[" + String(place.index) + "]"
    case .themes, .sites, .travel, .rooms, .reviewers, .people, .sessions:
      entry = list + "[" + String(place.index) + "]"
    }
    return place.field.isEmpty ? entry : entry + "." + place.field
  }
}
