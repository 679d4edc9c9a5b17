/// A property of a component: a name, parameters and a value (RFC 5545, section 3.5).
///
/// The value is held as it stands in a file, so that a property this library does not know is carried
/// unchanged. The makers in `Property+Values.swift` encode each value type.
public struct Property: Sendable, Hashable {
  /// Its name, in capitals by custom.
  public var name: String
  /// Its parameters, in the order in which they are written.
  public var parameters: [Parameter]
  /// Its value as it stands in a file, unfolded: text is escaped already.
  public var encodedValue: String

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
}
