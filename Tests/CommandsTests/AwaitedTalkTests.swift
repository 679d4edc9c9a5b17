import Testing

@testable import Commands

struct `Talk that waits for a workbook` {
  @Test func `lines before the first that names the folder are said immediately`() {
    let talk = AwaitedTalk()
    #expect(!talk.takes("Looking for a timetable.", naming: "/week/.a.fieldwork"))
    #expect(talk.end() == [])
  }

  @Test func `the first line that names the folder waits, and so does every line after it`() {
    let talk = AwaitedTalk()
    #expect(talk.takes("Wrote /week/.a.fieldwork/timetable.csv", naming: "/week/.a.fieldwork"))
    #expect(talk.takes("Next: check", naming: "/week/.a.fieldwork"))
    #expect(talk.end() == ["Wrote /week/.a.fieldwork/timetable.csv", "Next: check"])
    #expect(!talk.takes("Next: check", naming: "/week/.a.fieldwork"))
    #expect(talk.end() == [])
  }
}
