/// Why a document is not read: what is wrong, and on which line.
public struct XMLError: Error, Sendable, Hashable {
  /// What is wrong.
  public var fault: XMLFault
  /// The line of the fault, from 1; 0 where the document as a whole is at fault.
  public var line: Int
}

/// What can be wrong with a document.
public enum XMLFault: Sendable, Hashable {
  /// More bytes than are read.
  case tooLarge
  /// Elements inside elements, deeper than is read.
  case tooDeep
  /// More attributes in one element than are read.
  case tooManyAttributes
  /// A document type, by which a document can make its reader load files or write out endless text.
  case documentType
  /// An encoding other than UTF-8 and UTF-16.
  case encoding
  /// Bytes that stand for no character, or a character that XML does not allow.
  case character
  /// The document ends inside an element, a tag or a comment.
  case endsEarly
  /// Something that is no tag, no attribute or no name stands where one must.
  case syntax
  /// An end tag that closes another element than the open one.
  case wrongEndTag
  /// Two attributes of one element with the same name.
  case doubledAttribute
  /// A reference to an entity that the document cannot have declared.
  case unknownEntity
  /// A prefix that stands for no namespace.
  case unknownPrefix
  /// Text or a second element outside the outermost element, or no element at all.
  case outsideRoot

  /// What is wrong, as the end of a sentence.
  public var words: String {
    switch self {
    case .tooLarge: "the text is too long"
    case .tooDeep: "elements lie too deep inside each other"
    case .tooManyAttributes: "an element has too many attributes"
    case .documentType: "the text declares a document type, which is used in attacks"
    case .encoding: "the text is not in UTF-8 or UTF-16"
    case .character: "a character is not allowed"
    case .endsEarly: "the end is missing"
    case .syntax: "a tag is malformed"
    case .wrongEndTag: "an end tag does not belong to the open element"
    case .doubledAttribute: "an attribute is given twice"
    case .unknownEntity: "a reference stands for nothing"
    case .unknownPrefix: "a prefix stands for no namespace"
    case .outsideRoot: "the text does not consist of one element"
    }
  }
}
