/// What the benchmark of changed diaries is asked for.
struct ChangeOptions {
  /// How many diaries are changed in each review, one at a time.
  var changes = 50
  /// Milliseconds that each may take.
  var mostMilliseconds = 1000
  /// Only reviews whose name contains this.
  var only = ""
  /// Where folders of sheets are.
  var samples = "samples"
  /// Where review documents are.
  var instances = "../shared/rich"

  static let help = """
    Usage: benchmarks changes [--changes N] [--most-ms N] [--only NAME] [--samples DIR] [--instances DIR]

    Solves each sample and each instance, then changes one diary at a time (50): somebody who has a session cannot come
    on that half-day any more. Goes on from the timetable as "fieldwork solve" does and prints how many sessions move,
    whether that is proved to be the least, and the time by the clock. A change that is not proved, or takes longer than
    a second, is a failure.
    """

  /// Reads the options; nil where one is not known or has no fit value.
  init?(_ arguments: [String]) {
    var words = OptionWords(arguments)
    while let (option, value) = words.next() {
      switch option {
      case "--changes":
        guard let number = OptionWords.number(value) else { return nil }
        changes = number
      case "--most-ms":
        guard let number = OptionWords.number(value) else { return nil }
        mostMilliseconds = number
      case "--only": only = value
      case "--samples": samples = value
      case "--instances": instances = value
      default: return nil
      }
    }
  }
}
