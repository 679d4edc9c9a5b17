import Desk
import Disk

/// One command that can be typed after `fieldwork`: what it is called, what it takes, what it does.
struct Subcommand: Sendable {
  /// A line to copy and what it is for.
  struct Example: Sendable {
    /// What to type.
    let line: String
    /// What happens then.
    let purpose: String

    /// An example.
    init(_ line: String, _ purpose: String) {
      self.line = line
      self.purpose = purpose
    }
  }

  /// What a command does with the files of the review that it is given.
  enum Access: Sendable, Hashable {
    /// Nothing, or it locks what it writes by itself.
    case free
    /// The command reads the files.
    case reads
    /// The command reads the files, and may write the timetable once it has found one.
    case plans
    /// The command changes the files, and no other command may do so meanwhile.
    case changes
  }

  /// The name that is typed.
  let name: String
  /// What the command does, for the list of commands: a phrase.
  let summary: String
  /// What the command does, for its own help: a short paragraph, or nothing where the summary is enough.
  var details = ""
  /// Lines to copy.
  let examples: [Example]
  /// The words it takes, in order.
  var positionals: [PositionalSpec] = []
  /// The options it takes, beside those that every command does.
  var options: [OptionSpec] = []
  /// Options that must be given.
  var required: [OptionSpec] = []
  /// Options of which only one may be given.
  var exclusive: [[OptionSpec]] = []
  /// What the command does with the files of the review, which is its first word.
  var access = Access.reads
  /// What to run next.
  let next: String
  /// Does it.
  let run: @Sendable (Arguments, Terminal) async throws(Refusal) -> ExitCode

  /// Whether the command, typed so, may write files of the review.
  func writesReview(_ arguments: Arguments) -> Bool {
    func has(_ name: String) -> Bool {
      options.contains { $0.name == name && arguments.has($0) }
    }
    return switch access {
    case .free, .reads: false
    case .plans: !has("--output") && !has(OptionSpec.json.name)
    case .changes: !has(OptionSpec.dryRun.name)
    }
  }
}
