import ReviewModel
import Testing

struct `English that sentences about a review are made of` {
  @Test func `a list ends with a word, which says whether the list is a choice`() {
    #expect(English.list([]) == "")
    #expect(English.list(["a"]) == "a")
    #expect(English.list(["a", "b"]) == "a and b")
    #expect(English.list(["a", "b", "c"], or: true) == "a, b or c")
  }
}
