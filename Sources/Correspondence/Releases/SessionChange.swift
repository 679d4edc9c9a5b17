public import ReviewModel

/// What became of one session between two versions of a timetable.
public enum SessionChange: Sendable, Hashable {
  /// The session was not held before.
  case new(Appointment)
  /// The session is held in another way than before.
  case changed(from: Appointment, to: Appointment)
  /// The session is not held any more.
  case withdrawn(Appointment)

  /// The kinds of change, the gravest that applies.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Held for the first time.
    case new
    /// At another time, or for longer or shorter.
    case moved
    /// At the same time in another room, or at another site.
    case roomOnly = "room-only"
    /// At the same time in the same room with another team.
    case reviewersOnly = "reviewers-only"
    /// Nothing of these, but other words, such as a title or an address, or other people.
    case detailsOnly = "details-only"
    /// Not held any more.
    case withdrawn
  }

  /// What kind of change it is.
  public var kind: Kind {
    switch self {
    case .new: .new
    case .withdrawn: .withdrawn
    case .changed(let before, let after):
      if before.span != after.span {
        .moved
      } else if before.venue != after.venue {
        .roomOnly
      } else {
        before.reviewers != after.reviewers ? .reviewersOnly : .detailsOnly
      }
    }
  }

  /// The session as it is now, or as it last was.
  public var appointment: Appointment {
    switch self {
    case .new(let appointment), .withdrawn(let appointment), .changed(_, let appointment):
      appointment
    }
  }

  /// The session.
  public var session: SessionID { appointment.session }

  /// What became of a session; nil where nothing did.
  ///
  /// - Parameters:
  ///   - before: The session as it was; nil where it was not held.
  ///   - after: The session as it is; nil where it is not held.
  init?(from before: Appointment?, to after: Appointment?) {
    switch (before, after) {
    case (nil, nil): return nil
    case (nil, let after?): self = .new(after)
    case (let before?, nil): self = .withdrawn(before)
    case (let before?, let after?):
      if before == after { return nil }
      self = .changed(from: before, to: after)
    }
  }

  /// The change as it concerns the recipient; nil where it does not.
  public func seen(by recipient: Recipient) -> SessionChange? {
    switch self {
    case .new(let after): SessionChange(from: nil, to: after.seen(by: recipient))
    case .withdrawn(let before): SessionChange(from: before.seen(by: recipient), to: nil)
    case .changed(let before, let after):
      SessionChange(from: before.seen(by: recipient), to: after.seen(by: recipient))
    }
  }
}
