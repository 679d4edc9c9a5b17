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
