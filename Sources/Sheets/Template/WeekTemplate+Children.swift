import ReviewModel

/// The week of a safeguarding children peer review: five days, from the councils' own papers.
extension WeekTemplate {
  static let children = WeekTemplate(
    title: "Safeguarding children peer review", kind: .children, weekdays: ("Mon-Fri", 0),
    leadInWeeks: 12,
    hours: "08:30-18:00",
    days: [],
    lists: places + [
      (
        "themes.csv",
        """
        Ref,Name
        T1,"Effective practice, service delivery and the voice of the child"
        T2,"Outcomes, impact and performance management"
        T3,Working together
        T4,Capacity and managing resources
        T5,"Vision, strategy and leadership"
        """
      ),
      (
        "people.csv",
        """
        Ref,Job title,Organisation,Show as
        P01,Director of Children's Services,Example Council,
        P02,Chief Executive,Example Council,
        P03,Leader of the Council,Example Council,
        P04,Lead Member for Children,Example Council,
        P05,Independent chair,Safeguarding partnership,
        P06,"Assistant Director, children's social care",Example Council,
        P07,Commander for public protection,County police,
        P08,Director of nursing,Health commissioners,
        P09,Designated nurse,Health commissioners,
        P10,Designated doctor,Hospital trust,
        P11,Head of safeguarding,Example Council,
        P12,Performance manager,Example Council,
        P13,Head of education,Example Council,
        P14,,,8 young people in care
        """
      ),
      (
        "reviewers.csv",
        """
        Ref,Role,Name,Organisation,Themes
        TL,team leader,TBC,,T5; T1; T4
        MP,member peer,TBC,,T5; T4
        OP1,officer peer,TBC,,T1; T4; T2
        OP2,officer peer,TBC,,T1; T3
        HP,health peer,TBC,,T3; T1; T4
        AP,analyst peer,TBC,,T2; T4
        PP,police peer,TBC,,T3; T1
        RM,review manager,TBC,,T5; T2; T3
        """
      ),
      (
        "sessions.csv",
        """
        Ref,Title,Kind,Minutes,Themes,Who,Expected,Reviewers,Room or site,When,Prefer,After,Not same \
        time,Importance,Phase,Contact time,Fixed when,Out of hours,Meal,Set up,Meet at,Told by
        F01,Team briefing,team meeting,60,,,0,all,Base room,,,,,,,no,Mon 09:00
        F02,Opening meeting of senior managers from the partner agencies,meeting,75,all,P01; P02; \
        P05,20,all,Main hall,,,,,,,,Mon 10:30,,,30 min
        F03,"Team meeting, Monday",team meeting,45,,,0,all,Base room,,,,,,,no,Mon 17:00
        F04,"Team meeting, Tuesday",team meeting,45,,,0,all,Base room,,,,,,,no,Tue 17:00
        F05,"Team meeting, Wednesday",team meeting,45,,,0,all,Base room,,,,,,,no,Wed 17:00
        F06,"Team meeting, Thursday",team meeting,45,,,0,all,Base room,,,,,,,no,Thu 17:00
        F07,"Word with the Director, Monday",feedback,15,,P01,,2; team leader; review manager,,,,straight after \
        F03
        F08,"Word with the Director, Tuesday",feedback,15,,P01,,2; team leader; review manager,,,,straight \
        after F04
        F09,"Word with the Director, Wednesday",feedback,15,,P01,,2; team leader; review manager,,,,straight \
        after F05
        F10,"Word with the Director, Thursday",feedback,15,,P01,,2; team leader; review manager,,,,straight \
        after F06
        F11,Bringing the evidence together,team meeting,120,,,0,all,Base room,,,,,,,no,Thu 15:00
        F12,Preparing the presentation,team meeting,180,,,0,all,Base room,,,,,,,no,Fri 08:30
        F13,First hearing for the Director and the Chief Executive,feedback,30,,P01; P02,4,2; team leader; \
        review manager,Interview room,,,F12
        F14,Feedback to all partners,feedback,60,all,P01; P02; P05,60,all,Main hall,,,F13,,,,,Fri 13:30,,,30 min
        F15,Prioritisation workshop,workshop,90,all,P01; P05,40,all,Main hall,,,F14,,,,,Fri 14:45
        E01,Director of Children's Services,interview,60,T5; T4,P01,,2; team leader; review manager,,,Mon pm; \
        Tue am,F02
        E02,Chief Executive,interview,45,T5,P02,,2; team leader; member peer,,,,F02
        E03,Leader of the Council,interview,45,T5,P03,,2; member peer; team leader,,,,F02
        E04,Lead Member for Children,interview,60,T5; T4,P04,,2; member peer; officer peer,,,,F02
        E05,Independent chair of the safeguarding board,interview,60,T3; T5,P05,,2; team leader; police peer / \
        health peer,,,,F02
        E06,"Assistant Director, children's social care",interview,60,T1; T4,P06,,2; officer peer; team \
        leader,,,,F02; G01
        E07,Police commander for public protection,interview,60,T3,P07,,2; police peer; officer peer,,,,F02
        E08,Health commissioners,interview,60,T3; T4,P08,2,2; health peer; analyst peer,,,,F02
        E09,Designated nurse and designated doctor,interview,60,T3; T1,P09; P10,,2; health peer; officer \
        peer,,,,F02
        E10,Head of safeguarding and quality assurance,interview,60,T2; T1,P11,,2; officer peer; analyst \
        peer,,,,F02
        E11,Performance and data manager,interview,60,T2,P12,,2; analyst peer; officer peer,,,,F02
        G01,Social workers,focus group,75,T1; T4,9 social workers,,2; officer peer; health \
        peer,,,,F02,,,,,,,,,,P06
        G02,Team managers,focus group,75,T1; T4,9 team managers,,2; officer peer; team leader,,,,F02; \
        G01,G01,,,,,,,,,P06
        G03,"Health visitors, school nurses and midwives",focus group,60,T1; T3,9 health visitors and \
        nurses,,2; health peer; officer peer,,,,F02,,,,,,,,,,P09
        G04,Head teachers,focus group,75,T3; T1,8 head teachers,,2; officer peer; member peer,,after \
        09:30,,F02,,,,,,,,,,P13
        G05,Police officers,focus group,60,T3; T1,7 police officers,,2; police peer; officer \
        peer,,,,F02,,,,,,,,,,P07
        G06,Young people in care and care leavers,focus group,60,T1,P14,8,2; officer peer; member peer / health \
        peer,Hub room,after 15:30; not Thu-Fri,,F02
        V01,Visit to the front door,site visit,90,T1; T3,P06 (optional),6,2; police peer; officer peer / health \
        peer,no room; Hub,Tue-Wed,,F02,,,,,,,,,Reception of the community hub
        """
      ),
    ])
}
