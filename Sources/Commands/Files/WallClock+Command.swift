import CivilTime
import Desk
import Disk

extension WallClock {
  /// The clock of a command: the minute that was typed, or else that of the environment, or else now.
  ///
  /// - Throws: `Refusal` where the environment gives no whole number of seconds.
  init(_ stamp: CivilMinute? = nil, _ environment: [String: String]) throws(Refusal) {
    self.init(try WritingTime.minute(stamp, environment), zones: { SystemZones.offsets(named: $0) })
  }
}
