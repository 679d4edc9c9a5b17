/// FW83x to FW86x: invitations, the mails that carry them, and what people answer.
extension FindingCode {
  /// Nobody stands behind the invitations.
  public static let noOrganizer = FindingCode(
    "FW830", "There is no council contact with an address",
    """
    Invitations go out in the name of the council contact, to whom people answer. Add a row "Council contact" to \
    review.csv, with a name and an address: "Programme officer; peer.review@council.example.org".
    """)

  /// An address to which nothing can be sent.
  public static let unfitAddress = FindingCode(
    "FW831", "An address cannot be written to",
    """
    An address is letters, digits and a few marks, an @, and a domain: name@council.example.org. Whoever has \
    another is on the list of those to be told by hand until it is corrected.
    """)

  /// A ledger of another review.
  public static let foreignLedger = FindingCode(
    "FW832", "The invitations in this folder are another review's",
    """
    invitations.json says what people were told, and names another review than the sheets do. Move it away if \
    the folder was copied for a new review; correct "Reference" in review.csv if it was changed.
    """)

  /// Messages of a run that broke off were sent.
  public static let unrecordedMessage = FindingCode(
    "FW833", "A message was sent that is not in the ledger",
    """
    Writing invitations broke off before invitations.json was written, and some of the messages were sent \
    nevertheless. Tell those people by hand what holds, move their messages out of the outbox, and start again.
    """)

  /// A review that has no folder.
  public static let noFolder = FindingCode(
    "FW834", "Invitations need the folder of the review",
    """
    What people were told is kept in invitations.json beside the sheets, so the review must be a folder. \
    "fieldwork convert" makes one of a document.
    """)

  /// What people hold differs from the version that was named.
  public static let otherThanStated = FindingCode(
    "FW835", "What people hold is not the version that was named",
    """
    The messages are made from what each person was last told, not from the version given with --from. So they are \
    right all the same; but somebody was not told of that version, or has been told of a later one.
    """)

  /// Nobody was ever invited.
  public static let nothingSent = FindingCode(
    "FW836", "Nobody has been invited yet",
    """
    There is no invitations.json beside the sheets: it is written by "fieldwork invites" together with the \
    messages. Replies can only be matched with invitations that were made here.
    """)

  /// An outbox without messages.
  public static let emptyOutbox = FindingCode(
    "FW840", "There are no messages in this folder",
    """
    "fieldwork invites" and "fieldwork cancel" write messages (.eml) into an outbox; give that folder.
    """)

  /// The outbox is in use.
  public static let outboxInUse = FindingCode(
    "FW841", "Somebody else is sending from this outbox",
    """
    Only one "fieldwork send" may run on an outbox, or messages would go out twice. Wait until the other one has \
    ended.
    """)

  /// Nobody knows whether a message was sent.
  public static let doubtfulMessage = FindingCode(
    "FW842", "It is not known whether a message was sent",
    """
    Sending was cut off after the message was handed over and before the mail system had answered. Look for it in \
    the sent mail or the mail log. If it did not go out, send it with --resend-doubtful; if it did, strike it off \
    with --doubtful-sent.
    """)

  /// The mail system refused a message.
  public static let refusedMessage = FindingCode(
    "FW843", "The mail system did not take a message",
    """
    The program given with --sendmail ended with an error, and its own words follow. The message is sent again \
    when the command is run again.
    """)

  /// There is no mail system.
  public static let noMailSystem = FindingCode(
    "FW844", "There is no sendmail program",
    """
    Mail is handed to the machine's own mail system, which installs a program "sendmail". Install one, or name it \
    with --sendmail.
    """)

  /// A message that nobody made here.
  public static let foreignMessage = FindingCode(
    "FW845", "This is not a message of ours",
    "The outbox holds a file that has no Message-ID, so it cannot be told whether it was sent. It is left alone."
  )

  /// The account of what was sent is damaged.
  public static let damagedSendingLog = FindingCode(
    "FW846", "The account of what was sent is damaged",
    """
    sent.log in the outbox says which messages were sent. The log is empty, gone, cut short or holds lines that cannot \
    be read. Without the log messages would go out twice, so nothing was sent. Fetch the log from a backup, or from the \
    copy that a sync program keeps, such as "sent (1).log".
    """)

  /// An outbox that is a copy of another.
  public static let copiedOutbox = FindingCode(
    "FW847", "This folder is a copy of an outbox",
    """
    Another folder beside it holds messages of the same review that wait to be sent here. From two copies each message \
    would go out twice. Send from one folder, and move the other away.
    """)

  /// A file without an answer.
  public static let notAReply = FindingCode(
    "FW850", "The file holds no answer to an invitation",
    """
    Answers come as mails (.eml, .msg), mailboxes, archives of mails (.zip), calendars (.ics), or rows of a replies \
    sheet (.csv). A mail without a calendar, such as one in plain words, is for you to read: type what it says into \
    replies.csv.
    """)

  /// An answer that does not fit what somebody holds.
  public static let staleReply = FindingCode(
    "FW851", "An answer is to something that has changed since",
    """
    The person answered an earlier time or place, or an invitation that has been withdrawn. The answer does not \
    count; they have been sent the change, and will answer again. A decline still counts for the time that it names: \
    the person is taken to be away then.
    """)

  /// An answer that fits no invitation.
  public static let unmatchedReply = FindingCode(
    "FW852", "An answer fits no invitation",
    """
    The invitation was made by another program or for another review. If you know whose it is, type it into \
    replies.csv.
    """)

  /// Another time is proposed.
  public static let counterProposal = FindingCode(
    "FW853", "Somebody proposes another time",
    """
    Their calendar offers to propose a time, and they did. The session stays where it is until you move it. The time \
    stands in replies.csv under Proposes, the person is no longer listed as silent, and explain --why-not and replan \
    say what would have to move for it.
    """)

  /// A cell of the replies sheet that cannot be read.
  public static let unfitReply = FindingCode(
    "FW854", "A row of the replies sheet cannot be used",
    """
    A row needs the reference of a session and of a person or reviewer, and one of: Accepted, Tentative, Declined, \
    Delegated, No reply. When, Asked and Proposes may be empty; what stands in them must be a date or a time, since \
    it decides which time was answered. The row stays as it is and counts once it is mended.
    """)

  /// What a mail system reports about a message.
  public static let deliveryReport = FindingCode(
    "FW855", "A mail system reports on a message",
    """
    A message came back, is delayed, or arrived (RFC 3464). Anybody who was not reached has been asked nothing: correct \
    the address, or tell them by hand. Until they answer they are listed under "To chase", with what came of the \
    message, which the column Delivery of the replies sheet keeps until they answer or are told anew.
    """)

  /// An automatic reply.
  public static let automaticReply = FindingCode(
    "FW856", "Somebody is away, says an automatic reply",
    """
    A program answered in somebody's absence. That is no answer to the invitation; the person stays listed under \
    "To chase", with that remark, until they answer or are told anew. Ask somebody who can answer for them.
    """)

  /// A mail that cannot be read.
  public static let unreadMail = FindingCode(
    "FW857", "Part of a mail cannot be read",
    """
    The mail is encrypted, damaged, or in a form of Outlook's own that holds no answer which could be read. Open it in \
    the program that it came from, and type the answer into replies.csv.
    """)

  /// An answer that bears a time yet to come.
  public static let futureReply = FindingCode(
    "FW858", "An answer bears a time that is yet to come",
    """
    The stamp of the answer lies more than ten minutes ahead. Such an answer would outrank every later one, so it does \
    not count. Either the clock of this computer is slow, or somebody made the answer up.
    """)

  /// An answer to a state that nobody was sent.
  public static let unsentState = FindingCode(
    "FW859", "An answer is to a state that was never sent",
    """
    The number of the change (SEQUENCE) is higher than any that was sent to this person. No calendar program makes such \
    an answer, so it does not count. Ask the person.
    """)

  /// One answer in the name of several people.
  public static let manyVoices = FindingCode(
    "FW860", "An answer speaks for several people",
    """
    Each invitation goes to one person, and the answer to it names that person alone, or a deputy with them. An answer \
    with other names does not count, because nobody can say who gave it.
    """)

  /// An answer from another address.
  public static let otherAddress = FindingCode(
    "FW861", "An answer came from another address",
    """
    The identifier of the invitation was known to the person alone, so the answer counts: people have second addresses \
    and assistants. The address is named so that you can ask if it surprises you.
    """)

  /// Two answers that contradict each other.
  public static let contradictoryReplies = FindingCode(
    "FW862", "Two answers contradict each other",
    """
    Both were given at one moment, and their mails were, too. The one that leaves more to arrange is kept until you \
    type another into replies.csv.
    """)

  /// An answer to another time.
  public static let otherTimeAnswered = FindingCode(
    "FW863", "An answer is to another time than the one that was asked about",
    """
    The answer says when the meeting begins, and that is not when the person was asked to come. A yes to another time \
    is none to yours, so it does not count.
    """)

  /// Somebody else who is known answered.
  public static let answeredByAnother = FindingCode(
    "FW864", "Somebody else answered an invitation",
    """
    The invitation was forwarded to somebody whom the review knows, and that person answered. The answer does not count \
    for the one who was asked, unless the one who was asked is known to send that person: an answer that delegates, or \
    "Delegated to" with an address or a reference in the replies sheet, says so.
    """)

  /// A mail from nobody who is known.
  public static let unknownSender = FindingCode(
    "FW865", "An answer came in a mail from nobody whom the review knows",
    """
    An assistant may have sent it, so the answer counts. The sender is named so that you can ask if that surprises you.
    """)

  /// Another council contact.
  public static let otherOrganizer = FindingCode(
    "FW866", "Invitations are out in another contact's name",
    """
    Calendar programs take changes and cancellations from whoever sent the invitation. So what is out stays in the name \
    that it was sent in, and only new invitations go out in the new contact's. With --move-organizer the old ones are \
    withdrawn, and everybody is invited anew in the new name and asked again.
    """)

  static var invitationCodes: [FindingCode] {
    [
      noOrganizer, unfitAddress, foreignLedger, unrecordedMessage, noFolder, otherThanStated,
      nothingSent, unlistedMessage, unknownOutbox, sendingStopped, emptyOutbox, outboxInUse,
      doubtfulMessage, refusedMessage, noMailSystem,
      foreignMessage, damagedSendingLog, copiedOutbox, notAReply, staleReply, unmatchedReply,
      counterProposal, unfitReply,
      deliveryReport, automaticReply, unreadMail, futureReply, unsentState, manyVoices,
      otherAddress,
      contradictoryReplies, otherTimeAnswered, answeredByAnother, unknownSender, otherOrganizer,
    ]
  }
}
