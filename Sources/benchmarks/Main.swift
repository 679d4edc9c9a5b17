import Foundation

/// Measures what the product's figures are quoted from; nothing here is part of it.
@main
struct Main {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.first == "solve", let options = SolveOptions(Array(arguments.dropFirst()))
    else {
      print(SolveOptions.help)
      exit(2)
    }
    await SolveBenchmark(options).run()
  }
}
