import Desk
import Disk
import Findings
import Foundation

/// Finds the samples that come with the source.
enum SampleFolder {
  /// The sample that the demonstration uses.
  static let demonstration = "manchester-2013"

  /// The path of a sample.
  ///
  /// The folder `samples` is looked for in the places where the search starts and in all folders above them:
  /// usually the working folder, the program's own, and the place of this source when the program was built.
  ///
  /// - Returns: The path of the folder of the sample.
  /// - Throws: `Refusal` where no such folder has the sample.
  static func find(
    _ name: String, from starts: [String] = usualStarts
  ) throws(Refusal) -> String {
    for start in starts {
      for folder in ancestors(of: start) {
        let candidate = FileBytes.join(FileBytes.join(folder, "samples"), name)
        if FileBytes.kind(of: candidate) == .folder { return candidate }
      }
    }
    throw Refusal(
      Finding(
        .sampleNotFound, at: .file("samples/" + name),
        "The sample that the demonstration uses cannot be found.",
        mend: "Run this in the folder of the fieldwork source, which holds \"samples\"."))
  }

  private static var usualStarts: [String] {
    let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return [FileManager.default.currentDirectoryPath, program, #filePath]
  }

  /// A path and every folder above it, nearest first.
  private static func ancestors(of path: String) -> [String] {
    var folders = [path]
    var url = URL(fileURLWithPath: path).standardizedFileURL
    while url.path != "/", !url.path.isEmpty {
      url.deleteLastPathComponent()
      folders.append(url.path)
    }
    return folders
  }
}
