/// Archives with faults that no library writes.
enum ZIPSample {
  /// An archive of stored entries without check sums, sorted by name; the directory gives every entry the packed
  /// size in `allPackedSizes`, true or not.
  static func archive(_ files: [String: String], allPackedSizes: Int? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      let (name, contents) = (Array(name.utf8), Array(text.utf8))
      let offset = bytes.count
      bytes += [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 22)
      bytes += [UInt8(name.count), 0, 0, 0] + name + contents
      directory += [0x50, 0x4B, 1, 2] + [UInt8](repeating: 0, count: 16)
      directory += four(allPackedSizes ?? contents.count) + four(contents.count)
      directory += [UInt8(name.count), 0] + [UInt8](repeating: 0, count: 12) + four(offset) + name
    }
    let count = UInt8(files.count)
    return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0, count, 0, count, 0]
      + four(directory.count) + four(bytes.count) + [0, 0]
  }

  private static func four(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
