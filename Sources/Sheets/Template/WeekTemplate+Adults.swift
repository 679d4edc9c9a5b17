import ReviewModel

/// The week of adults' preparation for assurance: three days, with video calls and a case-file audit before.
extension WeekTemplate {
  static let adults = WeekTemplate(
    title: "Adults' preparation for assurance peer challenge", kind: .adults,
    weekdays: ("Tue-Thu", 1), leadInWeeks: 12,
    hours: "09:00-18:00",
    days: [(-6, "09:00,17:00"), (-5, "09:00,17:00")],
    lists: places + [
      (
        "themes.csv",
        """
        Ref,Name
        T1,Working with people
        T2,Providing support
        T3,Ensuring safety within the system
        T4,Leadership
        """
      ),
      (
        "people.csv",
        """
        Ref,Job title,Organisation,Show as
        P01,Director of Adult Social Services,Example Council,
        P02,Chief Executive,Example Council,
        P03,Cabinet member for adult social care,Example Council,
        P04,Head of commissioning,Example Council,
        P05,Head of safeguarding adults,Example Council,
        P06,Principal social worker,Example Council,
        P07,Place director,Integrated care board,
        P08,,,8 people who draw on care
        P09,,,8 unpaid carers
        """
      ),
      (
        "reviewers.csv",
        """
        Ref,Role,Name,Organisation,Themes
        TL,team leader,TBC,,T4; T1
        MP,member peer,TBC,,T4; T2
        OP1,officer peer,TBC,,T1; T3
        OP2,officer peer,TBC,,T2; T1
        HP,health peer,TBC,,T2; T3
        EE,expert by experience,TBC,,T1; T3
        RM,review manager,TBC,,T4; T2
        """
      ),
      (
        "sessions.csv",
        """
        Ref,Title,Kind,Minutes,Themes,Who,Expected,Reviewers,Room or site,When,Prefer,After,Not same \
        time,Importance,Phase,Contact time,Fixed when,Out of hours,Meal,Set up,Meet at,Told by
        L01,Case-file audit,case records review,180,T1; T3,P06,3,2; officer peer,Committee Room 2,,,,,,lead-in
        L02,Video call with the Director,interview,45,T4,P01,,2; team leader; review manager,no \
        room,,,,,,lead-in
        L03,Video call with the Chief Executive,interview,30,T4,P02,,2; team leader; review manager,no \
        room,,,,,,lead-in
        L04,Video call with the principal social worker,interview,45,T1; T3,P06,,2; officer peer; review \
        manager,no room,,,L01,,,lead-in
        F01,Team briefing,team meeting,60,,,0,all,Base room,,,,,,,no,Tue 09:00
        F02,Opening presentation by the Director,meeting,60,all,P01; P02; P03,15,all,Main hall,,,,,,,,Tue \
        10:15,,,15 min
        F03,"Team meeting, Tuesday",team meeting,45,,,0,all,Base room,,,,,,,no,Tue 17:00
        F04,"Team meeting, Wednesday",team meeting,45,,,0,all,Base room,,,,,,,no,Wed 17:00
        F05,"Word with the Director, Tuesday",feedback,15,,P01,,2; team leader; review manager,,,,straight \
        after F03
        F06,"Word with the Director, Wednesday",feedback,15,,P01,,2; team leader; review manager,,,,straight \
        after F04
        F07,Preparing the presentation,team meeting,180,,,0,all,Base room,,,,,,,no,Thu 09:00
        F08,First hearing for the Director and the Chief Executive,feedback,30,,P01; P02,,2; team leader; \
        review manager,Interview room,,,F07
        F09,Feedback presentation,feedback,60,all,P01; P02; P03,40,all,Main hall,,,F08,,,,,Thu 14:00,,,30 min
        E01,Director of Adult Social Services,interview,60,T4,P01,,2; team leader; review manager,,,,F02
        E02,Cabinet member for adult social care,interview,45,T4,P03,,2; member peer; team leader,,,,F02
        E03,Head of safeguarding adults,interview,60,T3,P05,,2; officer peer; health peer,,,,F02
        E04,Head of commissioning,interview,60,T2,P04,,2; officer peer; member peer,,,,F02
        E05,Integrated care board place director,interview,45,T2; T4,P07,,2; health peer; team leader,,,,F02
        G01,Social workers and occupational therapists,focus group,60,T1,10 social workers,,2; officer peer; \
        expert by experience,,,,F02,,,,,,,,,,P06
        G02,Team managers,focus group,60,T1; T4,8 team managers,,2; officer peer; member peer,,,,F02; \
        G01,,,,,,,,,,P06
        G03,People who draw on care and support,focus group,60,T1,P08,8,2; expert by experience; officer \
        peer,Hub room,10:00-15:00,,F02
        G04,Unpaid carers,focus group,60,T1,P09,8,2; expert by experience; member peer,Hub room,10:00-15:00,,F02
        G05,Care providers,focus group,60,T2,10 care providers,,2; officer peer; health peer,,,,F02,,,,,,,,,,P04
        """
      ),
    ])
}
