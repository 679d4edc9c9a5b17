import ReviewModel

/// The words in which those who come are told where to come and how to join.
public struct PlaceWords: Sendable, Hashable {
  /// What the room is called.
  public var room: String?
  /// What the site is called.
  public var site: String?
  /// The address of the site.
  public var address: String?
  /// Where people meet, such as a bus stop.
  public var meetAt: String?
  /// Where people join online.
  public var link: String?

  /// The words of a session.
  init(_ session: Session, _ room: Room?, _ site: Site?) {
    self.room = room?.name
    self.site = site?.name
    address = site?.address
    meetAt = session.meetAt
    link = session.link?.text
  }

  /// What changes from these words to others, in a phrase for each: `address changed from "Market Square" to
  /// "Market Street"`; at another place all words are new.
  func changes(to other: PlaceWords, isElsewhere: Bool) -> [String] {
    let place =
      isElsewhere
      ? []
      : [
        PlaceWords.change("room name", room, other.room),
        PlaceWords.change("site name", site, other.site),
        PlaceWords.change("address", address, other.address),
      ]
    let joining = [
      PlaceWords.change("meeting point", meetAt, other.meetAt),
      PlaceWords.change("link", link, other.link),
    ]
    return (place + joining).compactMap { $0 }
  }

  private static func change(_ what: String, _ old: String?, _ new: String?) -> String? {
    let (old, new) = (old ?? "", new ?? "")
    guard old != new else { return nil }
    if old.isEmpty { return what + " is now \"" + new + "\"" }
    if new.isEmpty { return what + " \"" + old + "\" no longer given" }
    return what + " changed from \"" + old + "\" to \"" + new + "\""
  }
}
