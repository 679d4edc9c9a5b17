import Desk
import Exports

/// The options and words that more than one command takes: each is described once.
extension OptionSpec {
  /// Help for the command.
  static let help = OptionSpec("--help", letter: "-h", help: "show this help")
  /// No talk.
  static let quiet = OptionSpec("--quiet", letter: "-q", help: "say nothing but complaints")
  /// No colour.
  static let noColour = OptionSpec(
    "--no-color", help: "no colour (NO_COLOR in the environment does the same)")

  /// The options that every command takes.
  static let everywhere: [OptionSpec] = [.quiet, .noColour, .help]

  /// What the help and the hints call a plan.
  static let planWord = "PLAN"

  /// A plan beside the review.
  static let plan = OptionSpec(
    "--plan", planWord, .path,
    help:
      "the timetable: a plan document (.json), a timetable sheet (.csv), or - for standard input")
  /// How much is told about people.
  static let privacy = OptionSpec(
    "--privacy", "LEVEL", .choice(Privacy.allCases.map { $0.rawValue }),
    help:
      "full (names, for the review team), roles (job titles, for those who take part; the usual one) or "
      + "public (what may be published)")
  /// On how many threads something is looked for.
  static let threads = OptionSpec(
    "--threads", "N", .wholeNumber(1...256),
    help: "how many threads may search at once (usually as many as the machine has cores)")
  /// A trial.
  static let dryRun = OptionSpec("--dry-run", help: "say what would be done, and change nothing")
  /// Output for programs.
  static let json = OptionSpec("--json", help: "print JSON, for programs")
}

extension PositionalSpec {
  /// The review that a command works on.
  static let review = PositionalSpec(
    ReviewSource.placeholder, .path,
    help: "a folder of sheets, a review document (.json), or - for standard input")
}

extension Arguments {
  /// The level of privacy that was typed; nil for none.
  var privacy: Privacy? { text(.privacy).flatMap { Privacy(rawValue: $0) } }
}
