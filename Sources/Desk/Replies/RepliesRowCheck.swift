import CSVText
import CivilTime
import Correspondence
import Findings
import ReviewModel

/// Looks for the cells of a row of the replies sheet that cannot be used, each of which is told.
struct RepliesRowCheck {
  private typealias Column = RepliesSheet.Column

  private let row: CSVRow
  private let table: CSVTable
  private let file: String
  private let review: Review

  /// A check of one row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - table: The sheet.
  ///   - file: Its name, for the findings.
  ///   - review: The review, whose references the sheet uses.
  init(_ row: CSVRow, of table: CSVTable, in file: String, for review: Review) {
    self.row = row
    self.table = table
    self.file = file
    self.review = review
  }

  /// What is wrong with the row: a finding for each cell that is not understood.
  var findings: [Finding] {
    Column.allCases.compactMap { column in
      let text = table.cell(row, under: column.rawValue).trimmedOfSpace
      return isUnderstood(text, in: column) ? nil : finding(column, text)
    }
  }

  private func isUnderstood(_ text: String, in column: Column) -> Bool {
    switch column {
    case .session: return review.sessions.contains { $0.id.text == text }
    case .person: return ReplyWords.recipient(text, in: review) != nil
    case .reply: return ReplyWords.answer(text) != nil
    case .when: return text.isEmpty || ReplyWords.time(text, near: review.fieldworkStart) != nil
    case .asked: return text.isEmpty || ReplyWords.minute(text) != nil
    case .proposed: return text.isEmpty || ReplyWords.span(text) != nil
    case .note, .hindrance: return true
    }
  }

  private func finding(_ column: Column, _ text: String) -> Finding {
    Finding(
      .unfitReply, .warning,
      at: .cell(file: file, row: row.number, column: column.rawValue), text: text,
      "\"\(text)\" is not understood, so the row does not count.", mend: mend(column))
  }

  private func mend(_ column: Column) -> String {
    switch column {
    case .session: "Write the reference of a session."
    case .person: "Write the reference of a person or a reviewer."
    case .reply, .note, .hindrance: "Write Accepted, Tentative, Declined, Delegated or No reply."
    case .when:
      "Write when they answered, such as \"16 Jan 2013\" or \"2013-01-16 09:00\", or leave the cell empty for now."
    case .asked:
      "Write the start that they were asked about, such as \"2013-02-05 10:00\", or leave the cell empty."
    case .proposed:
      "Write the time that they ask for, such as \"2013-02-07 11:00-12:00\", or leave the cell empty."
    }
  }
}
