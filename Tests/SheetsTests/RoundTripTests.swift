import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a random review comes back from its sheets as it was`(seed: UInt64) throws {
    try expectRoundTrip(of: RandomReview.richReview(seed: seed))
  }

  @Test(arguments: Effort.seeds(50, of: 150))
  func `a review of awkward names comes back from its sheets as it was`(seed: UInt64) throws {
    try expectRoundTrip(of: AwkwardReview.review(seed: seed))
  }

  @Test func `writing is the same every time`() {
    let review = AwkwardReview.review(seed: 3)
    #expect(ReviewSheets.write(review) == ReviewSheets.write(review))
  }

  private func expectRoundTrip(of written: Review) throws {
    // Every reader takes the names of young people and parents out, and "Mon" can be such a name by chance.
    var review = written
    _ = review.hideProtectedNames { _ in .file("") }
    let files = ReviewSheets.write(written)
    let reading = ReviewSheets.read(files)
    let read = try #require(reading.review)
    guard read != review else { return }
    // Whole reviews fill pages; where they part is what helps.
    Issue.record("\(difference(String(describing: read), String(describing: review)))")
  }

  private func difference(_ read: String, _ written: String) -> String {
    let common = zip(read, written).prefix { $0 == $1 }.count
    let start = max(0, common - 200)
    return "…" + read.dropFirst(start).prefix(300) + "… was …"
      + written.dropFirst(start).prefix(300)
  }
}
