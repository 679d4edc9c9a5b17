import Testing

@testable import ReviewModel

struct `Who must never be named` {
  @Test(arguments: [
    "Young person in care", "young people", "Child in care", "Children", "Pupil",
    "Student, Year 10", "Parent",
    "Parents and carers", "Carer", "Foster carer", "Foster carers (council)", "Care leaver",
    "Care leavers", "Mother",
    "Father of two", "Grandparent carer", "Kinship carer", "Birth parent", "Parent representative",
    "Young carer",
    "Young inspector", "Young Advisers", "Service user", "Care leaver ambassador",
    "Young People\u{2019}s Panel",
    "Children in care council", "Chair of the Children in Care Council",
    "Member of Youth Parliament",
    "Member, parent carer forum", "Adopter", "CARE LEAVER", "Young adult",
    "Special guardian", "Family member", "YP", "Young persons rep", "17-year-old", "Aged 15", "Nan",
    "Gran of a child in care", "Cousin", "Nephew", "Relative", "Kid", "Adolescent", "Minor",
    "Fostercarer",
    "Partner of a carer", "Connected person", "CiC representative", "CLA representative", "LAC",
    "Care experienced apprentice", "Care-experienced young adult", "Unaccompanied asylum seeker",
    "Youth councillor", "Supported lodgings host", "SGO holder", "Survivor", "Victim rep",
    "Expert by experience",
  ])
  func `children, young people, parents and carers`(title: String) {
    #expect(ProtectedPosition.describes(title))
  }

  @Test(arguments: [
    "Director of Children's Services", "Director of Children\u{2019}s Services",
    "Head of Parenting",
    "Young People's Service Manager", "Children in Care Nurse", "Virtual School Head",
    "Lead Member for Children",
    "Cabinet Member, Children and Young People", "Chair, Children and Young People Scrutiny",
    "Members of the corporate parenting group", "Student social worker", "Pupil Premium Lead",
    "Parent governor", "Carer support worker", "Young Carers Lead", "Child psychologist",
    "Children's Guardian",
    "Child protection conference chair", "Participation worker, Children in Care Council",
    "Social workers, cared-for children and care leavers", "Fostering Team Manager",
    "Chair of the Safeguarding Children Board",
    "Children's centre managers", "Executive Member for Children's Services",
    "Foster carer recruitment officer",
    "Assistant Director, Children and Families", "Chief Executive", "Practitioner", "",
    "LAC nurse", "CiC team manager", "Family support worker", "Victim support officer",
    "Special guardianship team manager", "Asylum seekers' support worker",
    "Freedom to speak up guardian",
    "Councillor", "Minor injuries unit", "Lead for lived experience", "Head of Year 9",
    "Ward sister",
    "Partner, accountants", "Relationship manager, aged 45 care", "Youth justice officer",
  ])
  func `nobody whose work they are`(title: String) {
    #expect(!ProtectedPosition.describes(title))
  }

  @Test func `an organisation of families tells where the job title does not`() {
    #expect(ProtectedPosition.describes(jobTitle: nil, organisation: "Families"))
    #expect(
      ProtectedPosition.describes(jobTitle: "Volunteer speaker", organisation: "Foster carers")
        == false)
    #expect(ProtectedPosition.describes(jobTitle: "Speaker", organisation: "Young people"))
    #expect(
      !ProtectedPosition.describes(jobTitle: "Participation worker", organisation: "Young people"))
    #expect(
      !ProtectedPosition.describes(jobTitle: nil, organisation: "Children and Families Directorate")
    )
  }

  @Test func `a surname that is such a word makes nobody a child`() {
    #expect(!ProtectedPosition.describes(name: "Sam Child", jobTitle: "Designated Nurse"))
    #expect(ProtectedPosition.describes(name: "6 young people", jobTitle: nil))
  }

  @Test(arguments: ["Nan Goldin", "Sam Minor", "Alex Kid"])
  func `a name with such a word in it is a name`(name: String) {
    #expect(!ProtectedPosition.describes(name: name, jobTitle: nil))
  }

  @Test func `a special guardian with an organisation of families must not be named`() {
    #expect(ProtectedPosition.describes(jobTitle: "Special guardian", organisation: "Families"))
  }

  @Test(arguments: [
    "6 young people in care", "Family A", "Mother", "YP 1", "Foster carers, group A",
  ])
  func `a description is no name`(text: String) {
    #expect(ProtectedPosition.isDescription(text))
  }

  @Test(arguments: [
    "Kim Quillfeather", "Kim", "Kim (young person)", "Quillfeather, Kim",
    "Kim Quillfeather, parent",
  ])
  func `a name is no description, whatever stands beside it`(text: String) {
    #expect(!ProtectedPosition.isDescription(text))
  }
}
