import DeskPage
import Sheets

// What the planner's page calls: questions with an immediate answer, and a search that advances by steps.
// EntryPoints.swift describes the form of bundles and answers, DeskPage the names of their files.

/// The answer to one question of the page.
@c(planner_page)
public func page(_ question: UnsafeRawPointer, _ count: Int) -> UnsafeMutableRawPointer {
  unsafe packed(PageDesk.answer(files(at: question, count)))
}

/// A search for a timetable of a bundle of sheets, to be given back by ``end(_:)``; null where the sheets have errors.
@c(planner_begin)
public func begin(
  _ sheets: UnsafeRawPointer, _ count: Int, _ seed: UInt64, _ steps: Int, _ isPartial: Bool
) -> UnsafeMutableRawPointer? {
  let sheets = unsafe files(at: sheets, count)
  guard let session = PlanningSession(sheets, seed: seed, steps: steps, isPartial: isPartial)
  else { return nil }
  let memory = UnsafeMutablePointer<PlanningSession>.allocate(capacity: 1)
  unsafe memory.initialize(to: session)
  return UnsafeMutableRawPointer(memory)
}

/// Lets a search go on by some steps; the answer has its progress, and its best timetable where that is a new one.
@c(planner_step)
public func step(_ search: UnsafeMutableRawPointer, _ steps: Int) -> UnsafeMutableRawPointer {
  // Safe: only `begin` makes such memory, and the page gives it back once.
  let session = unsafe search.assumingMemoryBound(to: PlanningSession.self)
  return unsafe packed(session.pointee.advance(steps: steps))
}

/// Lets a search that is over go on for more steps.
@c(planner_extend)
public func extend(_ search: UnsafeMutableRawPointer, _ steps: Int) {
  unsafe search.assumingMemoryBound(to: PlanningSession.self).pointee.extend(bySteps: steps)
}

/// Ends a search.
@c(planner_end)
public func end(_ search: UnsafeMutableRawPointer) {
  let session = unsafe search.assumingMemoryBound(to: PlanningSession.self)
  unsafe session.deinitialize(count: 1)
  unsafe session.deallocate()
}

/// A week planned again after a setback, of a question's bundle, to be given back by ``endReplanning(_:)``.
@c(planner_replan)
public func replan(_ question: UnsafeRawPointer, _ count: Int) -> UnsafeMutableRawPointer {
  let memory = UnsafeMutablePointer<ReplanningSession>.allocate(capacity: 1)
  unsafe memory.initialize(to: ReplanningSession(files(at: question, count)))
  return UnsafeMutableRawPointer(memory)
}

/// Lets a replanning go on by a small part, or end with what was found so far.
@c(planner_replan_step)
public func stepReplanning(
  _ replanning: UnsafeMutableRawPointer, _ isLast: Bool
) -> UnsafeMutableRawPointer {
  // Safe: only `replan` makes such memory, and the page gives it back once.
  let session = unsafe replanning.assumingMemoryBound(to: ReplanningSession.self)
  return unsafe packed(session.pointee.advance(isLast: isLast))
}

/// Ends a replanning.
@c(planner_replan_end)
public func endReplanning(_ replanning: UnsafeMutableRawPointer) {
  let session = unsafe replanning.assumingMemoryBound(to: ReplanningSession.self)
  unsafe session.deinitialize(count: 1)
  unsafe session.deallocate()
}

/// The files of a caller's bundle; none where the bytes are no bundle, which the page's script never sends.
private func files(at start: UnsafeRawPointer, _ count: Int) -> [SheetFile] {
  let bytes = unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  return (try? SheetBundle.unpack(bytes)) ?? []
}

/// An answer in memory of its own, behind its length.
private func packed(_ files: [SheetFile]) -> UnsafeMutableRawPointer {
  let bundle = SheetBundle.pack(files)
  let memory = unsafe allocate(4 + bundle.count)
  unsafe memory.storeBytes(of: UInt32(bundle.count).littleEndian, as: UInt32.self)
  // Safe: `memory` was made four bytes longer than the bundle, just above.
  unsafe (memory + 4).copyMemory(from: bundle, byteCount: bundle.count)
  return unsafe memory
}
