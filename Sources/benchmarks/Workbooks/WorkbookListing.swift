import Findings
import Foundation
import Workbook

/// Lists the cells of workbooks for the referee (`Tests/Referees/workbooks.py`), one JSON value a line; times and
/// memory go to standard error.
struct WorkbookListing {
  static let help = """
    benchmarks workbook FILE...
      The cells of each workbook as lines of JSON; which took longest to read, and which took the most memory.
    """

  private let files: [String]

  /// The workbooks to read; nil where the options name none.
  init?(_ options: [String]) {
    guard !options.isEmpty, !options.contains(where: { $0.hasPrefix("--") }) else { return nil }
    files = options
  }

  /// Answers whether every file could be opened; one that is refused as a workbook counts as read.
  func run() -> Bool {
    var slowest = (seconds: 0.0, file: "")
    var largest = (megabytes: 0.0, file: "")
    var isSound = true
    for file in files {
      guard let bytes = FileManager.default.contents(atPath: file).map({ [UInt8]($0) }) else {
        Talk.say("\(file): cannot be opened")
        isSound = false
        continue
      }
      let began = ContinuousClock.now
      let lines = Self.lines(bytes, file: file)
      let took = began.duration(to: .now) / .seconds(1)
      if took > slowest.seconds { slowest = (took, file) }
      // The peak never falls, so the file that raised it last took the most.
      if let peak = PeakMemory.megabytes(), peak > largest.megabytes { largest = (peak, file) }
      print(lines.joined(separator: "\n"))
    }
    Talk.say(
      "slowest: \(Int(slowest.seconds * 1_000)) ms, \(slowest.file); "
        + "peak memory: \(Int(largest.megabytes)) MB, \(largest.file)")
    return isSound
  }

  private static func lines(_ bytes: [UInt8], file: String) -> [String] {
    do throws(BookFailure) {
      let book = try BookReader.read(bytes)
      var lines = [json(["file": file])]
      for sheet in book.sheets {
        for cell in sheet.cells {
          lines.append(json([sheet.name, cell.position.name] + words(cell.value)))
        }
      }
      return lines
    } catch {
      return [json(["file": file, "refused": error.finding(file: file).sentence])]
    }
  }

  /// The kind of a value, and the value.
  private static func words(_ value: CellValue) -> [String] {
    switch value {
    case .text(let text): ["text", text]
    case .number(let number): ["number", number]
    case .moment(let moment): ["moment", moment.text]
    case .boolean(let isTrue): ["boolean", isTrue ? "TRUE" : "FALSE"]
    case .error(let error): ["error", error]
    }
  }

  private static func json(_ value: some Encodable) -> String {
    (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}
