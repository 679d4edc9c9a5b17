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

  /// `__multi3` of the compiler's own library: the product of two numbers of 128 bits.
  ///
  /// Unoptimised code calls it wherever 64 bits are multiplied with a check, and even for `&*`. So it is put together
  /// from products of 32 bits, or it would call itself.
  @c(__multi3)
  func multiply128(
    _ product: UnsafeMutablePointer<UInt64>, _ low: UInt64, _ high: UInt64, _ otherLow: UInt64,
    _ otherHigh: UInt64
  ) {
    let mask: UInt64 = 0xFFFF_FFFF
    let lowest = multiply32(low, otherLow)
    let left = multiply32(low &>> 32, otherLow) &+ lowest &>> 32
    let right = multiply32(low, otherLow &>> 32) &+ left & mask
    let upper = multiply32(low &>> 32, otherLow &>> 32) &+ left &>> 32 &+ right &>> 32
    unsafe product[0] = right &<< 32 | lowest & mask
    unsafe product[1] = upper &+ multiply64(low, otherHigh) &+ multiply64(high, otherLow)
  }

  /// The lower 64 bits of a product.
  private func multiply64(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let mixed = multiply32(one, other &>> 32) &+ multiply32(one &>> 32, other)
    return multiply32(one, other) &+ mixed &<< 32
  }

  /// The product of the lower 32 bits of each.
  private func multiply32(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = UInt32(truncatingIfNeeded: one)
      .multipliedFullWidth(by: UInt32(truncatingIfNeeded: other))
    return UInt64(product.high) &<< 32 | UInt64(product.low)
  }

  /// The value that a function finds unchanged beneath its frame, unless something wrote past its own.
  @_silgen_name("__stack_chk_guard")
  public let stackGuard: UInt = 0x5AFE_57AC

  /// Called where it did not.
  @c(__stack_chk_fail)
  func stopOnOverrun() -> Never {
    fatalError("the stack was overrun")
  }
#endif
