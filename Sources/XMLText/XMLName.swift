/// The name of an element or attribute: its namespace's address, whatever the prefix, and the name within.
public struct XMLName: Sendable, Hashable {
  /// The namespace's address; empty without one.
  public var namespace: String
  /// The name without its prefix.
  public var local: String

  /// A name in a namespace, or in none.
  public init(_ local: String, in namespace: String = "") {
    self.namespace = namespace
    self.local = local
  }
}

/// An attribute with its value as text.
public struct XMLAttribute: Sendable, Hashable {
  /// The name.
  public var name: XMLName
  /// The value with its references resolved.
  public var value: String
}

/// What a reader met.
public enum XMLEvent: Sendable, Hashable {
  /// An element begins; the reader has its name and its attributes.
  case start
  /// An element ends; the reader has its name.
  case end
  /// Text; the reader has it, whole up to the next tag.
  case text
}

/// What a reader takes at most.
public struct XMLLimits: Sendable, Hashable {
  /// The bytes of the document.
  public var bytes = 64 << 20
  /// How many elements may be open at the same time.
  public var depth = 64
  /// The attributes of one element.
  public var attributes = 64
  /// How many prefixes may stand for a namespace at the same time.
  public var prefixes = 64

  /// The limits of a workbook's parts.
  public init() {}
}
