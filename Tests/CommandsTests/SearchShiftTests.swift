import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Commands

struct `Sharing out the steps of a search` {
  /// Counts the steps of one part, and whether two threads ever worked at the part together.
  private final class Part: Sendable {
    private let steps = Atomic(0)
    private let isBusy = Atomic(false)
    private let wasShared = Atomic(false)

    func advance(_ count: Int) {
      if isBusy.exchange(true, ordering: .acquiringAndReleasing) {
        wasShared.store(true, ordering: .releasing)
      }
      steps.add(count, ordering: .relaxed)
      isBusy.store(false, ordering: .releasing)
    }

    var taken: Int { steps.load(ordering: .acquiring) }
    var wasOnTwoThreads: Bool { wasShared.load(ordering: .acquiring) }
  }

  private func work(_ shift: SearchShift, _ threads: Int) {
    shift.begin(threads: threads)
    #expect(shift.wait(for: shift.everyPart, within: Patience(until: nil)))
  }

  @Test(arguments: [1, 2, 3, 8], [1, 15, 16, 1000]) func `every part takes exactly its steps`(
    threads: Int, steps: Int
  ) {
    let parts = (0..<3).map { _ in Part() }
    work(SearchShift(steps: steps, of: parts.map { part in { part.advance($0) } }), threads)
    #expect(parts.map { $0.taken } == [steps, steps, steps])
  }

  @Test func `no part is ever on two threads`() {
    let parts = (0..<2).map { _ in Part() }
    for _ in 0..<200 {
      work(SearchShift(steps: 64, of: parts.map { part in { part.advance($0) } }), 4)
    }
    #expect(parts.allSatisfy { !$0.wasOnTwoThreads })
  }

  @Test(
    .enabled(if: ProcessInfo.processInfo.activeProcessorCount > 1, "It waits for another thread."))
  func `while one part is slow the others go on`() {
    let order = Mutex<[Int]>([])
    let slow: SearchShift.Work = { _ in
      while order.withLock({ $0.filter { $0 == 1 }.count }) < 3 {}
      order.withLock { $0.append(0) }
    }
    let quick: SearchShift.Work = { _ in order.withLock { $0.append(1) } }
    work(SearchShift(steps: 64, of: [slow, quick]), 2)
    #expect(order.withLock { $0.firstIndex(of: 0) } ?? 0 >= 3)
  }

  @Test func `a part at a long piece is not awaited, and takes no other once that is ended`() {
    let long = DispatchSemaphore(value: 0)
    let (slow, quick) = (Part(), Part())
    let shift = SearchShift(
      steps: 64,
      of: [
        { steps in
          long.wait()
          slow.advance(steps)
        }, { quick.advance($0) },
      ])
    shift.begin(threads: 2)
    #expect(shift.wait(for: 1..<2, within: Patience(until: nil)))
    #expect(!shift.wait(for: 0..<1, within: .milliseconds(20)))
    shift.close()
    #expect(!shift.isAtRest(0))
    #expect(shift.isAtRest(1))
    long.signal()
    #expect(shift.wait(for: shift.everyPart, within: Patience(until: nil)))
    #expect(slow.taken == 4)
    #expect(quick.taken == 64)
  }
}
