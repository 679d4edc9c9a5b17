#if hasFeature(Embedded)
  import WebAssemblyRuntime

  // What Tests/WebAssembly/readers.mjs calls: the same checks as libFuzzer's, where `Int` has 32 bits.

  /// Memory for a number of bytes, until ``release(_:)``.
  @c(reader_allocate)
  public func allocate(_ count: Int) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 8)
  }

  /// Gives back what ``allocate(_:)`` gave.
  @c(reader_release)
  public func release(_ memory: UnsafeMutableRawPointer) {
    unsafe memory.deallocate()
  }

  /// Reads an input as the named target does; false for an unknown target.
  @c(reader_check)
  public func check(
    _ name: UnsafeRawPointer, _ nameLength: Int, _ input: UnsafeRawPointer, _ length: Int
  ) -> Bool {
    let name = unsafe Array(UnsafeRawBufferPointer(start: name, count: nameLength))
    let input = unsafe Array(UnsafeRawBufferPointer(start: input, count: length))
    guard let target = FuzzTarget(rawValue: String(decoding: name, as: UTF8.self)) else {
      return false
    }
    target.check(input)
    return true
  }
#endif
