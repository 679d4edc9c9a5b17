import Findings

/// What the identifiers of a review's invitations are made with, as a door hands it in.
///
/// An identifier that could be made from references, which are easily guessed, would let anybody answer for anybody.
public struct InvitationSecret: Sendable, Hashable {
  /// As many characters as nobody guesses, even where each is a hexadecimal digit.
  public static let leastLength = 32
  /// The variable that holds a secret at the command line, for a run that must come out the same again.
  public static let variable = "FIELDWORK_SECRET"

  private let text: String

  /// A secret.
  ///
  /// - Parameter text: Its characters, drawn at random by the door.
  public init(_ text: String) {
    self.text = text
  }

  /// The characters, if the secret is too long to be guessed; `door` is the door that handed the secret in.
  ///
  /// - Returns: The characters.
  /// - Throws: ``Refusal`` where there are so few that the secret could be guessed.
  public func checked(through door: Door) throws(Refusal) -> String {
    guard text.count < InvitationSecret.leastLength else { return text }
    let least = InvitationSecret.leastLength
    let (place, mend) =
      switch door {
      case .commandLine:
        (
          InvitationSecret.variable,
          "Unset \(InvitationSecret.variable), or set it to \(least) characters or more."
        )
      case .page: ("secret", "Give \(least) random characters or more.")
      }
    throw Refusal(
      Finding(
        .unfitEnvironment, at: .file(place), text: "",
        "This secret has \(text.count) characters, and could be guessed.", mend: mend))
  }
}
