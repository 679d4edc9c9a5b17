import CivilTime

/// `HELP.txt`: how to fill in the sheets, for somebody who has never seen the program.
///
/// The tests hold it to the tables of columns and settings: whatever these name, it explains.
enum HelpText {
  /// The bytes of the file, with the byte order mark and the line ends that Notepad expects; examples use days from
  /// the fieldwork week.
  static func bytes(fieldworkStart: CivilDate) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for byte in text(fieldworkStart: fieldworkStart).utf8 {
      if byte == 0x0A { bytes.append(0x0D) }
      bytes.append(byte)
    }
    return bytes + [0x0D, 0x0A]
  }

  /// The text of the file.
  static func text(fieldworkStart: CivilDate) -> String {
    [
      intro(fieldworkStart), times(fieldworkStart), settings, lists, sessions, timetable, trouble,
    ].joined(separator: "\n\n")
  }

  private static func intro(_ start: CivilDate) -> String {
    """
    HOW TO PLAN THE FIELDWORK WEEK OF \(start.words)

    This folder holds the review as sheets. Open each in Excel, replace the
    example row with your own, and save it under the same name. If Excel asks,
    choose "CSV UTF-8 (Comma delimited)".

    THE ORDER OF WORK

      1. fieldwork init FOLDER --week DATE   wrote this folder
      2. fieldwork check FOLDER              says what is wrong, cell by cell
      3. fieldwork solve FOLDER              plans the week into timetable.csv
      4. fieldwork export FOLDER all         makes calendars, tables and a page

    Fill in a little, check, fill in more. After solving you may edit
    timetable.csv, mark what must stay as fixed, and check or solve again.
    "fieldwork rule FW104" explains any code that check prints.

    WHAT IS TRUE OF EVERY SHEET

    - The first row holds the headings. Capitals, spaces and the order of the
      columns do not matter. Blank rows are skipped.
    - Columns of your own (catering, notes) are kept and never read.
    - Ref is a short name that you choose, such as S01 or P12. Other cells
      point at it; its capitals do not matter, and a full name or title will do
      where it can mean only one thing. Begin a Ref with a letter: Excel
      changes 04, MAR1, 1-2 and 2E3 when it opens the sheet.
    - A cell that lists several things separates them with semicolons.
      "P01 and P02" and P01/P02 will do for names.
    - Put double quotation marks round a reference or a name that has a comma
      or a semicolon in it.
    - Blank means "nothing special". The exception is Availability: blank
      means nobody has asked yet. The person is planned as free and listed as
      a diary to chase. Write "any" once they have said that any time will do.
    - Write "2 to 3" where Excel turns 2-3 into a date.
    - What is not read is named by check: other files in the folder, columns of
      your own, titles above the headings, totals and footnotes.
    """
  }

  private static func times(_ start: CivilDate) -> String {
    let tuesday = start + 1
    let date = tuesday.shortWords
    return """
      HOW TO WRITE TIMES (Availability, When, Prefer)

        any                       any time of the review's days
        Tue                       all of Tuesday
        Tue am                    Tuesday morning, up to midday
        Mon-Thu                   those four days
        \(date) 09:00-12:30       that day, those hours
        after 10:00               every day from 10:00
        not Wed pm                any time but Wednesday afternoon
        any but Mon               any day but Monday
        on leave Thu-Fri          not on Thursday and Friday
        Tue busy                  not on Tuesday
        from Wed                  Wednesday and the days after it
        only Fri                  Friday and no other day
        prefer Tue am             a wish, in When or Prefer alone

      Every word counts: a cell with a word that is not about times is refused
      rather than half read, and where a cell could mean two things check asks
      and offers both. "n/a", "none", "TBC", "-" and "?" count as blank.

      Join several with semicolons: Mon-Tue; Thu pm; not Tue 12:00-14:00
      The day comes before the month, always. If you write the weekday with
      the date, the two must match.
      """
  }

  private static let settings = """
    REVIEW.CSV: SETTINGS (Setting, Value)

      Council                      the host council
      Title                        of the review
      Reference                    a short name for files
      Fieldwork starts             first day on site (needed)
      Commissioned on              when the review was agreed (needed)
      Lead-in weeks                between the two; 12 unless you say otherwise
      Kind of review               safeguarding children, adults, corporate or
                                   progress review: decides the milestones
      Nation for bank holidays     England, Wales, Scotland, Northern Ireland
      Working days                 Mon-Fri; or Mon, Wed; or
                                   as listed in days.csv
      Day hours                    09:00-17:00
      Lunch                        12:00-14:00, 45 min   or   none
      Timetable grid               every start is a multiple of this; 15 min
      Time zone                    Europe/London
      Contact: council contact     name; e-mail address
      Contact: review manager      name; e-mail address
      Most sessions a day          for a reviewer; 6
      Longest run without a break  for a reviewer; 180 min
      Break                        the shortest that counts; 15 min
      Room turnaround              between two sessions in a room; 0 min
      Long day                     contact time that makes one; 300 min
      Most sessions at once        0 for no limit
      Price of ...                 what a broken wish costs, for example
                                   Price of back-to-back
    """

  private static let lists = """
    DAYS.CSV, only where a day differs from the settings, or lies outside the
    fieldwork week
      Date            the day; a day before the first day on site is a lead-in
                      day
      Start, End      the hours of that day: 10:00 and 16:00
      Lunch           as in the settings: 12:00-14:00, 45 min; or: none
      Early, Late     longer hours, such as Early 08:00 or Late 20:00, for those
                      sessions alone that ask for them under Out of hours, When
                      or Fixed when

    CLOSED.CSV: days that are not like others. On bank holidays and when the
    council is closed nothing is held. In school holidays, before elections and
    in inspection windows work goes on, and "fieldwork leadin" warns; it knows
    bank holidays by itself.
      Date or range   11 Feb 2013, or 11 Feb 2013 to 15 Feb 2013
      What            why: bank holiday, council closed, school holiday,
                      elections, inspection window

    MILESTONES.CSV holds the usual lead-in. Change what differs, add rows of
    your own; a row that you delete stays as usual, until you write: not needed
      Milestone       the name that "fieldwork leadin" prints, or a new one
      Owner           who sees to it
      When            6 weeks before; 8 working days before; 9 weeks after;
                      last day; a date; or: not needed
      Needs           the milestones that must be done first
      Working days    how long it takes once those are done
      Time            9am to 10am, for a meeting
      Done            yes, or the date

    THEMES.CSV: Ref, Name

    SITES.CSV: Ref, Name, Address

    TRAVEL.CSV: From, To, Minutes, between two sites, either way.

    ROOMS.CSV
      Room            what it is called
      Name            what the door says, where that is something else
      Site            where it is
      Seats           for everybody, reviewers included
      Features        screen; private; step-free; whatever you need
      Part of         the larger room, for one half of a hall: the hall cannot
                      be used while a half is, and two halves can
      Only for        the kinds of session that it takes, such as team meeting
                      for the team's base room
      Availability    when it can be had

    PEOPLE.CSV: whom the reviewers meet
      Ref             a short name that you choose, such as P01
      Job title       what they do; people without a Name go by it
      Name            blank where the job title is enough
      Organisation    whom they work for
      Email           one address
      Line manager    the Ref of their manager
      Stand-in        who can come instead, in every session where this person
                      must come: P03; P04. Under Who, "P02 only" allows nobody
                      instead.
      Availability    when they can come
      Show as         for young people, parents and carers, who are never
                      named: "6 young people in care". Leave Name blank.

    REVIEWERS.CSV: the peer team
      Ref             a short name that you choose, such as TL
      Role            team leader, member peer, officer peer, health peer,
                      police peer, analyst peer, review manager, or your own
      Name            TBC while nobody is found
      Organisation    the authority or agency that they come from
      Email           one address
      Availability    when they can come
      Themes          the Refs of the themes they know
      Not with        whom they must not meet: Refs of people, or
                      organisations as written in people.csv
      Confirmed       no for a named seat that may still change
      Balance load    no for somebody whose load need not be like the others'
    """

  private static let sessions = """
    SESSIONS.CSV: what is to be held
      Ref             a short name that you choose, such as S01
      Title           what people call it
      Kind            interview, focus group, meeting, site visit, workshop,
                      case mapping, case records review, audit validation,
                      team meeting, feedback
      Minutes         75, or 1h 15m
      Themes          Refs, or all
      Who             Refs or names of people; (optional) behind those who are
                      wanted and not needed; "8 social workers" for people
                      unnamed; and where the plan may choose: P02 or P03;
                      P02, else P03; 6 of P40-P51; 2 of (P05; P06; P07)
      Expected        how many in the room, reviewers aside; 12 or 9-12
      Agencies        organisations met beside those of the people
      Reviewers       how many (2, 2-3, all), which roles, who:
                      2-3; team leader; 2 of officer peer / member peer;
                      named HP. A slash between roles means either.
      Room or site    a room, several rooms of which any will do, a site,
                      or: no room
      Features        what the room must have
      When            where all of the session must lie
      Prefer          where it should lie
      After           Refs of sessions that come first: S01; S02 + 30 min;
                      S01 within 30 min; straight after S01
      Prefer after    the same as a wish
      Not same day, Not same time
                      Refs of sessions to keep it apart from
      Same time as, Same day as, Same team as
                      Refs of sessions to start with, to share a day with, to
                      give the same reviewers
      Importance      Must, Should or Could; only the last two may be left out
      Phase           lead-in for a session before the fieldwork week
      Contact time    no for team time, which tires nobody
      Fixed when      a start that must not change: Tue 09:30
      Fixed room, Fixed reviewers
                      the same for the room and the whole team
      Set up, Clear up
                      how long the room is needed before and after; invitations
                      show the session's own time
      Out of hours    yes for a session that may lie in the Early or Late hours
                      of a day; a time in When or Fixed when says it too
      Meal            yes where the team eats there: it is their lunch
      Link            where people join online; begins with https://
      Meet at         where people meet, such as a bus stop or a reception desk
      Told by         a Ref or an e-mail address: who receives the invitation
                      for people without names
      Agreed          with whom it was agreed by telephone, and for when:
                      Tue 09:30 with the office. It moves only where nothing
                      else works.
    """

  private static let timetable = """
    TIMETABLE.CSV is written by "fieldwork solve" and yours to edit
      Session         the Ref
      Title           for you to read
      Day, Start      both, or neither for a session that is not held
      End             for you to read; Minutes in sessions.csv decides
      Room            as in rooms.csv
      Reviewers       Refs of the whole team
      Chosen          whom the plan chose, where Who leaves it open
      Fixed           yes to keep all that the row says, or any of
                      when; room; reviewers
      Agreed          with whom the time was agreed by telephone; add the
                      column where you want it. The session moves only where
                      nothing else works, and is then named first.

    Solve again after a change: what need not move stays where it is, and your
    own columns stay with their sessions. "fieldwork solve --undo" goes back.
    """

  private static let trouble = """
    WHEN SOMETHING IS WRONG

    "fieldwork check" names the file, the row as Excel shows it, the column,
    what is written there and how to mend it:

      sessions.csv:14 When   error FW104   ...

    Errors must be mended before a week can be planned. Warnings and notes
    are for you to judge. Young people, parents and carers are never named in
    any file that is made for others.
    """
}
