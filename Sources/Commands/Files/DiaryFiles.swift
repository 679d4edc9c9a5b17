import Correspondence
import Desk
import Disk
import Findings
import ReviewModel

/// The diaries that a command was given, read from the disk, each with its owner.
struct DiaryFiles: Sendable {
  /// The diaries by owner, in the order in which they were given.
  private(set) var diaries: [TakenDiaries.Diary] = []
  /// What lies in the folder and was not read.
  private(set) var findings: [Finding] = []

  /// Reads the diaries of one owner; for a nil owner, of everybody whose reference names one of the typed files or
  /// a file of the folder.
  ///
  /// - Throws: `Refusal` where the folder holds no diary, a file cannot be read, or its name is nobody's reference.
  init(
    _ files: [String], folder: String?, of owner: DiaryOwner?, in review: Review
  ) throws(Refusal) {
    var all = files
    if let folder {
      let found = try FileBytes.names(in: folder)
      let names = found.filter {
        DiaryNames.mayBeDiary($0) && FileBytes.kind(of: FileBytes.join(folder, $0)) == .file
      }
      let others = found.filter { !names.contains($0) }
      if !others.isEmpty { findings = [DiaryNames.passedOver(others, in: folder)] }
      guard !names.isEmpty else {
        throw Refusal(DiaryNames.noDiaries(in: folder, beside: others))
      }
      all += names.map { FileBytes.join(folder, $0) }
    }
    let sorted = try DiaryNames.sorted(all, of: owner, in: review)
    for (owner, paths) in sorted {
      var diary = TakenDiaries.Diary(of: owner, files: [])
      for path in paths {
        diary.files.append(DiaryFile(name: path, bytes: try FileBytes.read(path)))
      }
      diaries.append(diary)
    }
  }
}
