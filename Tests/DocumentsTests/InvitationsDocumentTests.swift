import Documents
import Findings
import Testing

struct `What people were told, as a document` {
  private func reading(organizer: String) -> (isRead: Bool, told: [String]) {
    let document = """
      {"format": "fieldwork-invitations/1", "review": "r", "lastNumber": 1, "invitations": [
       {"session": "S1", "person": "P1", "uid": "u", "sequence": 0, "stamp": "2013-01-01T09:00",
       "since": "2013-01-01T09:00", "from": "2013-02-04T09:00", "to": "2013-02-04T10:00", "title": "S",
       "part": "required", "organizer": "\(organizer)"}]}
      """
    let (ledger, findings) = InvitationsDocument.read(
      Array(document.utf8), file: "invitations.json")
    return (ledger != nil, findings.map { $0.code.text })
  }

  @Test func `the address in whose name messages go is read`() {
    #expect(reading(organizer: "office@example.org") == (true, []))
  }

  @Test(arguments: [
    #"x\nBcc: evil@example.org"#, #"x\r\nBcc: evil@example.org"#, #"x\rBcc: evil@example.org"#,
    #"office@example.org\u0085Bcc: evil@example.org"#, "office@example.org,evil@example.org",
    #"office@example.org\n"#, "office", "",
  ])
  func `an address that could add a field to a header is refused`(organizer: String) {
    #expect(reading(organizer: organizer) == (false, ["FW831"]))
  }
}
