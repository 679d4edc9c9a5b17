/// What the benchmark of proofs is asked for.
struct ProveOptions {
  /// The numbers of sessions that reviews are cut down to.
  var sizes = [8, 12, 16, 20]
  /// How many cuts of each size are made from each review.
  var cuts = 3
  /// Seconds for each search.
  var seconds = 10
  /// Seconds for the peer on each review; 0 to leave it out.
  var peerSeconds = 0
  /// On how many threads.
  var threads = 2
  /// Where the reviews are.
  var instances = "../shared/instances"
  /// The peer's model for OR-Tools CP-SAT.
  var peer = "../shared/peer/cpsat.py"

  static let help = """
    Usage: benchmarks prove [--sizes LIST] [--cuts N] [--seconds N] [--peer-seconds N] [--threads N]
                            [--instances DIR] [--peer FILE]

    Cuts each week-* review in DIR down to LIST sessions (8,12,16,20), N times each (3), and gives each whole week one
    single price; solves all of them, and prints how many are proved optimal and how long that took. With peer seconds,
    OR-Tools CP-SAT solves the small ones as well, in the same run.
    """

  /// Reads the options; nil where one is not known or has no fit value.
  init?(_ arguments: [String]) {
    var words = OptionWords(arguments)
    while let (option, value) = words.next() {
      switch option {
      case "--sizes":
        guard let numbers = OptionWords.numbers(value) else { return nil }
        sizes = numbers
      case "--cuts":
        guard let number = OptionWords.number(value) else { return nil }
        cuts = number
      case "--seconds":
        guard let number = OptionWords.number(value) else { return nil }
        seconds = number
      case "--peer-seconds":
        guard let number = OptionWords.number(value, from: 0) else { return nil }
        peerSeconds = number
      case "--threads":
        guard let number = OptionWords.number(value) else { return nil }
        threads = number
      case "--instances": instances = value
      case "--peer": peer = value
      default: return nil
      }
    }
  }
}
