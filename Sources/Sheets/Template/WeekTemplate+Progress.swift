import ReviewModel

/// A progress review: two days.
extension WeekTemplate {
  static let progress = WeekTemplate(
    title: "Progress review", kind: .progress, weekdays: ("Mon-Tue", 0), leadInWeeks: 8,
    hours: "09:00-17:30",
    days: [],
    lists: [
      (
        "themes.csv",
        """
        Ref,Name
        T1,Progress against the recommendations
        T2,Finance and governance
        T3,Capacity for what comes next
        """
      ),
      (
        "sites.csv",
        """
        Ref,Name,Address
        Civic,Civic Centre,1 High Street
        """
      ),
      (
        "rooms.csv",
        """
        Room,Site,Seats,Features,Only for
        Base room,Civic,10,printer; closed door,team meeting
        Committee Room 1,Civic,20,closed door; step-free,
        Interview room,Civic,8,closed door,
        """
      ),
      (
        "people.csv",
        """
        Ref,Job title,Organisation,Show as
        P01,Chief Executive,Example Council,
        P02,Leader of the Council,Example Council,
        P03,Section 151 officer,Example Council,
        P04,Chair of scrutiny,Example Council,
        """
      ),
      (
        "reviewers.csv",
        """
        Ref,Role,Name,Organisation,Themes
        LP,Lead peer,TBC,,T1; T2
        MP,Member peer,TBC,,T1; T2
        OP,Officer peer,TBC,,T2; T3
        CM,Challenge manager,TBC,,T1; T3
        """
      ),
      (
        "sessions.csv",
        """
        Ref,Title,Kind,Minutes,Themes,Who,Expected,Reviewers,Room or site,When,Prefer,After,Not same \
        time,Importance,Phase,Contact time,Fixed when,Out of hours,Meal,Set up,Meet at,Told by
        F01,Team briefing,team meeting,45,,,0,all,Base room,,,,,,,no,Mon 09:30
        F02,The Leader and the Chief Executive on progress,meeting,60,all,P01; P02,6,all,Committee Room \
        1,,,,,,,,Mon 10:30
        F03,Team meeting,team meeting,45,,,0,all,Base room,,,,,,,no,Mon 16:45
        F04,Preparing the feedback,team meeting,90,,,0,all,Base room,,,,,,,no,Tue 11:00
        F05,Feedback,feedback,45,all,P01; P02,12,all,Committee Room 1,,,F04,,,,,Tue 14:00
        E01,Chief Executive,interview,45,T1,P01,,2; lead peer; challenge manager,,,,F02
        E02,Leader of the Council,interview,45,T1,P02,,2; member peer; lead peer,,,,F02
        E03,Section 151 officer,interview,45,T2,P03,,2; officer peer; challenge manager,,,,F02
        E04,Chair of scrutiny,interview,45,T2,P04,,2; member peer; officer peer,,,,F02
        G01,Heads of service,focus group,60,T3,8 heads of service,8,2; officer peer; lead \
        peer,,,,F02,,,,,,,,,,P01
        G02,Staff,focus group,60,T3,10 staff,10,2; officer peer; challenge manager,,,,F02,G01,,,,,,,,,P01
        """
      ),
    ])
}
