#if !hasFeature(Embedded)
  import Foundation

  extension FuzzTarget {
    /// The target that the environment variable FUZZ_TARGET names; sheets without the variable.
    static let chosen: FuzzTarget = {
      let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? FuzzTarget.sheets.rawValue
      guard let target = FuzzTarget(rawValue: name) else {
        let known = FuzzTarget.allCases.map { $0.rawValue }.joined(separator: ", ")
        fatalError("FUZZ_TARGET must be one of: \(known)")
      }
      return target
    }()
  }

  /// What libFuzzer calls with each input.
  ///
  /// Reading must end, whatever the bytes, and what is read must survive being written and read again.
  ///
  /// `size` counts bytes.
  ///
  /// - Returns: 0, whatever the input.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    // libFuzzer promises `size` readable bytes at `data`, for the time of the call.
    let input = unsafe Array(UnsafeBufferPointer(start: data, count: size))
    FuzzTarget.chosen.check(input)
    return 0
  }
#endif
