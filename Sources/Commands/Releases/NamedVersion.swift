import Correspondence
import Desk
import Disk

extension NamedVersion {
  /// Reads the version that was typed.
  ///
  /// - Parameters:
  ///   - name: What was typed.
  ///   - source: Where the sheets are.
  ///   - terminal: Where standard input is read.
  init(
    _ name: String, of source: ReviewSource, on terminal: Terminal
  ) throws(CommandFailure) {
    let name = try VersionName(typed: name)
    let files = try ReviewFiles(at: source, on: terminal)
    let memory = try ReviewMemory(of: source)
    self = try atDesk { () throws(Refusal) in try NamedVersion(name, of: files, memory) }
  }
}
