import CivilTime
import Findings
import ReviewModel
import Sheets

/// A folder of sheets in memory: a small sound review in which tests replace the sheets they are about.
struct Folder {
  var sheets: [(name: String, text: String)]

  init() {
    sheets = [
      (
        "review.csv",
        """
        Setting,Value
        Council,Borsetshire
        Title,Safeguarding children peer review
        Reference,borsetshire
        Fieldwork starts,Mon 4 Feb 2013
        Commissioned on,Mon 12 Nov 2012
        Day hours,09:00-17:00
        Lunch,"12:00-14:00, 45 min"
        """
      ),
      ("themes.csv", "Ref,Name\nT1,Practice\nT2,Leadership\n"),
      ("sites.csv", "Ref,Name,Address\nCivic,Civic Centre,1 High Street\nHub,Family Hub,\n"),
      ("travel.csv", "From,To,Minutes\nCivic,Hub,20\n"),
      (
        "rooms.csv",
        """
        Room,Site,Seats,Features,Availability
        R1,Civic,20,screen; step-free,any
        R2,Civic,12,private,
        """
      ),
      (
        "people.csv",
        """
        Ref,Name,Job title,Organisation,Email,Line manager,Availability,Show as
        P01,,Director of Children's Services,Borsetshire Council,dcs@example.org,,Mon-Tue,
        P02,,Head of Safeguarding,Borsetshire Council,,P01,,
        P03,,Detective Inspector,Borsetshire Police,,,,
        P04,,,,,,,6 young people in care
        """
      ),
      (
        "reviewers.csv",
        """
        Ref,Role,Name,Organisation,Email,Availability,Themes,Not with
        TL,Team leader,Team leader,Felpersham Council,tl@example.org,,T1; T2,
        OP1,Officer peer,Officer peer,Felpersham Council,,,T1,
        OP2,Officer peer,TBC,,,,,
        PP,Police peer,Police peer,,,,,Borsetshire Police
        """
      ),
      (
        "sessions.csv",
        """
        Ref,Title,Kind,Minutes,Themes,Who,Expected,Reviewers,Room or site,Features,When,Prefer,After,\
        Not same day,Not same time,Importance,Fixed when,Fixed room,Fixed reviewers
        S01,Opening meeting,Meeting,60,T1; T2,P01; P02,12,2-4; team leader,R1,,Mon am,,,,,Must,,,
        S02,Social workers,Focus group,75,T1,8 social workers,,2,,private,,Tue,S01,,,Must,,,
        S03,Police,Interview,45,,P03,,1; officer peer,,,,,S01 + 30 min,S02,,Could,,,
        """
      ),
    ]
  }

  /// The folder with one sheet replaced, added, or removed.
  func with(_ name: String, _ text: String?) -> Folder {
    var copy = self
    copy.sheets.removeAll { $0.name == name }
    if let text { copy.sheets.append((name, text)) }
    return copy
  }

  /// The folder with a text in a sheet replaced by another.
  func replacing(_ text: String, with other: String, in name: String) -> Folder {
    let old = sheets.first { $0.name == name }?.text ?? ""
    let parts = old.split(separator: text, omittingEmptySubsequences: false)
    precondition(parts.count > 1, "\(text) is not in \(name)")
    return with(name, parts.joined(separator: other))
  }

  /// The folder with a row added to a sheet.
  func adding(_ row: String, to name: String) -> Folder {
    let old = sheets.first { $0.name == name }?.text ?? ""
    return with(name, old + (old.hasSuffix("\n") ? "" : "\n") + row + "\n")
  }

  var files: [SheetFile] {
    sheets.map { SheetFile(name: $0.name, bytes: Array($0.text.utf8)) }
  }

  func read() -> SheetReading { ReviewSheets.read(files) }

  /// The findings as one line each.
  var findings: [String] { lines(read().findings) }
}

/// Findings without the warning that the folder itself always gives.
///
/// P04 of the folder is there for tests of who may be named, and is in no session. That warning has tests of its own.
func ownFindings(_ findings: [Finding]) -> [Finding] {
  findings.filter { $0.code != .personInNoSession }
}

/// Findings as the command line prints them.
func lines(_ findings: [Finding]) -> [String] {
  ownFindings(findings).map {
    $0.place.text + " " + $0.severity.rawValue + " " + $0.code.text + " " + $0.sentence
  }
}

/// The text of one of some files.
func text(_ name: String, in files: [SheetFile]) -> String {
  let bytes = files.first { $0.name == name }?.bytes ?? []
  return String(decoding: bytes.dropFirst(3), as: UTF8.self)
}
