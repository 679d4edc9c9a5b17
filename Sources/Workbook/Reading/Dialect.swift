/// The names of a workbook's vocabulary, in one of two forms: ISO/IEC 29500 transitional, which Excel writes by
/// default, and strict.
struct Dialect: Sendable, Hashable {
  /// The namespace of sheets, styles and tables.
  let main: String
  /// The namespace of references to other parts, which their types begin with too.
  let references: String

  static let transitional = Dialect(
    main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    references: "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
  static let strict = Dialect(
    main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    references: "http://purl.oclc.org/ooxml/officeDocument/relationships")

  /// The dialect of a part by the namespace of its first element; the usual one where there is neither.
  init(namespace: String) {
    self = namespace == Self.strict.main ? .strict : .transitional
  }

  private init(main: String, references: String) {
    self.main = main
    self.references = references
  }
}
