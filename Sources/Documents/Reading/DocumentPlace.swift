import Findings

/// Where a value lies in a document: `sessions[3].team.roles[0].count` in `review.json`.
public struct DocumentPlace: Sendable {
  let file: String
  /// The keys and positions from the root; empty for the root itself.
  let path: String

  var place: Place { .key(file: file, path: path) }

  func member(_ key: String) -> DocumentPlace {
    DocumentPlace(file: file, path: path.isEmpty ? key : path + "." + key)
  }

  func element(_ position: Int) -> DocumentPlace {
    DocumentPlace(file: file, path: path + "[" + String(position) + "]")
  }
}
