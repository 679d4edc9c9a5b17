import Desk
import Sheets

extension PageQuestion {
  /// The names of the releases, those with numbers in the order of their numbers.
  var releases: [String] {
    files.compactMap { file in
      guard file.name.hasPrefix("releases/"), file.name.hasSuffix(".json") else { return nil }
      return String(file.name.dropFirst("releases/".count).dropLast(".json".count))
    }.sorted { SortKey($0) < SortKey($1) }
  }

  /// The versions of the timetable to choose from, each with its words: the sheets as they are, and the releases.
  var versions: [(value: String, words: String)] {
    [(value: VersionName.draftName, words: "the sheets as they are")]
      + releases.map { (value: $0, words: $0) }
  }
}
