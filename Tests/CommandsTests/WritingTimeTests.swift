import Desk
import CivilTime
import Disk
import Findings
import Testing

@testable import Commands

struct `The minute stamped on exports` {
  private let noon = CivilMinute(iso: "2013-02-04T12:00")

  @Test func `the minute asked for counts first`() throws {
    #expect(try WritingTime.minute(noon, ["SOURCE_DATE_EPOCH": "0"]) == noon)
  }

  @Test func `the environment counts next`() throws {
    // 1359979200 is 2013-02-04T12:00:00Z.
    #expect(try WritingTime.minute(nil, ["SOURCE_DATE_EPOCH": "1359979259"]) == noon)
  }

  @Test func `without either, it is now`() throws {
    let long = try #require(CivilMinute(iso: "2024-01-01T00:00"))
    #expect(try WritingTime.minute(nil, [:]) > long)
    #expect(try WritingTime.minute(nil, ["SOURCE_DATE_EPOCH": ""]) > long)
  }

  @Test(arguments: ["yesterday", "-1", "1.5", "99999999999999999999"])
  func `nonsense in the environment is named`(text: String) {
    #expect {
      try WritingTime.minute(nil, ["SOURCE_DATE_EPOCH": text])
    } throws: { error in
      (error as? Refusal)?.findings.map { $0.place.text + ": " + $0.sentence } == [
        "SOURCE_DATE_EPOCH: \"\(text)\" is not a number of seconds since 1970. "
          + "Unset SOURCE_DATE_EPOCH, or set it to a whole number."
      ]
    }
  }
}
