import Commands
import Foundation

/// The program: everything it does is in ``Commands``.
@main
struct Main {
  static func main() async {
    exit(await CommandTable.run(Array(CommandLine.arguments.dropFirst())))
  }
}
