import Advice
import JSONText
import PlanCheck
import ReviewModel

/// A wish that a timetable does not grant, in words.
struct UngrantedWish {
  private let trade: WishTrade
  private let wish: String

  /// The words for a wish.
  init(_ trade: WishTrade, of review: Review) {
    self.trade = trade
    wish = ShareWords(review).text(trade.share)
  }

  /// The wish and its price: `S07 (…) lies outside the times preferred for it: with it granted, …`.
  var words: String {
    if let reason = trade.reason { return wish + ": \(reason)." }
    guard let change = trade.trade, change.isLegal else {
      return wish + ": no timetable near this one grants it."
    }
    let moves = trade.moved == 1 ? "1 session moves" : "\(trade.moved) sessions move"
    let terms = change.termWords
    return wish + ": with it granted, \(moves), and the timetable " + change.costWords
      + (terms.isEmpty ? "." : " (\(terms)).")
  }

  /// The wish as data.
  var value: JSONValue {
    .object(
      [JSONMember("session", .text(trade.share.sessions[0].text)), JSONMember("text", .text(wish))]
        + (trade.trade.map { [JSONMember("granting", .object($0.members))] } ?? []))
  }
}
