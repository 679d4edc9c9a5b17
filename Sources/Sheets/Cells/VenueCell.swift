import CSVText
import Findings
import ReviewModel

/// The `Room or site` cell of a session: the only rooms, the only site, or no room at all.
///
/// `R1; R2` · `Town Hall` · `no room; site Town Hall`
struct VenueCell: Sendable, Hashable {
  /// Whether a room is needed.
  var needsRoom = true
  /// The only site.
  var site: SiteID?
  /// The only rooms; empty for any.
  var rooms: [RoomID] = []

  /// What a session says.
  init(_ session: Session) {
    (needsRoom, site, rooms) = (session.needsRoom, session.site, session.rooms)
  }

  /// Reads a cell.
  init(_ cell: String, _ context: inout CellReader) {
    for item in VenueCell.list(context.names).items(cell) {
      if let fault = VenueCell.severalRooms(item, context.names) {
        context.report(fault)
        continue
      }
      switch VenueCell.part(item, context.names) {
      case .noRoom: needsRoom = false
      case .room(let room): rooms.append(room)
      case .site(let next):
        if let site, site != next {
          context.report(
            CellFault(
              .severalSites, text: item, "A session has one site, and \(quoted(item)) is a second.",
              mend: "Name one site, or the rooms that will do."))
        } else {
          site = next
        }
      }
    }
  }

  /// The cell.
  func text(_ names: ReviewNames) -> String {
    var items = needsRoom ? [] : [VenueCell.noRoomWords]
    for room in rooms {
      let plain = ListCell.item(room.text)
      items.append(
        VenueCell.part(plain, names) == .room(room)
          ? plain : "room " + ReferenceCell.write(room, in: names.rooms))
    }
    if let site {
      let plain = ListCell.item(site.text)
      items.append(
        // In quotation marks, as EntrySheet writes a word for nothing, "TBC" is a room.
        VenueCell.part(plain, names) == .site(site) && WordForNothing(plain) == nil
          ? plain : "site " + ReferenceCell.write(site, in: names.sites))
    }
    return ListCell.joined(items)
  }

  /// "R1 or R2" and "R1/R2" list the rooms that will do, as semicolons do.
  private static func list(_ names: ReviewNames) -> NameList {
    NameList(joiners: [.or, .slash]) { isKnown($0, names) }
  }

  /// The fault of a text that names two rooms; nil for any other text.
  private static func severalRooms(_ item: String, _ names: ReviewNames) -> CellFault? {
    if isKnown(item, names) || ListCell.quotation(item) != nil { return nil }
    let parts = NameList(joiners: [.and]) { isKnown($0, names) }.items(item)
    guard parts.count > 1, parts.allSatisfy({ isKnown($0, names) }) else { return nil }
    return CellFault(
      .severalRooms, text: item,
      "A session has one room, and \(quoted(item)) names \(parts.count).",
      mend: "Write \"\(ListCell.joined(parts))\" if any of them will do.")
  }

  /// Whether the reader takes an item for one place.
  private static func isOne(_ item: String, _ names: ReviewNames) -> Bool {
    list(names).items(item).count == 1 && severalRooms(item, names) == nil
  }

  private static func isKnown(_ item: String, _ names: ReviewNames) -> Bool {
    switch part(item, names) {
    case .noRoom: true
    case .room(let room): names.rooms.contains(room.text)
    case .site(let site): names.sites.contains(site.text)
    }
  }

  private static let noRoomWords = "no room"

  private enum Part: Equatable {
    case noRoom
    case room(RoomID)
    case site(SiteID)
  }

  private static func part(_ item: String, _ names: ReviewNames) -> Part {
    if let literal = ListCell.quotation(item) { return .room(RoomID(literal)) }
    // What the writer says for a session without a room means that even where a room is called so.
    if CSVTable.folded(item) == CSVTable.folded(noRoomWords) { return .noRoom }
    if names.rooms.contains(item) { return .room(RoomID(item)) }
    if names.sites.contains(item) { return .site(SiteID(item)) }
    let text = PlainText.typed(item)
    switch CSVTable.folded(text) {
    case "noroomneeded", "none", "online", "virtual", "bytelephone", "telephone", "phone":
      return .noRoom
    default: break
    }
    if let room = names.rooms.reference(for: text) { return .room(RoomID(room)) }
    if let site = names.sites.reference(for: text) { return .site(SiteID(site)) }
    for (prefix, isSite) in [
      ("site ", true), ("site: ", true), ("at ", true), ("room ", false), ("room: ", false),
    ]
    where text.lowercased().hasPrefix(prefix) {
      let rest = PlainText.trimmed(item.dropFirst(prefix.count))
      if rest.isEmpty { continue }
      return isSite
        ? .site(ReferenceCell.read(rest, in: names.sites))
        : .room(ReferenceCell.read(rest, in: names.rooms))
    }
    return .room(RoomID(item))
  }
}
