import ReviewModel

/// Cells that name the part of the United Kingdom whose bank holidays count.
enum NationCell {
  static let words = WordCell<Nation>([
    .init("England", .englandAndWales, ["englandandwales", "englandwales"]),
    .init("Wales", .englandAndWales, ["cymru"]),
    .init("Scotland", .scotland),
    .init("Northern Ireland", .northernIreland, ["ni"]),
  ])
}
