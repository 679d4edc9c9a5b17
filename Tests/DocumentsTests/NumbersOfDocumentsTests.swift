import Documents
import Findings
import Foundation
import ReviewModel
import TestSupport
import Testing

/// Every whole number of a document, replaced by one that no sum survives.
struct `A number of a document` {
  static let extremes = [
    "-9223372036854775808", "9223372036854775807", "-2147483649", "-2147483648", "2147483647",
    "2147483648", "1000001", "-1000001", "1" + String(repeating: "0", count: 30),
  ]

  /// The document with each of its whole numbers replaced in turn.
  private func variants(of document: String, by number: String) -> [String] {
    document.matches(of: /[:\[,] *(-?\d+)(?=[,\n\]}])/).map { match in
      document.replacingCharacters(
        in: match.output.1.startIndex..<match.output.1.endIndex, with: number)
    }
  }

  @Test(arguments: extremes)
  func `of a review is refused where it is read, and nothing else is computed`(extreme: String) {
    let review = RandomReview.review(seed: 12)
    let document = String(decoding: ReviewDocument.write(review), as: UTF8.self)
    let variants = variants(of: document, by: extreme)
    #expect(variants.count > 20)
    for variant in variants {
      let reading = ReviewDocument.read(Array(variant.utf8), file: "r.json")
      #expect(
        reading.findings.contains { $0.code == .numberOutOfRange && $0.severity == .error },
        "\(variant)")
    }
  }

  @Test(arguments: extremes)
  func `of the list of invitations is refused where it is read`(extreme: String) {
    let document = """
      {"format": "fieldwork-invitations/1", "review": "r", "lastNumber": 3,
       "invitations": [{"session": "S", "person": "P", "holder": 2, "uid": "u", "sequence": 1,
       "stamp": "2013-01-15T12:00", "since": "2013-01-15T12:00", "from": "2013-02-04T09:00",
       "to": "2013-02-04T10:00", "title": "S", "part": "guest"}]}
      """
    let variants = variants(of: document, by: extreme)
    #expect(variants.count == 3)
    for variant in variants {
      let reading = InvitationsDocument.read(Array(variant.utf8), file: "invitations.json")
      #expect(reading.ledger == nil)
      #expect(reading.findings.contains { $0.code == .numberOutOfRange })
    }
  }
}
