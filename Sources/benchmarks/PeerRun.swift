import Foundation

/// OR-Tools CP-SAT on a review, run as a program of its own.
struct PeerRun {
  /// Seconds until its first plan; nil where it found none.
  var firstSeconds: Double?
  /// The cost of its last plan, as the independent judge has it; nil where it found none.
  var cost: Int?
  /// What it proved.
  var bound: Int?

  /// Whether the peer can be run here: its model is there and python3 has ortools.
  static func isAvailable(_ script: String) -> Bool {
    guard FileManager.default.fileExists(atPath: script) else { return false }
    return output(of: ["python3", "-c", "import ortools"]) != nil
  }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - script: The peer's model.
  ///   - review: The review's file.
  ///   - seconds: How long it may take, model building included.
  init?(_ script: String, review: String, seconds: Int) {
    let plan = FileManager.default.temporaryDirectory.appendingPathComponent(
      "peer-\(ProcessInfo.processInfo.processIdentifier).json")
    defer { try? FileManager.default.removeItem(at: plan) }
    guard
      let text = PeerRun.output(of: [
        "python3", script, review, plan.path, "--seconds", String(seconds),
      ]),
      let line = text.split(separator: "\n").last,
      let summary = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    else { return nil }
    cost = summary["judged"] as? Int
    bound = (summary["bound"] as? Double).map { Int($0) }
    firstSeconds = ((summary["first"] as? [[Any]])?.first?.first as? NSNumber)?.doubleValue
  }

  /// What a program prints; nil where it cannot be run or fails.
  private static func output(of command: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
