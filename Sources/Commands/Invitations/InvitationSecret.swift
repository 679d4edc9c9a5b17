import Disk
import Encodings
import Findings

/// What the identifiers of a review's invitations are made with.
///
/// An identifier that could be made from references, which are easily guessed, would let anybody answer for anybody.
enum InvitationSecret {
  /// The variable that holds a secret, for a run that must come out the same again.
  ///
  static let variable = "FIELDWORK_SECRET"

  /// As many characters as nobody guesses, even where each is a hexadecimal digit.
  private static let leastLength = 32

  /// A new secret: the one that the environment holds, or else a random one; nil where the environment asks by
  /// `SOURCE_DATE_EPOCH` that everything come out the same again (reproducible-builds.org).
  ///
  /// Identifiers without a secret can be guessed, so no review that people are invited to should run with that variable
  /// alone. The cases that are shared with other programs hold such identifiers.
  ///
  /// - Parameter environment: The environment variables.
  /// - Throws: ``CommandFailure`` where the environment holds one that could be guessed.
  static func drawn(_ environment: [String: String]) throws(CommandFailure) -> String? {
    if let given = environment[variable], !given.isEmpty {
      guard given.count >= leastLength else {
        throw CommandFailure(
          Finding(
            .unfitEnvironment, at: .file(variable), text: "",
            "This secret has \(given.count) characters, and could be guessed.",
            mend: "Unset \(variable), or set it to \(leastLength) characters or more."))
      }
      return given
    }
    guard environment[WritingTime.variable, default: ""].isEmpty else { return nil }
    var generator = SystemRandomNumberGenerator()
    return Hexadecimal.text((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }
}
