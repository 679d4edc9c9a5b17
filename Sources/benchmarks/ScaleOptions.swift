/// What the scale benchmark is asked for.
struct ScaleOptions {
  /// The numbers of sessions, ascending.
  var sizes = [50, 100, 200, 400, 600, 1000]
  /// Seconds for each.
  var seconds = 5
  /// On how many threads.
  var threads = 2

  static let help = """
    Usage: benchmarks scale [--sizes LIST] [--seconds N] [--threads N]

    Solves weeks made here with more and more sessions (50,100,200,400,600,1000), as many more reviewers and rooms,
    for N seconds each (5), each in a process of its own, and prints what a move costs. It must not grow.
    """

  /// Reads the options; nil where one is not known or has no fit value.
  init?(_ arguments: [String]) {
    var words = OptionWords(arguments)
    while let (option, value) = words.next() {
      switch option {
      case "--sizes":
        guard let numbers = OptionWords.numbers(value) else { return nil }
        sizes = numbers
      case "--seconds":
        guard let number = OptionWords.number(value) else { return nil }
        seconds = number
      case "--threads":
        guard let number = OptionWords.number(value) else { return nil }
        threads = number
      default: return nil
      }
    }
  }
}
