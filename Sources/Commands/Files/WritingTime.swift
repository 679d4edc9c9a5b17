import Desk
import CivilTime
import Disk
import Findings
import Foundation

/// The minute that is stamped on what is exported: the only use of a clock outside a search's limit.
enum WritingTime {
  /// The minute that was typed, or else that of the environment, or else now.
  ///
  /// `SOURCE_DATE_EPOCH` (reproducible-builds.org) is in seconds of Unix time, which count as UTC days of
  /// 86,400 seconds, just as a ``CivilMinute`` of UTC does.
  ///
  /// - Returns: The minute, on a UTC clock.
  /// - Throws: `Refusal` where `SOURCE_DATE_EPOCH` is not a number of seconds up to the year 3999.
  static func minute(
    _ stamp: CivilMinute?, _ environment: [String: String]
  ) throws(Refusal) -> CivilMinute {
    if let stamp { return stamp }
    guard let text = environment[variable], !text.isEmpty else {
      return CivilMinute(minutes: Int(Date().timeIntervalSince1970) / 60)
    }
    // Up to the end of the year 3999, the last that documents are read with (`CivilDate.readableYears`).
    guard let seconds = Int(text), (0..<64_060_588_800).contains(seconds) else {
      throw Refusal(
        Finding(
          .unfitEnvironment, at: .file(variable), text: text,
          "\"\(text)\" is not a number of seconds since 1970.",
          mend: "Unset \(variable), or set it to a whole number."))
    }
    return CivilMinute(minutes: seconds / 60)
  }

  /// The variable by which a run is made to come out the same again.
  static let variable = "SOURCE_DATE_EPOCH"
}
