import Sheets

// What a page calls. It asks for memory, puts a bundle of sheets there (`SheetBundle`), calls `planner_check`
// or `planner_solve`, reads the answer, and gives both back. An answer begins with its length in four bytes,
// the lowest first; the rest is a bundle again.

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

/// The findings about a bundle of sheets: one file, `findings.txt`.
@c(planner_check)
public func check(_ sheets: UnsafeRawPointer, _ count: Int) -> UnsafeMutableRawPointer {
  unsafe answer(PlanningDesk.check(bytes(at: sheets, count)))
}

/// A timetable for a bundle of sheets, after some steps from a seed: `timetable.csv` and `findings.txt`.
///
/// There is no timetable where the sheets have errors.
@c(planner_solve)
public func solve(_ sheets: UnsafeRawPointer, _ count: Int, _ seed: UInt64, _ steps: Int)
  -> UnsafeMutableRawPointer
{
  unsafe answer(PlanningDesk.solve(bytes(at: sheets, count), seed: seed, steps: steps))
}

/// A copy of a caller's bytes, after which nothing here is unsafe any more.
private func bytes(at start: UnsafeRawPointer, _ count: Int) -> [UInt8] {
  unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
}

/// An answer in memory of its own, behind its length.
private func answer(_ files: [SheetFile]) -> UnsafeMutableRawPointer {
  let bundle = SheetBundle.pack(files)
  let memory = unsafe allocate(4 + bundle.count)
  unsafe memory.storeBytes(of: UInt32(bundle.count).littleEndian, as: UInt32.self)
  // Safe: `memory` was made four bytes longer than the bundle, just above.
  unsafe (memory + 4).copyMemory(from: bundle, byteCount: bundle.count)
  return unsafe memory
}
