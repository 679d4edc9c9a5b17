import Disk
import Findings
import ReviewModel
import Sheets

extension Review {
  /// Takes up the names of children, young people, parents and carers that stood in the sheets before `postpone` wrote
  /// them without, so that a note, a reason or a title with such a name is still covered.
  ///
  /// - Parameters:
  ///   - folder: The folder of the review.
  ///   - place: Where an entry stands in its sheets.
  /// - Returns: A finding for each cell that holds one of the names.
  mutating func rememberProtectedNames(
    postponedIn folder: String, at place: (ReviewPlace) -> Place
  ) -> [Finding] {
    var names: [PersonID: String] = [:]
    for name in FileBytes.everyName(in: folder) where PostponedSheets.isFolder(name) {
      // What cannot be read tells no names, and nothing else is taken from these sheets.
      guard let sheets = try? ReviewReading.sheets(in: FileBytes.join(folder, name)) else {
        continue
      }
      for person in ReviewSheets.read(sheets).review?.people ?? [] {
        if let hidden = person.hiddenName { names[person.id] = hidden }
      }
    }
    guard !names.isEmpty else { return [] }
    for index in people.indices where people[index].isAnonymous {
      if let name = names[people[index].id] { people[index].hiddenName = name }
    }
    return hideProtectedNames(at: place)
  }
}
