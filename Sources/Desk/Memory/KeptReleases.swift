import Correspondence
public import Documents
public import Findings
import Sheets

/// The releases of a review: the files of the folder `releases` beside its sheets or its document.
public struct KeptReleases: Sendable {
  /// What the folder is called.
  public static let folder = "releases"
  private static let ending = ".json"
  /// A number after which people no longer count, and which an `Int` of 32 bits holds.
  private static let largestNumber = 1_000_000_000

  private let memory: ReviewMemory

  /// The releases that a review's memory holds.
  public init(_ memory: ReviewMemory) {
    self.memory = memory
  }

  /// The path of a release in the folder of the review.
  public static func path(of name: String) -> String { folder + "/" + name + ending }

  /// The names of all releases, in order of their bytes.
  ///
  /// - Throws: ``Refusal`` where the folder cannot be read.
  public func names() throws(Refusal) -> [String] {
    try memory.names(in: KeptReleases.folder).filter { $0.hasSuffix(KeptReleases.ending) }.map {
      String($0.dropLast(KeptReleases.ending.count))
    }
  }

  /// The release of this name; a name with a slash or the ending `.json` is the path of a file.
  ///
  /// - Returns: The release, with its seal.
  /// - Throws: ``Refusal`` where there is none, or it is not as it was written.
  public func read(_ name: String) throws(Refusal) -> ReleaseDocument.Sealed {
    let isPath = KeptReleases.isPath(name)
    let path = KeptReleases.path(of: name)
    guard !isPath, let bytes = try memory.bytes(of: path) else {
      let known = try names()
      throw Refusal(
        Finding(
          .releaseMissing, at: .file(isPath ? name : memory.path(of: KeptReleases.folder)),
          text: name, "There is no release \"\(name)\" here.",
          mend: known.isEmpty ? firstMend : "There are: \(known.joined(separator: ", "))."))
    }
    return try KeptReleases.read(bytes, file: memory.path(of: path))
  }

  /// The release in a file of its own, which findings call `file`.
  ///
  /// - Returns: The release, with its seal.
  /// - Throws: ``Refusal`` where the file is not a release as it was written.
  static func read(_ bytes: [UInt8], file: String) throws(Refusal) -> ReleaseDocument.Sealed {
    let (sealed, findings) = ReleaseDocument.read(bytes, file: file)
    guard let sealed else { throw Refusal(findings) }
    return sealed
  }

  /// The release that somebody names, or whose file somebody names.
  ///
  /// - Returns: The release, with its seal.
  /// - Throws: ``Refusal`` where there is none, or it is not as it was written.
  public func read(_ name: VersionName) throws(Refusal) -> ReleaseDocument.Sealed {
    switch name {
    case .release(let name): try read(name)
    case .draft: try read(VersionName.draftName)
    case .file(let file): try KeptReleases.read(file.bytes, file: file.name)
    }
  }

  /// Whether somebody names a file instead of a release of the folder.
  public static func isPath(_ name: String) -> Bool {
    name.contains("/") || name.lowercased().hasSuffix(ending)
  }

  private var firstMend: String {
    switch memory.door {
    case .commandLine: "Make the first with: fieldwork release"
    case .page: "Release the timetable first."
    }
  }

  /// The release that no other replaces; nil where there are no releases.
  ///
  /// - Throws: ``Refusal`` with everything that is wrong with any release, or where several are the newest.
  public func newest() throws(Refusal) -> ReleaseDocument.Sealed? {
    var all: [ReleaseDocument.Sealed] = []
    var findings: [Finding] = []
    for name in try names() {
      do throws(Refusal) { all.append(try read(name)) } catch { findings += error.findings }
    }
    guard findings.isEmpty else { throw Refusal(findings) }
    let replaced = Set(all.compactMap { $0.release.replaces })
    let open = all.filter { !replaced.contains($0.release.name) }
    guard open.count > 1 else { return open.first }
    throw Refusal(
      Finding(
        .releaseFork, at: .file(memory.path(of: KeptReleases.folder)),
        "\(open.map { $0.release.name }.joined(separator: " and ")) are each the newest of their own line.",
        mend: "Move out of the folder whichever people were not given."))
  }

  /// A release and the releases that it replaced, the newest first; a release that was moved away ends the line.
  ///
  /// - Returns: The releases.
  /// - Throws: ``Refusal`` where one of them cannot be read.
  public func line(of release: Release) throws(Refusal) -> [Release] {
    var line = [release]
    let names = Set(try names())
    var seen: Set<String> = [release.name]
    // A line that goes round in a circle ends where it comes back.
    while let earlier = line.last?.replaces, names.contains(earlier),
      seen.insert(earlier).inserted
    {
      line.append(try read(earlier).release)
    }
    return line
  }

  /// The name after the others, as people number them: `v3`.
  ///
  /// - Throws: ``Refusal`` where the folder cannot be read.
  public func nextName() throws(Refusal) -> String {
    let numbers = try names().compactMap { name in
      name.hasPrefix("v") ? Int(name.dropFirst()) : nil
    }.filter { $0 < KeptReleases.largestNumber }
    return "v" + String((numbers.max() ?? 0) + 1)
  }

  /// What to say about a name that another release has.
  public func taken(_ name: String) -> Finding {
    Finding(
      .releaseTaken, at: .file(memory.path(of: KeptReleases.path(of: name))), text: name,
      "There is a release \"\(name)\" already, and releases are never changed.",
      mend: memory.door == .commandLine
        ? "Release under another name, or leave out --name for the next number."
        : "Release under another name, or under none for the next number.")
  }

  /// The finding where somebody else made a release in the meantime; `newest` is the name of the newest now, if
  /// there is any.
  public func overtaken(_ name: String, by newest: String?) -> Finding {
    Finding(
      .releaseOvertaken, at: .file(memory.path(of: KeptReleases.folder)), text: name,
      "\(newest ?? "Another release") was released while \(name) was being made; \(name) was not.",
      mend: "Look at what it changed, then release again.")
  }
}
