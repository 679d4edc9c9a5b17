/// What the solve benchmark is asked for.
struct SolveOptions {
  /// The seconds after which the cost is noted, ascending; the last ends the search.
  var marks = [1, 5, 10, 60]
  /// Seconds for the peer on each review; 0 to leave it out.
  var peerSeconds = 60
  /// How many seeds each review is solved with.
  var seeds = 1
  /// On how many threads.
  var threads = 2
  /// Only reviews whose name contains this.
  var only = ""
  /// Where reviews to solve are, beside those made here.
  var instances = "../shared/instances"
  /// The peer's model for OR-Tools CP-SAT.
  var peer = "../shared/peer/cpsat.py"

  static let help = """
    Usage: benchmarks solve [--seconds LIST] [--seeds N] [--threads N] [--only NAME]
                            [--peer-seconds N] [--instances DIR] [--peer FILE]

    Solves reviews made here and those in DIR, each in a process of its own, and prints a row for each: the median
    over seeds 1 to N. The cost is noted after each of the seconds in LIST (1,5,10,60), compiling included. Where
    python3 has ortools and FILE is there, OR-Tools CP-SAT solves each as well, in the same run, for N peer
    seconds (60; 0 leaves it out); a dash says that it found no plan. Moves are counted by
    processor time, all else by the clock: measure on an idle machine.
    """

  /// Reads the options; nil where one is not known or has no fit value.
  init?(_ arguments: [String]) {
    var words = OptionWords(arguments)
    while let (option, value) = words.next() {
      switch option {
      case "--seconds":
        guard let numbers = OptionWords.numbers(value) else { return nil }
        marks = numbers
      case "--peer-seconds":
        guard let number = OptionWords.number(value, from: 0) else { return nil }
        peerSeconds = number
      case "--seeds":
        guard let number = OptionWords.number(value) else { return nil }
        seeds = number
      case "--threads":
        guard let number = OptionWords.number(value) else { return nil }
        threads = number
      case "--only": only = value
      case "--instances": instances = value
      case "--peer": peer = value
      default: return nil
      }
    }
  }
}
