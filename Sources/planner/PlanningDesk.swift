import Findings
import PlanCheck
import ReviewModel
import Sheets
import Timetabling

/// What the planner answers to a bundle of sheets, with nothing unsafe in it.
enum PlanningDesk {
  /// The findings about the sheets, and about the timetable where there is one among them.
  static func check(_ bundle: [UInt8]) -> [SheetFile] {
    reading(bundle) { reading in
      var findings = reading.findings
      if let review = reading.review, let plan = reading.plan, !hasErrors(findings) {
        let judge = PlanJudge(review)
        findings += judge.findings(for: judge.verdict(on: plan), on: plan) { _ in
          .file("timetable.csv")
        }
      }
      return [report(findings)]
    }
  }

  /// The findings about the sheets, and a timetable unless there are errors among them.
  static func solve(_ bundle: [UInt8], seed: UInt64, steps: Int) -> [SheetFile] {
    reading(bundle) { reading in
      let findings = report(reading.findings)
      guard let review = reading.review, !hasErrors(reading.findings) else { return [findings] }
      let plan = plan(for: review, seed: seed, steps: steps)
      return [findings, ReviewSheets.timetable(plan, of: review, keeping: reading.extras)]
    }
  }

  /// The plan after each walker has taken some steps; none where there is proof that there is none.
  private static func plan(for review: Review, seed: UInt64, steps: Int) -> Plan {
    var search = TimetableSearch(review, seed: seed)
    var remaining = steps
    while remaining > 0, !search.progress.isFinished {
      let round = min(remaining, TimetableSearch.stepsPerRound)
      search.advance(steps: round)
      // Walkers share after whole rounds only.
      if round == TimetableSearch.stepsPerRound { search.exchange() }
      remaining -= round
    }
    while search.conclude() {}
    return search.plan()
  }

  /// An answer about the sheets in a bundle; where it is no bundle, a `fault.txt` for whoever packed it.
  private static func reading(
    _ bundle: [UInt8], answer: (SheetReading) -> [SheetFile]
  ) -> [SheetFile] {
    do throws(SheetBundle.Fault) {
      return answer(ReviewSheets.read(try SheetBundle.unpack(bundle)))
    } catch {
      return [SheetFile(name: "fault.txt", bytes: Array(error.sentence.utf8))]
    }
  }

  private static func hasErrors(_ findings: [Finding]) -> Bool {
    findings.contains { $0.severity == .error }
  }

  /// Findings as text, one a line: place, severity, code, sentence.
  private static func report(_ findings: [Finding]) -> SheetFile {
    var text = ""
    for finding in findings {
      text += finding.place.text + " " + finding.severity.rawValue + " " + finding.code.text
      text += " " + finding.sentence + "\n"
    }
    return SheetFile(name: "findings.txt", bytes: Array(text.utf8))
  }
}
