// What a page calls. It asks for memory, puts bytes there, calls `planner_open`, `planner_ask` or `planner_advance`, reads
// the answer, and gives both back. Files go in and come out as a bundle (`SheetBundle`). An answer begins with its length
// in four bytes, the lowest first; the rest is a bundle whose first file, `answer.json`, says what the others are.

/// Memory for a number of bytes, until ``release(_:)``.
@c(planner_allocate)
public func allocate(_ count: Int) -> UnsafeMutableRawPointer {
  UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 8)
}

/// Gives back what ``allocate(_:)`` gave, or an answer.
@c(planner_release)
public func release(_ memory: UnsafeMutableRawPointer) {
  unsafe memory.deallocate()
}

/// Opens a review: a bundle of its sheets, of one workbook, or of one document.
///
/// The answer is what a check says.
@c(planner_open)
public func open(_ files: UnsafeRawPointer, _ count: Int) -> UnsafeMutableRawPointer {
  unsafe answer(counter.open(bytes(at: files, count)))
}

/// Answers a request about the open review, such as `{"ask": "search", "steps": 20000}`.
@c(planner_ask)
public func ask(_ request: UnsafeRawPointer, _ count: Int) -> UnsafeMutableRawPointer {
  unsafe answer(counter.ask(bytes(at: request, count)))
}

/// Lets the search that was begun go on by some steps of each walker.
///
/// The answer is how far the search has come.
@c(planner_advance)
public func advance(_ steps: Int) -> UnsafeMutableRawPointer {
  unsafe answer(counter.advance(steps: steps))
}

/// The one review that the page has open.
///
/// Safe without isolation: the module runs on one thread and asks for no other.
nonisolated(unsafe) private var counter = Counter()

/// A copy of a caller's bytes, after which nothing here is unsafe any more.
private func bytes(at start: UnsafeRawPointer, _ count: Int) -> [UInt8] {
  unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
}

/// An answer in memory of its own, behind its length.
private func answer(_ bundle: [UInt8]) -> UnsafeMutableRawPointer {
  let memory = unsafe allocate(4 + bundle.count)
  unsafe memory.storeBytes(of: UInt32(bundle.count).littleEndian, as: UInt32.self)
  // Safe: `memory` was made four bytes longer than the bundle, just above.
  unsafe (memory + 4).copyMemory(from: bundle, byteCount: bundle.count)
  return unsafe memory
}
