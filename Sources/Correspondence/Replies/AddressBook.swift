import ICalendar
public import ReviewModel

/// Whose addresses of mail are whose, among all whom a review knows.
public struct AddressBook: Sendable {
  private var owners: [String: Recipient] = [:]
  private var shared: Set<String> = []
  private var contacts: Set<String> = []

  /// The addresses of a review, and those to which people were written.
  ///
  /// - Parameters:
  ///   - review: The review as it is.
  ///   - ledger: What people were told, perhaps at other addresses.
  public init(_ review: Review, _ ledger: InvitationLedger) {
    for record in ledger.records { add(record.address?.email, record.recipient) }
    for person in review.people { add(person.email, .person(person.id)) }
    for reviewer in review.reviewers { add(reviewer.email, .reviewer(reviewer.id)) }
    for contact in review.contacts {
      contacts.insert(AddressBook.key(contact.email))
    }
  }

  private mutating func add(_ email: String?, _ recipient: Recipient) {
    guard let email, !email.isEmpty else { return }
    let key = AddressBook.key(email)
    if let known = owners[key], known != recipient { shared.insert(key) }
    owners[key] = recipient
  }

  /// The only recipient who has an address; nil where nobody has the address, or several share it.
  public func owner(of email: String) -> Recipient? {
    let key = AddressBook.key(email)
    return shared.contains(key) ? nil : owners[key]
  }

  /// Whether anybody in the review has an address, a contact included.
  public func knows(_ email: String) -> Bool {
    let key = AddressBook.key(email)
    return owners[key] != nil || contacts.contains(key)
  }

  private static func key(_ email: String) -> String {
    (AddressForms.address(email) ?? email.trimmedOfSpace).lowercased()
  }
}
