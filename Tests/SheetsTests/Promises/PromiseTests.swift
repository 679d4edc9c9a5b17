import CivilTime
import Findings
import ReviewModel
import TestSupport
import Testing

@testable import Sheets

/// What every reader of a cell promises, tried over all kinds of cells.
struct `A cell is read as it was meant, or not at all` {
  @Test func `thousands of phrases made from the grammar read back to themselves`() {
    var generator = SeededGenerator(seed: 1610)
    for _ in Effort.numbers(2500, of: 10_000) {
      let phrase = PhraseGrammar.phrase(&generator)
      let reading = ManchesterWeek.reader.read(phrase.text)
      #expect(
        reading.cell == ManchesterWeek.reader.read(phrase.means).cell,
        "\(phrase.text) → \(ManchesterWeek.writer.write(reading.cell)), not \(phrase.means)")
      #expect(reading.faults.isEmpty, "\(phrase.text)")
    }
  }

  @Test(arguments: CellKind.all)
  func `the examples of its kind read without an error`(kind: CellKind) {
    for cell in kind.sound {
      #expect(!kind.faults(cell).contains { $0.severity == .error }, "\(cell)")
    }
    for cell in kind.faulty { #expect(!kind.faults(cell).isEmpty, "\(cell)") }
  }

  @Test(arguments: CellKind.all)
  func `a foreign word anywhere in it is found fault with`(kind: CellKind) {
    for cell in kind.sound {
      let words = cell.split(separator: " ", omittingEmptySubsequences: false)
      for place in 0...words.count {
        for foreign in ["zebra", "maybe", "żubr", "(school)", "🎉"] {
          var all = words.map { String($0) }
          all.insert(foreign, at: place)
          let text = all.joined(separator: " ")
          #expect(kind.faults(text).contains { $0.severity == .error }, "\(text)")
        }
      }
    }
  }

  @Test(arguments: CellKind.all)
  func `every text that is offered is accepted and makes nothing worse`(kind: CellKind) {
    for cell in kind.faulty + kind.sound {
      let before = kind.faults(cell)
      for fault in before {
        for offer in fault.offeredTexts {
          guard let mended = cell.writing(offer, for: fault.text) else {
            Issue.record("\(cell) does not hold \(fault.text)")
            continue
          }
          let after = kind.faults(mended)
          #expect(
            !after.contains { $0.code == fault.code && $0.text == fault.text },
            "\(cell) → \(mended)")
          #expect(after.errorCount <= before.errorCount, "\(cell) → \(mended)")
        }
      }
    }
  }

  @Test(arguments: CellKind.all)
  func `a text that a finding offers can replace the whole cell`(kind: CellKind) {
    let tails = ["", "; Fri pm", "; not Fri pm"]
    for cell in kind.faulty {
      for tail in kind.name == "times" ? tails : [""] {
        let whole = cell + tail
        let before = kind.faults(whole)
        for fault in before where fault.severity == .error {
          let finding = fault.finding(at: .file("x.csv"), in: whole)
          let offers = CellFault(fault.code, text: whole, "", mend: finding.mend).textsToWrite
          for offer in offers {
            #expect(finding.text == whole)
            #expect(kind.faults(offer).errorCount < before.errorCount, "\(whole) → \(offer)")
          }
        }
      }
    }
  }

  @Test func `an offer never names a day that the review has not`() {
    let days = [2, 3].map { WorkingDay(date: .monday + $0, start: .at(13), end: .at(15)) }
    let reader = TimeCellReader(days: days, fieldworkStart: .monday)
    for cell in ["school", "not school", "half zebra", "2 days", "leaves Wed", "first Wednesday"] {
      for fault in reader.read(cell).faults {
        for offer in fault.offeredTexts {
          #expect(reader.read(offer).faults.isEmpty, "\(cell) → \(offer)")
        }
      }
    }
  }
}

extension CellFault {
  /// The texts in quotation marks that the mend offers.
  var offeredTexts: [String] {
    let parts = mend.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.indices.filter { !$0.isMultiple(of: 2) }.map { String(parts[$0]) }
  }
}

extension [CellFault] {
  fileprivate var errorCount: Int { count { $0.severity == .error } }
}

extension String {
  /// The text with the first occurrence of a part replaced; nil where there is none.
  fileprivate func writing(_ other: String, for part: String) -> String? {
    let parts = split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? parts[0] + other + parts[1] : nil
  }
}
