/// A property of a component: a name, parameters and a value (RFC 5545, section 3.5).
///
/// The value is held as it stands in a file, so that a property this library does not know is carried
/// unchanged. The makers in `Property+Values.swift` encode each value type.
public struct Property: Sendable, Hashable {
  /// The name, in capitals by custom (RFC 5545, section 3.1).
  public var name: String
  /// The parameters, in the order in which they are written (RFC 5545, section 3.2).
  public var parameters: [Parameter]
  /// The value as it stands in a file, unfolded: text is escaped already (RFC 5545, section 3.1).
  public var encodedValue: String
  /// The line of the file that it was read from, from 1; 0 for a property that was made here.
  ///
  /// The number says where a property is, not what the property is, so equal properties may differ in it.
  public internal(set) var line = 0

  /// A property whose value is already encoded (RFC 5545, section 3.1).
  ///
  /// - Parameters:
  ///   - name: An IANA or X- token: letters, digits and hyphens.
  ///   - parameters: Its parameters.
  ///   - encodedValue: The value as it is to stand in the file. Control characters other than a tab
  ///     are left out when it is written, so that no value can break out of its line.
  public init(_ name: String, _ parameters: [Parameter] = [], encodedValue: String) {
    precondition(
      isToken(name), "The name of a property holds letters, digits and hyphens alone.")
    self.name = name
    self.parameters = parameters
    self.encodedValue = encodedValue
  }
  /// A property that a file has, whatever characters its name has.
  init(read name: String, _ parameters: [Parameter], _ encodedValue: String, line: Int) {
    self.name = name
    self.parameters = parameters
    self.encodedValue = encodedValue
    self.line = line
  }

  /// The first parameter with a name, in capitals or not (RFC 5545, section 2: names ignore case).
  public func parameter(_ name: String) -> String? {
    parameters.first { isSameName($0.name, name) }?.values.first
  }

  /// Whether two say the same: name, parameters and value, wherever they were read.
  public static func == (left: Property, right: Property) -> Bool {
    left.name == right.name && left.parameters == right.parameters
      && left.encodedValue == right.encodedValue
  }

  /// Hashes what decides equality.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(parameters)
    hasher.combine(encodedValue)
  }
}
