public import Correspondence
public import Findings
public import ReviewModel

/// Whose a diary is by the name of its file, and which files of a folder may be diaries.
public enum DiaryNames {
  /// The ends of the names of files that may hold a diary.
  private static let endings = [
    ".ics", ".ical", ".icalendar", ".ifb", ".vfb", ".eml", ".msg", ".zip", ".gz", ".vcs",
  ]

  /// Whether a file may hold a diary, by its name.
  public static func mayBeDiary(_ name: String) -> Bool {
    endings.contains { name.lowercased().hasSuffix($0) }
  }

  /// The diaries of one owner, or of everybody whose reference, name or address names a file: `P01.ics`,
  /// `Jane Smith Calendar.ics`.
  ///
  /// - Parameters:
  ///   - paths: The paths of the files.
  ///   - owner: Whose they all are; nil where their names say so.
  ///   - review: The review.
  /// - Returns: The paths by owner, in the order in which they were given; all files of one owner are one diary.
  /// - Throws: ``Refusal`` with every file of nobody's.
  public static func sorted(
    _ paths: [String], of owner: DiaryOwner?, in review: Review
  ) throws(Refusal) -> [(owner: DiaryOwner, paths: [String])] {
    if let owner { return [(owner, paths)] }
    var result: [(owner: DiaryOwner, paths: [String])] = []
    var strays: [Finding] = []
    for path in paths {
      let owners = DiaryNames.owners(of: path, in: review)
      guard let owner = owners.first, owners.count == 1 else {
        strays.append(owners.isEmpty ? stray(path, in: review) : unclear(path, among: owners))
        continue
      }
      if let index = result.firstIndex(where: { $0.owner == owner }) {
        result[index].paths.append(path)
      } else {
        result.append((owner, [path]))
      }
    }
    guard strays.isEmpty else { throw Refusal(strays) }
    return result
  }

  /// The owner of a reference that somebody typed, in the list of people, reviewers or rooms.
  ///
  /// `place` is the place of the review, for the finding.
  ///
  /// - Returns: The owner.
  /// - Throws: ``Refusal`` where the list has none of that reference, with the nearest that it has.
  public static func owner(
    _ reference: String, in list: ReviewList, of review: Review, at place: Place
  ) throws(Refusal) -> DiaryOwner {
    if let owner = DiaryOwner(reference, in: list, of: review) { return owner }
    let nearest = NearestName.suggestion(for: reference, among: references(of: list, in: review))
    throw Refusal(
      Finding(
        .danglingReference, at: place, text: reference,
        "There is no \"\(reference)\" among the review's \(list.rawValue).",
        mend: nearest.map { "Did you mean \"\($0)\"?" } ?? "Use a reference of that list."))
  }

  /// The finding about names of files and folders in a folder that are not diaries.
  public static func passedOver(_ names: [String], in folder: String) -> Finding {
    Finding(
      .diaryPassedOver, .note, at: .file(folder), text: names.joined(separator: ", "),
      Prose.count(names.count, "file or folder", "files or folders") + " of this folder "
        + (names.count == 1 ? "was" : "were") + " passed over: " + listed(names) + ".",
      mend: "Export what should be read as iCalendar (.ics).")
  }

  /// The finding about a folder without diaries, which names what else lies there.
  public static func noDiaries(in folder: String, beside others: [String]) -> Finding {
    Finding(
      .unknownForm, at: .file(folder), text: folder, "This folder holds no diaries (.ics).",
      mend: others.isEmpty
        ? "Put the exported diaries into it."
        : "Put the exported diaries into it; it holds \(listed(others)).")
  }

  // MARK: Names

  private static let lists: [ReviewList] = [.people, .reviewers, .rooms]

  /// Everybody whose a diary may be by its name; one where the name decides.
  private static func owners(of path: String, in review: Review) -> [DiaryOwner] {
    let name = reference(of: path)
    if let owner = lists.lazy.compactMap({ DiaryOwner(name, in: $0, of: review) }).first {
      return [owner]
    }
    return OwnersInName(name, in: review).owners
  }

  private static func references(of list: ReviewList, in review: Review) -> [String] {
    switch list {
    case .people: review.people.map { $0.id.text }
    case .reviewers: review.reviewers.map { $0.id.text }
    case .rooms: review.rooms.map { $0.id.text }
    default: []
    }
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

  /// The first few names, and how many more there are.
  private static func listed(_ names: [String]) -> String {
    English.list(names.map { Prose.harmless($0) }, atMost: 8)
  }

  /// The finding for a file whose name fits several people.
  private static func unclear(_ path: String, among owners: [DiaryOwner]) -> Finding {
    let names = owners.map { "\"\($0.reference).ics\"" }
    return Finding(
      .diaryWithoutOwner, at: .file(path), text: path,
      "The name of this file fits several: \(English.list(owners.map { $0.reference })).",
      mend: "Call the file \(English.list(names, or: true)).")
  }

  private static func stray(_ path: String, in review: Review) -> Finding {
    let all = lists.flatMap { references(of: $0, in: review) }
    let nearest = NearestName.suggestion(for: reference(of: path), among: all)
    return Finding(
      .diaryWithoutOwner, at: .file(path), text: path,
      "No person, reviewer or room has the reference, name or address \"\(reference(of: path))\".",
      mend: nearest.map { "Did you mean \"\($0).ics\"?" }
        ?? "Name the file by its owner's reference, or say whose it is.")
  }
}
