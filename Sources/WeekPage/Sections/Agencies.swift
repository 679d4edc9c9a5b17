import Exports
import ReviewModel

/// The people of one agency.
struct Agency {
  /// The agency as the page shows it.
  let label: String
  let people: [Person]
}

extension TimetableExport {
  /// The agencies of those interviewed, in the order in which the review names them.
  var agencies: [Agency] {
    review.people.map { $0.agency ?? "" }.uniqued.map { agency in
      let label = disclosure.text(agency)
      return Agency(
        label: label.isEmpty ? PageWords.others : label,
        people: review.people.filter { ($0.agency ?? "") == agency })
    }
  }
}
