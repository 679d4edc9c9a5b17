#if arch(wasm32)
  /// The memory that everything else lives in: WebAssembly has pages, and nothing that shares them out.
  ///
  /// Blocks come in size classes, four to a doubling, so at most a fifth of a block is idle. A freed block
  /// goes back to the list of its class and serves the next request of that class; blocks are neither
  /// split nor joined, which keeps both operations constant in time. Each block begins with a header of
  /// ``headerBytes``: the address of the block, and its class.
  struct Heap {
    private static let headerBytes: UInt = 16
    private static let pageBytes: UInt = 65536
    /// Growing costs a call into the engine, so a megabyte is taken at a time.
    private static let pagesAtOnce: UInt = 16

    /// The first freed block of each class, 0 for none; each block's first word names the next.
    private var freed = InlineArray<128, UInt>(repeating: 0)
    /// The first byte that was never handed out.
    private var unused: UInt = 0
    /// The end of the pages that belong to the heap.
    private var end: UInt = 0

    /// Memory for a number of bytes, at an address that is a multiple of `alignment` (a power of two);
    /// nil where the engine has no more pages.
    mutating func allocate(_ count: UInt, alignment: UInt) -> UnsafeMutableRawPointer? {
      // Every header keeps a payload at 16 bytes; more is found by moving the payload inside its block.
      let slack = alignment > Self.headerBytes ? alignment : 0
      let kind = SizeClass(holding: count + slack)
      guard let block = takeFreed(kind) ?? carve(kind) else { return nil }
      let mask = max(alignment, Self.headerBytes) - 1
      let payload = (block + Self.headerBytes + mask) & ~mask
      Self.setWord(at: payload - Self.headerBytes, to: block)
      Self.setWord(at: payload - Self.headerBytes + 4, to: UInt(kind.index))
      return unsafe UnsafeMutableRawPointer(bitPattern: payload)
    }

    /// Takes back what ``allocate(_:alignment:)`` gave.
    mutating func release(_ payload: UnsafeMutableRawPointer) {
      let header = UInt(bitPattern: payload) - Self.headerBytes
      let block = Self.word(at: header)
      let index = Int(Self.word(at: header + 4))
      Self.setWord(at: block, to: freed[index])
      freed[index] = block
    }

    private mutating func takeFreed(_ kind: SizeClass) -> UInt? {
      let block = freed[kind.index]
      guard block != 0 else { return nil }
      freed[kind.index] = Self.word(at: block)
      return block
    }

    private mutating func carve(_ kind: SizeClass) -> UInt? {
      let count = Self.headerBytes + kind.bytes
      if end - unused < count {
        let pages = max(Self.pagesAtOnce, (count + Self.pageBytes - 1) / Self.pageBytes)
        let before = growMemory(0, Int32(truncatingIfNeeded: pages))
        guard before >= 0 else { return nil }
        let start = UInt(before) * Self.pageBytes
        // The host may have added pages of its own since; then the heap continues after them.
        if start != end { unused = start }
        end = start + pages * Self.pageBytes
      }
      defer { unused += count }
      return unused
    }

    /// The word at an address inside a block or its header.
    private static func word(at address: UInt) -> UInt {
      // Safe: every address here was handed out by `carve`, so it is in memory and aligned.
      unsafe UnsafePointer<UInt>(bitPattern: address)?.pointee ?? 0
    }

    private static func setWord(at address: UInt, to value: UInt) {
      // Safe: as above.
      unsafe UnsafeMutablePointer<UInt>(bitPattern: address)?.pointee = value
    }
  }

  /// The sizes in which blocks come: multiples of 16 up to 128 bytes, then four to a doubling.
  private struct SizeClass {
    /// The place in the list of free blocks.
    let index: Int
    /// How much a block of the class holds.
    let bytes: UInt

    /// The smallest class that holds a number of bytes.
    init(holding count: UInt) {
      guard count > 128 else {
        let sixteens = max(1, (count + 15) / 16)
        index = Int(sixteens) - 1
        bytes = sixteens * 16
        return
      }
      let top = UInt.bitWidth - 1 - (count - 1).leadingZeroBitCount
      let quarter = (count - 1) >> UInt(top - 2) & 3
      index = 8 + (top - 7) * 4 + Int(quarter)
      bytes = (5 + quarter) << UInt(top - 2)
    }
  }

  /// WebAssembly's own instruction: adds pages to a memory, answers how many there were, or -1.
  @_extern(c, "llvm.wasm.memory.grow.i32")
  private func growMemory(_ memory: Int32, _ pages: Int32) -> Int32

  /// The one heap.
  ///
  /// Safe without isolation: the module runs on one thread and asks for no other.
  nonisolated(unsafe) private var heap = Heap()

  // Swift keeps the names `malloc` and `free` to itself, so these two go by the names that the linker puts
  // in their place when told `--wrap=malloc` (.ci/planner).

  /// `malloc` of the C standard: nil where there is no memory left.
  @c(__wrap_malloc)
  func allocateMemory(_ count: UInt) -> UnsafeMutableRawPointer? {
    unsafe heap.allocate(count, alignment: 16)
  }

  /// `posix_memalign` of POSIX: 0 where it worked, `ENOMEM` (12) where there is no memory left.
  @c(posix_memalign)
  func allocateAligned(
    _ result: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: UInt, _ count: UInt
  ) -> Int32 {
    guard let memory = unsafe heap.allocate(count, alignment: alignment) else { return 12 }
    unsafe result.pointee = memory
    return 0
  }

  /// `free` of the C standard.
  @c(__wrap_free)
  func freeMemory(_ memory: UnsafeMutableRawPointer?) {
    guard let memory = unsafe memory else { return }
    unsafe heap.release(memory)
  }
#endif
