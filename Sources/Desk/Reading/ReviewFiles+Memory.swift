import Findings
import Sheets

extension ReviewFiles {
  /// What the program remembers of the review: the files beside its sheets or its document.
  ///
  /// - Throws: ``Refusal`` where the files are a workbook that cannot be read.
  func memory() throws(Refusal) -> ReviewMemory {
    ReviewMemory(folder: source.memoryFolder ?? "", try remembered(), through: door)
  }

  private func remembered() throws(Refusal) -> [SheetFile] {
    switch source {
    case .folder: return files
    case .document(let path) where ReviewSource.isWorkbook(path):
      let workbook = try WorkbookFile(path, bytes: files.first?.bytes ?? [])
      return workbook.files + files.dropFirst()
    case .document, .standardInput: return Array(files.dropFirst())
    }
  }

  /// Makes changes to the files.
  ///
  /// Sheets and what the program remembers go into a workbook; messages lie beside it.
  ///
  /// - Parameter edits: The changes.
  /// - Returns: The files that changed.
  /// - Throws: ``Refusal`` where a file is in the way, or the workbook cannot hold another; nothing is changed then.
  mutating func make(_ edits: FileEdits) throws(Refusal) -> [SheetFile] {
    let memory = try memory()
    let taken =
      edits.writes.filter { write in
        write.former == .vacant && memory.files.contains { $0.name == write.path }
      }.map { $0.path }
      + edits.newFolders.filter { folder in
        memory.files.contains { $0.name.hasPrefix(folder + "/") }
      }
    guard taken.isEmpty else {
      throw Refusal(taken.map { ReviewFiles.inTheWay(memory.path(of: $0)) })
    }
    let written = edits.writes.map { SheetFile(path: $0.path, bytes: $0.bytes) }
    let removed = Set(edits.removals.map { $0.path })
    guard case .document(let path) = source, ReviewSource.isWorkbook(path) else {
      for file in written { put(file) }
      files.removeAll { removed.contains($0.name) }
      return written
    }
    let isMessage = { (file: SheetFile) in ReviewMemory.isInOutbox(file.name) }
    let workbook = try WorkbookFile(path, bytes: files.first?.bytes ?? [])
    let book = SheetFile(
      path: path,
      bytes: try workbook.bytes(with: written.filter { !isMessage($0) }, without: removed))
    for file in [book] + written.filter(isMessage) { put(file) }
    files.removeAll { removed.contains($0.name) }
    return [book] + written.filter(isMessage)
  }

  /// Puts files that are not part of the review, such as exports, beside the review's own.
  ///
  /// - Parameters:
  ///   - added: The files, each by its path in the folder of the review.
  ///   - removed: The paths of files that go.
  mutating func putBeside(_ added: [SheetFile], removing removed: [String]) {
    for file in added { put(file) }
    files.removeAll { removed.contains($0.name) }
  }

  private mutating func put(_ file: SheetFile) {
    if let index = files.firstIndex(where: { $0.name == file.name }) {
      files[index] = file
    } else {
      files.append(file)
    }
  }

  private static func inTheWay(_ path: String) -> Finding {
    Finding(
      .fileInTheWay, at: .file(path), text: path, "This is there already and would be overwritten.",
      mend: "Choose another name, or move it away.")
  }
}
