import Desk
import Disk
import Findings

/// The last timetables of a review's folder, to go back to: `earlier/timetable-1.csv` is the newest of them.
///
/// The files keep the bytes that somebody left, like the sheets that `postpone` sets aside, and `purge` deletes them.
struct EarlierTimetables {
  private let folder: String

  /// What the folder in the review's folder is called.
  static let folderName = KeptTimetables.folder
  /// How many are kept.
  static let most = KeptTimetables.most
  /// What the timetable is called from which somebody went back.
  static let undone = "timetable-undone.csv"

  /// Those of a review.
  ///
  /// - Parameter review: The folder of the review.
  init(of review: String) {
    folder = FileBytes.join(review, EarlierTimetables.folderName)
  }

  /// The path of an earlier timetable, by its age: 1 for the newest, up to ``most``.
  func path(age: Int) -> String { FileBytes.join(folder, KeptTimetables.name(age: age)) }

  /// The files that keep the present timetable when another takes its place: each of the others becomes one older.
  ///
  /// - Throws: `Refusal` where an earlier timetable cannot be read.
  func files(keeping present: [UInt8]) throws(Refusal) -> [AtomicFile] {
    var files = [AtomicFile(path: path(age: 1), bytes: present)]
    for age in 1..<EarlierTimetables.most {
      guard let bytes = try bytes(age: age) else { break }
      files.append(AtomicFile(path: path(age: age + 1), bytes: bytes))
    }
    return files
  }

  private func bytes(age: Int) throws(Refusal) -> [UInt8]? {
    guard FileBytes.kind(of: path(age: age)) == .file else { return nil }
    return try FileBytes.read(path(age: age))
  }

  /// How often somebody can still go back.
  var count: Int {
    (1...EarlierTimetables.most).prefix { FileBytes.kind(of: path(age: $0)) == .file }.count
  }

  /// The line that says where the replaced timetable of a review is kept.
  static func words(for source: ReviewSource) -> String {
    "The timetable before it is kept: fieldwork solve \(source.argument) --undo"
  }

  /// The finding where there is no earlier timetable at the path.
  static func missing(from path: String) -> Finding {
    Finding(
      .timetableMissing, at: .file(path), "There is no earlier timetable to go back to.",
      mend:
        "The last \(most) timetables of a folder or a workbook are kept whenever another takes their place."
    )
  }

  /// Replaces the present timetable of a review's folder by the newest earlier one, and keeps the present one as
  /// ``undone``.
  ///
  /// No other command may change the folder's files meanwhile.
  ///
  /// - Returns: The path of the timetable, and the path of the one that it replaced, if there was one.
  /// - Throws: That there is none, or that it cannot be written.
  /// - Throws: `Refusal` where there is no earlier timetable, or it cannot be written.
  static func goBack(in review: String) throws(Refusal) -> (
    timetable: String, undone: String?
  ) {
    let earlier = EarlierTimetables(of: review)
    guard let newest = try earlier.bytes(age: 1) else {
      throw Refusal(missing(from: earlier.folder))
    }
    let timetable = FileBytes.place(of: PlanReading.Timetable.file, in: review)
    var files = [AtomicFile(path: timetable, bytes: newest)]
    var undonePath: String?
    if FileBytes.kind(of: timetable) == .file {
      let path = FileBytes.join(earlier.folder, undone)
      files.append(AtomicFile(path: path, bytes: try FileBytes.read(timetable)))
      undonePath = path
    }
    var last = 1
    while last < most, let bytes = try earlier.bytes(age: last + 1) {
      files.append(AtomicFile(path: earlier.path(age: last), bytes: bytes))
      last += 1
    }
    let gone = earlier.path(age: last)
    let removal = FileBytes.digest(ofFile: gone).map { FileRemoval(path: gone, digest: $0) }
    try AtomicFile.write(files, removing: removal.map { [$0] } ?? [], home: review)
    return (timetable, undonePath)
  }
}
