public import Foundation

/// The changes that are made to a disk, one by one, each of which can fail.
///
/// Every file of a review is written through here. Tests have a step fail, stop half way, or be the last that is done,
/// and see that nothing is lost; so what `write(2)` and `rename(2)` may do is tried at every step, not at some.
public struct FileSystem: Sendable {
  /// One change.
  public enum Step: Sendable, Hashable {
    /// A folder is made.
    case makeFolder
    /// A file is made.
    case create
    /// Bytes are written into a file.
    case write
    /// A file or a folder is forced onto the disk.
    case synchronise
    /// A file gets a name that another may have had.
    case rename
    /// A file gets a second name.
    case link
    /// A file goes.
    case remove
    /// A folder goes.
    case removeFolder
    /// A message is given to the mail system.
    case handOver
  }

  /// What becomes of a step.
  public enum Fate: Sendable, Hashable {
    /// The system does it.
    case done
    /// The system refuses it.
    case refused(POSIXErrorCode)
    /// The system writes the first half of the bytes and then refuses.
    case torn(POSIXErrorCode)
  }

  /// Decides what becomes of a step before it is done.
  public let fate: @Sendable (Step) -> Fate

  /// A disk.
  public init(fate: @escaping @Sendable (Step) -> Fate) {
    self.fate = fate
  }

  /// The disk that this task writes to.
  @TaskLocal public static var current = FileSystem { _ in .done }

  /// Lets a write beyond the limit on a file's size fail with EFBIG like any other, instead of ending the program with
  /// SIGXFSZ (setrlimit(2), RLIMIT_FSIZE).
  public static func outliveLimits() { signal(SIGXFSZ, SIG_IGN) }

  // MARK: The steps

  func makeFolder(_ path: String, mode: mode_t) throws(POSIXError) {
    try check(.makeFolder)
    guard unsafe mkdir(path, mode) == 0 else { throw FileSystem.refusal() }
  }

  /// Makes a file, which must not be there, and opens it.
  ///
  /// - Throws: `POSIXError` of open(2).
  func create(_ path: String, mode: mode_t) throws(POSIXError) -> Int32 {
    try check(.create)
    return try FileSystem.open(path, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
  }

  func write(_ bytes: [UInt8], to descriptor: Int32) throws(POSIXError) {
    switch fate(.write) {
    case .done: try fill(descriptor, bytes[...])
    case .refused(let code): throw POSIXError(code)
    case .torn(let code):
      try fill(descriptor, bytes.prefix(bytes.count / 2))
      throw POSIXError(code)
    }
  }

  func synchronise(_ descriptor: Int32) throws(POSIXError) {
    try check(.synchronise)
    if fsync(descriptor) == 0 { return }
    let refusal = FileSystem.refusal()
    // A pipe, or a folder on some shares, has nothing to force anywhere (fsync(2), EINVAL).
    guard refusal.code == .EINVAL || refusal.code == .EBADF else { throw refusal }
  }

  /// Forces the names in a folder onto the disk: without that a new name may be gone after a loss of power.
  ///
  /// - Throws: `POSIXError` of open(2) or fsync(2).
  func synchroniseFolder(_ path: String) throws(POSIXError) {
    let descriptor = try FileSystem.open(path, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    try synchronise(descriptor)
  }

  func rename(_ from: String, to path: String) throws(POSIXError) {
    try check(.rename)
    guard unsafe Foundation.rename(from, path) == 0 else { throw FileSystem.refusal() }
  }

  /// Gives a file a second name, which nothing may have (link(2), EEXIST).
  ///
  /// - Throws: `POSIXError` of link(2).
  func link(_ from: String, to path: String) throws(POSIXError) {
    try check(.link)
    guard unsafe Foundation.link(from, path) == 0 else { throw FileSystem.refusal() }
  }

  func remove(_ path: String) throws(POSIXError) {
    try check(.remove)
    guard unsafe unlink(path) == 0 else { throw FileSystem.refusal() }
  }

  /// Removes a folder with nothing in it.
  ///
  /// - Throws: `POSIXError` of rmdir(2).
  func removeFolder(_ path: String) throws(POSIXError) {
    try check(.removeFolder)
    guard unsafe rmdir(path) == 0 else { throw FileSystem.refusal() }
  }

  func check(_ step: Step) throws(POSIXError) {
    switch fate(step) {
    case .done: return
    case .refused(let code), .torn(let code): throw POSIXError(code)
    }
  }

  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(POSIXError) -> Int32 {
    let descriptor = unsafe Foundation.open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw refusal() }
    return descriptor
  }

  private func fill(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) throws(POSIXError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        let refusal = FileSystem.refusal()
        if refusal.code == .EINTR { continue }
        throw refusal
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Why the system just refused.
  static func refusal() -> POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
