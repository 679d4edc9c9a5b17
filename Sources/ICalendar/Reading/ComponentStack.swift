/// The components that are open while a file is read, the outermost first.
///
/// The tree is built without recursion, so that no depth of nesting can exhaust the machine's stack.
struct ComponentStack {
  private struct Open {
    var component: Component
    var line: Int
  }

  private var open: [Open] = []
  /// The components that were closed and lie in no other.
  private(set) var closed: [Component] = []

  /// How many components are open.
  var depth: Int { open.count }
  /// The name of the outermost open component; nil without one.
  var outermost: String? { open.first?.component.name }
  /// Whether no component is open.
  var isEmpty: Bool { open.isEmpty }

  /// Opens a component inside the innermost one.
  mutating func begin(_ name: String, line: Int) {
    open.append(Open(component: Component(read: name), line: line))
  }

  /// Adds a property to the innermost component, which must exist.
  mutating func add(_ property: Property) {
    open[open.count - 1].component.properties.append(property)
  }

  /// How many components must be closed to close one with a name; nil where no such component is open.
  func count(toClose name: String) -> Int? {
    guard let index = open.lastIndex(where: { $0.component.name == name }) else { return nil }
    return open.count - index
  }

  /// Closes the innermost component and says what it was and where it began.
  @discardableResult
  mutating func end() -> (name: String, line: Int)? {
    guard let last = open.popLast() else { return nil }
    if open.isEmpty {
      closed.append(last.component)
    } else {
      open[open.count - 1].component.components.append(last.component)
    }
    return (last.component.name, last.line)
  }
}
