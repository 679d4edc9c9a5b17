/// What the solve benchmark is asked for.
struct SolveOptions {
  /// Seconds for each review.
  var seconds = 10
  /// Seconds for the peer on each review; 0 to leave it out.
  var peerSeconds = 60
  /// The seed of the search.
  var seed: UInt64 = 1
  /// Only reviews whose name contains this.
  var only = ""
  /// Where reviews to solve are, beside those made here.
  var instances = "../shared/instances"
  /// The peer's model for OR-Tools CP-SAT.
  var peer = "../shared/peer/cpsat.py"

  static let help = """
    Usage: benchmarks solve [--seconds N] [--peer-seconds N] [--seed N] [--only NAME]
                            [--instances DIR] [--peer FILE]

    Solves reviews made here and those in DIR, on two threads, and prints a row for each. Where python3 has
    ortools and FILE is there, OR-Tools CP-SAT solves each as well, in the same run, for N peer seconds.
    Measure on an idle machine, and quote ratios.
    """

  /// Reads the options; nil where one is not known or has no value.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch option {
      case "--seconds":
        guard let number = Int(value), number > 0 else { return nil }
        seconds = number
      case "--peer-seconds":
        guard let number = Int(value), number >= 0 else { return nil }
        peerSeconds = number
      case "--seed":
        guard let number = UInt64(value) else { return nil }
        seed = number
      case "--only": only = value
      case "--instances": instances = value
      case "--peer": peer = value
      default: return nil
      }
    }
  }
}
