/// The reference by which one kind of thing is known: a session's cannot stand where a room's is meant.
///
/// Identifiers are compared byte for byte and ordered by code point, as every other program that
/// exchanges these documents does; Swift's own `String` would take two spellings of `é` for one.
public struct Identifier<Subject>: Sendable, Hashable, Comparable {
  /// The reference as written.
  public let text: String

  /// The reference with a text.
  ///
  /// - Parameter text: Any non-empty text.
  public init(_ text: String) {
    self.text = text
  }

  /// Whether the two are the same bytes.
  public static func == (left: Identifier, right: Identifier) -> Bool {
    sameBytes(left.text, right.text)
  }

  /// Hashes the bytes that decide equality.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }

  /// Orders by code point, which for UTF-8 is the order of the bytes.
  public static func < (left: Identifier, right: Identifier) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

/// Whether two texts are the same byte for byte, as every other program compares them.
///
/// Texts of the same bytes are the same to `String` too, which finds out in no time where they are not.
func sameBytes(_ left: String, _ right: String) -> Bool {
  left == right && left.utf8.elementsEqual(right.utf8)
}

/// The reference of a session.
public typealias SessionID = Identifier<Session>
/// The reference of a room.
public typealias RoomID = Identifier<Room>
/// The reference of a reviewer.
public typealias ReviewerID = Identifier<Reviewer>
/// The reference of an interviewee.
public typealias PersonID = Identifier<Person>
/// The reference of a theme.
public typealias ThemeID = Identifier<Theme>
/// The reference of a site.
public typealias SiteID = Identifier<Site>
