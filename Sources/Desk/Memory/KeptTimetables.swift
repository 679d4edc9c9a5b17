/// The last timetables of a review, to go back to: `earlier/timetable-1.csv` is the newest of them.
public struct KeptTimetables: Sendable {
  /// The folder in the folder of the review.
  public static let folder = "earlier"
  /// How many are kept.
  public static let most = 3

  private let memory: ReviewMemory

  /// Those that a review's memory holds.
  public init(_ memory: ReviewMemory) {
    self.memory = memory
  }

  /// The name of the file of an earlier timetable, by its age: 1 for the newest, up to ``most``.
  public static func name(age: Int) -> String { "timetable-\(age).csv" }

  /// The files that keep the present timetable, given as a sheet, when another replaces it; each earlier timetable
  /// becomes one older.
  ///
  /// - Returns: The files, to be written.
  /// - Throws: ``Refusal`` where one of them could not be read.
  func writes(keeping present: [UInt8]) throws(Refusal) -> [FileEdits.Write] {
    var newer = present
    var writes: [FileEdits.Write] = []
    for age in 1...KeptTimetables.most {
      let path = KeptTimetables.folder + "/" + KeptTimetables.name(age: age)
      let old = try memory.bytes(of: path)
      writes.append(FileEdits.Write(path, newer, replacing: .asRead(old)))
      guard let old else { break }
      newer = old
    }
    return writes
  }
}
