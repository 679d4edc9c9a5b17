public import CivilTime

/// Words for a time that somebody proposes.
public enum ProposalWords {
  /// `Thu 7 Feb 11:00–12:00`.
  public static func time(_ span: TimeSpan) -> String {
    span.start.date.shortWords + " " + span.start.time.iso + "–" + span.end.time.iso
  }

  /// `Thu 7 Feb 11:00`, as a wish is typed.
  public static func wish(_ span: TimeSpan) -> String {
    span.start.date.shortWords + " " + span.start.time.iso
  }
}
