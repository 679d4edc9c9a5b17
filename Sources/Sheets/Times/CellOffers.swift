import Findings
import ReviewModel

/// Tries the texts that the faults of a cell offer: what is offered must mend the cell and make nothing worse.
struct CellOffers {
  private let text: String
  private let faults: [CellFault]
  private let read: (String) -> [CellFault]
  private let isShort: Bool

  /// Nobody mends a longer cell by typing all of it again.
  private static let longestCell = 300
  private static let longestOffer = 120

  /// Offers for a cell.
  ///
  /// - Parameters:
  ///   - text: The text of the cell.
  ///   - faults: What is wrong with it.
  ///   - read: What is wrong with another text in its place.
  init(_ text: String, _ faults: [CellFault], read: @escaping (String) -> [CellFault]) {
    (self.text, self.faults, self.read) = (text, faults, read)
    isShort = text.unicodeScalars.count <= CellOffers.longestCell
  }

  /// A fault with those of its offers that can be written unchanged, in place of the general advice.
  ///
  /// Where an offer needs a mend of its own, the fault is one of the whole cell.
  func offering(_ fault: CellFault) -> CellFault {
    var result = fault
    result.offers = []
    let isSaid = fault.offers.isEmpty
    let candidates = isSaid ? fault.textsToWrite : fault.offers.filter { isFit($0) }
    if candidates.isEmpty || (isSaid && !isShort) { return result }
    var parts: [String] = []
    var wholes: [String] = []
    for candidate in candidates {
      guard isShort, let whole = fault.writing(candidate, in: text) else {
        if isSaid || isSound(candidate) { parts.append(candidate) }
        continue
      }
      let after = read(whole)
      // What a fault says itself may earn a warning, as a date beside the review does.
      let isMended = isSaid ? after.errorCount < faults.errorCount : mends(fault, after)
      if isMended || (isSaid && fault.severity != .error) {
        parts.append(candidate)
        wholes.append(whole)
      } else {
        wholes += mended(whole, after, instead: fault)
      }
    }
    if wholes.count > parts.count || (parts.isEmpty && !wholes.isEmpty) {
      result.text = text
      result.mend = mendWriting(wholes.uniqued)
    } else if !parts.isEmpty, !isSaid || parts.count < candidates.count {
      result.mend = mendWriting(parts.uniqued)
    }
    return result
  }

  /// The cells that what is wrong with an offer offers itself.
  private func mended(_ whole: String, _ after: [CellFault], instead fault: CellFault) -> [String] {
    let next = after.first { next in
      next.severity < .note && !faults.contains { $0.code == next.code && $0.text == next.text }
    }
    guard let next else { return [] }
    return (next.offers.filter { isFit($0) } + next.textsToWrite)
      .compactMap { next.writing($0, in: whole) }.filter { mends(fault, read($0)) }
  }

  private func isFit(_ offer: String) -> Bool {
    !offer.isEmpty && offer.unicodeScalars.count <= CellOffers.longestOffer
  }

  private func isSound(_ text: String) -> Bool { read(text).allSatisfy { $0.severity == .note } }

  /// Whether a fault is gone, and nothing has come in its place.
  private func mends(_ fault: CellFault, _ after: [CellFault]) -> Bool {
    let (before, now) = (faults.seriousCount, after.seriousCount)
    if fault.severity < .note { return now < before }
    return now <= before && !after.contains { $0.code == fault.code && $0.text == fault.text }
  }
}

extension [CellFault] {
  fileprivate var errorCount: Int { count { $0.severity == .error } }
  fileprivate var seriousCount: Int { count { $0.severity < .note } }
}
