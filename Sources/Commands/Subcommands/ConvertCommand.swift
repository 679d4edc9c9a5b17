import Desk
import Disk
import Sheets
import Workbook

extension PositionalSpec {
  fileprivate static let input = PositionalSpec(
    "IN", .path,
    help:
      "a folder of sheets, a workbook (.xlsx), a review document (.json), or - for standard input")
}

extension OptionSpec {
  fileprivate static let converted = OptionSpec(
    "--output", letter: "-o", "OUT", .path,
    help:
      "a review document (.json), a workbook (.xlsx), - for standard output, or else a folder of sheets"
  )
  fileprivate static let planOutput = OptionSpec(
    "--plan-output", "PLAN", .path,
    help: "where the timetable of a folder goes as a plan document (.json)")
}

extension Subcommand {
  /// `fieldwork convert`.
  static let convert = Subcommand(
    name: "convert", summary: "turn a folder of sheets into a workbook or a JSON document, or back",
    details:
      "All forms hold the same review. Columns of your own are kept where sheets are written over sheets; "
      + "a document has no place for them, nor for days about which nobody was asked, and says what it loses.",
    examples: [
      Example("fieldwork convert my-review -o review.json", "from sheets to a document"),
      Example("fieldwork convert review.json -o my-review", "from a document to sheets"),
      Example("fieldwork convert my-review -o - | less", "look at the document"),
      Example("fieldwork convert my-review -o review.xlsx", "from a folder to one workbook"),
      Example(
        "fieldwork convert my-review -o review.json --plan-output plan.json", "the timetable too"),
    ],
    positionals: [.input], options: [.converted, .plan, .planOutput], required: [.converted],
    next: "fieldwork check my-review"
  ) { arguments, terminal throws(Refusal) in
    let source = try ReviewSource(arguments.text(.input) ?? "")
    let reading = try ReviewReading(source, on: terminal)
    // Faults of the review come before faults of a timetable for it.
    let review = try reading.soundReview()
    let planReading = try PlanReading(arguments.text(.plan), for: reading, on: terminal)
    let conversion = try Conversion(reading, planReading)

    let output = arguments.text(.converted) ?? ""
    let isDocument = output.lowercased().hasSuffix(".json")
    let isWorkbook = try WorkbookFolder.isNew(output)
    let home = output == "-" || isDocument || isWorkbook ? nil : output
    // The lock comes first, so that nobody changes the folder after this command has looked at it.
    let lock = try home.map { home throws(Refusal) in
      try ReviewLock(home, for: "fieldwork convert")
    }
    defer { withExtendedLifetime(lock) {} }
    var files: [AtomicFile] = []
    if output == "-" {
      terminal.print(bytes: conversion.document)
    } else if isDocument {
      files.append(AtomicFile(path: output, bytes: conversion.document))
    } else if isWorkbook {
      guard FileBytes.kind(of: output) == .nothing else {
        throw Refusal(FileFault.inTheWay(output))
      }
      let isOwnPlan = arguments.text(.plan) == nil
      let held = try book(conversion, of: reading, isOwnPlan: isOwnPlan, terminal)
      let bytes = try WorkbookFile.bytes(holding: held, named: output)
      files.append(AtomicFile(path: output, bytes: bytes, replacing: .vacant))
    } else {
      files += try sheets(conversion, into: output)
      files += try remembered(terminal, into: output)
    }
    if let path = arguments.text(.planOutput), let bytes = conversion.planDocument {
      files.append(AtomicFile(path: path, bytes: bytes))
    }
    if let home {
      try AtomicFile.write(files, home: home)
    } else {
      for file in files { try AtomicFile.write([file]) }
    }
    files.forEach { terminal.say("Wrote \($0.path)") }
    if output == "-" || isDocument {
      terminal.complain(UnaskedDaysLost.findings(of: review, in: output))
    }
    if output != "-" { terminal.say("Next: fieldwork check \(Prose.shellWord(output))") }
    return .clean
  }

  /// The files of a workbook: the files of a folder unchanged, so that titles, notes and the order of columns stay,
  /// or the sheets of a document.
  private static func book(
    _ conversion: Conversion, of reading: ReviewReading, isOwnPlan: Bool, _ terminal: Terminal
  ) throws(Refusal) -> [BookFile] {
    let written = conversion.sheets.map { BookFile(path: $0.name, bytes: $0.bytes) }
    guard case .folder(let folder) = reading.source else { return written }
    var files = try FolderFiles.read(folder) + (terminal.workbook?.ownSheets ?? [])
    let timetable = PlanReading.Timetable.file
    if !isOwnPlan, let new = written.first(where: { $0.path == timetable }) {
      files.removeAll { $0.path.lowercased() == timetable }
      files.append(new)
    }
    return files
  }

  /// What a workbook holds beside the sheets of the review: releases, invitations, tables of people's own.
  private static func remembered(
    _ terminal: Terminal, into folder: String
  ) throws(Refusal) -> [AtomicFile] {
    guard let workbook = terminal.workbook else { return [] }
    let files = (workbook.remembered + workbook.ownSheets).map {
      AtomicFile(path: FileBytes.join(folder, $0.path), bytes: $0.bytes)
    }
    let inTheWay = files.filter { file in
      FileBytes.kind(of: file.path) != .nothing
        && FileBytes.digest(ofFile: file.path) != FileBytes.digest(file.bytes)
    }
    guard inTheWay.isEmpty else {
      throw Refusal(inTheWay.map { FileFault.inTheWay($0.path) })
    }
    return files
  }

  /// The sheets of a review for a folder that may have sheets already.
  ///
  /// Sheets of the same review are replaced, and people's own columns in them kept; sheets of another review are in
  /// the way.
  private static func sheets(
    _ conversion: Conversion, into folder: String
  ) throws(Refusal) -> [AtomicFile] {
    let present = (try? ReviewFiles.sheets(in: folder)) ?? []
    let (sheets, replacePresent) = conversion.sheets(over: present)
    let files = sheets.map {
      AtomicFile(path: FileBytes.place(of: $0.name, in: folder), bytes: $0.bytes)
    }
    let inTheWay = files.filter { FileBytes.kind(of: $0.path) != .nothing }
    guard inTheWay.isEmpty || replacePresent else {
      throw Refusal(inTheWay.map { FileFault.inTheWay($0.path) })
    }
    return files
  }
}
