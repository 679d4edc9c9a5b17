import DeskPage
import Sheets

// What the planner's page calls: questions that are answered at once, and a search that goes on by steps. Bundles and
// answers are those of EntryPoints.swift; what their files are called is told in DeskPage.

/// The answer to one question of the page.
@c(planner_show)
public func show(_ question: UnsafeRawPointer, _ count: Int) -> UnsafeMutableRawPointer {
  unsafe answer(SheetBundle.pack(reply(to: bytes(at: question, count))))
}

/// A search for a timetable of a bundle of sheets, to be given back by ``end(_:)``; null where the sheets have errors.
@c(planner_start)
public func start(
  _ sheets: UnsafeRawPointer, _ count: Int, _ seed: UInt64, _ steps: Int, _ isPartial: Bool
) -> UnsafeMutableRawPointer? {
  guard let files = try? SheetBundle.unpack(unsafe bytes(at: sheets, count)),
    let session = PlanningSession(files, seed: seed, steps: steps, isPartial: isPartial)
  else { return nil }
  let memory = UnsafeMutablePointer<PlanningSession>.allocate(capacity: 1)
  unsafe memory.initialize(to: session)
  return UnsafeMutableRawPointer(memory)
}

/// Lets a search go on by some steps; the answer has its progress, and its best timetable where that is a new one.
@c(planner_walk)
public func walk(_ search: UnsafeMutableRawPointer, _ steps: Int) -> UnsafeMutableRawPointer {
  // Safe: only `start` makes such memory, and the page gives it back once.
  let session = unsafe search.assumingMemoryBound(to: PlanningSession.self)
  return unsafe answer(SheetBundle.pack(session.pointee.advance(steps: steps)))
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

/// The files of an answer; where the question is no bundle, a `fault.txt` for whoever packed the question.
private func reply(to question: [UInt8]) -> [SheetFile] {
  do throws(SheetBundle.Fault) {
    return PageDesk.answer(try SheetBundle.unpack(question))
  } catch {
    return [SheetFile(name: "fault.txt", bytes: Array(error.sentence.utf8))]
  }
}
