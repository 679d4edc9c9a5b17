import Testing

@testable import Sheets

struct `Texts inside other texts` {
  @Test func `each place counts, also where two overlap`() {
    #expect(TextSearch.offsets(of: "aa", in: "aaa b aa") == [0, 1, 6])
    #expect(TextSearch.offsets(of: "é", in: "aé") == [1])
  }

  @Test func `nothing stands in a shorter text, and an empty text stands nowhere`() {
    #expect(TextSearch.offsets(of: "phone", in: "tel") == [])
    #expect(TextSearch.offsets(of: "", in: "tel") == [])
    #expect(TextSearch.contains("phone", in: "telephone"))
    #expect(!TextSearch.contains("mobile", in: "telephone"))
  }
}
