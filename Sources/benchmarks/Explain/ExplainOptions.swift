/// What the explain benchmark is asked for.
struct ExplainOptions {
  /// How many weeks are broken in each way alone.
  var alone = 12
  /// How many weeks are broken in each two ways together.
  var together = 2
  /// How many sessions a week has.
  var sessions = 60
  /// Seconds that each may take.
  var seconds = 30
  /// On how many threads.
  var threads = 2
  /// Where reviews that are broken by hand are, beside those made here.
  var instances = "../shared/instances"
  /// Where reviews and verdicts are kept for a referee; empty for nowhere.
  var keep = ""

  static let help = """
    Usage: benchmarks explain [--alone N] [--together N] [--sessions N] [--seconds N] [--threads N]
                              [--instances DIR] [--keep DIR]

    Breaks weeks made here in ten ways, N times each (12), and in each two of them at once, N times (2), solves them
    and those of DIR called infeasible-*, and prints for each cause how long it took to say that there is no plan and why.
    With --keep the reviews and what was said of them are written for Tests/Referees/conflicts.py to check.
    """

  /// Reads the options; nil where one is not known or has no fit value.
  init?(_ arguments: [String]) {
    var words = OptionWords(arguments)
    while let (option, value) = words.next() {
      switch option {
      case "--instances": instances = value
      case "--keep": keep = value
      default:
        let fields: [String: WritableKeyPath<ExplainOptions, Int>] = [
          "--alone": \.alone, "--together": \.together, "--sessions": \.sessions,
          "--seconds": \.seconds, "--threads": \.threads,
        ]
        guard let field = fields[option],
          let number = OptionWords.number(value, from: field == \.together ? 0 : 1)
        else { return nil }
        self[keyPath: field] = number
      }
    }
    // A breakage takes up to sixteen sessions for itself.
    if sessions < 40 { return nil }
  }
}
