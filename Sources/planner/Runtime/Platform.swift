#if arch(wasm32)
  // What the standard library expects of an operating system, where there is none.

  /// `arc4random_buf` of BSD, but always the same bytes.
  ///
  /// Only the hashing of sets and dictionaries asks for it, whose order never reaches a plan; chance would
  /// buy nothing here and cost a run that can be repeated.
  @c(arc4random_buf)
  func fillWithSeed(_ target: UnsafeMutableRawPointer, _ count: Int) {
    for offset in 0..<count {
      unsafe target.storeBytes(
        of: UInt8(truncatingIfNeeded: 0x5D + 0x9B &* offset), toByteOffset: offset, as: UInt8.self)
    }
  }

  /// `putchar` of the C standard; there is nowhere to print to, and findings travel in the answer.
  @c(putchar)
  func dropCharacter(_ character: Int32) -> Int32 { character }

  /// The value that a function finds unchanged beneath its frame, unless something wrote past its own.
  @_silgen_name("__stack_chk_guard")
  public let stackGuard: UInt = 0x5AFE_57AC

  /// Called where it did not.
  @c(__stack_chk_fail)
  func stopOnOverrun() -> Never {
    fatalError("the stack was overrun")
  }
#endif
