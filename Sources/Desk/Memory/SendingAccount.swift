import Correspondence

/// The state of the messages that were handed to the mail system: an outbox's `sent.log`, line by line.
///
///     intent <message-id> 00001-new.eml
///     sent <message-id> 00001-new.eml
public struct SendingAccount: Sendable {
  /// The state of a message.
  public enum Outcome: String, Sendable, Hashable {
    /// The message was about to be handed over; nobody knows what came of that.
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
  /// The name of the hidden file beside it that says how many messages the account knows, at least.
  ///
  /// An account that is lost, emptied or cut short by a sync program knows fewer.
  public static let countName = ".sent.count"
  /// The words written behind a line that was cut off, which does not count.
  public static let cutOff = " (cut off)"

  /// The last that is known of each message, by its Message-ID.
  public private(set) var states: [String: State] = [:]
  /// The numbers of the lines that cannot be read, from one.
  ///
  /// A program that is stopped leaves one line without an end, or marked as cut off. Any other line that cannot be read
  /// is somebody else's work.
  public private(set) var damagedLines: [Int] = []

  /// Reads an account.
  ///
  /// - Parameter bytes: The file; empty where nothing was handed over. Lines may end as Windows ends them.
  public init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    // A line without an end was cut off while it was written. If it was an intent, nothing had been handed over;
    // if a result, the intent before it stands, and the message is in doubt.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, scalars) in lines.dropLast().enumerated() {
      let line = String(scalars).trimmedOfSpace
      guard !line.isEmpty, !line.hasSuffix(SendingAccount.cutOff.trimmedOfSpace) else { continue }
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count == 3, let outcome = Outcome(rawValue: words[0]) else {
        damagedLines.append(index + 1)
        continue
      }
      states[words[1]] = State(outcome: outcome, file: words[2])
    }
  }
}
