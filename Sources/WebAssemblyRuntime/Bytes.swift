#if arch(wasm32)
  // The four functions of the C standard to which the compiler turns for blocks of bytes. The target has
  // WebAssembly's bulk memory, so the copies and fills below are single instructions, not calls to
  // themselves.

  /// `memcpy` of the C standard.
  @c(memcpy)
  func copyBytes(
    _ target: UnsafeMutableRawPointer, _ source: UnsafeRawPointer, _ count: Int
  ) -> UnsafeMutableRawPointer {
    unsafe target.copyMemory(from: source, byteCount: count)
    return unsafe target
  }

  /// `memmove` of the C standard; `copyMemory` allows the two to overlap.
  @c(memmove)
  func moveBytes(
    _ target: UnsafeMutableRawPointer, _ source: UnsafeRawPointer, _ count: Int
  ) -> UnsafeMutableRawPointer {
    unsafe target.copyMemory(from: source, byteCount: count)
    return unsafe target
  }

  /// `memset` of the C standard.
  @c(memset)
  func fillBytes(
    _ target: UnsafeMutableRawPointer, _ value: Int32, _ count: Int
  ) -> UnsafeMutableRawPointer {
    unsafe target.initializeMemory(
      as: UInt8.self, repeating: UInt8(truncatingIfNeeded: value), count: count)
    return unsafe target
  }

  /// `memcmp` of the C standard.
  @c(memcmp)
  func compareBytes(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Int32 {
    for offset in 0..<count {
      let difference =
        unsafe Int32(left.load(fromByteOffset: offset, as: UInt8.self))
        - Int32(right.load(fromByteOffset: offset, as: UInt8.self))
      if difference != 0 { return difference }
    }
    return 0
  }
#endif
