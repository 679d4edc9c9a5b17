import Testing

@testable import Workbook

/// Format codes as programs write them, gathered from what Excel, Google Sheets, LibreOffice and their translations offer.
@Suite struct NumberFormatTests {
  @Test(arguments: [
    "m/d/yyyy", "d-mmm-yy", "d-mmm", "mmm-yy", "h:mm", "h:mm:ss", "m/d/yyyy h:mm", "mm:ss.0",
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "[$-F400]h:mm:ss\\ AM/PM", "[$-809]dd\\ mmmm\\ yyyy;@",
    "[$-409]d/m/yy\\ h:mm\\ AM/PM;@", "yyyy\\-mm\\-dd", "dd.mm.yyyy", "yyyy\"年\"m\"月\"d\"日\"",
    "[$-411]ggge\"年\"m\"月\"d\"日\"", "ddd", "dddd", "MMMM YYYY", "YYYY-MM-DD", "D. MMMM YYYY",
    "h\"h\"mm", "hh\"u\"mm", "[Blue]d/m", "[>=1]d/m/yy;h:mm", "d\" of \"mmmm", "ss", "yy",
    "DD/MM/YYYY HH:MM:SS",
    "_(* d/m/yy_)", "dd/mm/yyyy;;", "dd/mm/yyyy;\"never\"",
  ])
  func `dates and times`(code: String) {
    #expect(NumberFormat(code: code) == .moment)
  }

  @Test(arguments: [
    "General", "GENERAL", "0", "0.00", "#,##0", "#,##0.00", "0%", "0.00%", "0.00E+00", "# ?/?", "@",
    "#,##0 ;(#,##0)", "_(\"$\"* #,##0.00_);_(\"$\"* \\(#,##0.00\\);_(\"$\"* \"-\"??_);_(@_)",
    "[$£-809]#,##0.00", "[$€-2]\\ #,##0.00", "\"day \"0", "0\" days\"", "0\\d", "0\\h",
    "0\\ \\m\\i\\n",
    "[Red]-0", "[Magenta]0", "[Yellow][<5]0", "[Color 5]0", "_-0_d", "*y0", "\"min\"", "", ";;;",
    "[$dd-409]0", "0\"h\"", "\\s0",
  ])
  func `figures and text`(code: String) {
    #expect(NumberFormat(code: code) == .number)
  }

  @Test(arguments: [
    "[h]:mm", "[hh]:mm:ss", "[H]", "[m]", "[mm]:ss", "[s]", "[ss].00", "[Red][h]:mm;@",
  ])
  func `lengths of time`(code: String) {
    #expect(NumberFormat(code: code) == .elapsed)
  }

  @Test(
    arguments: [
      ("\"", .number), ("\\", .number), ("[", .number), ("_", .number), ("*", .number),
      ("[h", .elapsed),
      ("\"d", .number), ("0\"d", .number), ("[d]", .number), ("é", .number),
      ("\u{1F600}d", .moment),
    ] as [(String, NumberFormat)])
  func `a code that is cut short is read to its end`(code: String, format: NumberFormat) {
    #expect(NumberFormat(code: code) == format)
  }
}
