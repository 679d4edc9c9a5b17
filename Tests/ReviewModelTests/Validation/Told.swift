import Findings
import ReviewModel

/// What validation says about a review: one line a finding, with its place as a path.
func told(_ review: Review) -> [String] {
  review.validate { place in
    let path = place.list.rawValue + "[" + String(place.index) + "]"
    return .key(file: "", path: place.field.isEmpty ? path : path + "." + place.field)
  }
  .map { finding in
    var line = finding.severity.rawValue + " " + finding.code.text + finding.place.text + ": "
    line += finding.sentence
    return line
  }
}
