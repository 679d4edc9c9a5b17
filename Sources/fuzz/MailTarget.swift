import Correspondence
import Findings
import ICalendar
import MailText
import ReviewModel

/// Every mail in a file is accounted for, as an answer and as a diary.
///
/// - Parameter bytes: A file.
func checkMails(_ bytes: [UInt8]) {
  let letters = LetterReader.letters(in: bytes)
  precondition(!letters.isEmpty, "a file came to nothing")
  let reading = ReplyReader.read(bytes, file: "fuzz.eml")
  precondition(reading.letters.count == letters.count, "a mail is not accounted for")
  for letter in reading.letters where letter.content == .nothing {
    precondition(!letter.findings.isEmpty, "a mail without an answer is passed over in silence")
  }
  checkDiary(bytes)
}

/// Every entry of a diary is counted, and nobody is free because a part of the diary could not be read.
///
/// - Parameter bytes: A file.
func checkDiary(_ bytes: [UInt8]) {
  guard case .files(let files) = DiaryContainer.content(of: DiaryFile(name: "fuzz", bytes: bytes))
  else { return }
  guard let review = FuzzFolder.review else {
    preconditionFailure("the sound folder cannot be read")
  }
  let diary = DiaryReader(for: review, clock: .utc).read(files)
  precondition(diary.account.total == diary.componentCount, "an entry is not accounted for")
  if diary.findings.contains(where: { $0.severity == .error }) {
    precondition(diary.knownDays.isEmpty, "somebody is free though a part could not be read")
  }
}
