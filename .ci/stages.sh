# shellcheck shell=bash
# The stages of .ci/run, one function each. They share `scratch` (a folder of ours) and `shared` (../shared).

fail() { echo "✘ $*" >&2; return 1; }

fieldwork=$scratch/release/release/fieldwork
export FIELDWORK=$PWD/$fieldwork
python=$scratch/venv/bin/python

# Installs Debian packages.
install_packages() {
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  if [ "${lists_are_fresh:-no}" = no ]; then "${root[@]}" apt-get update -qq; fi
  lists_are_fresh=yes
  "${root[@]}" apt-get install -y -qq --no-install-recommends "$@"
}

# What the referees need, beside Swift: Python with one pinned calendar library, Node, and calendar programs. A stage that
# needs more, such as a browser, fetches that itself.
stage_tools() {
  local missing=()
  command -v node >/dev/null || missing+=(nodejs)
  python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3 python3-venv)
  command -v tsc >/dev/null || missing+=(node-typescript)
  # The programs that Tests/Referees/clients.py hands our calendars to.
  command -v khal >/dev/null || missing+=(khal)
  command -v radicale >/dev/null || missing+=(radicale)
  command -v cc >/dev/null || missing+=(gcc libc6-dev)
  [ -f /usr/include/libical/ical.h ] || missing+=(libical-dev)
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
  # Tests/Referees/thunderbird.py says so where this one cannot be had.
  command -v thunderbird >/dev/null || install_packages thunderbird || echo "thunderbird cannot be installed here"
  [ -x "$python" ] || python3 -m venv "$scratch/venv"
  "$python" -m pip install --quiet --disable-pip-version-check --requirement .ci/requirements.txt
  swift --version 2>&1 | head -1
  echo "node $(node --version), $("$python" --version), icalendar $("$python" -c 'import icalendar; print(icalendar.__version__)')"
}

# The browser that Tests/Referees/browser opens our pages in.
need_browser() {
  command -v chromedriver >/dev/null || install_packages chromium chromium-driver
  # It carries axe-core, which is all that is wanted of it: without its own requirement, a second browser.
  "$python" -m pip install --quiet --disable-pip-version-check --no-deps axe-playwright-python==0.1.8
}

# Tests/Referees/contact.py plays a contact in LibreOffice, and says so where that cannot be had. Only Debian's own Python
# finds LibreOffice's module.
need_office() {
  { command -v soffice >/dev/null && /usr/bin/python3 -c 'import uno' 2>/dev/null; } \
    || install_packages libreoffice-calc python3-uno || echo "LibreOffice cannot be installed here"
}

# The rules of the house that a search can hold (design.md, "Rules of the house").
stage_layout() {
  local stray
  stray=$(git ls-files | cut -d/ -f1 | sort -u | grep -vxE 'Package\.swift|Sources|Tests|samples|README\.md|\..+' || true)
  [ -z "$stray" ] || fail "at the top level beside what belongs there: $stray"

  python3 Tests/Layout/table.py || fail "the table of modules is not that of the design"
  # Folders of these modules are floors; those of the others are to follow.
  python3 Tests/Layout/circles.py --refuse Advice Desk Disk Commands Solving || fail "a folder looks into one that stands on it"

  if grep -nE '\.package\(|\.binaryTarget\(|\.plugin\(' Package.swift; then fail "the product depends on the toolchain alone"; fi

  # The planner is made of the core and of what WebAssembly lacks, and both are held to the same.
  local core module
  core=$(bash .ci/core)
  for module in $core planner WebAssemblyRuntime; do
    if grep -rnE '^ *(@[a-z_]+ +)*((public|package|internal|fileprivate|private) +)?import +([a-z]+ +)?(Foundation|Glibc|Musl|Darwin|Dispatch|Synchronization)' "Sources/$module"; then
      fail "the core imports nothing but itself"
    fi
  done
  if grep -rnE '(//|///) *(TODO|FIXME|XXX)\b' Sources Tests --include '*.swift'; then fail "something was left for later"; fi
  if git ls-files | grep -E '(^|/)Placeholder\.swift$'; then fail "a module has no content yet"; fi

  local long
  long=$(git ls-files -z 'Sources/*.swift' 'Tests/*.swift' | xargs -0 awk 'FNR == 401 { print FILENAME }')
  [ -z "$long" ] || fail "past 400 lines: $long"
  [ "$(wc -l <README.md)" -lt 150 ] || fail "README.md has 150 lines or more"
}

stage_lint() {
  swift format lint --strict --parallel --recursive Sources Tests Package.swift
  lint_script
}

# The scripts of the two pages: the files of each share one scope, so their types are checked as one program.
lint_script() {
  local script page
  for page in WeekPage DeskPage; do
    for script in "Sources/$page"/Assets/*.js; do node --check "$script"; done
    tsc --allowJs --checkJs --noEmit --target es2022 --lib es2022,dom,dom.iterable "Sources/$page"/Assets/*.js
  done
  node --test Tests/WeekPageScript/
}

# Builds with scratch folders of their own begin here and go on beside the stages that follow, in the time that these leave
# over: the release, and then the planner.
background=""
stage_begin() {
  rm -f "$scratch"/*.built
  # A policy, since the compilers that a Swift build starts take back a nice value of theirs; where it may not be set,
  # the builds do without.
  (
    chrt --idle --pid 0 "$BASHPID" || true
    build_release && touch "$scratch/release.built" && build_planner && touch "$scratch/planner.built"
  ) >"$scratch/background.log" 2>&1 &
  background=$!
  echo "the release and the planner are being built; see $scratch/background.log"
}

# Waits until what stage_begin began has built something; builds that here where nothing was begun.
await_built() {
  local what=$1
  if [ -z "$background" ]; then "build_$what"; return; fi
  while [ ! -f "$scratch/$what.built" ]; do
    if ! kill -0 "$background" 2>/dev/null && [ ! -f "$scratch/$what.built" ]; then
      tail -40 "$scratch/background.log"
      fail "the build in the background failed"
      exit 1
    fi
    sleep 1
  done
}

end_background() {
  [ -z "$background" ] || kill "$background" 2>/dev/null || true
}

planner_wasm=$scratch/planner.wasm
readers_wasm=$scratch/readers.wasm
# Unoptimised, which is built in a quarter of the time; the timetables must be the same to the byte all the same.
build_planner() { bash .ci/planner "$planner_wasm" debug; }
# A folder apart from that of the tests, so that both can be built at one time. The variable, and not an option, so that
# README's own command can be run on what is built here.
build_release() { SWIFTPM_BUILD_DIR=$PWD/$scratch/release swift build -c release --product fieldwork; }
# Unoptimised, which is built sooner; a long run wants `-c release`.
build_fuzz() { FUZZ=1 swift build --sanitize fuzzer --product fuzz --scratch-path .build/fuzz; }

# Every target, tests too; an import that Package.swift's table does not grant is an error.
stage_build() {
  swift build --build-tests --explicit-target-dependency-import-check error
}

# The documentation of every module, and the pages beside it, convert without a warning: no link leads nowhere.
stage_docs() {
  local module symbols graphs
  swift package dump-symbol-graph --minimum-access-level public | tail -1
  graphs=$(dirname "$(find .build/*/symbolgraph -name Findings.symbols.json | head -1)")
  for module in $(bash .ci/core) Disk Commands fieldwork; do
    symbols=$scratch/symbols/$module
    rm -rf "$symbols"
    mkdir -p "$symbols" "$scratch/docs"
    find "$graphs" -name "$module.symbols.json" -o -name "$module@*.symbols.json" | xargs -r cp -t "$symbols"
    local catalogue=()
    [ ! -d "Sources/$module/$module.docc" ] || catalogue=("Sources/$module/$module.docc")
    docc convert "${catalogue[@]}" --additional-symbol-graph-dir "$symbols" --warnings-as-errors \
      --output-dir "$scratch/docs/$module" --fallback-display-name "$module" --fallback-bundle-identifier "$module" | { grep . || true; }
  done
}

# A command as README.md shows it, so that what newcomers type is what is tried here.
readme_command() {
  grep -m1 -E "^$1" README.md || fail "README.md shows no command that begins with '$1'"
}

# Runs tests: the whole log goes to a file, and what is shown is the failures and the closing line.
run_tests() {
  local log=$1
  shift
  echo "\$ $*"
  if ! "$@" >"$log" 2>&1; then
    grep -E '^[✘↳]|error:' "$log" || true
    tail -5 "$log"
    fail "tests failed; the whole log is $log"
  fi
  grep -E '^✔ Test run with [1-9]' "$log" || fail "no test ran; the whole log is $log"
}

stage_tests() {
  local command
  command=$(readme_command 'swift test')
  # shellcheck disable=SC2086
  run_tests "$scratch/tests.log" $command
}

stage_release() { await_built release; }

# Each sample's journey: checked, solved, judged, and turned from sheets to JSON and back.
stage_samples() {
  local work=$scratch/samples sample name seen=0
  rm -rf "$work"
  for sample in samples/*/; do
    name=$(basename "$sample")
    mkdir -p "$work/$name"
    "$fieldwork" check "$sample"
    "$fieldwork" convert "$sample" -o "$work/$name/review.json"
    "$fieldwork" convert "$work/$name/review.json" -o "$work/$name/sheets"
    "$fieldwork" convert "$work/$name/sheets" -o "$work/$name/again.json"
    cmp "$work/$name/review.json" "$work/$name/again.json"
    "$fieldwork" solve "$sample" --seed 1 --steps 20000 --threads 2 -o "$work/$name/plan.json"
    "$fieldwork" solve "$work/$name/review.json" --seed 1 --steps 20000 --threads 1 -o "$work/$name/plan-one-thread.json"
    cmp "$work/$name/plan.json" "$work/$name/plan-one-thread.json"
    "$fieldwork" check "$sample" --plan "$work/$name/plan.json"
    if [ -f "$shared/spec/fw.py" ]; then
      "$python" "$shared/spec/fw.py" "$work/$name/review.json" "$work/$name/plan.json" >"$work/$name/fw.json" \
        || fail "fw.py does not find the plan of $name feasible"
    fi
    seen=$((seen + 1))
  done
  [ "$seen" -ge 5 ] || fail "only $seen samples"
  echo "$seen samples solved"
}

# Independent programs that judge what we made: those that solve reviews of their own, and beside them those that read
# the same exports, one after the other.
stage_referees() {
  local alone=(Tests/Referees/{agreement,bounds,conflicts}.py) readers=() referee
  # Those that have a stage of their own, or need services of a desktop, are asked by name.
  local elsewhere=(Tests/Referees/{contact,evolution}.py)
  for referee in Tests/Referees/*.py; do
    [[ " ${alone[*]} ${elsewhere[*]} " == *" $referee "* ]] || readers+=("$referee")
  done
  ask_referees "${alone[@]}" >"$scratch/referees.log" 2>&1 &
  local beside=$! status=0
  ask_referees "${readers[@]}" || status=$?
  wait "$beside" || status=$?
  cat "$scratch/referees.log"
  [ "$status" -eq 0 ] || fail "a referee found something"
}

ask_referees() {
  local referee from
  for referee in "$@"; do
    from=$SECONDS
    "$python" "$referee" || return
    echo "$(basename "$referee"): $((SECONDS - from)) s"
  done
}

# The page, opened in a real browser and used.
stage_browser() {
  need_browser
  "$python" Tests/Referees/browser/page_in_browser.py
}

# The planner's page, with the core that the stage before built: opened from a disk in a real browser, and planned on.
stage_desk() {
  need_browser
  [ -f "$planner_wasm" ] || build_planner
  bash .ci/desk "$scratch/fieldwork.html" debug "$planner_wasm"
  # Few steps, since an unoptimised core takes twenty times as long for each.
  STEPS=2000 "$python" Tests/Referees/browser/desk_in_browser.py "$scratch/fieldwork.html"
}

# The core as Embedded Swift for WebAssembly: built, tried, and held against the native planner to the byte.
stage_planner() {
  local wasm=$planner_wasm sample=samples/manchester-2013
  await_built planner
  PLANNER_WASM=$wasm node --test Tests/WebAssembly/{planner,page}.test.mjs
  "$fieldwork" solve "$sample" --seed 7 --steps 20000 --threads 1 -o "$scratch/native"
  node Tests/WebAssembly/solve.mjs "$wasm" "$sample" 7 20000 >"$scratch/embedded.csv"
  cmp "$scratch/native/timetable.csv" "$scratch/embedded.csv"
  echo "one solve of $sample: $(wc -l <"$scratch/embedded.csv") lines, the same bytes as the native planner's"
}

# The first of README's two commands, as a newcomer runs it: it must name a page that is there.
stage_demo() {
  local command page
  command=$(readme_command 'swift run -c release fieldwork demo')
  echo "\$ $command"
  rm -rf fieldwork-demo
  SWIFTPM_BUILD_DIR=$PWD/$scratch/release $command 2>&1 | tee "$scratch/demo.log"
  page=$(grep -oE '[^ "'"'"']+\.html' "$scratch/demo.log" | tail -1)
  [ -n "$page" ] || fail "the demo names no page to open"
  [ -s "$page" ] || fail "the demo names $page, which is not there"
}

# Every reader of files from outside, where `Int` has 32 bits: ten minutes, for a change to what reads files.
stage_readers() {
  [ -f "$planner_wasm" ] || build_planner
  FUZZ=1 bash .ci/webassembly fuzz "$readers_wasm" debug
  PLANNER_WASM=$planner_wasm READERS_WASM=$readers_wasm node --test Tests/WebAssembly/readers.test.mjs
}

# A contact's round with a workbook in LibreOffice.
stage_contact() {
  need_office
  "$python" Tests/Referees/contact.py
}

# The fuzzer builds when asked for, and finds nothing in a few seconds of each target.
stage_fuzz() {
  build_fuzz
  local target
  for target in $(sed -n 's/^  case \([a-z]*\)$/\1/p' Sources/fuzz/FuzzTarget.swift); do
    echo "$target"
    # With Swift's own backtraces on, libFuzzer was seen to hang (guide/code.md, part 5).
    FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no .build/fuzz/debug/fuzz -max_total_time="${FUZZ_SECONDS:-5}" -timeout=5 \
      -rss_limit_mb=1024 -verbosity=0 -print_final_stats=1 -artifact_prefix="$scratch/$target-"
  done
}
