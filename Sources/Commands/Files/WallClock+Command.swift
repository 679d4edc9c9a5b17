import CivilTime
import Desk
import Disk

extension WallClock {
  /// The clock of a command: the minute that was typed, that of the environment, or now.
  ///
  /// - Parameters:
  ///   - stamp: The minute that was typed; nil for none.
  ///   - environment: The environment variables.
  init(_ stamp: CivilMinute? = nil, _ environment: [String: String]) throws(Refusal) {
    self.init(try WritingTime.minute(stamp, environment), zones: { SystemZones.offsets(named: $0) })
  }
}
