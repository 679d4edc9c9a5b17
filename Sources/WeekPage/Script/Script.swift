/// The page's script: it chooses what is shown and lists what could be moved, and adds nothing that cannot be read
/// without it.
///
/// It is plain JavaScript for any current browser, and makes elements from text alone, so that no title can become
/// markup. Its words come from ``PageWords``.
enum Script {
  /// All of it, as one function that leaves no name behind.
  static let text =
    "(() => {\n\"use strict\";\n" + basics + filters + views + edits + clashes + panel + offers
    + start + "})();\n"
}
