import Testing

@testable import Workbook

@Suite struct SheetNameTests {
  @Test(arguments: ["Sessions", "Who_meets", "Budget2013"])
  func `a name of letters and digits stands in a formula as it is`(name: String) {
    #expect(SheetName.inFormulas(name) == name)
  }

  @Test(arguments: [
    ("Start here", "'Start here'"), ("people.csv", "'people.csv'"), ("O'Brien", "'O''Brien'"),
    ("Übersicht", "'Übersicht'"), ("", "''"),
    // A formula would take these for numbers or cells.
    ("2013", "'2013'"), ("A1", "'A1'"), ("Tax2013", "'Tax2013'"), ("R1C1", "'R1C1'"), ("R", "'R'"),
  ])
  func `any other name stands in quotation marks`(name: String, written: String) {
    #expect(SheetName.inFormulas(name) == written)
  }
}
