"""axe-core, run in the page: everything in WCAG 2.2 at A and AA that a program can tell, and its best practices."""
from pathlib import Path

import axe_playwright_python

SCRIPT = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(browser):
    """What is wrong with the page as it stands, a line for each rule that is broken."""
    # The page's policy forbids foreign scripts, which DevTools may run all the same.
    browser.devtools("Runtime.evaluate", expression=SCRIPT)
    return browser.wait("""
        const done = arguments[arguments.length - 1];
        axe.run(document, { runOnly: %s, resultTypes: ["violations"] }).then(
          (result) => done(result.violations.map((rule) =>
            rule.id + ", " + rule.nodes.length + " times: " + rule.nodes[0].html.slice(0, 160))),
          (error) => done([String(error)]));""" % RULES)
