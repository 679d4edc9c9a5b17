import CSVText
import ReviewModel

/// rooms.csv: where sessions are held.
enum RoomsSheet {
  static let layout = EntrySheet<Room>(
    sheet: .rooms, list: .rooms,
    columns: [
      SheetColumn(
        "Room", aliases: ["Ref", "Reference", "Room ref", "ID"], .filled, keys: ["id"],
        isName: true,
        read: { cell, room, context in
          room.id = context.reference(cell)
          room.name = room.id.text
        },
        write: { room, _ in ExactText.write(room.id.text) }),
      SheetColumn(
        "Name", aliases: ["Room name", "Name on the door"], .occasional, keys: ["name"],
        isName: true,
        read: { cell, room, _ in room.name = ExactText.readOptional(cell) ?? room.name },
        write: { room, _ in
          room.name.utf8.elementsEqual(room.id.text.utf8) ? "" : ExactText.write(room.name)
        }),
      SheetColumn(
        "Site", aliases: ["Building", "Venue", "Location"], .usual, keys: ["site"],
        read: { $1.site = ReferenceCell.readOne($0, in: $2.names.sites, &$2) },
        write: { ReferenceCell.writeOne($0.site, in: $1.names.sites) }),
      SheetColumn(
        "Seats", aliases: ["Capacity", "Size", "Places"], .filled, keys: ["capacity"],
        read: { $1.capacity = $2.value(NumberCell.read($0)) ?? 0 },
        write: { room, _ in String(room.capacity) }),
      SheetColumn(
        "Features", aliases: ["Feature", "Equipment", "Facilities"], .usual, keys: ["features"],
        read: { cell, room, context in
          for item in ListCell.items(cell) {
            room.features.append(context.names.features.read(item))
          }
        },
        write: { room, context in
          ListCell.joined(room.features.map { context.names.features.write($0) })
        }),
      SheetColumn(
        "Part of", aliases: ["Half of", "Divided from", "Inside", "Within"], .occasional,
        keys: ["partOf"],
        read: { $1.partOf = ReferenceCell.readOne($0, in: $2.names.rooms, &$2) },
        write: { ReferenceCell.writeOne($0.partOf, in: $1.names.rooms) }),
      SheetColumn(
        "Only for", aliases: ["Reserved for", "Kept for", "For"], .occasional, keys: ["kinds"],
        read: { cell, room, context in
          for item in ListCell.items(cell) {
            if let kind = context.value(KindCell.words.read(item)) { room.kinds.append(kind) }
          }
        },
        write: { room, _ in ListCell.joined(room.kinds.map { KindCell.words.write($0) }) }),
      SheetColumn(
        "Availability", aliases: ["Available", "When", "Times", "Free"], .usual,
        keys: ["available", "unavailable"],
        read: { $1.availability = $2.availability($0) },
        write: { $1.availability($0.availability) }),
    ],
    blank: { Room(id: RoomID(""), name: "", capacity: 0) }, key: { $0.id.text })
}
