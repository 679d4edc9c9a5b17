import CSVText
import Foundation
import Testing

/// Files that other projects made to break readers; the repository can be built without them.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: corpus.path)))
struct CorpusTests {
  @Test func `csv-spectrum is read as its authors mean it`() throws {
    let folder = corpus.appending(path: "csv-spectrum")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: "csvs"), includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files {
      let name = file.deletingPathExtension().lastPathComponent
      let json = folder.appending(path: "json/\(name).json")
      let expected = try JSONDecoder().decode(
        [[String: String]].self, from: Data(contentsOf: json))
      let read = CSVReader.read(try Array(Data(contentsOf: file)), file: name)
      let table = try #require(CSVTable(read))
      #expect(read.findings == [], "\(name)")
      #expect(table.rows.count == expected.count, "\(name)")
      for (row, values) in zip(table.rows, expected) {
        for (heading, value) in values {
          // The authors' JSON keeps only line feeds in `newlines_crlf`'s cells.
          let cell = table.cell(row, under: heading).replacingOccurrences(of: "\r\n", with: "\n")
          #expect(cell == value.replacingOccurrences(of: "\r\n", with: "\n"), "\(name)")
        }
      }
    }
  }

  @Test func `no known formula payload survives as a formula`() throws {
    let file = corpus.appending(path: "csv-injection-payloads/Intruder/csv-payload.txt")
    let payloads = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    #expect(!payloads.isEmpty)
    for payload in payloads.map(String.init) {
      let bytes = CSVWriter.bytes([["Title"], [payload]])
      let line = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")[1]
      let first = line.first == "\"" ? line.dropFirst().first : line.first
      #expect(!"=+-@\t\r\n".contains(first ?? "x"), "\(payload)")
      #expect(CSVReader.read(bytes, file: "x").rows[1].cells == [payload])
    }
  }
}

private let corpus = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "shared/corpus/csv")
