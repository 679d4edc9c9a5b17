import Foundation

/// Measures the product's published figures; nothing here is part of the product.
@main
struct Main {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let options = Array(arguments.dropFirst())
    let isSound: Bool
    switch arguments.first {
    case "solve":
      guard let options = SolveOptions(options) else { return refuse() }
      isSound = SolveBenchmark(options).run()
    case "prove":
      guard let options = ProveOptions(options) else { return refuse() }
      isSound = ProveBenchmark(options).run()
    case "scale":
      guard let options = ScaleOptions(options) else { return refuse() }
      isSound = ScaleBenchmark(options).run()
    case "calendars":
      guard let options = CalendarOptions(options) else { return refuse() }
      isSound = CalendarBenchmark(options).run()
    case "replan":
      guard let options = ReplanOptions(options) else { return refuse() }
      isSound = ReplanBenchmark(options).run()
    case "changes":
      guard let options = ChangeOptions(options) else { return refuse() }
      isSound = ChangeBenchmark(options).run()
    case "explain":
      guard let options = ExplainOptions(options) else { return refuse() }
      isSound = await ExplainBenchmark(options).run()
    case "workbook" where options.first == SampleWorkbook.option:
      guard let sample = SampleWorkbook(options) else { return refuse() }
      isSound = sample.run()
    case "workbook" where options.first == WorkbookTimes.option:
      guard let times = WorkbookTimes(options) else { return refuse() }
      isSound = times.run()
    case "workbook":
      guard let listing = WorkbookListing(options) else { return refuse() }
      isSound = listing.run()
    case SolveCase.command:
      guard let request = SolveCase(options) else { return refuse() }
      isSound = await request.run()
    default:
      return refuse()
    }
    exit(isSound ? 0 : 1)
  }

  private static func refuse() {
    print(
      [
        SolveOptions.help, ProveOptions.help, ScaleOptions.help, ExplainOptions.help,
        ReplanOptions.help, ChangeOptions.help,
        CalendarOptions.help, WorkbookListing.help, SampleWorkbook.help,
        WorkbookTimes.help,
      ].joined(separator: "\n\n"))
    exit(2)
  }
}
