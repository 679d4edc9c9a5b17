/// A mail in Outlook's own file, `.msg` ([MS-OXMSG]).
struct OutlookFile {
  /// The item itself.
  let item: OutlookItem
  /// The files that it carries, with their names.
  private(set) var attachments: [(name: String, octets: [UInt8])] = []
  /// The items that it carries.
  private(set) var enclosed: [OutlookFile] = []

  /// How deep items may lie in each other.
  private static let deepest = 8
  /// How many attachments of an item are opened.
  private static let mostAttachments = 500

  /// Reads a file; nil where it is no compound file, or holds no item.
  init?(_ octets: [UInt8]) {
    guard var file = CompoundFile(octets) else { return nil }
    let root = file.root()
    guard root.contains(where: { $0.name == OutlookFile.propertyStream }) else { return nil }
    let names = OutlookFile.names(root, &file)
    self.init(root, names, &file, depth: 0)
  }

  private init(
    _ entries: [CompoundFile.Entry], _ names: [UInt16: OutlookProperties.Name],
    _ file: inout CompoundFile, depth: Int
  ) {
    item = OutlookItem(
      OutlookFile.properties(entries, names, &file, header: depth == 0 ? 32 : 24))
    guard depth < OutlookFile.deepest else { return }
    let storages = entries.filter { $0.isStorage && $0.name.hasPrefix("__attach_version1.0_#") }
      .sorted { $0.name < $1.name }
    for storage in storages.prefix(OutlookFile.mostAttachments) {
      let inside = file.children(of: storage)
      let properties = OutlookFile.properties(inside, names, &file, header: 8)
      if let message = inside.first(where: { $0.isStorage && $0.name.hasSuffix("_3701000D") }) {
        enclosed.append(
          OutlookFile(file.children(of: message), names, &file, depth: depth + 1))
      } else if let data = inside.first(where: { $0.name == "__substg1.0_37010102" }),
        let octets = file.octets(of: data)
      {
        // PidTagAttachLongFilename, or the short one ([MS-OXPROPS], sections 2.595 and 2.587).
        let long = properties.text(0x3707)
        attachments.append((long.isEmpty ? properties.text(0x3704) : long, octets))
      }
    }
  }

  private static let propertyStream = "__properties_version1.0"

  /// The properties of an item or attachment: short values in one stream, long ones in a stream each
  /// ([MS-OXMSG], section 2.4).
  private static func properties(
    _ entries: [CompoundFile.Entry], _ names: [UInt16: OutlookProperties.Name],
    _ file: inout CompoundFile, header: Int
  ) -> OutlookProperties {
    var result = OutlookProperties()
    func set(_ number: UInt16, _ type: UInt16, _ octets: [UInt8]) {
      guard let value = OutlookProperties.value(type, octets) else { return }
      if let name = names[number] { result.set(name, value) } else { result.set(number, value) }
    }
    let wanted: Set<UInt16> = [
      0x001A, 0x0037, 0x0042, 0x0065, 0x0C1A, 0x0C1F, 0x1000, 0x3704, 0x3707, 0x5D01, 0x5D02,
    ]
    for entry in entries where !entry.isStorage {
      guard let tag = tag(of: entry.name) else { continue }
      let (number, type) = (UInt16(truncatingIfNeeded: tag >> 16), UInt16(truncatingIfNeeded: tag))
      guard wanted.contains(number) || names[number] != nil, let octets = file.octets(of: entry)
      else { continue }
      set(number, type, octets)
    }
    if let stream = entries.first(where: { $0.name == propertyStream }),
      let octets = file.octets(of: stream)
    {
      var start = header
      while start + 16 <= octets.count {
        set(
          octets.littleEndian16(start + 2), octets.littleEndian16(start),
          fixed(octets, at: start))
        start += 16
      }
    }
    return result
  }

  /// The value of a property of fixed length; nothing for a type whose value lies elsewhere.
  private static func fixed(_ octets: [UInt8], at start: Int) -> [UInt8] {
    let type = octets.littleEndian16(start)
    // Of strings and octets this stream holds the length alone, which is no value.
    guard type != 0x001E, type != 0x001F, type != 0x0102 else { return [] }
    return Array(octets[(start + 8)..<(start + 16)])
  }

  /// The property that a stream holds, from its name `__substg1.0_001A001F`.
  private static func tag(of name: String) -> UInt32? {
    let prefix = "__substg1.0_"
    guard name.hasPrefix(prefix) else { return nil }
    let digits = name.utf8.dropFirst(prefix.utf8.count)
    guard digits.count == 8 else { return nil }
    return UInt32(String(decoding: Array(digits), as: UTF8.self), radix: 16)
  }

  /// Which numbers of properties stand for which names in this file ([MS-OXMSG], section 2.2.3).
  private static func names(
    _ root: [CompoundFile.Entry], _ file: inout CompoundFile
  ) -> [UInt16: OutlookProperties.Name] {
    guard let storage = root.first(where: { $0.name == "__nameid_version1.0" }) else { return [:] }
    let streams = file.children(of: storage)
    func octets(_ name: String) -> [UInt8] {
      streams.first { $0.name == name }.flatMap { file.octets(of: $0) } ?? []
    }
    let sets = octets("__substg1.0_00020102")
    let entries = octets("__substg1.0_00030102")
    var result: [UInt16: OutlookProperties.Name] = [:]
    for start in stride(from: 0, to: entries.count - 7, by: 8) {
      let kind = entries.littleEndian16(start + 4)
      // The first two sets are known by their number, and the rest stand in a stream.
      let set = (Int(kind >> 1) - 3) * 16
      guard kind & 1 == 0, set >= 0, set + 16 <= sets.count,
        let name = OutlookProperties.name(
          set: sets[set..<(set + 16)], number: entries.littleEndian32(start))
      else { continue }
      result[0x8000 &+ entries.littleEndian16(start + 6)] = name
    }
    return result
  }
}
