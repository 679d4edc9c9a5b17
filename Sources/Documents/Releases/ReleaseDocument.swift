import CivilTime
import Correspondence
import Encodings
public import Findings
import JSONText
import ReviewModel

/// The document of a release on disk: `fieldwork-release/1`.
///
/// A release holds the review and the plan as their own documents, and ends with a `sha256` of everything before it:
/// of the document without that key, written as `JSONWriter` writes it. So spaces and line ends may change on the
/// way, by mail or on a share, and a single character of content may not.
public enum ReleaseDocument {
  /// What the document says that it is.
  public static let format = "fieldwork-release/1"

  /// A release that was read, with the hash by which it is known.
  public struct Sealed: Sendable, Hashable {
    /// The release.
    public let release: Release
    /// The hash of its content: 64 hexadecimal digits.
    public let hash: String
  }

  /// Reads a document and checks that it is as it was written.
  ///
  /// - Parameters:
  ///   - bytes: The document, UTF-8.
  ///   - file: Its name, for the findings.
  /// - Returns: The release, nil where it cannot be trusted, and why.
  public static func read(_ bytes: [UInt8], file: String) -> (sealed: Sealed?, findings: [Finding])
  {
    guard let value = try? JSONParser.value(of: bytes), case .object(let members) = value,
      let last = members.last, last.key == hashKey, case .text(let stated) = last.value
    else { return (nil, [whatElse(bytes, file)]) }
    guard hash(of: Array(members.dropLast())) == stated else { return (nil, [edited(file)]) }
    var findings: [Finding] = []
    let release = DocumentRoot.read(bytes, file: file, .release, &findings)
    guard let release, !findings.contains(where: { $0.severity == .error }) else {
      return (nil, findings)
    }
    return (Sealed(release: release, hash: stated), findings)
  }

  /// Writes a release; the same release is always the same bytes.
  ///
  /// - Returns: The document, and the hash of its content.
  public static func write(_ release: Release) -> (bytes: [UInt8], hash: String) {
    let names = ProtectedNames(of: release.version.review)
    var root = ObjectWriter()
    root.add("format", format)
    root.add("name", release.name)
    root.add("note", names.covered(release.note))
    root.add("replaces", unlessNil: release.replaces)
    root.add("released", release.releasedAt.iso)
    root.add("cancelled", unlessNil: release.cancelledBecause.map { names.covered($0) })
    root.add("purged", unlessNil: release.purgedOn?.iso)
    root.add("review", release.version.review.document)
    root.add("plan", release.version.plan.document)
    if let sent = release.sent { root.add("sent", sent) }
    let hash = hash(of: root.members)
    root.add(hashKey, hash)
    return (JSONWriter.document(.object(root.members)), hash)
  }

  static let hashKey = "sha256"

  private static func hash(of members: [JSONMember]) -> String {
    Hexadecimal.text(SHA256.digest(of: JSONWriter.document(.object(members))))
  }

  /// What a file without the seal of a release is: another document, a file of another kind, or a release cut short.
  private static func whatElse(_ bytes: [UInt8], _ file: String) -> Finding {
    var findings: [Finding] = []
    _ = DocumentRoot.read(bytes, file: file, .release, &findings)
    if let other = findings.first(where: { $0.code == .wrongFormat }) { return other }
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    guard let first = bytes.first(where: { !blanks.contains($0) }), first != UInt8(ascii: "{")
    else { return damaged(file) }
    return Finding(
      .wrongFormat, at: .file(file), text: file, "This file is not a release.",
      mend: "Give a release by its name, such as v1, or a file that \"fieldwork release\" wrote.")
  }

  private static func damaged(_ file: String) -> Finding {
    Finding(
      .releaseDamaged, at: .file(file), text: file,
      "This release is damaged: part of it is missing.",
      mend: "Fetch it from a backup. Other releases are not affected.")
  }

  private static func edited(_ file: String) -> Finding {
    Finding(
      .releaseEdited, at: .file(file), text: file,
      "This release is not as it was written: its content does not match its SHA-256.",
      mend: "Fetch it from a backup; to change a timetable, release a new version of it.")
  }
}

extension ValueReader<Release> {
  fileprivate static var release: ValueReader {
    .object { root in
      root.expectFormat(ReleaseDocument.format)
      let name = root.required("name", .text)
      let note = root.optional("note", .text, default: "")
      let replaces = root.optional("replaces", .text)
      let releasedAt = root.required("released", .minute)
      let cancelledBecause = root.optional("cancelled", .text)
      let purgedOn = root.optional("purged", .date)
      var review = root.required("review", .review)
      // Releases that were written by an earlier version may still hold a name that nobody may read.
      _ = review?.hideProtectedNames { _ in .file("") }
      let plan = root.required("plan", .plan)
      let sent = root.optional("sent", .anything)
      _ = root.required(ReleaseDocument.hashKey, .text)
      guard let name, let releasedAt, let review, let plan else { return nil }
      var release = Release(
        TimetableVersion(name: name, review: review, plan: plan), note: note, replaces: replaces,
        releasedAt: releasedAt, sent: sent)
      release.cancelledBecause = cancelledBecause
      release.purgedOn = purgedOn
      return release
    }
  }
}

extension ValueReader<JSONValue> {
  /// Whatever stands there.
  fileprivate static var anything: ValueReader { ValueReader { value, _, _ in value } }
}
