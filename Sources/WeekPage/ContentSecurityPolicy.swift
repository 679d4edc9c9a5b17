import Encodings

/// What a page may load: nothing but the one style sheet and the one script inside it (Content Security Policy
/// Level 3).
///
/// A timetable names people. Should somebody's text ever slip through as markup, the browser still
/// fetches nothing, sends nothing and runs nothing but this.
enum ContentSecurityPolicy {
  /// The policy for a page with one inline style sheet and one inline script, which are known by their hashes
  /// (section 2.3.1).
  static func allowing(style: String, script: String) -> String {
    "default-src 'none'; style-src " + source(style) + "; script-src " + source(script)
      + "; base-uri 'none'; form-action 'none'"
  }

  private static func source(_ text: String) -> String {
    "'sha256-" + Base64.encoded(SHA256.digest(of: Array(text.utf8))) + "'"
  }
}
