import Advice
import Synchronization

/// Trials of absences, shared out among a few threads.
struct AbsenceCrew {
  /// On how many threads at once.
  let threads: Int
  /// Raised to end early.
  let stop: StopFlag

  /// Milliseconds between two reports.
  private static let interval = 100

  /// Makes trials.
  ///
  /// - Parameters:
  ///   - trials: The trials.
  ///   - report: Told now and then how many were made.
  /// - Returns: The trials in their order; where the flag is raised, those that were not made stay as they were.
  func made(_ trials: [AbsenceTrial], report: (Int) -> Void) -> [AbsenceTrial] {
    let parts = trials.map { PartAtWork($0) }
    let count = Count()
    let work: [SearchShift.Work] = parts.map { part in
      { _ in
        part.change { $0.run() }
        count.value.add(1, ordering: .relaxed)
      }
    }
    let shift = SearchShift(steps: 1, of: work)
    shift.begin(threads: threads)
    while !stop.isRaised,
      !shift.wait(for: shift.everyPart, within: .milliseconds(AbsenceCrew.interval))
    {
      report(count.value.load(ordering: .relaxed))
    }
    shift.close()
    return parts.indices.map { shift.isAtRest($0) ? parts[$0].value : trials[$0] }
  }

  private final class Count: Sendable {
    let value = Atomic<Int>(0)
  }
}
