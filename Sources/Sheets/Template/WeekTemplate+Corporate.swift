import ReviewModel

/// The week of a corporate peer challenge: four days, with an evening of councillors.
extension WeekTemplate {
  static let corporate = WeekTemplate(
    title: "Corporate peer challenge", kind: .corporate, weekdays: ("Mon-Thu", 0), leadInWeeks: 12,
    hours: "09:00-18:00",
    days: [(1, ",,,20:00")],
    lists: places + [
      (
        "themes.csv",
        """
        Ref,Name
        T1,Local priorities and outcomes
        T2,Organisational and place leadership
        T3,Governance and culture
        T4,Financial planning and management
        T5,Capacity for improvement
        """
      ),
      (
        "people.csv",
        """
        Ref,Job title,Organisation,Show as
        P01,Chief Executive,Example Council,
        P02,Leader of the Council,Example Council,
        P03,Section 151 officer,Example Council,
        P04,Monitoring officer,Example Council,
        P05,Director of Children's Services,Example Council,
        P06,Director of Adult Social Services,Example Council,
        P07,Leader of the opposition,Example Council,
        P08,Chair of scrutiny,Example Council,
        P09,Chair of the audit committee,Example Council,
        P10,Head of personnel,Example Council,
        P11,Director of place,Example Council,
        """
      ),
      (
        "reviewers.csv",
        """
        Ref,Role,Name,Organisation,Themes
        LP,Lead peer,TBC,,T2; T1
        MP1,Member peer,TBC,,T2; T3
        MP2,Member peer,TBC,,T3; T1
        FP,Finance peer,TBC,,T4; T3
        OP1,Officer peer,TBC,,T1; T5
        OP2,Officer peer,TBC,,T5; T4
        CM,Challenge manager,TBC,,T2; T5
        """
      ),
      (
        "sessions.csv",
        """
        Ref,Title,Kind,Minutes,Themes,Who,Expected,Reviewers,Room or site,When,Prefer,After,Not same \
        time,Importance,Phase,Contact time,Fixed when,Out of hours,Meal,Set up,Meet at,Told by
        F01,Team briefing,team meeting,60,,,0,all,Base room,,,,,,,no,Mon 09:00
        F02,The Leader and the Chief Executive set the scene,meeting,60,all,P01; P02,10,all,Committee Room \
        1,,,,,,,,Mon 10:15
        F03,"Team meeting, Monday",team meeting,45,,,0,all,Base room,,,,,,,no,Mon 17:00
        F04,"Team meeting, Tuesday",team meeting,45,,,0,all,Base room,,,,,,,no,Tue 16:45
        F05,"Team meeting, Wednesday",team meeting,45,,,0,all,Base room,,,,,,,no,Wed 17:00
        F06,"Word with the Chief Executive, Monday",feedback,15,,P01,,2; lead peer; challenge \
        manager,,,,straight after F03
        F07,"Word with the Chief Executive, Wednesday",feedback,15,,P01,,2; lead peer; challenge \
        manager,,,,straight after F05
        F08,Preparing the presentation,team meeting,180,,,0,all,Base room,,,,,,,no,Thu 09:00
        F09,First hearing for the Leader and the Chief Executive,feedback,30,,P01; P02,,2; lead peer; challenge \
        manager,Interview room,,,F08
        F10,Feedback presentation,feedback,60,all,P01; P02,50,all,Main hall,,,F09,,,,,Thu 14:00,,,30 min
        E01,Chief Executive,interview,60,T2; T5,P01,,2; lead peer; challenge manager,,,,F02
        E02,Leader of the Council,interview,60,T2; T1,P02,,2; member peer; lead peer,,,,F02
        E03,Lunch with the Leader,meeting,60,T2,P02,4,2; member peer,,Tue 12:00-14:00,,,,,,,,,yes
        E04,Section 151 officer,interview,60,T4,P03,,2; finance peer; officer peer,,,,F02
        E05,Monitoring officer,interview,45,T3,P04,,2; officer peer; member peer,,,,F02
        E06,Director of Children's Services,interview,45,T1; T5,P05,,2; officer peer,,,,F02
        E07,Director of Adult Social Services,interview,45,T1; T5,P06,,2; officer peer,,,,F02
        E08,Leaders of the opposition groups,interview,60,T3,P07,3,2; member peer; challenge manager,,,,F02
        E09,Chairs of scrutiny and of audit,interview,60,T3; T4,P08; P09,,2; member peer; finance peer,,,,F02
        G01,Cabinet,focus group,60,T1; T2,8 cabinet members,8,2; member peer; lead peer,,,,F02,,,,,,,,,,P02
        G02,Heads of service,focus group,60,T5; T4,10 heads of service,10,2; officer peer; finance \
        peer,,,,F02,,,,,,,,,,P10
        G03,Front-line staff,focus group,60,T5,12 front-line staff,12,2; officer peer,,,,F02,G02,,,,,,,,,P10
        G04,Trade unions,focus group,45,T5,4 trade union representatives,4,2; officer peer; challenge \
        manager,,,,F02,,,,,,,,,,P10
        G05,"Partners from health, police and the voluntary sector",focus group,75,T1; T2,10 partner \
        representatives,10,2; lead peer; officer peer,,,,F02,,,,,,,,,,P01
        G06,Evening with councillors,meeting,90,T3; T2,20 councillors,20,2-3; member peer; lead peer,Main \
        hall,Tue 18:00-20:00,,,,,,,,,,,,P04
        V01,Tour of the area by bus,site visit,120,T1,P11,4,3-4; lead peer,no room,Tue am; Wed am,,,,,,,,,,,Bus \
        stop outside the Civic Centre
        """
      ),
    ])
}
