public import Findings

/// What a calendar file was found to hold (RFC 5545, section 3.4: a stream may hold several calendars).
public struct CalendarReading: Sendable, Hashable {
  /// The calendars, each a VCALENDAR, in the order of the file.
  ///
  /// Components that stood outside of any calendar are in one of their own at the end.
  public var calendars: [Component]
  /// Everything that is wrong with the file, in the order of its lines.
  public var findings: [Finding]

  /// A reading with its content.
  public init(calendars: [Component], findings: [Finding]) {
    self.calendars = calendars
    self.findings = findings
  }
}
