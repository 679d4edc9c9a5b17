import CSVText
import ReviewModel

/// themes.csv: what the review is about.
enum ThemesSheet {
  static let layout = EntrySheet<Theme>(
    sheet: .themes, list: .themes,
    columns: [
      SheetColumn(
        "Ref", aliases: ["Reference", "Theme ref", "ID", "Theme"], .filled, keys: ["id"],
        isName: true,
        read: { $1.id = $2.reference($0) }, write: { theme, _ in ExactText.write(theme.id.text) }),
      SheetColumn(
        "Name", aliases: ["Title", "Theme name", "Description"], .usual, keys: ["name"],
        isName: true,
        read: { cell, theme, _ in theme.name = ExactText.readOptional(cell) ?? theme.id.text },
        write: { theme, _ in ExactText.write(theme.name) }),
    ],
    blank: { Theme(id: ThemeID(""), name: "") }, key: { $0.id.text })
}

/// sites.csv: where there are rooms, and where the team goes.
enum SitesSheet {
  static let layout = EntrySheet<Site>(
    sheet: .sites, list: .sites,
    columns: [
      SheetColumn(
        "Ref", aliases: ["Reference", "Site ref", "ID", "Site"], .filled, keys: ["id"],
        isName: true,
        read: { $1.id = $2.reference($0) }, write: { site, _ in ExactText.write(site.id.text) }),
      SheetColumn(
        "Name", aliases: ["Site name"], .usual, keys: ["name"], isName: true,
        read: { cell, site, _ in site.name = ExactText.readOptional(cell) ?? site.id.text },
        write: { site, _ in ExactText.write(site.name) }),
      SheetColumn(
        "Address", aliases: ["Where", "Postcode"], .usual, keys: ["address"],
        read: { cell, site, _ in site.address = ExactText.readOptional(cell) },
        write: { site, _ in ExactText.write(optional: site.address) }),
    ],
    blank: { Site(id: SiteID(""), name: "") }, key: { $0.id.text })
}

/// travel.csv: how long it takes from site to site.
enum TravelSheet {
  static let layout = EntrySheet<TravelTime>(
    sheet: .travel, list: .travel,
    columns: [
      SheetColumn(
        "From", .filled, keys: ["from"],
        read: { $1.from = ReferenceCell.readOne($0, in: $2.names.sites, &$2) ?? $1.from },
        write: { ReferenceCell.write($0.from, in: $1.names.sites) }),
      SheetColumn(
        "To", .filled, keys: ["to"],
        read: { $1.to = ReferenceCell.readOne($0, in: $2.names.sites, &$2) ?? $1.to },
        write: { ReferenceCell.write($0.to, in: $1.names.sites) }),
      SheetColumn(
        "Minutes", aliases: ["Travel", "Travel time", "Time"], .filled, keys: ["minutes"],
        read: { $1.minutes = $2.value(MinutesCell.read($0)) ?? 0 },
        write: { travel, _ in MinutesCell.write(travel.minutes) }),
    ],
    blank: { TravelTime(from: SiteID(""), to: SiteID(""), minutes: 0) },
    key: { $0.from.text + "\n" + $0.to.text })
}
