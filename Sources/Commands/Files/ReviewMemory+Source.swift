import Desk
import Disk
import Findings

extension ReviewMemory {
  /// What the program remembers of a review, with the files of an outbox if one is given.
  ///
  /// - Throws: `Refusal` for a review from standard input, which has nothing beside it.
  init(
    of source: ReviewSource, outbox: OutboxMemory.Location? = nil
  ) throws(Refusal) {
    guard let folder = source.memoryFolder else {
      throw Refusal(
        Finding(
          .unknownForm, at: .file(InputName.standardInput), text: "-",
          "Releases are kept beside a review, and standard input has nothing beside it.",
          mend: "Give the folder of the sheets."))
    }
    self.init(onDisk: folder, outbox: outbox?.path)
  }
}

extension OutboxMemory.Location {
  /// The outbox that was typed, or the usual one of a review.
  ///
  /// - Parameters:
  ///   - path: What was typed; nil for nothing.
  ///   - source: Where the review comes from.
  init(_ path: String?, of source: ReviewSource) {
    let folder = source.memoryFolder ?? ""
    let usual = FileBytes.join(folder, KeptInvitations.outbox)
    self.init(FileBytes.relative(path ?? usual, to: folder), called: path ?? usual)
  }
}
