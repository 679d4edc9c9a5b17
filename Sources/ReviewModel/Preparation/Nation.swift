public import CivilTime

/// A part of the United Kingdom with bank holidays of its own: a division of GOV.UK's list.
public enum Nation: String, Sendable, Hashable, CaseIterable {
  /// England and Wales.
  case englandAndWales = "england-and-wales"
  /// Scotland.
  case scotland
  /// Northern Ireland.
  case northernIreland = "northern-ireland"

  /// The name in words: `England and Wales`.
  public var words: String {
    switch self {
    case .englandAndWales: "England and Wales"
    case .scotland: "Scotland"
    case .northernIreland: "Northern Ireland"
    }
  }
}

/// A bank holiday.
public struct BankHoliday: Sendable, Hashable {
  /// The date on which it is kept.
  public var date: CivilDate
  /// The name of the holiday: `Boxing Day`.
  public var title: String

  /// A bank holiday.
  public init(_ date: CivilDate, _ title: String) {
    self.date = date
    self.title = title
  }
}
