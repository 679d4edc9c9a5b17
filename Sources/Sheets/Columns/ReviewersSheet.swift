import CSVText
import Findings
import ReviewModel

/// reviewers.csv: the peer team.
enum ReviewersSheet {
  static let layout = EntrySheet<Reviewer>(
    sheet: .reviewers, list: .reviewers,
    columns: [
      SheetColumn(
        "Ref", aliases: ["Reference", "Reviewer ref", "ID", "Reviewer"], .filled, keys: ["id"],
        isName: true,
        read: { $1.id = $2.reference($0) },
        write: { reviewer, _ in ExactText.write(reviewer.id.text) }),
      SheetColumn(
        "Role", aliases: ["Team role", "Seat"], .filled, keys: ["role"], isName: true,
        read: { cell, reviewer, context in
          let item = PlainText.trimmed(cell)
          let known = RoleWords.spelled(item, among: context.names.roles)?.text
          // Other words for a usual role are the team's own, and are shown as they are typed.
          reviewer.role = Role(ListCell.quotation(item) ?? known ?? item)
          if known == nil, RoleWords.usual(for: item) == nil, ListCell.quotation(item) == nil {
            context.report(ownRole(item))
          }
          context.names.roles.add(reviewer.role.text)
        },
        write: { reviewer, context in
          RoleWords.words(for: reviewer.role, among: context.names.roles)
        }),
      SheetColumn(
        "Name", aliases: ["Full name"], .usual, keys: ["name"], isName: true,
        ownWords: [.toBeConfirmed],
        read: { cell, reviewer, _ in
          reviewer.name = ExactText.readOptional(cell) ?? toBeConfirmed
          reviewer.isPlaceholder = isToBeConfirmed(reviewer.name)
        },
        write: { reviewer, _ in ExactText.write(reviewer.name) }),
      SheetColumn(
        "Organisation", aliases: ["Organization", "Authority", "Council", "From", "Agency"], .usual,
        keys: ["organisation"],
        read: { cell, reviewer, _ in reviewer.organisation = ExactText.readOptional(cell) },
        write: { reviewer, _ in ExactText.write(optional: reviewer.organisation) }),
      SheetColumn(
        "Email", aliases: ["E-mail", "Email address", "Mail"], .usual, keys: ["email"],
        read: { $1.email = AddressCell.read($0, of: $1.name, &$2) },
        write: { reviewer, _ in ExactText.write(optional: reviewer.email) }),
      SheetColumn(
        "Availability", aliases: ["Available", "When", "Times", "Free"], .usual,
        keys: ["available", "unavailable"],
        read: { $1.availability = $2.availability($0) },
        write: { $1.availability($0.availability) }),
      SheetColumn(
        "Themes", aliases: ["Theme", "Knows", "Expertise"], .usual, keys: ["themes"],
        read: { $1.themes = ThemesCell.read($0, &$2) },
        write: { ThemesCell.write($0.themes, names: $1.names) }),
      SheetColumn(
        "Not with", aliases: ["Conflicts", "Conflict of interest", "Must not meet"], .usual,
        keys: ["conflicts"],
        read: { cell, reviewer, context in
          let names = context.names
          let list = NameList(joiners: [.and, .slash]) { isSubject($0, names) }
          reviewer.conflicts = list.items(cell).map { conflict($0, names) }
        },
        write: { reviewer, context in
          ListCell.joined(reviewer.conflicts.map { written($0, context.names) })
        }),
      SheetColumn(
        "Confirmed", .occasional, keys: ["placeholder"], ownWords: [.none],
        read: { cell, reviewer, context in
          guard let isConfirmed = context.value(YesNoCell.words.read(cell)) else { return }
          reviewer.isPlaceholder = !isConfirmed
        },
        write: { reviewer, _ in
          YesNoCell.write(!reviewer.isPlaceholder, usually: !isToBeConfirmed(reviewer.name))
        }),
      SheetColumn(
        "Balance load", aliases: ["In balance", "Counts in balance"], .occasional,
        keys: ["balance"], ownWords: [.none],
        read: { cell, reviewer, context in
          reviewer.countsInBalance = context.value(YesNoCell.words.read(cell)) ?? true
        },
        write: { reviewer, _ in YesNoCell.write(reviewer.countsInBalance, usually: true) }),
    ],
    blank: {
      // Without a Name column at all, nobody has been named yet.
      Reviewer(id: ReviewerID(""), name: toBeConfirmed, role: Role(""), isPlaceholder: true)
    },
    key: { $0.id.text })

  /// The note about a role that is not a usual one, at the first row that has the role.
  private static func ownRole(_ item: String) -> CellFault {
    let nearest = NearestName.suggestion(
      for: PlainText.typed(item).lowercased(), among: Role.usual.map { $0.words.lowercased() })
    return CellFault(
      .ownRole, nearest == nil ? .note : .warning, text: item,
      quoted(item) + " is not one of the usual roles, and is taken as a role of your own.",
      mend: nearest.map { "Did you mean \"\($0)\"?" } ?? "")
  }

  private static let toBeConfirmed = "TBC"

  /// Whether a name says that nobody has been found for the seat.
  private static func isToBeConfirmed(_ name: String) -> Bool {
    ["tbc", "tba", "tobeconfirmed", "tobeadvised", "tobeannounced", "vacant", "vacancy"]
      .contains(CSVTable.folded(name))
  }

  /// A person by reference or an organisation by name.
  private static func conflict(_ item: String, _ names: ReviewNames) -> String {
    if let literal = ListCell.quotation(item) { return literal }
    let text = PlainText.typed(item)
    if names.people.contains(item) { return item }
    return names.people.reference(for: text) ?? names.organisations.spelling(of: text) ?? item
  }

  /// Whether a text is a person or an organisation of the review.
  private static func isSubject(_ text: String, _ names: ReviewNames) -> Bool {
    ReferenceCell.reference(for: text, in: names.people) != nil
      || names.organisations.spelling(of: PlainText.typed(text)) != nil
  }

  private static func written(_ conflict: String, _ names: ReviewNames) -> String {
    let plain = ListCell.item(conflict)
    let list = NameList(joiners: [.and, .slash]) { isSubject($0, names) }
    return self.conflict(plain, names).utf8.elementsEqual(conflict.utf8)
      && list.items(plain).count == 1 ? plain : ListCell.quoting(conflict)
  }
}
