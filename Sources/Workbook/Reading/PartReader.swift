import XMLText

/// A part of a workbook read as XML, whose faults name the part.
struct PartReader {
  var xml: XMLReader
  private let part: String

  init(_ bytes: [UInt8], part: String) throws(BookFailure) {
    self.part = part
    do throws(XMLError) {
      xml = try XMLReader(bytes)
    } catch {
      throw Self.failure(error, part: part)
    }
  }

  mutating func next() throws(BookFailure) -> XMLEvent? {
    do throws(XMLError) {
      return try xml.next()
    } catch {
      throw Self.failure(error, part: part)
    }
  }

  mutating func skipElement() throws(BookFailure) {
    do throws(XMLError) {
      try xml.skipElement()
    } catch {
      throw Self.failure(error, part: part)
    }
  }

  mutating func elementText() throws(BookFailure) -> String {
    do throws(XMLError) {
      return try xml.elementText()
    } catch {
      throw Self.failure(error, part: part)
    }
  }

  /// The local name of the element that begins or ends, where it belongs to SpreadsheetML; else nothing.
  var element: String {
    let name = xml.name
    return name.namespace == Dialect.transitional.main || name.namespace == Dialect.strict.main
      ? name.local : ""
  }

  /// The attribute `r:id` of the element that has just begun.
  var reference: String? {
    xml.attribute("id", in: Dialect.transitional.references)
      ?? xml.attribute("id", in: Dialect.strict.references)
  }

  /// Whether an attribute of the element that has just begun says yes.
  func flag(_ name: String) -> Bool {
    guard let value = xml.attribute(name) else { return false }
    return value == "1" || value == "true" || value == "on"
  }

  func failure(_ words: String) -> BookFailure { .part(name: part, words: words) }

  private static func failure(_ error: XMLError, part: String) -> BookFailure {
    .part(
      name: part,
      words: error.fault.words + (error.line > 0 ? " (line \(error.line))" : ""))
  }
}
