/// A large value on the heap, which behaves as if it were stored in place.
///
/// A search of some thousand words that is stored in place makes each function which copies, moves or ends it as long: such
/// functions took most of the time of an optimised build, and WebAssembly refuses functions of more than a thousand
/// parameters.
@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
  // Safe to share: the value is changed only while one box refers to the storage.
  private final class Storage: @unchecked Sendable {
    var value: Value

    init(_ value: Value) { self.value = value }
  }

  private var storage: Storage

  /// A box with a value.
  public init(wrappedValue: Value) { storage = Storage(wrappedValue) }

  /// The value: changed in place, or in a copy where another box shares the storage.
  public var wrappedValue: Value {
    get { storage.value }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
      yield &storage.value
    }
  }
}
