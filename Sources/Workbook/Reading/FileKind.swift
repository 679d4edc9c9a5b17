import Archive

/// What a file is that people took for a workbook, by its first bytes and not by its name.
public enum FileKind: Sendable, Hashable {
  /// `.xlsx`, `.xlsm` or `.xltx`.
  case workbook
  /// `.xlsb`, Excel's binary workbook.
  case binaryWorkbook
  /// `.xls`, as Excel wrote until 2003.
  case oldWorkbook
  /// A workbook with a password.
  case encrypted
  /// `.ods` of LibreOffice or OpenOffice, or `.fods`, which is the same without compression.
  case openDocument
  /// `.numbers` of Apple.
  case numbers
  /// `.gsheet`, the shortcut that Google Drive puts on a computer in place of a spreadsheet.
  case googleShortcut
  /// Another compressed file.
  case otherArchive
  /// Text, such as a CSV file or a web page.
  case text
  /// No bytes at all.
  case empty
  /// Anything else.
  case unknown

  /// What the bytes are.
  public init(_ bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // An OLE file (MS-CFB) names its streams in UTF-16; MS-OFFCRYPTO gives the name of the stream in an encrypted
      // workbook.
      let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
      self = ByteSearch.contains(name, in: bytes) ? .encrypted : .oldWorkbook
    } else if bytes.starts(with: [0x09, 0x08]) || bytes.starts(with: [0x09, 0x04]) {
      // A bare stream of records of Excel 4 or 5 (MS-XLS, section 2.4.21).
      self = .oldWorkbook
    } else if ZIPArchive.isLikely(bytes) {
      self = Self.archiveKind(bytes)
    } else if !bytes.prefix(512).contains(0) {
      self = Self.textKind(bytes)
    } else {
      self = .unknown
    }
  }

  private static func archiveKind(_ bytes: [UInt8]) -> FileKind {
    guard let archive = try? ZIPArchive(bytes) else { return .workbook }
    let names = archive.entries.map { $0.name.lowercased() }
    let isOffice = names.contains("[content_types].xml") || names.contains("_rels/.rels")
    if isOffice || names.contains(where: { $0.hasPrefix("xl/") }) {
      return names.contains { $0.hasSuffix("workbook.bin") } ? .binaryWorkbook : .workbook
    }
    if names.contains("mimetype"), names.contains("content.xml") { return .openDocument }
    if names.contains(where: { $0.hasPrefix("index/") || $0 == "index.zip" }) { return .numbers }
    return .otherArchive
  }

  private static func textKind(_ bytes: [UInt8]) -> FileKind {
    // Google Drive writes one small JSON object, which holds an address and the number of the document.
    let isShort = bytes.count <= longestShortcut && bytes.first == UInt8(ascii: "{")
    if isShort, ByteSearch.contains(Array("\"doc_id\"".utf8), in: bytes) { return .googleShortcut }
    if isShort, ByteSearch.contains(Array("://docs.google.com/".utf8), in: bytes) {
      return .googleShortcut
    }
    let beginning = Array(bytes.prefix(longestShortcut))
    let isOpenDocument = ByteSearch.contains(
      Array("urn:oasis:names:tc:opendocument:xmlns:office".utf8), in: beginning)
    return isOpenDocument ? .openDocument : .text
  }

  private static let longestShortcut = 4_096

  /// What the file is, as a sentence.
  var message: String {
    switch self {
    case .workbook: "The file is a workbook."
    case .binaryWorkbook: "The file is a binary workbook (.xlsb), which only Excel reads."
    case .oldWorkbook: "The file is a workbook of Excel 97 to 2003 (.xls)."
    case .encrypted: "The workbook is locked by a password."
    case .openDocument: "The file is a spreadsheet of LibreOffice or OpenOffice (.ods)."
    case .numbers: "The file is a spreadsheet of Apple Numbers (.numbers)."
    case .googleShortcut:
      "The file is a shortcut to Google Sheets (.gsheet) and does not hold the spreadsheet itself."
    case .otherArchive: "The file is compressed, but is not a workbook."
    case .text: "The file holds plain text and is not a workbook."
    case .empty: "The file is empty."
    case .unknown: "The file is not a workbook."
    }
  }

  /// The clicks that help, as a sentence.
  var mend: String {
    switch self {
    case .binaryWorkbook, .oldWorkbook:
      "Save it as .xlsx: in Excel, choose File, Save As, and \"Excel Workbook (*.xlsx)\"."
    case .encrypted:
      """
      Save it without a password: in Excel, choose File, Info, Protect Workbook, Encrypt with Password, and \
      clear the box.
      """
    case .openDocument:
      "Save it as .xlsx: choose File, Save As, and \"Excel 2007–365 (.xlsx)\"."
    case .numbers: "Save it as .xlsx: in Numbers, choose File, Export To, Excel."
    case .googleShortcut:
      "Save it as .xlsx: double-click the shortcut, and choose File, Download, Microsoft Excel (.xlsx)."
    case .text: "Give the file a name that ends in .csv, or open it in Excel and save it as .xlsx."
    case .workbook, .otherArchive, .empty, .unknown:
      "Choose the workbook that was meant, a file that Excel saved as .xlsx."
    }
  }
}
