import Archive
import Testing
import XMLText

@testable import Workbook

/// Styles: each look kept once, no place beyond the end, and somebody's own styles untouched (ECMA-376, part 1,
/// section 18.8).
@Suite struct StyleTableTests {
  /// Looks made at random out of all that a look has.
  private func styles(seed: UInt64, _ count: Int) -> [DraftStyle] {
    var random = RandomNumbers(seed: seed)
    return (0..<count).map { _ in
      var style = DraftStyle()
      style.font.isBold = random.chance(2)
      style.font.isUnderlined = random.chance(3)
      style.font.size = random.one(of: [8, 11, 14])
      style.font.colour = random.one(of: [nil, "FFFFFF", "1F3864"])
      style.fill = random.one(of: [nil, "FFD9D9", "DDEBF7"])
      style.isText = random.chance(2)
      style.wraps = random.chance(2)
      style.shrinks = random.chance(4)
      style.hasBorder = random.chance(2)
      style.isCentred = random.chance(3)
      return style
    }
  }

  /// The attributes of each entry in a list of the styles.
  private func entries(_ list: String, _ bytes: [UInt8]) throws -> [[String: String]] {
    var reader = try XMLReader(bytes)
    var entries: [[String: String]] = []
    var open = ""
    while let event = try reader.next() {
      guard event == .start else { continue }
      if reader.depth == 2 { open = reader.name.local }
      guard reader.depth == 3, open == list else { continue }
      entries.append(
        Dictionary(uniqueKeysWithValues: reader.attributes.map { ($0.name.local, $0.value) }))
    }
    return entries
  }

  @Test func `Excel's own look is the first, and needs no entry`() {
    var table = StyleTable()
    #expect(table.place(DraftStyle()) == 0)
    #expect(table.isEmpty)
  }

  @Test(arguments: UInt64(0)..<20)
  func `a look has one place, and two looks have two`(seed: UInt64) {
    var table = StyleTable()
    let styles = styles(seed: seed, 60)
    let places = styles.map { table.place($0) }
    #expect(styles.map { table.place($0) } == places)
    for (one, place) in zip(styles, places) {
      for (other, otherPlace) in zip(styles, places) {
        #expect((one == other) == (place == otherPlace))
      }
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `each format points at entries that are there`(seed: UInt64) throws {
    var table = StyleTable()
    let places = styles(seed: seed, 40).map { table.place($0) }
    let conditions = ["FFD9D9", "FFE699", "FFD9D9"].map { table.conditionPlace($0) }
    #expect(conditions == [0, 1, 0])
    let bytes = table.bytes
    let formats = try entries("cellXfs", bytes)
    #expect((places.max() ?? 0) < formats.count)
    for (list, attribute) in [("fonts", "fontId"), ("fills", "fillId"), ("borders", "borderId")] {
      let count = try entries(list, bytes).count
      for format in formats {
        #expect(try #require(format[attribute].flatMap { Int($0) }) < count, "\(attribute)")
      }
    }
    #expect(try entries("dxfs", bytes).count == 2)
    #expect(try entries("cellStyles", bytes).map { $0["name"] } == ["Normal"])
  }

  @Test(arguments: UInt64(0)..<20)
  func `lists say how many entries they have`(seed: UInt64) throws {
    var table = StyleTable()
    for style in styles(seed: seed, 30) { _ = table.place(style) }
    _ = table.conditionPlace("FFD9D9")
    let bytes = table.bytes
    var reader = try XMLReader(bytes)
    while let event = try reader.next() {
      guard event == .start, reader.depth == 2, let count = reader.attribute("count") else {
        continue
      }
      #expect(try entries(reader.name.local, bytes).count == Int(count), "\(reader.name.local)")
    }
  }

  @Test func `a format says what it applies, since Excel looks there`() throws {
    var table = StyleTable()
    var style = DraftStyle.input
    style.hasBorder = true
    let place = table.place(style)
    let format = try entries("cellXfs", table.bytes)[place]
    #expect(format["numFmtId"] == "49" && format["applyNumberFormat"] == "1")
    #expect(format["applyBorder"] == "1" && format["applyAlignment"] == "1")
    #expect(format["applyFill"] == "0" && format["applyFont"] == "0")
  }

  // MARK: In somebody's book

  private static let theirs = """
    <numFmts count='1'><numFmt numFmtId='164' formatCode='0'/></numFmts><fonts count='99'><font/><font/></fonts>\
    <fills><fill/><fill/><fill/></fills><borders count='1'><border/></borders><cellStyleXfs><xf/></cellStyleXfs>\
    <cellXfs count='3'><xf numFmtId='1'/><xf numFmtId='2'/><xf numFmtId='3'/></cellXfs>\
    <cellStyles><cellStyle name='Normal' xfId='0'/></cellStyles><dxfs count='2'><dxf/><dxf/></dxfs>
    """

  private func added(_ styles: [DraftStyle], to theirs: String) throws -> (
    bytes: [UInt8], places: [Int]
  ) {
    let xml = Array("<styleSheet xmlns='\(BookSample.main)'>\(theirs)</styleSheet>".utf8)
    var table = StyleTable(after: try StyleSplice.present(xml, part: "xl/styles.xml"))
    let places = styles.map { table.place($0) }
    _ = table.conditionPlace("FFD9D9")
    return (try StyleSplice.bytes(xml, part: "xl/styles.xml", adding: table), places)
  }

  @Test(arguments: UInt64(0)..<20)
  func `ours come after theirs, and point at what is ours`(seed: UInt64) throws {
    let (bytes, places) = try added(styles(seed: seed, 20), to: Self.theirs)
    let formats = try entries("cellXfs", bytes)
    #expect(formats.prefix(3).map { $0["numFmtId"] } == ["1", "2", "3"])
    let counts = ["fonts": 2, "fills": 3, "borders": 1]
    for place in Set(places) where place > 0 {
      #expect((3..<formats.count).contains(place))
      for (list, attribute) in [("fonts", "fontId"), ("fills", "fillId"), ("borders", "borderId")] {
        let target = try #require(formats[place][attribute].flatMap { Int($0) })
        // The first of theirs, or one of ours.
        #expect(target == 0 || target >= counts[list] ?? 0, "\(attribute)")
        #expect(try target < entries(list, bytes).count, "\(attribute)")
      }
    }
    #expect(try entries("dxfs", bytes).count == 3)
  }

  @Test(arguments: [
    "", "<fonts/>", "<cellXfs/>", "<dxfs count='0'/>", "<extLst/>",
    "<cellXfs><xf/></cellXfs><extLst/>",
    "<numFmts/><tableStyles/>",
  ])
  func `lists that are missing or empty come in the order of the schema`(theirs: String) throws {
    let (bytes, _) = try added([.head], to: theirs)
    var reader = try XMLReader(bytes)
    var order: [String] = []
    while let event = try reader.next() {
      if event == .start, reader.depth == 2 { order.append(reader.name.local) }
    }
    let schema = [
      "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
      "tableStyles", "colors", "extLst",
    ]
    #expect(order == schema.filter { order.contains($0) })
    #expect(Set(["fonts", "fills", "borders", "cellXfs", "dxfs"]).isSubset(of: order))
  }

  @Test func `styles with a prefix get styles with the prefix`() throws {
    let xml = Array(
      "<x:styleSheet xmlns:x='\(BookSample.main)'><x:cellXfs count='1'><x:xf/></x:cellXfs></x:styleSheet>"
        .utf8)
    var table = StyleTable(after: try StyleSplice.present(xml, part: "s"))
    #expect(table.place(.head) == 1)
    let bytes = try StyleSplice.bytes(xml, part: "s", adding: table)
    #expect(try entries("cellXfs", bytes).count == 2)
    #expect(String(decoding: bytes, as: UTF8.self).contains("<x:cellXfs count='2'><x:xf/><x:xf "))
    #expect(String(decoding: bytes, as: UTF8.self).contains("<x:fonts count=\"1\"><x:font>"))
  }
}
