public import Findings
import JSONText

/// The way from the bytes of a document to its root object.
public enum DocumentRoot {
  /// Reads a document in UTF-8; nil, with a finding, where the document is not JSON or its root is not an object.
  ///
  /// `reader` reads the root. Findings call the document by the name `file`.
  ///
  /// - Returns: What the root says.
  public static func read<Value>(
    _ bytes: [UInt8], file: String, _ reader: ValueReader<Value>, _ findings: inout [Finding]
  ) -> Value? {
    do {
      let value = try JSONParser.value(of: bytes)
      return reader.read(value, DocumentPlace(file: file, path: ""), &findings)
    } catch {
      findings.append(
        Finding(
          .malformedDocument, at: .line(file: file, line: error.line),
          "This is not valid JSON: at character \(error.column) of the line, \(error.problem).",
          mend: "Mend the line, or write the document again with the program that made it."))
      return nil
    }
  }
}

extension ObjectReader {
  /// Checks that the document is of a format; a finding where it is of another.
  mutating func expectFormat(_ format: String) {
    guard let written = required("format", .text), written != format else { return }
    add(
      Finding(
        .wrongFormat, at: place.member("format").place, text: written,
        "This document is of the format \"\(written)\", where \"\(format)\" is expected.",
        mend: "Give the right file, or correct the format."))
  }
}
