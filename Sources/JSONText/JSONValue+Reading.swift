extension JSONValue {
  /// The value that a document holds; nil where it is not JSON.
  ///
  /// - Parameter document: The document, UTF-8.
  public init?(document: [UInt8]) {
    guard let value = try? JSONParser.value(of: document) else { return nil }
    self = value
  }
}
