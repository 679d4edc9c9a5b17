import Correspondence
import Desk
import Disk
import Findings
import ReviewModel

/// The diaries that a command was given, each with its owner.
struct DiaryFiles: Sendable {
  /// Paths by owner, in the order in which they were given.
  private(set) var paths: [(owner: DiaryOwner, paths: [String])] = []
  /// What lies in the folder and was not read.
  private(set) var findings: [Finding] = []

  /// The ends of the names of files that may hold a diary.
  private static let endings = [
    ".ics", ".ical", ".icalendar", ".ifb", ".vfb", ".eml", ".msg", ".zip", ".gz", ".vcs",
  ]

  /// The diaries of one owner, or of everybody whose reference names a file of a folder.
  ///
  /// - Parameters:
  ///   - files: The files that were typed.
  ///   - folder: A folder of diaries; nil for none.
  ///   - owner: Whose they are; nil where the files' names say so.
  ///   - review: The review.
  init(
    _ files: [String], folder: String?, of owner: DiaryOwner?, in review: Review
  ) throws(CommandFailure) {
    var all = files
    if let folder {
      let found = try FileBytes.names(in: folder)
      let names = found.filter { DiaryFiles.mayBeDiary($0, in: folder) }
      let others = found.filter { !names.contains($0) }
      if !others.isEmpty { findings = [DiaryFiles.passedOver(others, in: folder)] }
      guard !names.isEmpty else {
        throw CommandFailure(
          Finding(
            .unknownForm, at: .file(folder), text: folder, "This folder holds no diaries (.ics).",
            mend: others.isEmpty
              ? "Put the exported diaries into it."
              : "Put the exported diaries into it; it holds \(DiaryFiles.listed(others))."))
      }
      all += names.map { FileBytes.join(folder, $0) }
    }
    if let owner {
      paths = [(owner, all)]
      return
    }
    var strays: [Finding] = []
    for path in all {
      if let owner = DiaryFiles.owner(of: path, in: review) {
        // All files of one owner are one diary: P01.ics and P01.eml.
        if let index = paths.firstIndex(where: { $0.owner == owner }) {
          paths[index].paths.append(path)
        } else {
          paths.append((owner, [path]))
        }
      } else {
        strays.append(DiaryFiles.stray(path, in: review))
      }
    }
    guard strays.isEmpty else { throw CommandFailure(strays) }
  }

  /// The owner whom a file's name refers to.
  private static func owner(of path: String, in review: Review) -> DiaryOwner? {
    let reference = reference(of: path)
    return [ReviewList.people, .reviewers, .rooms].lazy
      .compactMap { DiaryOwner(reference, in: $0, of: review) }.first
  }

  private static func reference(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let ending = endings.first(where: { name.lowercased().hasSuffix($0) }) else {
      return name
    }
    // P01.ics.gz has two.
    return ending == ".gz" || ending == ".zip"
      ? reference(of: String(name.dropLast(ending.count)))
      : String(name.dropLast(ending.count))
  }

  private static func mayBeDiary(_ name: String, in folder: String) -> Bool {
    endings.contains { name.lowercased().hasSuffix($0) }
      && FileBytes.kind(of: FileBytes.join(folder, name)) == .file
  }

  private static func passedOver(_ names: [String], in folder: String) -> Finding {
    Finding(
      .diaryPassedOver, .note, at: .file(folder), text: names.joined(separator: ", "),
      Prose.count(names.count, "file or folder", "files or folders") + " of this folder "
        + (names.count == 1 ? "was" : "were") + " passed over: " + listed(names) + ".",
      mend: "Export what should be read as iCalendar (.ics).")
  }

  /// The first few names, and how many more there are.
  private static func listed(_ names: [String]) -> String {
    let most = 8
    let shown = names.prefix(most).map { Prose.harmless($0) }
    return names.count > most
      ? shown.joined(separator: ", ") + " and \(names.count - most) more"
      : English.list(Array(shown))
  }

  private static func stray(_ path: String, in review: Review) -> Finding {
    let references =
      review.people.map { $0.id.text } + review.reviewers.map { $0.id.text }
      + review.rooms.map { $0.id.text }
    let nearest = NearestName.suggestion(for: reference(of: path), among: references)
    return Finding(
      .diaryWithoutOwner, at: .file(path), text: path,
      "No person, reviewer or room has the reference \"\(reference(of: path))\".",
      mend: nearest.map { "Did you mean \"\($0).ics\"?" }
        ?? "Name the file by its owner's reference, or say whose it is with --person.")
  }
}
