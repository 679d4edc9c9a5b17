import Dispatch
import Testing

@testable import Commands

struct `Work on a thread of its own` {
  @Test func `has a result`() {
    #expect(LentWork.result(within: Patience(until: nil)) { 6 * 7 } == 42)
  }

  @Test func `is not awaited longer than patience lasts`() {
    let never = DispatchSemaphore(value: 0)
    let result: Int? = LentWork.result(within: .milliseconds(30)) {
      never.wait()
      return 1
    }
    #expect(result == nil)
    never.signal()
  }

  @Test func `is not awaited once the flag is raised`() {
    let never = DispatchSemaphore(value: 0)
    let stop = StopFlag()
    stop.raise()
    let result: Int? = LentWork.result(within: Patience(until: nil, or: stop)) {
      never.wait()
      return 1
    }
    #expect(result == nil)
    never.signal()
  }

  @Test func `is awaited until a moment before which a raised flag ends nothing`() {
    let stop = StopFlag()
    stop.raise()
    let now = ContinuousClock.now
    #expect(!Patience(until: nil, or: stop, heedingFrom: now + .seconds(600)).isOver)
    #expect(Patience(until: nil, or: stop, heedingFrom: now).isOver)
    #expect(Patience(until: now, or: stop, heedingFrom: now + .seconds(600)).isOver)
    let result = LentWork.result(
      within: Patience(until: nil, or: stop, heedingFrom: now + .seconds(600))
    ) {
      6 * 7
    }
    #expect(result == 42)
  }

  @Test func `lets the caller do something while it waits`() {
    let go = DispatchSemaphore(value: 0)
    var looks = 0
    let result = LentWork.result(
      within: Patience(until: nil),
      meanwhile: {
        looks += 1
        if looks == 3 { go.signal() }
      },
      of: {
        go.wait()
        return 1
      })
    #expect(result == 1)
    #expect(looks >= 3)
  }

  @Test func `is waited for without end where there is neither an end nor a flag`() {
    #expect(!Patience(until: nil).isOver)
    #expect(Patience.milliseconds(-1).isOver)
  }
}
