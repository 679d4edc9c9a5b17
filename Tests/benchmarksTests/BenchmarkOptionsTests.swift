import Testing

@testable import benchmarks

struct `What a benchmark is asked for` {
  @Test func `seconds are a list, and the last ends the search`() throws {
    let options = try #require(SolveOptions(["--seconds", "10,1", "--seeds", "3"]))
    #expect(options.marks == [1, 10])
    #expect(options.seeds == 3)
  }

  @Test(arguments: [
    ["--seconds", "1,,2"], ["--seconds", "0"], ["--seconds"], ["--seeds", "0"], ["--what", "1"],
    ["--peer-seconds", "-1"],
  ])
  func `nonsense is refused`(words: [String]) {
    #expect(SolveOptions(words) == nil)
  }

  @Test func `sizes are a list`() throws {
    #expect(try #require(ScaleOptions(["--sizes", "100,50"])).sizes == [50, 100])
    #expect(ScaleOptions(["--sizes", "many"]) == nil)
  }

  @Test func `workbooks are timed in sizes and rounds`() throws {
    let times = try #require(WorkbookTimes(["--times", "--sizes", "600,60", "--rounds", "3"]))
    #expect(times.sizes == [60, 600])
    #expect(times.rounds == 3)
    #expect(WorkbookTimes(["--times"])?.sizes == [60, 600])
    #expect(WorkbookTimes(["--times", "--rounds", "0"]) == nil)
    #expect(WorkbookTimes(["review.xlsx"]) == nil)
  }

  @Test(arguments: [
    ([59, 60, 61], [29, 30, 90], true), ([61, 61, 1], [1, 1, 1], false),
    ([1, 1, 1], [31, 31, 1], false),
  ])
  func `the medians of a workbook's times are held against their bounds`(
    writing: [Double], reading: [Double], keeps: Bool
  ) {
    #expect(
      WorkbookTimes.keeps(WorkbookTimes.bounds[60], writing: writing, reading: reading) == keeps)
    #expect(WorkbookTimes.keeps(WorkbookTimes.bounds[7], writing: writing, reading: reading))
  }
}

struct `What a benchmark prints` {
  @Test func `a table is Markdown`() {
    let table = MarkdownTable(headings: ["a", "cost"])
    #expect(table.opening == "| a | cost |\n| - | ---- |")
    #expect(
      table.row([MarkdownTable.cell(1.25, decimals: 1), MarkdownTable.cell(Int?.none)])
        == "| 1.2 | – |")
  }

  @Test func `a curve has a bar for each size, the longest forty wide`() {
    let bars = ScaleBenchmark.bars([(50, 100), (1000, 200)])
    #expect(bars[0] == "      50  " + String(repeating: "█", count: 20) + " 100")
    #expect(bars[1] == "    1000  " + String(repeating: "█", count: 40) + " 200")
  }
}
