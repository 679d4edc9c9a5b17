/// What the replan benchmark is asked for.
struct ReplanOptions {
  /// How many faults of each kind each review meets.
  var cases = 10
  /// Of how many of them the peer proves the least.
  var peerCases = 2
  /// Seconds that the peer may take for each.
  var peerSeconds = 120
  /// Only reviews whose name contains this.
  var only = ""
  /// Where reviews are, beside those made here.
  var instances = "../shared/instances"
  /// The peer's model for OR-Tools CP-SAT.
  var peer = "../shared/peer/cpsat.py"

  static let help = """
    Usage: benchmarks replan [--cases N] [--peer-cases N] [--peer-seconds N] [--only NAME]
                             [--instances DIR] [--peer FILE]

    Solves reviews, then lets N random faults of each kind befall each (10): a participant gone for a day, a room
    lost, a reviewer ill from Wednesday. Replans each and prints how many sessions move, whether that is proved to
    be the least, and the time by the clock. Where python3 has ortools and FILE is there, OR-Tools CP-SAT proves the
    least number for the first peer cases (2; 0 leaves it out), and any difference is a failure.
    """

  /// Reads the options; nil where one is not known or has no fit value.
  init?(_ arguments: [String]) {
    var words = OptionWords(arguments)
    while let (option, value) = words.next() {
      switch option {
      case "--cases":
        guard let number = OptionWords.number(value) else { return nil }
        cases = number
      case "--peer-cases":
        guard let number = OptionWords.number(value, from: 0) else { return nil }
        peerCases = number
      case "--peer-seconds":
        guard let number = OptionWords.number(value) else { return nil }
        peerSeconds = number
      case "--only": only = value
      case "--instances": instances = value
      case "--peer": peer = value
      default: return nil
      }
    }
  }
}
