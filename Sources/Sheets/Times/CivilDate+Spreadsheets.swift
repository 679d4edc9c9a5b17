import CivilTime

extension CivilDate {
  /// The day numbers that are taken for dates: 1 January 2000 to 31 December 2099.
  static let spreadsheetDays = 36_526...73_050

  /// The date that spreadsheets store as a count of days, of which 25569 is 1 January 1970.
  ///
  /// - Parameter spreadsheetDay: The count, after February 1900.
  init(spreadsheetDay: Int) {
    self.init(dayNumber: spreadsheetDay - 25_569)
  }
}
