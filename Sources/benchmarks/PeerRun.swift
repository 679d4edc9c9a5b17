import Foundation

/// OR-Tools CP-SAT on a review, run as a program of its own.
struct PeerRun {
  /// Seconds until its first plan, building its model included; nil where it found none.
  var firstSeconds: Double?
  /// Seconds in all, building its model included.
  var seconds: Double?
  /// The cost of its last plan, as the independent judge has it; nil where it found none.
  var cost: Int?
  /// The bound that the peer proved; nil where it found no plan, since it then reports no bound.
  var lowerBound: Int?
  /// Whether the peer proved that there is no plan.
  var isInfeasible = false

  /// Whether the peer with a model's script takes part; says why where it is asked to and cannot.
  static func joins(_ script: String, isAsked: Bool) -> Bool {
    guard isAsked else { return false }
    if isAvailable(script) { return true }
    Talk.say("The peer is left out: it needs \(script) and python3 with ortools.")
    return false
  }

  /// Whether the peer can be run here: its model is there and python3 has ortools.
  private static func isAvailable(_ script: String) -> Bool {
    FileManager.default.fileExists(atPath: script)
      && ProgramOutput.text(of: ["python3", "-c", "import ortools.sat.python.cp_model"]) != nil
  }

  /// Runs it to its end; nil where it fails.
  ///
  /// - Parameters:
  ///   - script: The peer's model.
  ///   - review: The review's file.
  ///   - seconds: How long it may take, building its model included.
  ///   - folder: Where its plan goes.
  ///   - baseline: A plan's document, departing from which costs; nil for none.
  init?(
    _ script: String, review: String, seconds: Int, in folder: ScratchFolder,
    baseline: String? = nil
  ) {
    var command = [
      "python3", script, review, folder.path("peer.json"), "--seconds", String(seconds),
    ]
    if let baseline { command += ["--baseline", baseline] }
    guard let text = ProgramOutput.text(of: command) else { return nil }
    self.init(output: text)
  }

  /// Reads the summary on the last line that the peer printed; nil without a summary.
  init?(output: String) {
    guard let line = output.split(separator: "\n").last,
      let summary = try? JSONDecoder().decode(Summary.self, from: Data(line.utf8))
    else { return nil }
    firstSeconds = summary.first?.first?.first
    seconds = summary.total
    cost = summary.judged
    isInfeasible = summary.status == "INFEASIBLE"
    // Costs are whole, so a bound of 159.2 proves 160; what floating point adds to a whole one proves nothing.
    lowerBound = summary.bound.map { Int(($0 - 1e-6).rounded(.up)) }
  }

  private struct Summary: Decodable {
    var status: String?
    var total: Double?
    var judged: Int?
    var bound: Double?
    /// The first plan: seconds, cost and bound.
    var first: [[Double]]?
  }
}
