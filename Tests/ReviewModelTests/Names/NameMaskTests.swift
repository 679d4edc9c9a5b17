import Testing

@testable import ReviewModel

struct NameMaskTests {
  private func masked(_ text: String, _ names: String...) -> String {
    var mask = NameMask()
    for name in names { mask.hide(name, behind: "[hidden]") }
    return mask.applied(to: text)
  }

  @Test func `a name is replaced wherever it stands`() {
    #expect(
      masked("Alex Example and Alex Example", "Alex Example") == "[hidden] and [hidden]")
  }

  @Test(arguments: [
    "ALEX EXAMPLE", "alex example", "Alex  Example", "Alex-Example", "alex.example",
    "Alex\u{a0}Example",
  ])
  func `letter case and punctuation do not hide a name from the mask`(spelling: String) {
    #expect(masked("Interview: " + spelling + ".", "Alex Example") == "Interview: [hidden].")
  }

  @Test(arguments: ["Dr Alex Example", "Cllr Alex Example", "Professor Dame Alex Example"])
  func `a form of address in the list is not needed in the text`(name: String) {
    #expect(masked("Meeting Alex Example", name) == "Meeting [hidden]")
  }

  @Test func `a possessive keeps its ending`() {
    #expect(masked("Alex Example's office", "Alex Example") == "[hidden]'s office")
  }

  @Test func `a name is not found inside longer words`() {
    #expect(masked("Alexa Examples", "Alex Example") == "Alexa Examples")
    #expect(masked("Person 10", "Person 1") == "Person 10")
  }

  @Test func `of two names the longer one counts`() {
    var mask = NameMask()
    mask.hide("Alex Example", behind: "short")
    mask.hide("Alex Example Smith", behind: "long")
    #expect(mask.applied(to: "Alex Example Smith, Alex Example") == "long, short")
  }

  @Test func `a name of one word must be spelt the same`() {
    #expect(masked("Will they meet Will?", "Will") == "[hidden] they meet [hidden]?")
    #expect(masked("they will meet", "Will") == "they will meet")
  }

  @Test func `a name in a script without spaces is found`() {
    #expect(masked("王小明さんの面接", "王小明") == "[hidden]さんの面接")
  }

  @Test func `a name from right to left is found`() {
    #expect(masked("لقاء مع سامي نموذج", "سامي نموذج") == "لقاء مع [hidden]")
  }

  @Test func `an accent typed as two code points is the same letter`() {
    #expect(masked("Ze\u{301}lie Example", "Z\u{e9}lie Example") == "[hidden]")
  }

  @Test func `an e-mail address is hidden like a name`() {
    #expect(
      masked("write to a.example@example.org", "a.example@example.org") == "write to [hidden]")
  }

  @Test(arguments: ["", " ", "—", "😀"])
  func `a name without a letter hides nothing`(name: String) {
    #expect(masked("A — B 😀", name) == "A — B 😀")
  }

  @Test func `what stands for one name does not show another`() {
    var mask = NameMask()
    mask.hide("Alex Example", behind: "Assistant to Sam Specimen")
    mask.hide("Sam Specimen", behind: "Director")
    mask.coverReplacements()
    #expect(mask.applied(to: "Alex Example") == "Assistant to Director")
  }

  @Test func `what stands for a name does not show the name itself`() {
    var mask = NameMask()
    mask.hideIdentity(
      "Alex Example", nil, unless: [], behind: "Young person in care (Example, Alex)")
    mask.coverReplacements()
    #expect(mask.applied(to: "With Alex Example") == "With Young person in care (somebody)")
  }

  @Test func `a name that stands in a job title too is a name`() {
    #expect(!NameMask.saysOnly("Alex Example", ["Young person in care, Alex Example"]))
    #expect(!NameMask.saysOnly("Alex Example", ["Young person", "Friends of Example, Alex"]))
    #expect(NameMask.saysOnly("Sampleshire Police", ["Chief constable", "Sampleshire Police"]))
  }

  @Test func `a text that only repeats a position is no name`() {
    #expect(NameMask.saysOnly("Head of education", ["Head of Education and Schools"]))
    #expect(
      NameMask.saysOnly("City Treasurer", ["City Treasurer (section 151 officer)", "Council"]))
    #expect(!NameMask.saysOnly("Alex Example", ["Head of Education", nil]))
  }

  @Test func `ten thousand characters are gone through once`() {
    let text = String(repeating: "Alex ", count: 2000)
    #expect(masked(text, "Alex Example") == text)
  }
}
