import Testing

@testable import XMLText

/// What holds for every document, tried on documents made at random.
@Suite struct XMLPropertyTests {
  @Test(arguments: UInt64(0)..<60)
  func `what is written is read back`(seed: UInt64) throws {
    var random = RandomDocument(seed: seed)
    let element = random.element()
    #expect(try RandomDocument.read(RandomDocument.written(element)) == element)
  }

  @Test(arguments: UInt64(0)..<60)
  func `however a document is written, the same is read`(seed: UInt64) throws {
    var random = RandomDocument(seed: seed)
    let element = random.element()
    let document = random.varied(element)
    #expect(try RandomDocument.read(Array(document.utf8)) == element, "\(document)")
  }

  @Test(arguments: UInt64(0)..<20)
  func `a document in UTF-16 is read like the same in UTF-8`(seed: UInt64) throws {
    var random = RandomDocument(seed: seed)
    let element = random.element()
    let document = random.varied(element)
    let wide = "\u{FEFF}\(document)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try RandomDocument.read(wide) == element)
  }

  /// A change of a document copies all that lies between the ranges of two events.
  @Test(arguments: UInt64(0)..<40)
  func `the ranges of all events follow each other and leave out nothing but remarks`(
    seed: UInt64
  ) throws {
    var random = RandomDocument(seed: seed)
    let document = Array(random.varied(random.element()).utf8)
    var reader = try XMLReader(document)
    var end = 0
    while try reader.next() != nil {
      let between = document[end..<reader.eventRange.lowerBound]
      #expect(
        between.isEmpty || between.starts(with: [0x3C, 0x21]) || between.starts(with: [0x3C, 0x3F]))
      end = reader.eventRange.upperBound
    }
    #expect(end == document.count)
    #expect(reader.document == document)
  }

  @Test(arguments: UInt64(0)..<40)
  func `the range of an attribute holds its value as it is written`(seed: UInt64) throws {
    var random = RandomDocument(seed: seed)
    let document = Array(random.varied(random.element()).utf8)
    var reader = try XMLReader(document)
    while let event = try reader.next() {
      guard event == .start else { continue }
      for attribute in reader.attributes {
        let range = try #require(reader.attributeRange(attribute.name.local))
        let written = String(decoding: document[range], as: UTF8.self)
        let quote = Character(Unicode.Scalar(document[range.lowerBound - 1]))
        #expect(document[range.upperBound] == document[range.lowerBound - 1])
        let alone = "<a b=\(quote)\(written)\(quote)/>"
        var again = try XMLReader(Array(alone.utf8))
        _ = try again.next()
        #expect(again.attribute("b") == attribute.value)
      }
    }
  }

  @Test(arguments: UInt64(0)..<30)
  func `an element that is passed over ends where the same element ends that is read`(
    seed: UInt64
  ) throws {
    var random = RandomDocument(seed: seed)
    let inner = random.varied(random.element())
    let document = Array("<all>\(inner)<last/></all>".utf8)
    var reader = try XMLReader(document)
    _ = try reader.next()
    #expect(try reader.next() == .start)
    var other = reader
    try reader.skipElement()
    _ = try other.elementText()
    #expect(reader.eventRange == other.eventRange)
    #expect(try reader.next() == .start)
    #expect(reader.name.local == "last")
  }

  @Test(arguments: UInt64(0)..<30)
  func `a document without its end is refused, wherever it is cut`(seed: UInt64) {
    var random = RandomDocument(seed: seed)
    let document = Array("<all>\(random.varied(random.element()))</all>".utf8)
    for length in 0..<document.count {
      #expect(throws: XMLError.self, "\(length)") {
        try RandomDocument.read(Array(document[..<length]))
      }
    }
  }

  @Test(arguments: UInt64(0)..<30)
  func `a document with a damaged byte is read or refused, and does no more`(seed: UInt64) {
    var random = RandomDocument(seed: seed)
    let document = Array(random.varied(random.element()).utf8)
    for _ in 0..<60 {
      var damaged = document
      damaged[random.number(below: damaged.count)] = UInt8(random.number(below: 256))
      _ = try? RandomDocument.read(damaged)
    }
  }
}
