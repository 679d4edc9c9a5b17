import Documents
import Foundation
import ReviewModel

/// A folder of reviews to solve, each a document of its own.
struct InstanceFolder {
  /// The path of the folder.
  let path: String

  /// A review of the folder and the file from which others read it.
  struct Entry {
    var review: Review
    var file: String
  }

  /// The reviews of those documents whose names are wanted, by name; none where there is no such folder.
  func entries(where isWanted: (String) -> Bool) -> [Entry] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".json") && isWanted($0) }.sorted().compactMap { name in
      let file = path + "/" + name
      return FileManager.default.contents(atPath: file)
        .flatMap { ReviewDocument.read([UInt8]($0), file: name).review }
        .map { Entry(review: $0, file: file) }
    }
  }
}
