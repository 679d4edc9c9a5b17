import Archive
import Desk
import Findings
import ReviewModel
import Sheets
import WeekPage
import Workbook

/// The sheets in files that somebody chose, dropped or unpacked: CSV files, a workbook, a ZIP of either, or a review
/// document in JSON, with or without a timetable in JSON beside it.
struct OpenedFiles {
  /// The files of the review, as in a folder; the workbook that they came in stands among them, so that what is saved is
  /// that workbook again with everything that people keep in it.
  private(set) var sheets: [SheetFile] = []
  /// What there is to say about the files.
  private(set) var findings: [Finding] = []
  private var source = ""
  private var documents: [SheetFile] = []

  /// What the page calls the workbook that was opened.
  static let workbookName = "review.xlsx"

  /// Reads some files.
  init(_ files: [SheetFile]) {
    for file in files { add(file, mayUnpack: true) }
    // Beside sheets a document is somebody's copy in another form.
    if sheets.isEmpty && !hasErrors { convertDocuments() }
    if sheets.isEmpty && !hasErrors {
      findings.append(
        Finding(
          .missingSheet, at: .file(files.first?.name ?? ""),
          "None of these files is a sheet of a review.",
          mend: "Choose a workbook, a folder of sheets, a ZIP of one, or a review in JSON."))
    }
  }

  private var hasErrors: Bool { findings.contains { $0.severity == .error } }

  private mutating func add(_ file: SheetFile, mayUnpack: Bool) {
    switch FileKind(file.bytes) {
    case .workbook, .binaryWorkbook, .oldWorkbook, .encrypted, .openDocument, .numbers,
      .googleShortcut:
      addBook(file)
    case .otherArchive where mayUnpack: unpack(file)
    case .otherArchive, .empty, .unknown, .text: addText(file)
    }
  }

  private mutating func addBook(_ file: SheetFile) {
    do throws(BookFailure) {
      let workbook = try ReviewWorkbook(file.bytes)
      findings += workbook.findings(file: file.name)
      add(workbook.files.map { SheetFile(path: $0.path, bytes: $0.bytes) }, from: file.name)
      add([SheetFile(name: OpenedFiles.workbookName, bytes: file.bytes)], from: file.name)
    } catch {
      findings.append(error.finding(file: file.name))
    }
  }

  private mutating func unpack(_ file: SheetFile) {
    do throws(ArchiveError) {
      let archive = try ZIPArchive(file.bytes)
      var members: [SheetFile] = []
      for entry in archive.entries where !entry.isFolder && !entry.name.hasPrefix("__MACOSX/") {
        members.append(SheetFile(path: entry.name, bytes: try archive.contents(of: entry)))
      }
      for member in members { add(member, mayUnpack: false) }
      if source.isEmpty || members.count > 1 { source = file.name }
    } catch {
      findings.append(
        Finding(.notAText, at: .file(file.name), error.message, mend: error.mend))
    }
  }

  private mutating func addText(_ file: SheetFile) {
    let name = file.name.lowercased()
    if let path = OpenedFiles.rememberedPath(of: file.name) {
      add([SheetFile(path: path, bytes: file.bytes)], from: "review.csv")
    } else if name.hasSuffix(".json") {
      documents.append(file)
    } else if name.hasSuffix(".csv") {
      add([SheetFile(name: file.name, bytes: file.bytes)], from: "review.csv")
    }
  }

  /// Turns a review in JSON into sheets; another document beside it is its timetable.
  private mutating func convertDocuments() {
    var reviews: [(file: SheetFile, reading: ReviewReading)] = []
    var refused: [Finding] = []
    for file in documents {
      let files = ReviewFiles(.document(file.name), bytes: file.bytes, through: .page)
      do throws(Refusal) {
        let reading = try ReviewReading(files)
        if reading.review == nil {
          refused += reading.findings
        } else {
          reviews.append((file, reading))
        }
      } catch {
        refused += error.findings
      }
    }
    guard let (own, reading) = reviews.first else {
      findings += refused
      return
    }
    guard reviews.count == 1 else {
      findings.append(
        Finding(
          .misnamedSheet, at: .file(reviews[1].file.name), "Two of the files hold a review.",
          mend: "Open one review at a time."))
      return
    }
    do throws(Refusal) {
      let review = try reading.soundReview()
      let timetable = documents.first { $0.name != own.name }.map {
        PlanReading($0.bytes, named: $0.name, for: review)
      }
      let conversion = try Conversion(reading, timetable ?? PlanReading(beside: reading))
      findings += reading.findings + (timetable?.findings ?? [])
      add(conversion.sheets, from: own.name)
    } catch {
      findings += error.findings
    }
  }

  /// The path, in the folder of the review, of a file in which releases, invitations and messages are remembered; nil for any
  /// other file.
  private static func rememberedPath(of path: String) -> String? {
    let steps = path.split(separator: "/")
    guard let name = steps.last else { return nil }
    if steps.dropLast().last == KeptInvitations.outbox[...] {
      return KeptInvitations.outbox + "/" + name
    }
    guard name.hasSuffix(".json") else { return nil }
    if steps.dropLast().last == KeptReleases.folder[...] { return KeptReleases.folder + "/" + name }
    return name == KeptInvitations.file ? String(name) : nil
  }

  private mutating func add(_ files: [SheetFile], from name: String) {
    for file in files {
      guard let known = sheets.first(where: { $0.name == file.name }) else {
        sheets.append(file)
        continue
      }
      guard known.bytes != file.bytes else { continue }
      findings.append(
        Finding(
          .misnamedSheet, at: .file(file.name), "Two of the files hold the sheet \(file.name).",
          mend: "Open one review at a time."))
    }
    if source.isEmpty { source = name }
  }

  /// The file's name without its ending, to call what is saved.
  private var name: String {
    guard let dot = source.utf8.lastIndex(of: UInt8(ascii: ".")), dot > source.startIndex else {
      return source
    }
    return String(source[..<dot])
  }

  /// Answers with the sheets and the findings about the files; with the reasons alone where the files cannot be read.
  func answer(_ answer: inout PageAnswer) {
    guard !hasErrors else {
      answer.show(FindingList.plain(findings), in: .remarks)
      answer.say("These files were not opened. The reasons are listed.")
      return
    }
    answer.show(FindingList.plain(findings), in: .remarks)
    answer.keepAll(sheets, name: name.isEmpty ? "review" : name)
    // Single sheets came in a folder, whose name no browser tells.
    let isFolder = source == "review.csv"
    answer.say("Opened \(isFolder ? counted(sheets.count, "sheet") : source).")
  }
}
