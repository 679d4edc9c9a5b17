import Encodings

/// What the identifiers of a review's invitations are made with.
///
/// An identifier that could be made from references, which are easily guessed, would let anybody answer for anybody.
enum InvitationSecret {
  /// A new secret; nil where the environment asks that everything come out the same again.
  ///
  /// `SOURCE_DATE_EPOCH` asks for that (reproducible-builds.org): the same files, the same bytes. No review that people
  /// are invited to should run with it.
  ///
  /// - Parameter environment: The environment variables.
  static func drawn(_ environment: [String: String]) -> String? {
    guard environment[WritingTime.variable, default: ""].isEmpty else { return nil }
    var generator = SystemRandomNumberGenerator()
    return Hexadecimal.text((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }
}
