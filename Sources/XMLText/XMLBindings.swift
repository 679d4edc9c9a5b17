/// Which namespace each prefix stands for, element by element (Namespaces in XML 1.0, section 3).
struct XMLBindings: Sendable {
  private var bindings: [Binding] = []

  /// How many prefixes stand for something.
  var count: Int { bindings.count }

  private static let xml = "http://www.w3.org/XML/1998/namespace"
  private static let xmlns = "http://www.w3.org/2000/xmlns/"

  private struct Binding {
    var prefix: Range<Int>
    var namespace: String
    /// How many elements are open around the one that declares the prefix.
    var depth: Int
  }

  /// Has a prefix stand for a namespace, in the element at a depth and inside; an empty prefix is the default.
  ///
  /// - Returns: Whether the prefix may stand for that namespace.
  mutating func bind(
    _ bytes: [UInt8], prefix: Range<Int>, to namespace: String, depth: Int
  ) -> Bool {
    let written = String(decoding: bytes[prefix], as: UTF8.self)
    guard written != "xmlns", namespace != Self.xmlns, prefix.isEmpty || !namespace.isEmpty,
      (written == "xml") == (namespace == Self.xml)
    else { return false }
    // One text for each namespace: comparing it with itself costs nothing.
    let known = bindings.first { $0.namespace == namespace }?.namespace ?? namespace
    bindings.append(Binding(prefix: prefix, namespace: known, depth: depth))
    return true
  }

  /// Forgets what the element that ends at a depth declared.
  mutating func leave(depth: Int) {
    while let last = bindings.last, last.depth >= depth { bindings.removeLast() }
  }

  /// The namespace that a prefix stands for; empty where there is no default, nil where the prefix is unknown.
  func namespace(_ bytes: [UInt8], prefix: Range<Int>) -> String? {
    var index = bindings.count - 1
    while index >= 0 {
      let binding = bindings[index]
      if binding.prefix.count == prefix.count, bytes[binding.prefix] == bytes[prefix] {
        return binding.namespace
      }
      index -= 1
    }
    if prefix.isEmpty { return "" }
    switch String(decoding: bytes[prefix], as: UTF8.self) {
    case "xml": return Self.xml
    case "xmlns": return Self.xmlns
    default: return nil
    }
  }
}
