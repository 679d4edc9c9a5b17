/// A reminder that shows a text: a VALARM with the action DISPLAY (RFC 5545, section 3.6.6).
public struct Alarm: Sendable, Hashable {
  /// What a reminder's time is counted from (RFC 5545, section 3.2.14: RELATED).
  public enum Edge: String, Sendable, Hashable, CaseIterable {
    /// When the thing begins.
    case start = "START"
    /// When the event ends, or the task is due.
    case end = "END"
  }

  /// How long before the thing it is shown; after it, where the duration runs backwards (RFC 5545, section 3.8.6.3).
  public var before: NominalDuration
  /// The text of the reminder (RFC 5545, section 3.8.1.5).
  public var text: String

  /// A reminder some time before something (RFC 5545, section 3.6.6).
  public init(before: NominalDuration, _ text: String) {
    self.before = before
    self.text = text
  }

  /// The reminder as a component, relative to the start or the end of its event (RFC 5545, sections 3.6.6 and
  /// 3.8.6.3).
  public func component(relatingTo edge: Edge) -> Component {
    let trigger = NominalDuration(days: -before.days, seconds: -before.seconds)
    // What something due without a start has is an end alone, so the default START would count from nothing.
    let related = edge == .end ? [Parameter("RELATED", edge.rawValue)] : []
    return Component(
      "VALARM",
      [
        .text("ACTION", "DISPLAY"),
        Property("TRIGGER", related, encodedValue: trigger.encoded),
        .text("DESCRIPTION", text),
      ])
  }
}
