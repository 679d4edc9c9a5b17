import Correspondence
import Disk
import Findings
import ReviewModel

/// The diaries that a command was given, each with its owner.
struct DiaryFiles: Sendable {
  /// Paths by owner, in the order in which they were given.
  private(set) var paths: [(owner: DiaryOwner, paths: [String])] = []

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
      let names = try FileBytes.names(in: folder).filter { $0.lowercased().hasSuffix(".ics") }
      guard !names.isEmpty else {
        throw CommandFailure(
          Finding(
            .unknownForm, at: .file(folder), text: folder, "This folder holds no diaries (.ics).",
            mend: "Put the exported diaries into it."))
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
        paths.append((owner, [path]))
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
    return name.lowercased().hasSuffix(".ics") ? String(name.dropLast(4)) : name
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
