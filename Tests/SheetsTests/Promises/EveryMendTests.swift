import CSVText
import Findings
import Foundation
import ReviewModel
import Sheets
import Testing

/// The promise that every mend works, over every code that offers a text to write.
///
/// A finding of a new code that offers a text needs an input in ``inputs``.
@Suite struct `Every mend works` {
  private static let inputs: [(code: String, folder: Folder)] =
    times + settingsAndDays + names + sheetsOfTheFolder + timetables

  private static let times: [(code: String, folder: Folder)] = [
    ("FW101", person("Wed pm onwards")), ("FW101", person("no")), ("FW101", hours("09:00")),
    ("FW102", person("2/13/2013")), ("FW102", person("9th")),
    ("FW103", person("Tue 9.3-11")), ("FW104", person("Tue 6 Feb")),
    ("FW104", person("Fri 8 Feb 2012")), ("FW105", person("5/2/2012")),
    ("FW106", person("Tue 02:00-04:00")), ("FW107", person("Tue 14:00-13:00")),
    ("FW108", person("Tue 9.30")), ("FW110", person("Tue 9-10 2-3")),
    ("FW111", person("09-Dec")), ("FW113", session("Minutes", "long")),
    ("FW114", person("Tue; not Tue")), ("FW115", setting("Commissioned on", "soon")),
    ("FW117", person("Wensday am")), ("FW117", person("school")),
    ("FW118", person("Thu, Fri off")), ("FW118", person("busy Mon 10-11; Wed 2-3")),
    ("FW118", person("not until Wed")), ("FW118", person("away until Wed")),
    ("FW119", person("1st Tuesday")), ("FW119", person("until Wed pm")),
    ("FW119", person("half day Wed")), ("FW119", person("any time except lunch")),
    ("FW122", session("When", "Tue preferred")),
  ]

  private static let settingsAndDays: [(code: String, folder: Folder)] = [
    ("FW101", setting("Lunch", "some")), ("FW101", setting("Day hours", "all day")),
    ("FW113", setting("Break", "long")), ("FW115", closed("Easter")),
    (
      "FW120",
      Folder().replacing("Mon 4 Feb 2013", with: "2/4/2013", in: "review.csv")
        .replacing("Mon 12 Nov 2012", with: "11/12/2012", in: "review.csv")
    ),
    ("FW121", Folder().with("days.csv", "Date,Start,End,Lunch\n8/2/2012,09:00,16:00,\n")),
    ("FW156", Folder().adding("Councill,Borsetshire", to: "review.csv")),
    ("FW162", setting("Working days", "weekly")),
    (
      "FW162",
      setting("Working days", "weekly")
        .with("days.csv", "Date,Start,End,Lunch\nMon 4 Feb,,,\nTue 5 Feb,,,\n")
    ),
    ("FW162", session("Kind", "Intervew")),
    ("FW303", session("Minutes", "50")), ("FW160", session("Expected", "several")),
    (
      "FW701",
      Folder().with("milestones.csv", "Milestone,Owner,When\nRooms booked,,some time\n")
    ),
  ]

  private static let names: [(code: String, folder: Folder)] = [
    ("FW161", session("Expected", "09-Dec")), ("FW163", session("Reviewers", "polcie peer")),
    ("FW177", session("Features", "scren")),
    ("FW179", person("any", email: "a@example.org; b@example.org")),
    (
      "FW180",
      Folder().adding("P08,,Guest,Here,,,,", to: "people.csv")
        .adding("P09,,Guest,Here,,,,", to: "people.csv")
        .adding("S09,Ninth,Interview,60,,Guest,,1,,,,,,,,,,,", to: "sessions.csv")
    ),
    ("FW181", session("Reviewers", "one of TL / PP")),
    ("FW181", session("Reviewers", "same as S01")),
    ("FW182", session("Room or site", "R1 and R2")), ("FW184", session("Who", "P01 (chair)")),
    ("FW184", session("Who", "P01?")), ("FW184", session("After", "soon after S02")),
    ("FW302", session("Who", "P1")), ("FW302", session("Who", "Directer of Children's Services")),
    ("FW302", session("Who", "social workers")),
    ("FW345", session("Who", "P01, P02 or P03")), ("FW345", session("Who", "4 of P01-P03")),
    ("FW345", session("Who", "P01 and P02, else P03")), ("FW345", session("Who", "0 of P01-P03")),
    ("FW345", session("Who", "2 of (P01; P01)")), ("FW345", session("Who", "2-3 of P01-P03")),
    ("FW345", session("Who", "P01 or P02 (optional)")),
    ("FW345", session("Who", "P01 or 8 social workers")),
    ("FW345", session("Who", "1 of P01-P02, P03")),
    ("FW345", session("Who", "2 of (P01; else P02; P03)")),
    ("FW184", session("Who", "2 of (P01; P02; P03) xyzzy")), ("FW184", session("Who", "P03-P01")),
    ("FW831", person("any", email: "a at example.org")),
    ("FW165", session("Reviewers", "")), ("FW178", reviewer(role: "polise peer")),
    (
      "FW327",
      Folder().adding("S09,Ninth,Interview,60,,P01,,all,,,Tue,,,,,,,,", to: "sessions.csv")
        .replacing(
          "OP1,Officer peer,Officer peer,Felpersham Council,,,T1,",
          with: "OP1,Officer peer,Officer peer,Felpersham Council,,not Tue,T1,",
          in: "reviewers.csv")
    ),
    (
      "FW321",
      Folder().adding("S09,Ninth,Interview,60,,P03,,2,,,,,,,,,,,", to: "sessions.csv")
        .replacing(
          "OP2,Officer peer,TBC,,", with: "OP2,Officer peer,TBC,Borsetshire Police,",
          in: "reviewers.csv")
    ),
    (
      "FW346",
      Folder().with(
        "rooms.csv", "Room,Site,Seats,Part of\nR1,Civic,20,\nR2,Civic,12,\nR1+R2,Civic,30,\n")
    ),
    (
      "FW344",
      Folder().with(
        "sessions.csv",
        "Ref,Title,Kind,Minutes,Who,Reviewers,Meal\nS01,Lunch with members,Meeting,60,P01,any,\n")
    ),
  ]

  private static let sheetsOfTheFolder: [(code: String, folder: Folder)] = [
    ("FW153", Folder().replacing("Availability", with: "Availabilty", in: "people.csv")),
    ("FW173", Folder().with("themes.csv", nil).with("themes (1).csv", "Ref,Name\nT1,A\nT2,B\n")),
  ]

  private static let timetables: [(code: String, folder: Folder)] = [
    ("FW101", row(start: "10am-11am")), ("FW101", row(start: "10;30")),
    ("FW101", row(start: "10:00 (tbc)")), ("FW101", row(start: "9am for 9.30")),
    ("FW101", row(start: "9ish")), ("FW101", row(end: "9.30-10.30")),
    ("FW103", row(start: "9.3")), ("FW104", row(day: "Tue 4 Feb")),
    ("FW105", row(day: "Mon 4 Mar")), ("FW105", row(day: "4/2/2012")),
    ("FW108", row(day: "day 1")), ("FW108", row(day: "4")), ("FW108", row(day: "Monday wk 1")),
    ("FW108", row(day: "Mon 4 Feb, am")), ("FW108", row(day: "Modnay")),
    ("FW108", row(day: "Mon/Tue")),
    ("FW108", session("Fixed when", "Mon 9-10")),
    ("FW105", session("Fixed when", "Mon 4 Mar 09:30")),
    ("FW420", row(end: "11:00")), ("FW424", row(start: "", end: "10:30")),
    ("FW423", row(session: "S1")), ("FW423", row(session: "1")),
    ("FW423", row(session: "S01 - Director")), ("FW423", row(room: "R1 (20 seats)")),
    ("FW423", row(room: "R1 or R2")), ("FW423", row(room: "Civic Centre")),
    ("FW423", row(reviewers: "TL OP1")), ("FW423", row(reviewers: "TL (lead); OP1")),
    (
      "FW423",
      row(reviewers: "police").replacing(
        "PP,Police peer,Police peer", with: "PP,Police peer,A", in: "reviewers.csv")
    ), ("FW423", row(reviewers: "all")),
  ]

  private static func row(
    session: String = "S01", day: String = "Mon 4 Feb", start: String = "09:30", end: String = "",
    room: String = "R1", reviewers: String = "TL"
  ) -> Folder {
    let cells = [session, day, start, end, room, reviewers].map { "\"" + $0 + "\"" }
    return Folder().with(
      "timetable.csv",
      "Session,Day,Start,End,Room,Reviewers\n" + cells.joined(separator: ",") + "\n")
  }

  /// Codes whose findings name the mend in words, or lie in no cell, by the beginning of the code.
  ///
  /// They are about plans, documents, diaries, letters and commands.
  private static let withoutText = [
    "FW109", "FW112", "FW116", "FW14", "FW150", "FW151", "FW152", "FW154", "FW155", "FW157",
    "FW164", "FW166",
    "FW167", "FW168", "FW169", "FW170", "FW171", "FW172", "FW174", "FW175", "FW176", "FW183",
    "FW185", "FW190", "FW191", "FW192", "FW193", "FW194", "FW195", "FW2", "FW301", "FW304", "FW305",
    "FW306", "FW307",
    "FW308", "FW309", "FW31", "FW320", "FW322", "FW323", "FW324", "FW325", "FW326", "FW328",
    "FW329",
    "FW33", "FW341", "FW342", "FW40", "FW41", "FW421", "FW422", "FW425", "FW426", "FW43", "FW44",
    "FW45", "FW46", "FW47", "FW48", "FW49", "FW5", "FW6", "FW702", "FW703", "FW704", "FW705",
    "FW706", "FW707", "FW71",
    "FW80", "FW81", "FW82", "FW830", "FW832", "FW833", "FW834", "FW835", "FW836", "FW837", "FW838",
    "FW839", "FW84", "FW85", "FW86", "FW87",
  ]

  @Test func `each code that offers a text has an input, and each other is known to offer none`() {
    for code in FindingCode.all {
      let hasInput = Self.inputs.contains { $0.code == code.text }
      let isWithout = Self.withoutText.contains { code.text.hasPrefix($0) }
      #expect(hasInput != isWithout, "\(code.text) \(code.summary)")
    }
  }

  @Test func `what is offered removes its finding and makes nothing worse`() throws {
    for (code, folder) in Self.inputs {
      let before = folder.read().findings
      #expect(
        before.contains { $0.code.text == code && !Self.offers($0.mend).isEmpty },
        "\(code): \(lines(before))")
      for finding in before {
        #expect(
          Self.offers(finding.mend).isEmpty
            || Self.inputs.contains { $0.code == finding.code.text }, "\(finding)")
        for offer in Self.offers(finding.mend) {
          let mended = try #require(Self.writing(offer, for: finding, in: folder), "\(finding)")
          let after = mended.read().findings
          let told = "\(code): \(offer): \(lines(after))"
          #expect(
            !after.contains {
              ($0.code, $0.place, $0.text) == (finding.code, finding.place, finding.text)
            }, "\(told)")
          #expect(Self.errors(after) <= Self.errors(before), "\(told)")
          // An example shows the form of a text, which is read and need not be right here.
          if finding.severity == .error, !Self.isExample(finding.mend) {
            #expect(Self.errors(after) < Self.errors(before), "\(told)")
          }
        }
      }
    }
  }

  private static func isExample(_ mend: String) -> Bool {
    mend.contains(" like \"") || mend.contains("such as ")
  }

  private static func errors(_ findings: [Finding]) -> Int {
    findings.count { $0.severity == .error }
  }

  // MARK: Inputs

  private static func person(_ availability: String, email: String = "") -> Folder {
    Folder().adding(
      "P09,,Guest,Borsetshire Council,\"\(email)\",,\"\(availability)\",", to: "people.csv")
  }

  private static func reviewer(role: String) -> Folder {
    Folder().adding("Z9,\(role),A,,,,,", to: "reviewers.csv")
  }

  private static func setting(_ name: String, _ value: String) -> Folder {
    let text = Folder().sheets[0].text.split(separator: "\n").filter { !$0.hasPrefix(name) }
    return Folder().with(
      "review.csv", (text + ["\(name),\"\(value)\""]).joined(separator: "\n") + "\n")
  }

  private static func hours(_ text: String) -> Folder { setting("Day hours", text) }

  private static func closed(_ text: String) -> Folder {
    Folder().with("closed.csv", "Date or range,What\n\(text),Closed\n")
  }

  private static func session(_ heading: String, _ text: String) -> Folder {
    var values = ["Ref": "S09", "Title": "Ninth", "Kind": "Interview", "Minutes": "60"]
    values["Reviewers"] = "any"
    values[heading] = "\"" + text + "\""
    let sheet = Folder().sheets.first { $0.name == "sessions.csv" }?.text ?? ""
    let headings = sheet.split(separator: "\n")[0].split(separator: ",").map { String($0) }
    return Folder().adding(
      headings.map { values[$0] ?? "" }.joined(separator: ","), to: "sessions.csv")
  }

  // MARK: Offers

  /// The texts in quotation marks that a mend offers to write, examples included.
  private static func offers(_ mend: String) -> [String] {
    let parts = mend.split(separator: "\"", omittingEmptySubsequences: false).map { String($0) }
    let words = [
      "Write ", "write ", "Did you mean ", "Perhaps ", "Rename ", "such as ", "like ", " first: ",
      ", or ",
    ]
    let quoted = parts.indices.filter { !$0.isMultiple(of: 2) }.filter { index in
      let lead = parts[index - 1]
      return words.contains { lead.hasSuffix($0) } || [" or ", ", "].contains(lead)
    }.map { parts[$0] }
    return quoted + numbers(mend)
  }

  /// The figures that a mend offers without quotation marks: `Write 45 or 60`, `such as 12`.
  private static func numbers(_ mend: String) -> [String] {
    let words = mend.split(whereSeparator: { " ,".contains($0) }).map { String($0) }
    return zip(words, words.dropFirst()).filter { before, word in
      ["Write", "or", "as"].contains(before) && word.first?.isNumber == true
    }.map { $1.hasSuffix(".") ? String($1.dropLast()) : $1 }
  }

  /// The heading that a mend names behind its offer: `Write "1-2" under Reviewers.`; nil where the offer goes into the
  /// cell of the finding.
  private static func column(under offer: String, in mend: String) -> String? {
    let parts = mend.components(separatedBy: "\"\(offer)\" under ")
    guard parts.count == 2 else { return nil }
    return parts[1].components(separatedBy: " if ")[0].components(separatedBy: " of each")[0]
      .trimmingCharacters(in: ["."])
  }

  /// The folder with an offer written where its finding says.
  private static func writing(_ offer: String, for finding: Finding, in folder: Folder) -> Folder? {
    switch finding.place {
    case .file(let file):
      let renamed = finding.mend.split(separator: "\"").map { String($0) }
      let target = finding.mend.hasPrefix("Rename") ? renamed[renamed.count - 2] : offer
      let text = folder.sheets.first { $0.name == file }?.text
      return folder.with(file, nil).with(target, text)
    case .cell(let file, let row, let column):
      guard let sheet = folder.files.first(where: { $0.name == file }) else { return nil }
      var rows = CSVReader.read(sheet.bytes, file: file).rows.map { $0.cells }
      guard row <= rows.count else { return nil }
      let isHeading = row == 1
      let column = Self.column(under: offer, in: finding.mend) ?? column
      let index =
        isHeading
        ? rows[0].firstIndex(of: finding.text)
        : rows[0].firstIndex { CSVTable.folded($0) == CSVTable.folded(column) }
      guard let index else { return nil }
      while rows[row - 1].count <= index { rows[row - 1].append("") }
      let cell = rows[row - 1][index]
      // What FW181 offers is the whole cell.
      rows[row - 1][index] =
        finding.code.text == "FW181" || finding.text.isEmpty || !cell.contains(finding.text)
        ? offer
        : cell.split(separator: finding.text, maxSplits: 1, omittingEmptySubsequences: false)
          .joined(separator: offer)
      return folder.with(file, String(decoding: CSVWriter.bytes(rows).dropFirst(3), as: UTF8.self))
    case .line, .key: return nil
    }
  }
}
