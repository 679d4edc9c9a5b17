import ICalendar
import Testing

struct UniqueIdentifierTests {
  @Test func `the same names give the same identifier for ever`() {
    #expect(
      UniqueIdentifier(naming: ["review", "E01"]).text == "5dde9344-9678-86a1-b39b-ae5b6c610ceb")
  }

  @Test func `it is a UUID of version 8 in the variant of RFC 9562`() {
    let text = UniqueIdentifier(naming: ["a"]).text
    let parts = text.split(separator: "-")
    #expect(parts.map { $0.count } == [8, 4, 4, 4, 12])
    #expect(parts[2].first == "8")
    #expect("89ab".contains(parts[3].first ?? "x"))
  }

  @Test func `where one name ends and the next begins counts`() {
    #expect(UniqueIdentifier(naming: ["ab", "c"]) != UniqueIdentifier(naming: ["a", "bc"]))
    #expect(UniqueIdentifier(naming: ["1:a"]) != UniqueIdentifier(naming: ["1", "a"]))
  }

  @Test func `the order of names counts`() {
    #expect(UniqueIdentifier(naming: ["a", "b"]) != UniqueIdentifier(naming: ["b", "a"]))
  }

  @Test func `no name can be read from it`() {
    let text = UniqueIdentifier(naming: ["Alex Example", "alex@example.org"]).text
    #expect(!text.lowercased().contains("alex"))
  }

  @Test func `ten thousand names give ten thousand identifiers`() {
    let all = Set((0..<10_000).map { UniqueIdentifier(naming: ["review", String($0)]) })
    #expect(all.count == 10_000)
  }
}
