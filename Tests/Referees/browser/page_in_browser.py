"""Opens exported pages in a headless Chromium, from file:// addresses, and uses them as people do.

    python3 Tests/Referees/browser/page_in_browser.py

FIELDWORK names the program that is judged; PICTURES a folder for pictures of what it looks like.
"""
import csv, json, os, random, re, sys, tempfile, time, urllib.parse
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / "support"), str(HERE.parent / "support")]
from accessibility import violations
from exports import STAMP, Faults, fieldwork
from made_weeks import HOSTILE, week
from paper import sheets
from webdriver import Browser

faults = Faults()
figures = []
work = Path(tempfile.mkdtemp(prefix="fieldwork-pages-"))


def page(name, review, plan, level="full"):
    """The page of a review; its path."""
    folder = work / name
    folder.mkdir()
    for file, document in (("review.json", review), ("plan.json", plan)):
        (folder / file).write_text(json.dumps(document))
    began = time.monotonic()
    code, said = fieldwork("export", folder / "review.json", "page", "--plan", folder / "plan.json", "--privacy", level,
                           "--stamp", STAMP, "-o", folder)
    if not (folder / "timetable.html").exists():
        sys.exit(f"export of {name} exits {code}:\n{said}")
    size = (folder / "timetable.html").stat().st_size
    figures.append(f"{name}: {size // 1000} kB, written in {time.monotonic() - began:.1f} s")
    return folder / "timetable.html", size


def visit(browser, path, name):
    """Opens a page, which may ask for nothing and complain of nothing."""
    browser.requests()
    browser.open(path.as_uri())
    paint = browser.wait("""
        const done = arguments[arguments.length - 1];
        new PerformanceObserver((list, observer) => {
          const paint = list.getEntriesByName("first-contentful-paint")[0];
          if (paint) { observer.disconnect(); done(paint.startTime); }
        }).observe({ type: "paint", buffered: true });""")
    asked = [address for address in browser.requests() if address not in ("about:blank", path.as_uri())]
    faults.expect(not asked, f"{name}: asks for {asked[:3]}")
    faults.expect(not (said := browser.console()), f"{name}: the console says {said[:3]}")
    return paint


def accessible(browser, name):
    faults.extend(f"{name}: {violation}" for violation in violations(browser))


def pick(browser, field, value):
    """Chooses in a field of the filters; how long the page took, in milliseconds."""
    return browser.run("""
        const field = document.getElementById("filter-" + arguments[0]);
        const began = performance.now();
        field.value = arguments[1];
        field.dispatchEvent(new Event(field.id === "filter-view" ? "change" : "input"));
        document.body.offsetHeight;
        return performance.now() - began;""", field, value)


def shown(browser):
    return browser.run("return document.getElementById('shown').textContent")


def tab_to(browser, what, most=400):
    """Presses Tab until the focus is on something; whether it came there."""
    for _ in range(most):
        browser.press("Tab")
        if browser.run(f"return document.activeElement.matches({what!r})"):
            return True
    return False


def picture(browser, name):
    if folder := os.environ.get("PICTURES"):
        (Path(folder) / f"{name}.png").write_bytes(browser.picture())


def check_reading(browser, path):
    """Every section in its order; in any window and colours; without scripts too."""
    anchors = ["week", "problems", "diaries", "by-room", "by-reviewer", "by-agency", "list", "coverage", "cost", "team"]
    found = browser.run("return [...document.querySelectorAll('main > section[id]')].map((s) => s.id)")
    # A review that breaks no rule has no list of what is wrong, and one that costs nothing no cost.
    faults.expect([a for a in found if a in anchors] == [a for a in anchors if a in found], f"the sections stand as {found}")
    faults.expect(set(found) >= {"week", "coverage", "by-room", "by-reviewer", "by-agency", "list", "team"}, f"sections: {found}")
    for width in (320, 768, 900, 1024, 1440):
        browser.window(width)
        wide = browser.run("return document.documentElement.scrollWidth")
        faults.expect(wide <= width, f"at {width} pixels the page is {wide} wide")
        # The whole card is what a pointer hits of the button inside.
        small = browser.run("""return [...document.querySelectorAll("button, select, input, summary, nav a")]
            .filter((e) => e.checkVisibility()).map((e) => [e, (e.closest(".card") ?? e).getBoundingClientRect().height])
            .filter(([, height]) => height < 23.9).map(([e]) => e.outerHTML.slice(0, 80))""")
        faults.expect(not small, f"at {width} pixels smaller than 24: {small[:3]}")
        split = split_words(browser)
        faults.expect(not split, f"at {width} pixels words are split: {split[:5]}")
        top = browser.run("return document.querySelector('#week .board').getBoundingClientRect().top + scrollY")
        faults.expect(top < (640 if width < 400 else 400), f"at {width} pixels the week begins {top:.0f} pixels down")
        picture(browser, f"page-{width}")
    check_scale(browser)
    browser.devtools("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(path.as_uri())
    rows = browser.devtools("Runtime.evaluate", returnByValue=True, expression="""
        [document.querySelectorAll("#list tbody tr").length, document.getElementById("filters").checkVisibility(),
         document.querySelectorAll("#list tr[hidden], main > section[hidden]:not(#view, #sheets)").length]""")["result"]["value"]
    faults.expect(rows[0] > 0 and rows[1:] == [False, 0], f"without scripts: {rows}")
    browser.devtools("Emulation.setScriptExecutionDisabled", value=False)
    browser.open(path.as_uri())


def split_words(browser):
    """Words that stand on two lines without a hyphen of their own."""
    return browser.run("""
        const split = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node; (node = walker.nextNode()); ) {
          const parent = node.parentElement;
          if (!parent.checkVisibility() || getComputedStyle(parent).hyphens === "auto" || parent.closest("script, style, .unseen")) continue;
          for (const { 0: word, index } of node.data.matchAll(/[\\p{L}\\p{N}]{2,}/gu)) {
            const range = new Range();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) split.push(`${word} in ${parent.closest("[class]").className}`);
          }
        }
        return split;""")


def check_scale(browser):
    """A minute is as high in every card of every board, and every room has its lane on every day."""
    scales = browser.run("""
        return [...document.querySelectorAll("#week .card, #by-room .card, #by-reviewer .card")].map((card) =>
          card.getBoundingClientRect().height / Number(/ m(\\d+)/.exec(" " + card.className)[1]));""")
    faults.expect(scales and max(scales) - min(scales) < 0.05, f"a minute is {min(scales):.2f} to {max(scales):.2f} pixels high")
    lanes = browser.run("""return [...document.querySelectorAll("#by-room .board")]
        .map((board) => [...board.querySelectorAll("h4")].map((h) => h.textContent).join("|"))""")
    faults.expect(len(set(lanes)) == 1, "the lanes differ from day to day")


def check_contents(browser):
    """Each entry of the contents leads to its section, though what lies between is laid out on the way."""
    for link in browser.run("return [...document.querySelectorAll('nav a')].map((a) => a.getAttribute('href'))"):
        browser.run("window.scrollTo(0, 0)")
        top = browser.run("""document.querySelector(`nav a[href="${arguments[0]}"]`).click();
            const top = document.querySelector(arguments[0]).getBoundingClientRect().top;
            return top + scrollY + innerHeight >= document.documentElement.scrollHeight ? 0 : top;""", link)
        faults.expect(-5 <= top <= 200, f"the contents: {link} leads {top} pixels away from it")


def check_filters(browser, path, count):
    """What is chosen is what is shown, and stands in the address."""
    faults.expect(shown(browser) == f"Showing all {count} sessions.", f"at first: {shown(browser)}")
    for field in browser.run("return [...document.querySelectorAll('#filters select[name]')].map((f) => f.name)"):
        value = browser.run("return document.getElementById('filter-' + arguments[0]).options[1].value", field)
        pick(browser, field, value)
        visible = browser.run("return [...document.querySelectorAll('#list tr[id]')].filter((r) => r.checkVisibility()).length")
        faults.expect(shown(browser) == f"Showing {visible} of {count} sessions." and visible > 0, f"{field}: {shown(browser)}, {visible} rows")
        pick(browser, field, "")
    first = browser.run("return document.querySelector('#list tr[id] .title').textContent")
    pick(browser, "text", first.upper())
    address = browser.run("return location.href")
    faults.expect("#text=" in address and shown(browser).startswith("Showing "), f"text: {address}")
    browser.open(address)
    faults.expect(shown(browser).startswith("Showing ") and "all" not in shown(browser), f"a link to a filtered page: {shown(browser)}")
    pick(browser, "text", "no such words anywhere")
    faults.expect(shown(browser).startswith("No session matches"), f"nothing found: {shown(browser)}")
    browser.run("document.getElementById('clear').click()")


def check_views(browser, names):
    """One person's timetable names nobody else; a door says nothing but when."""
    views = browser.run("return [...document.getElementById('filter-view').options].map((o) => o.value).filter((v) => v)")
    for kind, paper in (("team", 1), ("person", 1), ("door", 2)):
        view = next(v for v in views if v.startswith(kind + "="))
        pick(browser, "view", view)
        text = browser.run("return document.getElementById('view').innerText")
        if kind == "team":
            browser.window(320)
            high = browser.run("return document.getElementById('view').getBoundingClientRect().height")
            faults.expect(high < 6 * 640, f"{view} is {high / 640:.1f} screens long at 320 pixels")
            picture(browser, "view-team-320")
            browser.window(1440)
        if kind == "person":
            faults.expect(not [name for name in names if name in text and name not in view], f"{view} names somebody else")
        if kind == "door":
            faults.expect("Private meeting" in text and not browser.run("return document.querySelector('#view .title')"), f"{view}: {text[:80]}")
        printed = sheets(browser.paper())
        faults.expect(0 < len(printed) <= paper and set(printed) == {"A4 upright"}, f"{view} prints as {printed}")
        picture(browser, f"view-{kind}")
    accessible(browser, "a view")
    browser.run("document.querySelector('#view > button').click()")


def check_moves(browser, path):
    """A move by keyboard alone: found, made, undone, done again, kept through a reload, taken away as a file that the
    program takes."""
    browser.run("document.activeElement.blur(); window.scrollTo(0, 0)")
    faults.expect(tab_to(browser, "#week button.open"), "Tab reaches no session")
    where = lambda: browser.run("return [...document.querySelectorAll('#week .card')].slice(0, 3).map((card) => card.getBoundingClientRect().top)")
    moved = ""
    for _ in range(40):
        before = where()
        browser.press("Enter")
        faults.expect(where() == before, f"opening a session moves the cards from {before} to {where()}")
        faults.expect(browser.run("return document.activeElement.id") == "panel-heading", "the panel takes no focus")
        if browser.run("return [...document.querySelectorAll('.offer')].some((o) => o.checkVisibility() && !o.querySelector('.offer-rules'))"):
            moved = browser.run("return document.getElementById('panel-heading').textContent")
            break
        browser.press("Escape")
        tab_to(browser, "#week button.open")
    faults.expect(moved, "no session has a move")
    accessible(browser, "the panel")
    picture(browser, "panel")
    tab_to(browser, ".offer")
    browser.press("Enter")
    changed = lambda: browser.run("return document.querySelectorAll('#changed li').length")
    faults.expect(changed() == 1 and moved in browser.run("return document.getElementById('changed').textContent"), "the move is not listed")
    faults.expect(browser.run("return document.getElementById('spoken').textContent").startswith("Changed " + moved), "the move is not announced")
    browser.press("Escape")
    faults.expect(browser.run("return document.activeElement.matches('button.open')"), "Escape does not lead back to the session")
    accessible(browser, "a page with changes")
    browser.run("window.scrollTo(0, document.documentElement.scrollHeight)")
    undo = browser.run("return document.querySelector('.bar > .actions > button').getBoundingClientRect().top")
    faults.expect(0 <= undo < 200, f"at the end of the page Undo is {undo} pixels down")
    browser.run("location.reload()")
    faults.expect(changed() == 1, "a change does not last through a reload")
    browser.run("document.querySelector('#changed').open = true")
    picture(browser, "changes")
    browser.run("document.querySelector('#changed > summary').focus()")
    tab_to(browser, ".bar > .actions > button", 20)
    browser.press("Enter")
    faults.expect(changed() == 0 and browser.run("return document.activeElement.textContent") == "Undo", "Undo does not undo")
    browser.press("Tab")
    browser.press("Enter")
    faults.expect(changed() == 1, "Redo does not redo")
    browser.run("document.querySelector('#changed').open = true; document.querySelector('#changed > summary').focus()")
    tab_to(browser, "#changed .actions button", 20)
    browser.press("Enter")
    file = Path(browser.downloads) / "changes.csv"
    for _ in range(100):
        if file.exists():
            break
        time.sleep(0.05)
    if not file.exists():
        faults.append("no changes.csv came")
        return
    rows = list(csv.DictReader(file.open(encoding="utf-8-sig", newline="")))
    faults.expect(len(rows) == 1 and rows[0]["Was day"], f"changes.csv holds {rows}")
    code, said = fieldwork("apply", path.parent / "review.json", file, "--plan", path.parent / "plan.json", "--dry-run")
    faults.expect(code in (0, 1) and (" now " in said or "added" in said or "taken off" in said), f"apply exits {code}: {said[:300]}")


def check_paper(browser):
    """One size of paper a print: the whole page and a day a sheet on A4 across, a reviewer a sheet, the week on one A3."""
    printed = sheets(browser.paper())
    faults.expect(set(printed) == {"A4 across"}, f"the page prints as {sorted(set(printed))}")
    figures.append(f"printed: {len(printed)} sheets of A4")
    days = browser.run("return document.querySelectorAll('#by-room .board').length")
    team = browser.run("return [...document.getElementById('filter-view').options].filter((o) => o.value.startsWith('team=')).length")
    weeks = browser.run("return document.querySelectorAll('#week .board').length")
    browser.run("window.print = () => {}")
    for label, paper, count in (("The week on one A3", "A3 across", weeks), ("A day a sheet by room, A4", "A4 across", days),
                                ("A sheet for each reviewer, A4", "A4 upright", team)):
        browser.run("[...document.querySelectorAll('#print button')].find((b) => b.textContent === arguments[0]).click()", label)
        printed = sheets(pdf := browser.paper())
        faults.expect(printed == [paper] * count, f"{label} prints as {printed}")
        if folder := os.environ.get("PICTURES"):
            (Path(folder) / f"{label.split(',')[0]}.pdf").write_bytes(pdf)
        browser.run("window.dispatchEvent(new Event('afterprint'))")


def plan_on_page(browser, review, plan):
    """The plan with the changes that the page's address holds."""
    fragment = urllib.parse.urlsplit(browser.run("return location.href")).fragment
    kept = urllib.parse.parse_qs(fragment).get("changes", [""])[0].split("~")[1:]
    dates = browser.run("return JSON.parse(document.getElementById('data').textContent).days.rows.map((row) => row[0])")
    placed = {assignment["session"]: dict(assignment) for assignment in plan["assignments"]}
    for item in kept:
        number, day, start, room, team = item.split(".")
        own = placed[review["sessions"][int(number) - 1]["id"]]
        own["start"] = f"{dates[int(day)]}T{int(start) // 60:02}:{int(start) % 60:02}"
        own.pop("room", None)
        if int(room) >= 0:
            own["room"] = review["rooms"][int(room)]["id"]
        own["reviewers"] = [review["reviewers"][int(member)]["id"] for member in team.split("-") if member]
    return {**plan, "assignments": list(placed.values())}


def check_chains(browser, path, review, plan, chains=6, edits=10):
    """What the page says of many changes together is what the judge says of them, or it says that they are not judged."""
    chance = random.Random(20130204)

    def judged(plan):
        (path.parent / "chain.json").write_text(json.dumps(plan))
        code, said = fieldwork("check", path.parent / "review.json", "--plan", path.parent / "chain.json", "--json")
        verdict = json.loads(said[said.index("{"):said.rindex("}") + 1])
        return verdict["cost"], len(verdict["violations"])

    cost, broken = judged(plan)
    said = {True: 0, False: 0}
    for _ in range(chains):
        browser.open("about:blank")
        browser.open(path.as_uri())
        for _ in range(edits):
            # Mostly an offer with a price; sometimes one that the page does not judge any more.
            wanted = chance.random() < 0.85
            number = browser.run("""
                const cards = [...document.querySelectorAll("#week .card button.open")];
                cards[Math.floor(arguments[0] * cards.length)].click();
                const offers = [...document.querySelectorAll("#panel .offer")]
                  .filter((offer) => offer.textContent.includes("not judged") !== arguments[1]);
                offers[Math.floor(arguments[2] * offers.length)]?.click();
                return offers.length;""", chance.random(), wanted, chance.random())
            if not number:
                continue
            text = browser.run("return [...document.querySelectorAll('#changed .verdict p')].map((p) => p.textContent)")
            if not text:
                continue
            isJudged = text[0].startswith("All together: ")
            faults.expect(isJudged or text[0].startswith("Not judged"), f"the page says {text}")
            said[isJudged] += 1
            if isJudged:
                found = re.search(r"(costs|saves) (\d+)", text[0])
                told = 0 if not found else int(found[2]) * (1 if found[1] == "costs" else -1)
                now = judged(plan_on_page(browser, review, plan))
                faults.expect(now[0] - cost == told, f"the page says {text[0]!r}, the judge {now[0] - cost:+}")
                breaks = any(line.startswith("breaks: ") for line in text)
                faults.expect(breaks or now[1] <= broken, f"the page says {text}, the judge finds {now[1]} broken rules")
    figures.append(f"chains: {said[True]} states judged by the page as by the judge, {said[False]} said not to be judged")
    faults.expect(said[True] > chains * 2, f"only {said[True]} states were judged")


samples = sorted(Path(".build/ci/samples").glob("manchester-2013/plan.json"))
if not samples:
    sys.exit("no solved sample in .build/ci/samples: run `bash .ci/run release samples` first")
review, plan = (json.loads(samples[0].with_name(name).read_text()) for name in ("review.json", "plan.json"))
count = len(plan["assignments"])
names = {person["name"] for person in review["people"] if person["name"] != person.get("jobTitle")}

with Browser() as browser:
    path, size = page("manchester-2013", review, plan)
    faults.expect(size < 400_000, f"{count} sessions take {size} bytes")
    browser.window(1440)
    paint = min(visit(browser, path, "manchester-2013") for _ in range(3))
    check_reading(browser, path)
    browser.window(1440)
    check_contents(browser)
    check_filters(browser, path, count)
    kind = browser.run("return document.getElementById('filter-kind').options[1].value")
    slowest = max(pick(browser, "kind", value) for value in (kind, "", kind, ""))
    figures.append(f"manchester-2013, {count} sessions: first paint {paint:.0f} ms, filter {slowest:.0f} ms")
    faults.expect(paint < 300, f"first paint after {paint:.0f} ms")
    faults.expect(slowest < 50, f"a filter takes {slowest:.0f} ms")
    check_views(browser, names)
    check_moves(browser, path)
    browser.open("about:blank")
    browser.open(path.as_uri())
    check_paper(browser)
    check_chains(browser, path, review, plan)

    # A small week has every part of the page, and axe is quick with it.
    path, _ = page("small", *week(12))
    visit(browser, path, "small")
    for dark, media in ((False, ""), (True, ""), (False, "print")):
        browser.window(1440, dark=dark, media=media)
        accessible(browser, media or ("dark" if dark else "light"))
    browser.window(320)
    accessible(browser, "a narrow window")
    browser.window(1440)
    for level in ("roles", "public"):
        path, _ = page(f"small-{level}", *week(12), level)
        visit(browser, path, level)
        accessible(browser, level)

    path, _ = page("hostile", *week(16, HOSTILE))
    visit(browser, path, "hostile")
    browser.run("document.querySelectorAll('#list button.open').forEach((open) => { open.click(); })")
    list_text = browser.run("return document.getElementById('list').textContent")
    for title in HOSTILE:
        faults.expect(" ".join(title.split()) in " ".join(list_text.split()), f"hostile: {title[:40]!r} is not shown as text")
    faults.expect(browser.run("return document.title") == "Exampleton: A made review", "hostile: a title was run")
    faults.expect(not browser.console(), "hostile: the console complains")
    browser.window(320)
    wide = browser.run("return document.documentElement.scrollWidth")
    faults.expect(wide <= 320, f"hostile: at 320 pixels the page is {wide} wide")
    browser.window(1440)

    path, size = page("six-hundred", *week(600))
    faults.expect(size < 3_000_000, f"600 sessions take {size} bytes")
    paint = visit(browser, path, "six-hundred")
    slowest = max(pick(browser, "kind", value) for value in ("Interview", ""))
    loaded = browser.run("return performance.getEntriesByType('navigation')[0].loadEventEnd")
    figures.append(f"six-hundred: first paint {paint:.0f} ms, ready {loaded:.0f} ms, filter {slowest:.0f} ms")
    faults.expect(loaded < 2000 and slowest < 2000, f"600 sessions: ready after {loaded:.0f} ms, filter {slowest:.0f} ms")

print(*figures, sep="\n")
faults.settle("the page in a browser: read, filtered, moved by keyboard, printed, accessible; it asks for nothing and says nothing")
