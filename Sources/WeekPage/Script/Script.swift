/// The page's script: it chooses what is shown and lists what could be moved, and adds nothing that cannot be read
/// without it.
///
/// The script is plain JavaScript for any current browser, and makes elements from text alone, so that no title can
/// become markup. The words come from ``PageWords``. The files are in `Assets`; they share one scope, in this order.
enum Script {
  /// The whole script, as one function that leaves no name behind.
  static let text =
    "(() => {\n\"use strict\";\n"
    + String(decoding: Array(files.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
    + "})();\n"

  private static let files: [[UInt8]] = [
    PackageResources.basics_js, PackageResources.judged_js, PackageResources.filters_js,
    PackageResources.views_js, PackageResources.edits_js, PackageResources.panel_js,
    PackageResources.offers_js, PackageResources.print_js, PackageResources.start_js,
  ]
}
