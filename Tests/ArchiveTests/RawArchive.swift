@testable import Archive

/// An archive put together field by field, so that a test can say anything in it, true or not (APPNOTE.TXT, section 4.3).
struct RawArchive {
  struct Entry {
    var name: [UInt8]
    /// The bytes as they lie in the archive.
    var packed: [UInt8]
    var method = 0
    var flags = 0
    /// The check sum and the size of what unpacking yields.
    var checksum: UInt32
    var size: Int
    /// What the directory says of the packed size; nil for the truth.
    var packedSize: Int?
    /// Whether the entry's own header leaves check sum and sizes to what stands behind the bytes.
    var hasDescriptor = false
    /// The name in the entry's own header; nil for the same.
    var ownName: [UInt8]?
    /// Extra fields in the entry's own header and in the directory.
    var (ownExtra, extra): ([UInt8], [UInt8]) = ([], [])
    /// Where the directory says that the entry's header lies; nil for the truth.
    var offset: Int?
    var comment: [UInt8] = []

    /// A stored entry.
    init(_ name: String, _ text: String) {
      self.init(name, packed: Array(text.utf8), size: text.utf8.count)
      checksum = CRC32.of(packed)
    }

    /// An entry that unpacks to some bytes.
    init(_ name: String, deflated bytes: [UInt8]) {
      self.init(name, packed: Deflate.pack(bytes), size: bytes.count)
      (method, checksum) = (8, CRC32.of(bytes))
    }

    private init(_ name: String, packed: [UInt8], size: Int) {
      (self.name, self.packed, self.size, checksum) = (Array(name.utf8), packed, size, 0)
    }
  }

  var entries: [Entry]
  /// What stands before the archive, such as a program that unpacks it.
  var before: [UInt8] = []
  /// Whether places are counted from the beginning of the file, and not of the archive.
  var countsFromFile = false
  var comment: [UInt8] = []
  /// What the end says of its disk, and of how many entries there are; nil for the truth.
  var (disk, count): (Int, Int?) = (0, nil)

  init(_ entries: Entry...) { self.entries = entries }

  var bytes: [UInt8] {
    let base = countsFromFile ? before.count : 0
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = entry.offset ?? body.count + base
      let ownName = entry.ownName ?? entry.name
      body.append32(0x0403_4B50)
      body += Self.common(
        entry, flags: entry.flags | (entry.hasDescriptor ? 8 : 0),
        isLeftForLater: entry.hasDescriptor)
      body.append16(ownName.count)
      body.append16(entry.ownExtra.count)
      body += ownName + entry.ownExtra + entry.packed
      if entry.hasDescriptor {
        body.append32(0x0807_4B50)
        body.append32(entry.checksum)
        body.append32(UInt32(entry.packed.count))
        body.append32(UInt32(entry.size))
      }
      directory.append32(0x0201_4B50)
      directory.append16(20)
      directory += Self.common(entry, flags: entry.flags | (entry.hasDescriptor ? 8 : 0))
      directory.append16(entry.name.count)
      directory.append16(entry.extra.count)
      directory.append16(entry.comment.count)
      directory += [UInt8](repeating: 0, count: 8)
      directory.append32(UInt32(truncatingIfNeeded: offset))
      directory += entry.name + entry.extra + entry.comment
    }
    var end: [UInt8] = []
    end.append32(0x0605_4B50)
    end.append16(disk)
    end.append16(disk)
    end.append16(count ?? entries.count)
    end.append16(count ?? entries.count)
    end.append32(UInt32(directory.count))
    end.append32(UInt32(body.count + base))
    end.append16(comment.count)
    return before + body + directory + end + comment
  }

  private static func common(
    _ entry: Entry, flags: Int, isLeftForLater: Bool = false
  ) -> [UInt8] {
    var fields: [UInt8] = []
    fields.append16(20)
    fields.append16(flags)
    fields.append16(entry.method)
    fields.append32(0)
    fields.append32(isLeftForLater ? 0 : entry.checksum)
    fields.append32(
      isLeftForLater
        ? 0 : UInt32(truncatingIfNeeded: entry.packedSize ?? entry.packed.count))
    fields.append32(isLeftForLater ? 0 : UInt32(truncatingIfNeeded: entry.size))
    return fields
  }

  /// An extra field of a kind.
  static func field(_ kind: Int, _ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append16(kind)
    bytes.append16(content.count)
    return bytes + content
  }

  /// The extra field of numbers in 64 bits (section 4.5.3).
  static func wide(_ numbers: UInt64...) -> [UInt8] {
    field(
      1,
      numbers.flatMap { number in
        (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
      })
  }
}
