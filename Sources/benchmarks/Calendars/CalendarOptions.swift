/// What the calendar benchmark is asked for.
struct CalendarOptions {
  /// How many events the file has that is read and written.
  var events = 20_000
  /// How many recurring events are expanded for a year.
  var series = 1000
  /// How often each is measured; the best counts.
  var rounds = 5
  /// The peer's source.
  var peer = "Tests/Peers/libical.c"

  static let help = """
    Usage: benchmarks calendars [--events N] [--series N] [--rounds N] [--peer FILE]

    Reads and writes a calendar made here, expands a year of N recurring events, and prints how fast. Where cc and
    libical-dev are there, libical reads the same file in the same run; where python3 has icalendar, that does too.
    """

  /// Reads the options; nil where one is not known or has no fit value.
  init?(_ arguments: [String]) {
    var words = OptionWords(arguments)
    while let (option, value) = words.next() {
      switch option {
      case "--events":
        guard let number = OptionWords.number(value) else { return nil }
        events = number
      case "--series":
        guard let number = OptionWords.number(value) else { return nil }
        series = number
      case "--rounds":
        guard let number = OptionWords.number(value) else { return nil }
        rounds = number
      case "--peer":
        guard !value.isEmpty else { return nil }
        peer = value
      default: return nil
      }
    }
  }
}
