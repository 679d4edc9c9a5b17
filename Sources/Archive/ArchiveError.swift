/// Why a compressed file cannot be read.
public enum ArchiveError: Error, Sendable, Hashable {
  /// The file has more bytes than the budget allows.
  case fileTooLarge(limit: Int)
  /// The file does not begin or end as its kind does.
  case notCompressed
  /// The end of the file is missing, or points outside the file.
  case cutShort
  /// The archive is one of several that belong together.
  case severalDisks
  /// More entries than the budget allows.
  case tooManyEntries(limit: Int)
  /// One entry unpacks to more than the budget allows.
  case entryTooLarge(name: String, limit: Int)
  /// All entries together unpack to more than the budget allows.
  case totalTooLarge(limit: Int)
  /// Two entries have the same name.
  case doubledName(String)
  /// The entries take more bytes together than the file has: some lie over each other, as in files made to attack.
  case overlapping(String)
  /// An entry needs a password.
  case encrypted(String)
  /// An entry is compressed by a method other than "stored" and "deflate".
  case unknownMethod(name: String, method: Int)
  /// An entry's bytes are not what was packed.
  case damaged(name: String, DeflateFault)

  /// What is wrong, as a sentence.
  public var message: String {
    switch self {
    case .fileTooLarge(let limit):
      "The file is larger than \(Self.megabytes(limit)), which is the most that is read."
    case .notCompressed: "The file is not a compressed file."
    case .cutShort: "The file is incomplete: its end is missing."
    case .severalDisks: "The file is one part of an archive that was split into several files."
    case .tooManyEntries(let limit):
      "The file holds more than \(limit) parts, which is the most that is read."
    case .entryTooLarge(let name, let limit):
      "\"\(name)\" unpacks to more than \(Self.megabytes(limit)), which is the most that is read."
    case .totalTooLarge(let limit):
      "The file unpacks to more than \(Self.megabytes(limit)), which is the most that is read."
    case .doubledName(let name): "The file holds two parts named \"\(name)\"."
    case .overlapping(let name):
      "\"\(name)\" inside the file shares its bytes with another part, as no honest program writes."
    case .encrypted(let name): "\"\(name)\" inside the file is protected by a password."
    case .unknownMethod(let name, let method):
      "\"\(name)\" is packed by a method (number \(method)) that is not supported."
    case .damaged(let name, let fault): "\"\(name)\" inside the file is damaged: \(fault.words)."
    }
  }

  /// How to mend the file, as a sentence that begins with a verb.
  public var mend: String {
    switch self {
    case .fileTooLarge, .tooManyEntries, .entryTooLarge, .totalTooLarge:
      "Remove what is not needed, such as pictures and old sheets, and save the file again."
    case .notCompressed: "Choose the file that was meant, or save the file again from its program."
    case .cutShort, .damaged: "Download or copy the file again; the copy did not arrive whole."
    case .severalDisks:
      "Join the parts with the program that split them, and choose the whole file."
    case .doubledName, .overlapping, .unknownMethod:
      "Open the file in its own program and save the file again."
    case .encrypted: "Save the file without a password."
    }
  }

  private static func megabytes(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
  }
}
