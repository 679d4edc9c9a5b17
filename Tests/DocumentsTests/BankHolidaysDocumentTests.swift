import CivilTime
import Documents
import Findings
import ReviewModel
import Testing

@Suite struct `GOV.UK's list of bank holidays` {
  private let list = """
    {"england-and-wales": {"division": "england-and-wales", "events": [
      {"title": "Good Friday", "date": "2030-04-19", "notes": "", "bunting": false},
      {"title": "A new one", "date": "2030-02-05", "notes": "", "bunting": true}]},
     "scotland": {"division": "scotland", "events": [{"title": "2nd January", "date": "2030-01-02"}]}}
    """

  private func told(_ text: String, _ nation: Nation = .englandAndWales) -> [String] {
    BankHolidaysDocument.read(Array(text.utf8), file: "list.json", of: nation).findings
      .map { $0.place.text + " " + $0.code.text + " " + $0.sentence }
  }

  @Test func `is read for the nation that is wanted`() {
    let read = BankHolidaysDocument.read(Array(list.utf8), file: "list.json", of: .scotland)
    #expect(read.holidays.map { $0.date.iso + " " + $0.title } == ["2030-01-02 2nd January"])
    #expect(read.findings == [])
  }

  @Test func `without the nation is refused`() {
    #expect(
      told(list, .northernIreland) == [
        "list.json northern-ireland.events FW713 There is no list of events for Northern Ireland. Save "
          + "https://www.gov.uk/bank-holidays.json again, and give that file."
      ])
  }

  @Test func `with a date that does not exist is refused, and nothing of it is used`() {
    let bad = list.replacing("2030-02-05", with: "05/02/2030")
    #expect(
      told(bad) == [
        "list.json england-and-wales.events[1] FW713 This event has no title, or no date such as 2022-09-19. Save "
          + "https://www.gov.uk/bank-holidays.json again, and give that file."
      ])
    #expect(
      BankHolidaysDocument.read(Array(bad.utf8), file: "", of: .englandAndWales).holidays == [])
  }

  @Test func `that is no JSON is refused with its line`() {
    #expect(told("<html>").first?.hasPrefix("list.json:1 FW713 This is not valid JSON") == true)
  }
}
