/// What is known of the messages that were handed to the mail system: an outbox's `sent.log`, line by line.
///
///     intent <message-id> 00001-new.eml
///     sent <message-id> 00001-new.eml
public struct SendingAccount: Sendable {
  /// What is known of a message.
  public enum Outcome: String, Sendable, Hashable {
    /// It was about to be handed over; what came of it is not known.
    case intent
    /// The mail system took it.
    case sent
    /// The mail system refused it.
    case refused
  }

  /// The last that is known of a message, and its file.
  public struct State: Sendable, Hashable {
    /// The last that is known.
    public let outcome: Outcome
    /// The name of the file.
    public let file: String
  }

  /// The name of the file.
  public static let name = "sent.log"
  /// What is written behind a line that was cut off, which does not count.
  public static let cutOff = " (cut off)"

  /// The last that is known of each message, by its Message-ID.
  public private(set) var states: [String: State] = [:]

  /// Reads an account.
  ///
  /// - Parameter bytes: The file; empty where nothing was handed over.
  public init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    // A line without an end was cut off while it was written. If it was an intent, nothing had been handed over;
    // if a result, the intent before it stands, and the message is in doubt.
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      guard !line.hasSuffix(SendingAccount.cutOff) else { continue }
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count == 3, let outcome = Outcome(rawValue: words[0]) else { continue }
      states[words[1]] = State(outcome: outcome, file: words[2])
    }
  }
}
