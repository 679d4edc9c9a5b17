import Documents
import Foundation
import ReviewModel

/// A folder for reviews that processes hand to each other, gone with the value.
final class ScratchFolder {
  private let folder: URL

  init() {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("benchmarks-" + UUID().uuidString)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      Talk.say("\(folder.path) could not be made: \(error.localizedDescription)")
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The path of something inside.
  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Writes a review; answers the path of its document.
  func write(_ review: Review) -> String {
    let path = path(review.id + ".json")
    do {
      try Data(ReviewDocument.write(review)).write(to: URL(fileURLWithPath: path))
    } catch {
      Talk.say("\(path) could not be written: \(error.localizedDescription)")
    }
    return path
  }
}
