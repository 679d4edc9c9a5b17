import Foundation
import ReviewModel
import Sheets
import Testing

/// One of the folders in `samples`, each a review that took place.
enum Sample: String, CaseIterable {
  case manchester = "manchester-2013"
  case telford = "telford-wrekin-2013"
  case cheshire = "cheshire-east-2012"
  case trafford = "trafford-2013"
  case worcestershire = "worcestershire-2015"

  /// The folder, found from this source file so that tests run from anywhere.
  var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(components: "samples", rawValue)
  }

  /// The bytes of one of its files.
  func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(component: file)))
  }

  /// The reading of the sheets, made once for all tests.
  func reading() throws -> SheetReading {
    try #require(Sample.readings[self]).get()
  }

  /// The review that its sheets hold.
  func review() throws -> Review {
    try #require(reading().review)
  }

  private static let readings = Dictionary(
    uniqueKeysWithValues: allCases.map { sample in
      (sample, Result { ReviewSheets.read(try sample.sheets()) })
    })

  private func sheets() throws -> [SheetFile] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "csv" }
      .map { SheetFile(name: $0.lastPathComponent, bytes: Array(try Data(contentsOf: $0))) }
  }
}

extension Review {
  /// The sessions of some kinds.
  func sessions(_ kinds: SessionKind...) -> [Session] {
    sessions.filter { kinds.contains($0.kind) }
  }

  /// The sessions in which evidence is heard or seen.
  var evidence: [Session] {
    sessions(.interview, .focusGroup, .siteVisit, .caseMapping)
  }

  /// Whoever must be at a session.
  func participants(of session: Session) -> [Person] {
    people.filter { session.participants.contains($0.id) }
  }
}
