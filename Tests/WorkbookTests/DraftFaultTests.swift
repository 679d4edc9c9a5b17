import Findings
import Testing

@testable import Workbook

@Suite struct DraftFaultTests {
  private let faults: [DraftFault] = [
    .noVisibleSheet, .sheetName("a/b"), .doubledSheet("a"), .beyondSheet(sheet: "S", cell: "XFE1"),
    .longText(sheet: "S", cell: "B2"), .name("A1"), .doubledName("a"),
    .tableHead(table: "T", cell: "C1"), .shortTable("T"), .overlap(sheet: "S", cell: "A1"),
    .list(sheet: "S", cell: "C2"), .prompt(sheet: "S", cell: "C2"), .link(sheet: "S", cell: "A2"),
    .nameOfNoSheet("Kinds"),
  ]

  @Test func `every fault is a finding with a mend`() {
    for fault in faults {
      let finding = fault.finding(file: "review.xlsx")
      #expect(finding.code == .unwritableWorkbook)
      #expect(finding.place == .file("review.xlsx"))
      #expect(finding.message.hasSuffix("."))
      #expect(finding.mend.hasSuffix("."))
    }
  }

  @Test func `a text that is too long is told with its cell`() {
    #expect(
      DraftFault.longText(sheet: "Sessions", cell: "B2").finding(file: "a.xlsx").message
        == "Sessions!B2 would hold more than 32,767 characters, which no workbook takes.")
  }
}
