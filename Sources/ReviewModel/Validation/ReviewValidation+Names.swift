import Findings

// Words that may be somebody's name and are not replaced, since they are words of their own too.
extension ReviewValidation {
  mutating func checkNames() {
    var mask = NameMask()
    var noted: [Int: String] = [:]
    var subjects: [PersonID: Int] = [:]
    for person in review.people where !person.isAnonymous {
      let subject = mask.hideIdentity(
        person.name, nil, unless: [person.jobTitle, person.agency], behind: "")
      noted[subject] = "person " + person.id.text
      subjects[person.id] = subject
    }
    for reviewer in review.reviewers where reviewer.isNamed {
      let subject = mask.hideIdentity(
        reviewer.name, nil, unless: [reviewer.role.words, reviewer.organisation], behind: "")
      noted[subject] = "reviewer " + reviewer.id.text
    }
    let known = mask
    let sessions = review.sessions
    var faults: [ReviewFault] = []
    review.forEachText { text, place in
      // The lists are where names belong.
      if [.people, .reviewers, .contacts].contains(place.list), place.field == "name" { return }
      var expected: Set<Int> = []
      if place.list == .sessions {
        let session = sessions[place.index]
        for id in session.everybodyNamed {
          if let subject = subjects[id] { expected.insert(subject) }
        }
      }
      for likely in known.likelyNames(in: text, expecting: expected) {
        let whom = likely.subjects.compactMap { noted[$0] }.joined(separator: " or ")
        faults.append(
          ReviewFault(
            code: .likelyName, severity: .note, place: place, text: likely.word,
            message:
              "\"\(likely.word)\" may mean \(whom); it is shown at every level of privacy, since it is also a word of its own.",
            mend: "If it is a name, write the whole name or the job title."))
      }
    }
    for fault in faults {
      report(
        fault.code, fault.severity, at: fault.place, text: fault.text, fault.message,
        mend: fault.mend)
    }
  }
}
