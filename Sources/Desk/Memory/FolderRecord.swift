import Encodings
public import Findings
import JSONText
public import ReviewModel

/// What a review wrote into a folder that people may put files of their own into: an outbox, a folder of exports.
///
/// A file is replaced or removed only where the record says that the review wrote its present bytes. Without a
/// record, no file is replaced or removed.
public struct FolderRecord: Sendable, Hashable {
  /// The reference of the review whose folder it is, or the title of the review by ``title(of:)``.
  public let review: String
  /// The SHA-256 of the review's invitation secret, in hexadecimal; nil where none was noted.
  ///
  /// Reviews whose reference nobody typed are called after their first day, so two may have one reference.
  public private(set) var mark: String?
  /// The SHA-256 of each file, in hexadecimal, by its path in the folder.
  public private(set) var digests: [String: String] = [:]
  /// Folders elsewhere that the review writes into, such as outboxes.
  public private(set) var folders: [String] = []

  /// The name of its file.
  public static let name = ".fieldwork.json"
  private static let format = "fieldwork-folder/1"

  /// The record of a folder that is used for the first time.
  public init(review: String) {
    self.review = review
  }

  /// Reads a record; nil where the bytes are not a record.
  public init?(_ bytes: [UInt8]) {
    guard case .object(let members)? = JSONValue(document: bytes),
      members.contains(where: { $0.key == "format" && $0.value == .text(FolderRecord.format) }),
      case .text(let review)? = members.first(where: { $0.key == "review" })?.value,
      case .object(let files)? = members.first(where: { $0.key == "files" })?.value
    else { return nil }
    self.review = review
    if case .text(let mark)? = members.first(where: { $0.key == "mark" })?.value {
      self.mark = mark
    }
    if case .list(let paths)? = members.first(where: { $0.key == "folders" })?.value {
      folders = paths.compactMap { if case .text(let path) = $0 { path } else { nil } }
    }
    for file in files {
      guard case .text(let digest) = file.value, FolderRecord.leadsInside(file.key) else {
        continue
      }
      digests[file.key] = digest
    }
  }

  /// What the record of a folder of exports calls a review: the reference, with the council where nobody typed a reference.
  public static func title(of review: Review) -> String {
    review.id == Review.usualReference(for: review.fieldworkStart) && !review.council.isEmpty
      ? review.id + ", " + review.council : review.id
  }

  /// Makes the folder the folder of a review for good.
  ///
  /// - Parameters:
  ///   - review: The reference of the review.
  ///   - secret: What its invitations are made from; nil where there is no secret yet.
  /// - Returns: Whether the folder is the review's, and not another's of the same reference.
  public mutating func claim(for review: String, with secret: String?) -> Bool {
    guard self.review == review else { return false }
    guard let secret else { return true }
    let mark = FolderRecord.digest(Array(("fieldwork folder " + secret).utf8))
    guard (self.mark ?? mark) == mark else { return false }
    self.mark = mark
    return true
  }

  /// Notes that a file was written.
  ///
  /// - Parameters:
  ///   - name: Its path in the folder.
  ///   - digest: The SHA-256 of its bytes, in hexadecimal.
  public mutating func note(_ name: String, _ digest: String) { digests[name] = digest }

  /// Notes that a file is gone.
  ///
  /// - Parameter name: Its path in the folder.
  public mutating func forget(_ name: String) { digests[name] = nil }

  /// Notes that the review writes into a folder elsewhere.
  ///
  /// - Parameter folder: Its path.
  public mutating func note(folder: String) {
    if !folders.contains(folder) { folders.append(folder) }
  }

  /// The file of the record.
  public var bytes: [UInt8] {
    let files = digests.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { JSONMember($0.key, .text($0.value)) }
    return JSONWriter.document(
      .object(
        [
          JSONMember("format", .text(FolderRecord.format)), JSONMember("review", .text(review)),
        ] + (mark.map { [JSONMember("mark", .text($0))] } ?? [])
          + (folders.isEmpty ? [] : [JSONMember("folders", .list(folders.map { .text($0) }))])
          + [JSONMember("files", .object(files))]))
  }

  /// The SHA-256 of some bytes, in hexadecimal.
  public static func digest(_ bytes: [UInt8]) -> String {
    Hexadecimal.text(SHA256.digest(of: bytes))
  }

  /// The finding about a folder that the record of another review claims; `review` is the reference of the review
  /// that wants to write there.
  public func foreign(_ folder: String, to review: String) -> Finding {
    Finding(
      .foreignFolder, at: .file(folder), text: self.review,
      self.review == review
        ? "This folder belongs to another review that is called \"\(review)\", too. Nothing was written."
        : "This folder belongs to the review \"\(self.review)\", and this is \"\(review)\". Nothing was written.",
      mend: "Choose another folder with -o.")
  }

  /// The finding about a file that the review did not write, or that somebody has changed since; `isKnown` says
  /// that the review once wrote a file of that name.
  public static func notOurs(_ path: String, isKnown: Bool) -> Finding {
    Finding(
      .fileInTheWay, at: .file(path), text: path,
      isKnown
        ? "Somebody has changed this since it was written here, and it would be overwritten."
        : "This was not written by this review, and would be overwritten.",
      mend: "Choose another folder, or move it away.")
  }

  /// The finding about a file to be removed that was changed since the review wrote it.
  public static func changedByHand(_ path: String) -> Finding {
    Finding(
      .fileInTheWay, at: .file(path), text: path,
      "somebody has changed this file since it was written here.",
      mend: "Delete it yourself if nobody needs it.")
  }

  /// Whether a path stays in the folder: a record that somebody edited must not reach anything else.
  private static func leadsInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }
}
