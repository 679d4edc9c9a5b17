extension StyleSheet {
  /// Narrow windows, where the week is a list; wide ones; forced colours.
  ///
  /// On a screen, a section that is out of sight is not laid out, so that a filter answers at once however long the
  /// page is (CSS Containment 2, `content-visibility`). A scroll in motion would miss its target as what it passes is
  /// laid out, so there is none.
  static let narrow = """
    @media screen {
      main > section { content-visibility: auto; contain-intrinsic-size: auto 50rem; overflow-clip-margin: 1rem; }
    }
    @media screen and (min-width: 64rem) {
      .scroll:not(.wide, .drawing) { overflow: visible; }
      .scroll:not(.wide) thead th { position: sticky; top: 0; z-index: 2; }
    }
    .in-list { display: none; }
    @media screen and (max-width: 47.99rem) {
      .in-list { display: block; }
      .stacks, .stacks tbody, .stacks tr, .stacks td, .stacks th, .stacks caption { display: block; width: auto; }
      .stacks thead { display: none; }
      .by-room .scroll, .by-reviewer .scroll:has(.grid) { display: none; }
      .stacks tbody th, .stacks td { border: 0; padding: 0.1rem 0; }
      .list tr, .team tr, .view tr, .by-agency tr, .coverage tr, .by-reviewer tr { padding: 0.6rem 0; border-bottom: 1px solid var(--faint); }
      .stacks tbody th { font-weight: 700; }
      .stacks td:not(:empty)::before { content: attr(data-label) ": "; color: var(--quiet); }
      .stacks td ul { display: inline; }
      .scroll:not(.drawing) { overflow: visible; }
    }


    @media (forced-colors: active) {
      .theme b, .grid .session, .strip span { forced-color-adjust: none; }
      .grid .session { background: Canvas; color: CanvasText; }
      .chosen { outline-color: Highlight; }
    }

    """
}
