/// FW238 to FW259: what a session asks for beside people, times and a team, and how that cannot be said.
extension FindingCode {
  /// The address at which people join is not one that can be given out.
  public static let unsafeLink = FindingCode(
    "FW238", "The address to join online is not an https address",
    """
    People join a session at the address under "Link". Only addresses that begin with https:// are taken, with the name \
    of a host and without spaces, since others are not safe to give out. Copy the whole address from the meeting.
    """)

  static var arrangementCodes: [FindingCode] { [unsafeLink] }
}
