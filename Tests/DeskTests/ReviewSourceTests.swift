import Desk
import Testing

struct `The path of a review` {
  @Test func `is quoted for the shell where it has a blank`() {
    #expect(ReviewSource.document("my review").argument == "'my review'")
    #expect(ReviewSource.document("it's").argument == "'it'\\''s'")
    #expect(
      ReviewSource.document("réview/2013_a-b.json").argument == "réview/2013_a-b.json")
    #expect(ReviewSource.standardInput.argument == "REVIEW")
  }

  @Test func `leads to the folder that the review is in`() {
    #expect(ReviewSource.folder("a/b").folder == "a/b")
    #expect(ReviewSource.document("a/b.json").folder == "a/")
    #expect(ReviewSource.document("b.json").folder == ".")
    #expect(ReviewSource.standardInput.folder == nil)
  }
}
