/// A value of a JSON document (RFC 8259), as it stands in the text.
public enum JSONValue: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number that fits 32 bits, so that WebAssembly and every other machine read a document alike.
  case integer(Int)
  /// Any other number, as it is written: the documents have none, so it is never computed with.
  case number(String)
  /// A text.
  case text(String)
  /// A list.
  case list([JSONValue])
  /// An object, its members in the order of the text.
  case object([JSONMember])

  /// What kind of value it is, for a sentence: `a whole number`.
  public var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .integer: "a whole number"
    case .number: "a number that is not whole or far too large"
    case .text: "text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

/// A key of a JSON object with its value.
public struct JSONMember: Sendable, Hashable {
  /// The key.
  public var key: String
  /// The value.
  public var value: JSONValue

  /// A key with its value.
  public init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}
