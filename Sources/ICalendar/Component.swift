/// A component, from its `BEGIN` to its `END`: a calendar, an event, a time zone (RFC 5545, section 3.6).
public struct Component: Sendable, Hashable {
  /// The name, in capitals by custom: `VEVENT` (RFC 5545, section 3.6).
  public var name: String
  /// The properties, in the order in which they are written (RFC 5545, section 3.5).
  public var properties: [Property]
  /// The components inside it, written after the properties (RFC 5545, section 3.6).
  public var components: [Component]

  /// A component with its content (RFC 5545, section 3.6).
  ///
  /// - Parameters:
  ///   - name: An IANA or X- token: letters, digits and hyphens.
  ///   - properties: Its properties, in order.
  ///   - components: The components inside it, in order.
  public init(_ name: String, _ properties: [Property], _ components: [Component] = []) {
    precondition(
      isToken(name), "The name of a component holds letters, digits and hyphens alone.")
    self.name = name
    self.properties = properties
    self.components = components
  }

  /// A component that a file opens, whatever characters its name has.
  init(read name: String) {
    self.name = name
    properties = []
    components = []
  }

  /// The first property with a name, in capitals or not (RFC 5545, section 2: names ignore case).
  public func first(_ name: String) -> Property? {
    properties.first { isSameName($0.name, name) }
  }

  /// Every property with a name, in capitals or not, in order (RFC 5545, section 2).
  public func all(_ name: String) -> [Property] {
    properties.filter { isSameName($0.name, name) }
  }

  /// The component as a file: content lines folded at 75 octets, each ended by CR LF
  /// (RFC 5545, section 3.1).
  public var bytes: [UInt8] {
    var writer = ContentLineWriter()
    write(to: &writer)
    return writer.bytes
  }

  private func write(to writer: inout ContentLineWriter) {
    writer.write(Property("BEGIN", encodedValue: name))
    for property in properties { writer.write(property) }
    for component in components { component.write(to: &writer) }
    writer.write(Property("END", encodedValue: name))
  }
}
