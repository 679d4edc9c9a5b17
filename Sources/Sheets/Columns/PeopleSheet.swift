import CSVText
import Findings
import ReviewModel

/// people.csv: whom the reviewers meet.
enum PeopleSheet {
  static let layout = EntrySheet<Person>(
    sheet: .people, list: .people,
    columns: [
      SheetColumn(
        "Ref", aliases: ["Reference", "Person ref", "ID", "Person"], .filled, keys: ["id"],
        isName: true,
        read: { $1.id = $2.reference($0) }, write: { person, _ in ExactText.write(person.id.text) }),
      // Without a name, people go by their job; so the job is read first.
      jobTitle,
      SheetColumn(
        "Name", aliases: ["Full name"], .usual, keys: ["name"], isName: true,
        read: { cell, person, _ in
          person.name = ExactText.readOptional(cell) ?? person.jobTitle ?? person.id.text
        },
        write: { person, _ in
          let unnamed = person.jobTitle ?? person.id.text
          let isUnnamed = person.isAnonymous || person.name.utf8.elementsEqual(unnamed.utf8)
          return isUnnamed ? "" : ExactText.write(person.name)
        }),
      SheetColumn(
        "Organisation", aliases: ["Organization", "Agency", "Employer", "Org"], .headed,
        keys: ["agency"],
        read: { cell, person, context in
          let item = PlainText.trimmed(cell)
          person.agency = item.isEmpty ? nil : context.names.organisations.read(item)
        },
        write: { person, context in
          person.agency.map { context.names.organisations.writeAlone($0) } ?? ""
        }),
      SheetColumn(
        "Email", aliases: ["E-mail", "Email address", "Mail"], .usual, keys: ["email"],
        read: { $1.email = AddressCell.read($0, of: $1.name, &$2) },
        write: { person, _ in ExactText.write(optional: person.email) }),
      SheetColumn(
        "Line manager", aliases: ["Manager", "Managed by", "Reports to"], .usual,
        keys: ["lineManager"],
        read: { $1.lineManager = ReferenceCell.readOne($0, in: $2.names.people, &$2) },
        write: { ReferenceCell.writeOne($0.lineManager, in: $1.names.people) }),
      SheetColumn(
        "Stand-in",
        aliases: [
          "Stand-ins", "Stand in", "Deputy", "Deputies", "Substitute", "Substitutes", "Replaced by",
          "Can be replaced by",
        ],
        .occasional, keys: [],
        read: { cell, person, context in
          var faults: [CellFault] = []
          context.standIns.read(cell, of: person.id, in: context.names.people) {
            faults.append($0)
          }
          faults.forEach { context.report($0) }
        },
        write: { person, context in context.standIns.text(of: person.id, in: context.names.people) }
      ),
      SheetColumn(
        "Availability", aliases: ["Available", "When", "Times", "Free"], .usual,
        keys: ["available", "unavailable"],
        read: { $1.availability = $2.availability($0) },
        write: { $1.availability($0.availability) }),
      SheetColumn(
        "Show as", aliases: ["Shown as", "Display as"], .usual, keys: ["anonymous"], isName: true,
        read: { cell, person, context in showAs(cell, &person, &context) },
        write: { person, _ in person.isAnonymous ? ExactText.write(person.name) : "" }),
    ],
    blank: { Person(id: PersonID(""), name: "") }, key: { $0.id.text })

  private static let jobTitle = SheetColumn<Person>(
    "Job title", aliases: ["Job", "Role", "Post", "Position", "Title"], .headed, keys: ["jobTitle"],
    isName: true,
    read: { cell, person, _ in
      person.jobTitle = ExactText.readOptional(cell)
      person.name = person.jobTitle ?? person.id.text
    },
    write: { person, _ in ExactText.write(optional: person.jobTitle) })

  /// A person who is shown as something is never named: the description stands in the name's place.
  private static func showAs(_ cell: String, _ person: inout Person, _ context: inout CellReader) {
    guard let words = ExactText.readOptional(cell) else { return }
    let unnamed = [words, person.jobTitle ?? "", person.id.text]
    if !unnamed.contains(person.name) {
      context.report(
        CellFault(
          .protectedName, .warning, text: "",
          "This person is shown as \(quoted(words)), so their name is not used.",
          mend: "Leave the Name cell blank."))
      person.hiddenName = person.name
    }
    person.name = words
    person.isAnonymous = true
  }
}
