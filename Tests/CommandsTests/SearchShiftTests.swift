import Foundation
import Synchronization
import Testing

@testable import Commands

struct `Sharing out the steps of a search` {
  /// Counts the steps of one part, and whether two threads were ever at it at once.
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

  @Test(arguments: [1, 2, 3, 8], [1, 15, 16, 1000]) func `every part takes exactly its steps`(
    threads: Int, steps: Int
  ) async {
    let parts = (0..<3).map { _ in Part() }
    await SearchShift(steps: steps, of: parts.map { part in { part.advance($0) } })
      .work(threads: threads)
    #expect(parts.map { $0.taken } == [steps, steps, steps])
  }

  @Test func `no part is ever on two threads`() async {
    let parts = (0..<2).map { _ in Part() }
    for _ in 0..<200 {
      await SearchShift(steps: 64, of: parts.map { part in { part.advance($0) } }).work(threads: 4)
    }
    #expect(parts.allSatisfy { !$0.wasOnTwoThreads })
  }

  @Test(
    .enabled(if: ProcessInfo.processInfo.activeProcessorCount > 1, "It waits for another thread."))
  func `while one part is slow the others go on`() async {
    let order = Mutex<[Int]>([])
    let slow: SearchShift.Work = { _ in
      while order.withLock({ $0.filter { $0 == 1 }.count }) < 3 {}
      order.withLock { $0.append(0) }
    }
    let quick: SearchShift.Work = { _ in order.withLock { $0.append(1) } }
    await SearchShift(steps: 64, of: [slow, quick]).work(threads: 2)
    #expect(order.withLock { $0.firstIndex(of: 0) } ?? 0 >= 3)
  }
}
