import Desk
import Encodings

extension InvitationSecret {
  /// A secret for a command: from the environment, or else random; nil where the environment asks by
  /// `SOURCE_DATE_EPOCH` for output that can be reproduced (reproducible-builds.org).
  ///
  /// Identifiers without a secret can be guessed, so no review that people are invited to should run with that variable
  /// alone. The cases that are shared with other programs hold such identifiers.
  ///
  /// - Parameter environment: The environment variables.
  init?(_ environment: [String: String]) {
    if let given = environment[InvitationSecret.variable], !given.isEmpty {
      self.init(given)
      return
    }
    guard environment[WritingTime.variable, default: ""].isEmpty else { return nil }
    var generator = SystemRandomNumberGenerator()
    self.init(
      Hexadecimal.text((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }))
  }
}
