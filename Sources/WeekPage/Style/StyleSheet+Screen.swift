extension StyleSheet {
  /// Colours, letters, headings and links.
  static let screen = """
    :root {
      --ground: #fff; --raised: #f6f7f8; --ink: #111; --quiet: #4a5056; --line: #8d959c;
      --faint: #d9dde0; --link: #14509a; --alarm: #a8180c; --focus: #ffdd00; --focus-ink: #111;
      --t1: #12436d; --t2: #28a197; --t3: #801650; --t4: #f46a25; --t5: #3d3d3d; --t6: #a285d1;
      --quarter: 1.1rem;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14171a; --raised: #1f2428; --ink: #f2f3f4; --quiet: #b8bfc5; --line: #79828a;
        --faint: #3a4147; --link: #8fc1ff; --alarm: #ff9d92;
        --t1: #7fb2e5; --t3: #e08cb9; --t5: #b9bec2;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 4rem; }
    body {
      margin: 0; padding: 0 clamp(0.75rem, 2.5vw, 2.5rem) 3rem; background: var(--ground); color: var(--ink);
      font: 1rem/1.45 system-ui, "Segoe UI", Arial, sans-serif; overflow-wrap: anywhere;
    }
    a { color: var(--link); text-underline-offset: 0.15em; }
    a:hover { text-decoration-thickness: 0.15em; }
    :focus-visible {
      outline: 3px solid var(--focus-ink); outline-offset: 0; box-shadow: 0 0 0 6px var(--focus);
    }
    main:focus, [tabindex="-1"]:focus { outline: none; box-shadow: none; }
    .skip { position: absolute; left: -100vw; top: 0; padding: 0.75rem 1rem; background: var(--focus);
      color: var(--focus-ink); z-index: 3; }
    .skip:focus { left: 0; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    header { padding: 1.75rem 0 0.5rem; border-bottom: 4px solid var(--ink); }
    h1 { margin: 0 0 0.35rem; font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2.25rem); line-height: 1.15; }
    h2 { margin: 2.75rem 0 0.75rem; font-size: 1.5rem; line-height: 1.2; }
    h3 { margin: 1.5rem 0 0.5rem; font-size: 1.125rem; }
    p { margin: 0 0 0.5rem; max-width: 46rem; }
    .fact { margin: 0; font-size: 1.0625rem; }
    .readership { margin: 0.5rem 0; color: var(--quiet); }
    nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0.75rem 0; padding: 0; list-style: none; }
    nav a { display: inline-block; padding: 0.25rem 0; }
    main ul { margin: 0 0 1rem; padding-left: 1.25rem; }
    main li { max-width: 60rem; }
    footer { margin-top: 3rem; padding-top: 0.75rem; border-top: 1px solid var(--line); color: var(--quiet); }
    footer p { margin: 0; }

    """
}
