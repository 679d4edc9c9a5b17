/// A theme of the review, such as "Working together".
public struct Theme: Sendable, Hashable {
  /// The reference.
  public var id: ThemeID
  /// The name.
  public var name: String

  /// A theme with a name.
  public init(id: ThemeID, name: String) {
    self.id = id
    self.name = name
  }
}
