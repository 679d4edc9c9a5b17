import Desk
import JSONText
import Sheets

/// The desk as the page reaches it: bytes in, bytes out, with nothing unsafe in it.
struct Counter {
  private var review = OpenReview(ReviewFiles(dropped: []))

  /// Opens the review of a bundle, and checks it.
  mutating func open(_ bundle: [UInt8]) -> [UInt8] {
    do throws(SheetBundle.Fault) {
      review = OpenReview(ReviewFiles(dropped: try SheetBundle.unpack(bundle)))
      return Counter.bundle(review.answer(.check(isStrict: false)))
    } catch {
      // The fault is in the bundle, not in the review that is open, which stays open.
      return Counter.bundle(Answer(.badInput, words: [error.sentence]))
    }
  }

  /// Answers a request.
  mutating func ask(_ request: [UInt8]) -> [UInt8] {
    do throws(Refusal) {
      return Counter.bundle(review.answer(try RequestDocument.read(request)))
    } catch {
      return Counter.bundle(Answer(error))
    }
  }

  /// Lets the search go on.
  mutating func advance(steps: Int) -> [UInt8] { Counter.bundle(review.advance(steps: steps)) }

  /// An answer as a bundle: `answer.json`, then the files that it is about.
  private static func bundle(_ answer: Answer) -> [UInt8] {
    let document = JSONWriter.document(answer.document)
    return SheetBundle.pack([SheetFile(name: "answer.json", bytes: document)] + answer.files)
  }
}
