import Sheets

/// A folder of sheets as one run of bytes, which is how it crosses into WebAssembly and back.
///
/// File after file: the length of the name in bytes, the name in UTF-8, the length of the contents, the
/// contents. Lengths are four bytes, the lowest first. Nothing stands before, between or after.
enum SheetBundle {
  /// Why bytes are no bundle.
  enum Fault: Error, Equatable {
    /// The bytes end inside the file that begins at an offset.
    case cutShort(fileAt: Int)
    /// The name of the file that begins at an offset is not UTF-8.
    case garbledName(fileAt: Int)

    /// The fault as a sentence.
    var sentence: String {
      switch self {
      case .cutShort(let start): "The bundle ends inside the file at byte \(start)."
      case .garbledName(let start): "The name of the file at byte \(start) is not UTF-8."
      }
    }
  }

  /// The bundle of some files.
  static func pack(_ files: [SheetFile]) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in files {
      append(Array(file.name.utf8), to: &bytes)
      append(file.bytes, to: &bytes)
    }
    return bytes
  }

  /// The files of a bundle.
  ///
  /// - Throws: The fault of a bundle that ends early or holds a name that is no text.
  static func unpack(_ bytes: [UInt8]) throws(Fault) -> [SheetFile] {
    var files: [SheetFile] = []
    var offset = 0
    while offset < bytes.count {
      let start = offset
      guard let name = take(from: bytes, at: &offset), let contents = take(from: bytes, at: &offset)
      else { throw .cutShort(fileAt: start) }
      guard let text = String(validating: name, as: UTF8.self) else {
        throw .garbledName(fileAt: start)
      }
      files.append(SheetFile(path: text, bytes: Array(contents)))
    }
    return files
  }

  private static func append(_ part: [UInt8], to bytes: inout [UInt8]) {
    let length = UInt32(part.count)
    for shift in [0, 8, 16, 24] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: length >> shift))
    }
    bytes += part
  }

  /// The part whose length stands at an offset, which moves behind it; nil where the bytes end first.
  private static func take(from bytes: [UInt8], at offset: inout Int) -> ArraySlice<UInt8>? {
    guard bytes.count - offset >= 4 else { return nil }
    let length = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[offset + $1]) << UInt32(8 * $1) }
    let start = offset + 4
    // Compared without adding, since a hostile length could overflow the sum on a 32-bit machine.
    guard length <= UInt32(bytes.count - start) else { return nil }
    offset = start + Int(length)
    return bytes[start..<offset]
  }
}
