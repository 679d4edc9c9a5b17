/// How a cell looks.
public struct DraftStyle: Sendable, Hashable {
  /// The letters.
  public var font = DraftFont()
  /// The colour behind, as six digits of red, green and blue; nil for none.
  public var fill: String?
  /// Whether what is typed stays text: "9-12" is no date then.
  public var isText = false
  /// Whether long text takes several lines.
  public var wraps = false
  /// Whether letters become smaller until a line of text fits.
  public var shrinks = false
  /// Whether the cell has lines around.
  public var hasBorder = false
  /// Whether text stands in the middle.
  public var isCentred = false

  /// Excel's own look.
  public init() {}

  /// The look of input: text that stays as typed.
  public static var input: DraftStyle {
    var style = DraftStyle()
    style.isText = true
    style.wraps = true
    return style
  }

  /// The look of heads: white on dark blue, so that they stand apart when they are printed in grey too.
  public static var head: DraftStyle {
    var style = DraftStyle()
    style.font.isBold = true
    style.font.colour = "FFFFFF"
    style.fill = "1F3864"
    style.wraps = true
    style.hasBorder = true
    return style
  }

  /// The look of heads whose column every row must fill.
  public static var requiredHead: DraftStyle {
    var style = head
    style.fill = "833C0B"
    return style
  }

  /// The look of a sheet's title.
  public static var title: DraftStyle {
    var style = DraftStyle()
    style.font.isBold = true
    style.font.size = 16
    style.font.colour = "1F3864"
    return style
  }

  /// The look of text to be read, of several lines where need be.
  public static var prose: DraftStyle {
    var style = DraftStyle()
    style.wraps = true
    return style
  }

  /// The look of a remark beside what matters.
  public static var remark: DraftStyle {
    var style = DraftStyle()
    style.font.colour = "595959"
    return style
  }

  /// The look of what leads to another cell.
  public static var link: DraftStyle {
    var style = prose
    style.font.colour = "0563C1"
    style.font.isUnderlined = true
    return style
  }
}

/// The letters of a cell.
public struct DraftFont: Sendable, Hashable {
  /// Whether letters are bold.
  public var isBold = false
  /// Whether letters have a line below.
  public var isUnderlined = false
  /// The size in points.
  public var size = 11
  /// The colour, as six digits of red, green and blue; nil for the usual one.
  public var colour: String?

  /// Excel's own letters.
  public init() {}
}
