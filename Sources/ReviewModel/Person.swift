/// Somebody, or a group, whom the reviewers meet.
public struct Person: Sendable, Hashable {
  /// The reference.
  public var id: PersonID
  /// The name; for young people, parents and carers a description such as "6 young people in care".
  public var name: String
  /// The agency they work for.
  public var agency: String?
  /// The person's job title.
  public var jobTitle: String?
  /// Where their invitations go.
  public var email: String?
  /// The line manager, who should not sit in their group.
  public var lineManager: PersonID?
  /// Whether the person never appears by name in any output.
  public var isAnonymous: Bool
  /// When the person is available.
  public var availability: Availability
  /// The name that was typed for somebody who must not be named; nil where none was.
  ///
  /// The name is kept so that texts can be searched for it and cleared of it. Nothing writes the name.
  public var hiddenName: String?

  /// An interviewee.
  public init(
    id: PersonID, name: String, agency: String? = nil, jobTitle: String? = nil,
    email: String? = nil, lineManager: PersonID? = nil, isAnonymous: Bool = false,
    availability: Availability = .neverAsked
  ) {
    self.id = id
    self.name = name
    self.agency = agency
    self.jobTitle = jobTitle
    self.email = email
    self.lineManager = lineManager
    self.isAnonymous = isAnonymous
    self.availability = availability
  }
}
