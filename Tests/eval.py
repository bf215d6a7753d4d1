#!/usr/bin/env python3
"""How well the agent understands: runs the utterances of Tests/Fixtures/utterances through `talkreel-studio plan`.

Writes docs/understanding.md and ends with 1 below the bars. `--failures` lists what went wrong in the tuned part;
the held part is never listed, so that nobody tunes on it.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
UTTERANCES = ROOT / "Tests/Fixtures/utterances"
BARS = {"tuned": 0.95, "held": 0.85}
LANGUAGES = {"en": "English", "zh": "Chinese"}
NO_EDIT = {"clarify", "refuse"}
# Values near enough to be the same wish: 1 %, or one picture of 30 a second for times.
TIMES = {"frm", "to", "at", "duration", "each", "shift"}


def newest_binary():
    built = [path for path in ROOT.glob(".build/*/talkreel-studio") if path.is_file()]
    if not built:
        sys.exit("eval: no talkreel-studio is built; run: swift build --product talkreel-studio")
    return max(built, key=lambda path: path.stat().st_mtime)


def agrees(key, wanted, given):
    """`+`, `-`: only the direction was said. `*`: any value."""
    if given is None:
        return False
    if wanted == "*":
        return True
    if wanted in ("+", "-"):
        if isinstance(given, str):
            return given == {"+": "larger", "-": "smaller"}[wanted]
        middle = 1 if key == "factor" else 0
        return given > middle if wanted == "+" else given < middle
    if isinstance(wanted, (int, float)) and isinstance(given, (int, float)):
        room = max(abs(wanted) * 0.01, 34 if key in TIMES else 0)
        return abs(wanted - given) <= room + 1e-9
    if isinstance(wanted, str) and isinstance(given, str):
        return " ".join(wanted.lower().split()) == " ".join(given.lower().split())
    return str(wanted) == str(given)


def fits(wanted, given):
    return len(wanted) == len(given) and all(
        one["op"] == other["op"]
        and all(agrees(key, value, other["args"].get(key)) for key, value in one["args"].items())
        for one, other in zip(wanted, given))


def is_ask(row):
    return all(one["op"] in NO_EDIT for reading in [row["ops"], *row.get("or", [])] for one in reading)


def run(binary, rows, timelines):
    lines = "".join(
        json.dumps({"timeline": timelines[row["timeline"]], "text": row["text"]}, ensure_ascii=False) + "\n"
        for row in rows)
    done = subprocess.run([binary, "plan"], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def score(binary):
    """Per (language, part): how many rows, right ones and wrong edits; per operation; and the failures."""
    timelines = json.loads((UTTERANCES / "timelines.json").read_text(encoding="utf-8"))
    parts, operations, failures = {}, collections.defaultdict(collections.Counter), []
    for language in LANGUAGES:
        for part in BARS:
            text = (UTTERANCES / f"{language}.{part}.jsonl").read_text(encoding="utf-8")
            rows = [json.loads(line) for line in text.splitlines()]
            tally = parts[language, part] = collections.Counter(rows=len(rows))
            for row, answer in zip(rows, run(binary, rows, timelines), strict=True):
                given = answer.get("ops", [])
                right = any(fits(reading, given) for reading in [row["ops"], *row.get("or", [])])
                tally["right"] += right
                if is_ask(row):
                    tally["asks"] += 1
                    tally["wrong edits"] += any(one["op"] not in NO_EDIT for one in given)
                for name in {one["op"] for one in row["ops"]} or {"(nothing)"}:
                    operations[name][part] += 1
                    operations[name][part, "right"] += right
                if not right and part == "tuned":
                    failures.append((language, row, given))
    return parts, operations, failures


def share(right, rows):
    return f"{right / rows:.1%}".replace("%", " %") if rows else "–"


def table(parts, operations):
    lines = [
        "# How well the agent understands", "",
        "Made by `make eval` from `Tests/Fixtures/utterances`; do not edit. A sentence counts only when every",
        "operation in it is right, in order, with every value the words decide, and nothing else is done. The rules",
        "are tuned on the first part; the held part is only ever counted.", "",
        "| language | part | utterances | right | ask or refuse | wrong edits on these |", "|---|---|---|---|---|---|",
    ]
    for (language, part), tally in parts.items():
        lines.append(
            f"| {LANGUAGES[language]} | {part} | {tally['rows']} | {share(tally['right'], tally['rows'])} "
            f"| {tally['asks']} | {tally['wrong edits']} |")
    lines += ["", "Both languages, by operation (a sentence with two counts for both):", "",
              "| operation | tuned | right | held | right |", "|---|---|---|---|---|"]
    for name in sorted(operations):
        count = operations[name]
        cells = " | ".join(
            f"{count[part]} | {share(count[part, 'right'], count[part])}" for part in BARS)
        lines.append(f"| {name} | {cells} |")
    return "\n".join(lines) + "\n"


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--binary", type=pathlib.Path, default=None)
    options.add_argument("--failures", action="store_true", help="list what went wrong in the tuned part")
    chosen = options.parse_args()
    parts, operations, failures = score(chosen.binary or newest_binary())
    page = table(parts, operations)
    (ROOT / "docs/understanding.md").write_text(page, encoding="utf-8")
    if chosen.failures:
        for language, row, given in failures:
            print(f"{language} [{row['timeline']}] {row['text']!r}\n  wanted {json.dumps(row['ops'], ensure_ascii=False)}"
                  f"\n  given  {json.dumps(given, ensure_ascii=False)}")
    print("\n".join(page.splitlines()[6:12]))
    missed = [
        f"{LANGUAGES[language]} {part}: below {BARS[part]:.0%}"
        for (language, part), tally in parts.items() if tally["right"] / tally["rows"] < BARS[part]]
    missed += [
        f"{LANGUAGES[language]} {part}: edits where it should ask or refuse"
        for (language, part), tally in parts.items() if tally["wrong edits"]]
    for sentence in missed:
        print(sentence, file=sys.stderr)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
