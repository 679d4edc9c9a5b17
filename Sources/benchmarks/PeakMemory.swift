import Foundation

/// The most memory that this process ever had resident.
enum PeakMemory {
  /// In megabytes of a million bytes; nil where the system does not tell (proc(5), `VmHWM`).
  static func megabytes() -> Double? {
    guard let status = FileManager.default.contents(atPath: "/proc/self/status") else { return nil }
    return megabytes(inStatus: String(decoding: status, as: UTF8.self))
  }

  /// The peak in the text of the file: `VmHWM:    123456 kB`, of 1,024 bytes each.
  static func megabytes(inStatus text: String) -> Double? {
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
      .flatMap { Double($0) }.map { $0 * 1024 / 1_000_000 }
  }
}
