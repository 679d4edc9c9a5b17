import CivilTime
public import Findings
import JSONText
public import ReviewModel

/// GOV.UK's own list of bank holidays, as it is served at `www.gov.uk/bank-holidays.json`.
public enum BankHolidaysDocument {
  /// Reads the bank holidays of a nation.
  ///
  /// - Parameters:
  ///   - bytes: The document, UTF-8.
  ///   - file: Its name, for the findings.
  ///   - nation: Whose bank holidays are wanted.
  /// - Returns: The bank holidays in the order of the list, and what is wrong; with a finding there are none.
  public static func read(
    _ bytes: [UInt8], file: String, of nation: Nation
  ) -> (holidays: [BankHoliday], findings: [Finding]) {
    var findings: [Finding] = []
    let value: JSONValue
    do {
      value = try JSONParser.value(of: bytes)
    } catch {
      return (
        [],
        [
          fault(
            .line(file: file, line: error.line), text: "",
            "This is not valid JSON: at character \(error.column) of the line, \(error.problem).")
        ]
      )
    }
    guard let division = member(nation.rawValue, of: value),
      let events = member("events", of: division),
      case .list(let list) = events
    else {
      let place = Place.key(file: file, path: nation.rawValue + ".events")
      return ([], [fault(place, text: "", "There is no list of events for \(nation.words).")])
    }
    var holidays: [BankHoliday] = []
    for (position, event) in list.enumerated() {
      let written = text(member("date", of: event)) ?? ""
      guard let date = CivilDate(iso: written), let title = text(member("title", of: event)) else {
        findings.append(
          fault(
            .key(file: file, path: nation.rawValue + ".events[" + String(position) + "]"),
            text: written, "This event has no title, or no date such as 2022-09-19."))
        continue
      }
      holidays.append(BankHoliday(date, title))
    }
    return findings.isEmpty ? (holidays, []) : ([], findings)
  }

  private static func fault(_ place: Place, text: String, _ message: String) -> Finding {
    Finding(
      .unreadableBankHolidays, at: place, text: text, message,
      mend: "Save https://www.gov.uk/bank-holidays.json again, and give that file.")
  }

  private static func member(_ key: String, of value: JSONValue) -> JSONValue? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }

  private static func text(_ value: JSONValue?) -> String? {
    guard case .text(let text) = value else { return nil }
    return text
  }
}
