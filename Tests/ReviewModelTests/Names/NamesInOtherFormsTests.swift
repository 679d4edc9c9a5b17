import Testing

@testable import ReviewModel

/// A name reaches texts in forms other than the list's: each form that is certain is hidden.
struct `A name that is written otherwise than in the list` {
  private func masked(
    _ text: String, _ names: String..., isProtected: Bool = false
  ) -> String {
    var mask = NameMask()
    for name in names {
      mask.hideIdentity(name, nil, unless: [], isProtected: isProtected, behind: "[hidden]")
    }
    return mask.applied(to: text)
  }

  @Test(arguments: [
    "Zara Quillfeather", "ZARA QUILLFEATHER", "zara quillfeather", "Quillfeather, Zara",
    "Quillfeather Zara", "QUILLFEATHER, Zara", "Dr Zara Quillfeather", "Cllr Quillfeather",
    "Mrs. Quillfeather", "Zara Q. Quillfeather", "Zara Anne Quillfeather", "Z Quillfeather",
    "Z. Quillfeather", "Quillfeather, Z", "Quillfeather, Dr Zara", "Quillfeather", "QUILLFEATHER",
    "Zara", "Zara-Quillfeather", "zara_quillfeather", "ZaraQuillfeather",
    "Professor Dame Zara Quillfeather",
  ])
  func `every form of a rare name is hidden`(form: String) {
    #expect(masked("Interview: \(form).", "Zara Quillfeather") == "Interview: [hidden].")
  }

  @Test(arguments: [
    "Quillfeather, Zara", "Dr Zara Quillfeather", "Zara Quillfeather (Head of Service)",
    "Zara Q. Quillfeather", "QUILLFEATHER, Zara", "Zara Quillfeather, Head of Service",
    "Zara Quillfeather OBE",
    "Cllr Zara Quillfeather - Leader", "Quillfeather, Zara Anne", "Quillfeather, Dr Zara",
    "Zara \"Zee\" Quillfeather",
  ])
  func `every form in the list hides the plain name, and one part of the name`(form: String) {
    #expect(masked("Meeting Zara Quillfeather today", form) == "Meeting [hidden] today")
    #expect(masked("Quillfeather's office", form) == "[hidden]'s office")
  }

  @Test(arguments: [
    ("Zoë Brontësdottir", "Zoe\u{308} Bronte\u{308}sdottir"),
    ("Zoë Brontësdottir", "ZOE BRONTESDOTTIR"),
    ("Seán Ó Floinnáin", "Sea\u{301}n O\u{301} Floinna\u{301}in"),
    ("Trần Nguyễnova", "Tra\u{302}\u{300}n Nguye\u{302}\u{303}nova"),
    ("Łukasz Grzegorzewski", "Lukasz Grzegorzewski"),
    ("Orla O'Quillain", "Orla O\u{2019}Quillain"), ("Orla O\u{2019}Quillain", "ORLA O'QUILLAIN"),
    ("Orla O'Quillain", "Orla OQuillain"),
    ("Anne-Marie Quill-Fether", "Anne Marie Quill\u{2011}Fether"),
    ("Anne-Marie Quill-Fether", "Quill Fether"), ("Zara Quillfeather", "Zara\u{AD}Quillfeather"),
    ("Zara Quillfeather", "Za\u{200B}ra Quillfeather"), ("Zara de la Quill", "Zara De La Quill"),
  ])
  func `accents, apostrophes and hyphens do not tell names apart`(name: String, form: String) {
    #expect(masked("With \(form) at ten", name) == "With [hidden] at ten")
  }

  @Test(arguments: [
    "Will they meet at the Town Hall?", "Grace Road hub", "Young people in care", "May half-term",
    "Hall A", "Quillfeather House", "University of Quillfeather", "Mark the door",
    "the will of all",
  ])
  func `a word that means something else is left`(text: String) {
    #expect(
      masked(text, "Will Hall", "Grace Young", "May Mark", "Zara Quillfeather") == text)
  }

  @Test(arguments: ["Cllr Hall", "Mr Hall", "A. Hall", "Dr Grace", "Grace Hall"])
  func `a name that is a word too is hidden where it is certain`(form: String) {
    #expect(masked("See \(form) first", "Grace Hall", "Alex Hall") != "See \(form) first")
    #expect(!masked("See \(form) first", "Grace Hall", "Alex Hall").contains("Hall"))
  }

  @Test(arguments: [
    "Mr B Smith", "B Smith", "B. Smith", "Smith B", "Smith", "SMITH", "The Smiths",
  ])
  func `a common surname that is no word of today is hidden`(form: String) {
    #expect(masked("With \(form) at ten", "Bob Smith").contains("[hidden]"))
    #expect(!masked("With \(form) at ten", "Bob Smith").contains("mith"))
  }

  @Test(arguments: [
    ("Gwendolyn Postlethwaite", "Gwen Postlethwaite"),
    ("Gwendolyn Postlethwaite", "GPostlethwaite"),
    ("Gwendolyn Postlethwaite", "Postlethwaites"), ("Jonathan Smithers", "J Smithers"),
    ("Jonathan Smithers", "Jon Smithers"), ("Tom Baker-Jones", "Jones"), ("Li Wu", "Wu"),
    ("Ng Mei", "Ng"), ("Zelda Quorn", "\u{FF3A}\u{FF45}\u{FF4C}\u{FF44}\u{FF41}"),
    ("Grace May Hall", "Ms G Hall"), ("Kim Postlethwaite-Quill", "Postlethwaite"),
  ])
  func `short forms, plurals and parts of a name are hidden`(name: String, form: String) {
    #expect(masked("With \(form) at ten", name) == "With [hidden] at ten")
  }

  @Test(arguments: ["a participant", "the heads"])
  func `a possessive without an s stays one`(replacement: String) {
    var mask = NameMask()
    mask.hideIdentity("Kim Cornelius", nil, unless: [], behind: replacement)
    let ending = replacement.hasSuffix("s") ? "'" : "'s"
    #expect(mask.applied(to: "Cornelius' team") == replacement + ending + " team")
    #expect(mask.applied(to: "'with Cornelius'") == "'with \(replacement)'")
  }

  @Test(arguments: [
    ("Zelda Quorn", "Zeldas house"), ("Bartholomew Snickett", "Snicketts"),
    ("O'Brannigan-Smythe Xanthippe (Xan)", "Xan"), ("Xanthippe Quill [Xan]", "Xan"),
    ("Zelda Quorn", "\u{FF3A}\u{FF45}\u{FF4C}\u{FF44}\u{FF41}"),
  ])
  func `a protected name is hidden in the plural, by its nickname and in wide letters`(
    name: String, text: String
  ) {
    #expect(masked(text, name, isProtected: true).hasPrefix("[hidden]"))
  }

  @Test(arguments: [
    "It is on the agenda", "A baker visits", "Hall A", "Is it in the hall", "An HR officer",
    "Grace Road hub",
    "the taylors' shop",
  ])
  func `two-letter words and initials of rooms are left`(text: String) {
    #expect(masked(text, "Grace Hall", "Li Wu", "An Baker", "My Is") == text)
  }

  @Test func `what may be a name is told: an initial before a word, a possessive, a place`() {
    var mask = NameMask()
    mask.hideIdentity("Grace May Hall", nil, unless: [], behind: "x")
    mask.hideIdentity("Gwen Postlethwaite", nil, unless: [], behind: "y")
    mask.hideIdentity("Tom Baker", nil, unless: [], behind: "z")
    func words(_ text: String) -> [String] {
      mask.likelyNames(in: text, expecting: []).map { $0.word }
    }
    #expect(words("With G Hall at ten") == ["G Hall"])
    #expect(words("Postlethwaite House") == ["Postlethwaite"])
    #expect(words("Baker's report") == ["Baker"])
    #expect(words("BAKER, tbc") == ["BAKER"])
    #expect(words("Hall A, Town Hall, the baker") == [])
  }

  @Test func `a word that two people have for a name stands for neither`() {
    var mask = NameMask()
    mask.hideIdentity("Zara Quillfeather", nil, unless: [], behind: "the nurse")
    mask.hideIdentity("Tom Quillfeather", nil, unless: [], behind: "the judge")
    #expect(mask.applied(to: "Quillfeather and Tom Quillfeather") == "somebody and the judge")
  }

  @Test func `one word of a protected name is hidden even where it has another meaning`() {
    #expect(
      masked("Interview with Grace", "Grace Young", isProtected: true) == "Interview with [hidden]")
    #expect(masked("Young people", "Grace Young", isProtected: true) == "Young people")
  }

  @Test(arguments: [
    "Head of Service", "6 young people in care", "Practitioner 12", "Deputy head teachers",
  ])
  func `a description is hidden as a whole and not word by word`(name: String) {
    #expect(
      masked("The Service and the Practitioner of Deputy rank in care", name).contains("[hidden]")
        == false)
    #expect(masked("x " + name, name) == "x [hidden]")
  }

  @Test func `somebody's own name can be left where it stands`() {
    var mask = NameMask()
    let zara = mask.hideIdentity("Zara Quillfeather", nil, unless: [], behind: "a participant")
    mask.hideIdentity("Tom Marchbanks", nil, unless: [], behind: "a participant")
    #expect(
      mask.revealing(zara).applied(to: "Zara Quillfeather meets Marchbanks")
        == "Zara Quillfeather meets a participant")
  }

  @Test func `a word that is only likely to be a name is told, and whom it may mean`() {
    var mask = NameMask()
    let grace = mask.hideIdentity("Grace Hall", nil, unless: [], behind: "a participant")
    func words(_ text: String, _ expected: Set<Int> = []) -> [String] {
      mask.likelyNames(in: text, expecting: expected).map { $0.word }
    }
    #expect(words("Interview with Grace") == ["Grace"])
    #expect(words("Grace, on thresholds", [grace]) == ["Grace"])
    #expect(words("Grace Road") == [])
    #expect(words("Grace and favour") == [])
    #expect(words("Interview with Grace Hall") == [])
  }
}
