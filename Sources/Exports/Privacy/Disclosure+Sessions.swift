public import ReviewModel

/// What an export says of a placed session beyond its people.
extension Disclosure {
  /// The place in the few words that fit a cell: `Cedar, Town Hall`; empty where nobody said.
  public func place(_ entry: TimetableEntry) -> String {
    roomAndSite(entry).joined(separator: ", ")
  }

  /// The parts of where it is held, the nearest first; what stands for them where they must not be shown.
  public func roomAndSite(_ entry: TimetableEntry) -> [String] {
    showsVenue(of: entry.session) ? placeParts(entry) : [Disclosure.hiddenVenue]
  }

  /// The place with its address, or the words that replace both where they must not be shown; nil where nobody said.
  func fullPlace(_ entry: TimetableEntry) -> String? {
    guard showsVenue(of: entry.session) else { return Disclosure.hiddenVenue }
    let address = entry.site?.address.map { text($0) } ?? ""
    let parts = (placeParts(entry) + [address]).filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// A room's name; its reference where it has none.
  public func room(_ room: Room) -> String {
    let name = text(room.name)
    return name.isEmpty ? text(room.id.text) : name
  }

  /// A site's name; its reference where it has none.
  public func site(_ site: Site) -> String {
    let name = text(site.name)
    return name.isEmpty ? text(site.id.text) : name
  }

  /// The team by role alone: `Team leader, Health peer`.
  public func teamByRole(_ entry: TimetableEntry) -> String {
    entry.team.isEmpty
      ? "to be confirmed" : entry.team.map { role($0) }.joined(separator: ", ")
  }

  /// A session's themes by reference and name, in the order of the review: `T3 Working together`.
  func themes(of session: Session, in review: Review) -> [String] {
    review.themes.filter { session.themes.contains($0.id) }.map { theme in
      let (reference, name) = (text(theme.id.text), text(theme.name))
      return name.isEmpty || name == reference ? reference : reference + " " + name
    }
  }

  private func placeParts(_ entry: TimetableEntry) -> [String] {
    let parts = [entry.room.map { room($0) }, entry.site.map { site($0) }].compactMap { $0 }
    guard entry.room == nil else { return parts }
    // Where there is no room, people need to know where they meet.
    let meetAt = [entry.session.meetAt.map { text($0) }].compactMap { $0 }.filter { !$0.isEmpty }
    let nearest = meetAt + parts
    return nearest.isEmpty && entry.session.link != nil ? [Disclosure.online] : nearest
  }

  /// What stands for the place of a session that is held online.
  static let online = "Online"

  /// Where people join a session online; nil where this level of privacy does not let readers in.
  public func link(of session: Session) -> JoiningLink? {
    privacy != .public && showsVenue(of: session) ? session.link : nil
  }

  /// Where people meet for a session that has a room too; nil where nobody said or readers may not know.
  func meetingPoint(_ entry: TimetableEntry) -> String? {
    guard entry.room != nil, showsVenue(of: entry.session) else { return nil }
    return entry.session.meetAt.map { text($0) }
  }
}
