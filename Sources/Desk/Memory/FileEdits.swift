/// Files of a review to write and to remove, in this order, all of them or none.
///
/// The desk decides what changes; a door makes the change, on a disk or among values. Paths lead from the folder of the
/// review, or from the root where they begin with a slash.
public struct FileEdits: Sendable, Hashable {
  /// What may stand at the place of a file that is written.
  public enum Former: Sendable, Hashable {
    /// Anything.
    case anything
    /// The bytes that were read there; nil for no file. Where somebody has changed the file since, the new file goes
    /// beside it.
    case asRead([UInt8]?)
    /// No file: a file that is there, even one made a moment ago, stays.
    case vacant
  }

  /// A file that is to be written.
  public struct Write: Sendable, Hashable {
    /// The path of the file.
    public let path: String
    /// The content of the file.
    public let bytes: [UInt8]
    /// What may stand at the place of the file.
    public let former: Former

    /// A file that is to be written.
    public init(_ path: String, _ bytes: [UInt8], replacing former: Former) {
      self.path = path
      self.bytes = bytes
      self.former = former
    }
  }

  /// A file to remove once the others are written.
  public struct Removal: Sendable, Hashable {
    /// The path of the file.
    public let path: String
    /// The SHA-256 of its bytes, in hexadecimal; a file with other bytes stays.
    public let digest: String

    /// A file to remove.
    public init(_ path: String, digest: String) {
      self.path = path
      self.digest = digest
    }
  }

  /// Folders that must hold nothing yet.
  public var newFolders: [String] = []
  /// The files that are to be written.
  public var writes: [Write] = []
  /// The files that are to go.
  public var removals: [Removal] = []

  /// Changes to files.
  public init(_ writes: [Write] = [], removing removals: [Removal] = []) {
    self.writes = writes
    self.removals = removals
  }

  /// Whether nothing is to be changed.
  public var isEmpty: Bool { writes.isEmpty && removals.isEmpty }
}
