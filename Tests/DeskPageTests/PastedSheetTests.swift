import Sheets
import Testing

@testable import DeskPage

@Suite struct PastedSheetTests {
  private func pasted(_ text: String, into files: [SheetFile] = []) -> [SheetFile] {
    let arguments = [
      SheetFile(name: "?question", bytes: Array("pasted".utf8)),
      SheetFile(name: "?text", bytes: Array(text.utf8)),
    ]
    return PageDesk.answer(arguments + files)
  }

  @Test func `a copied range begins a review with the sheet that its headings name`() {
    let parts = pasted("Ref\tTitle\tKind\tMinutes\nS01\tHead teachers\tfocus group\t60\n")
    #expect(parts.map { $0.name }.contains("*"))
    #expect(parts.map { $0.name }.contains("=sessions.csv"))
    let sheet = parts.first { $0.name == "=sessions.csv" }
    let text = String(decoding: sheet?.bytes ?? [], as: UTF8.self)
    #expect(text.contains("S01,Head teachers"))
  }

  @Test func `a copied range takes the place of the sheet that is there, and of no other`() {
    let rooms = SheetFile(name: "rooms.csv", bytes: Array("Room,Seats\nHall,20\n".utf8))
    let parts = pasted("Room\tSeats\nLibrary\t8", into: [rooms])
    #expect(parts.filter { $0.name.hasPrefix("=") }.map { $0.name } == ["=rooms.csv"])
    #expect(!parts.map { $0.name }.contains("*"))
  }

  @Test func `of two sheets that know the headings the smaller one is meant`() {
    #expect(pasted("Ref\tName\nT1\tLeadership").map { $0.name }.contains("=themes.csv"))
  }

  @Test func `cells without the headings of a sheet are refused in words`() {
    for text in ["", "S01\tHead teachers\t60", "Colour\tTaste\nred\tsweet"] {
      let parts = pasted(text)
      #expect(!parts.contains { $0.name.hasPrefix("=") })
      let said = String(decoding: parts.last?.bytes ?? [], as: UTF8.self)
      #expect(said.contains("headings"))
    }
  }
}
