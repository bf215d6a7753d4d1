# What the scripts of `make bench` share: running contenders in turns, rows of a table, bars that must hold.
import json, statistics, subprocess, sys

failed = []


def run(*words, **more):
    words = [str(word) for word in words]
    return json.loads(subprocess.run(words, check=True, capture_output=True, text=True, **more).stdout)


def row(what, unit, values, note=""):
    least, middle, most = min(values), statistics.median(values), max(values)
    print(f"  {what:<28}{least:>12,.1f}{middle:>12,.1f}{most:>12,.1f}  {unit:<5} {note}", flush=True)
    return middle


def bar(holds, words):
    if not holds:
        failed.append(words)
    return ("holds: " if holds else "MISSED: ") + words


def head(title):
    print(f"\n{title}\n  {'':<28}{'min':>12}{'median':>12}{'max':>12}")


def in_turns(rounds, *contenders):
    found = {}
    for _ in range(rounds):
        for contender in contenders:
            for name, values in contender().items():
                found.setdefault(name, []).extend(values)
    return found


def leave():
    for words in failed:
        print("missed:", words)
    sys.exit(1 if failed else 0)
