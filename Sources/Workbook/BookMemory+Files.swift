/// A file of a review's folder that a workbook remembers.
public struct BookFile: Sendable, Hashable {
  /// Where the file lies in the folder: `releases/v1.json`.
  public var path: String
  /// The content.
  public var bytes: [UInt8]

  /// A file with its content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

extension BookMemory {
  /// The files of a memory as one run of bytes: the length of each path and content, then both.
  static func packed(_ files: [BookFile]) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in files {
      let path = Array(file.path.utf8)
      bytes.append(contentsOf: "\(path.count) \(file.bytes.count)\n".utf8)
      bytes.append(contentsOf: path)
      bytes.append(contentsOf: file.bytes)
    }
    return bytes
  }

  /// The files that bytes hold; nil where the bytes are no memory.
  static func unpacked(_ bytes: [UInt8]) -> [BookFile]? {
    var files: [BookFile] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let end = rest.firstIndex(of: 0x0A) else { return nil }
      let lengths = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ").map {
        Int32($0).map { Int($0) } ?? -1
      }
      rest = rest[(end + 1)...]
      guard lengths.count == 2, lengths[0] >= 0, lengths[1] >= 0,
        lengths[0] <= rest.count, lengths[1] <= rest.count - lengths[0]
      else { return nil }
      let path = rest.prefix(lengths[0])
      let content = rest.dropFirst(lengths[0]).prefix(lengths[1])
      files.append(BookFile(path: String(decoding: path, as: UTF8.self), bytes: Array(content)))
      rest = rest.dropFirst(lengths[0] + lengths[1])
    }
    return files
  }

  /// The sheet that remembers files.
  public static func sheet(of files: [BookFile]) -> SheetDraft { sheet(packed(files)) }

  /// The files that a book remembers, none where it remembers nothing; nil where its memory is damaged.
  public static func files(in book: Book) -> [BookFile]? {
    switch read(book) {
    case .none: []
    case .damaged: nil
    case .remembered(let bytes): unpacked(bytes)
    }
  }
}
