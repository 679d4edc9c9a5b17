import Testing

@testable import Exports

struct FileNamesTests {
  private func names(_ texts: String...) -> [String] {
    var names = FileNames()
    return texts.map { names.name(for: $0, fallback: "item") }
  }

  @Test func `a plain reference keeps its letters and digits`() {
    #expect(names("Committee Room 2") == ["committee-room-2"])
  }

  @Test(arguments: [
    "../../etc/passwd", "..\\..\\windows", "/root", "a\u{0}b", "a\nb", "a:b?*\"<>|",
  ])
  func `no reference can leave its folder or break a name`(text: String) {
    for name in names(text) {
      #expect(
        name.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        })
    }
  }

  @Test func `references that differ only in case get different names`() {
    #expect(names("A1", "a1", "A-1") == ["a1", "a1-2", "a-1"])
  }

  @Test func `a number given to one never meets another's own`() {
    #expect(names("a", "a-2", "A") == ["a", "a-2", "a-3"])
  }

  @Test(arguments: ["", "!!!", "💥", "مقابلة"])
  func `a reference without usable letters is called what it is`(text: String) {
    #expect(names(text) == ["item"])
  }

  @Test(arguments: ["CON", "nul", "Com1", "LPT9"])
  func `no file is named like a device of Windows`(text: String) {
    #expect(names(text) == ["item-" + text.lowercased()])
  }

  @Test func `a long reference is cut and stays unique`() {
    let long = String(repeating: "abcdefghi ", count: 1000)
    let found = names(long, long)
    #expect(found[0].utf8.count == FileNames.longest)
    #expect(found[1] == found[0] + "-2")
  }
}
