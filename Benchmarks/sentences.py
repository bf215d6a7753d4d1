# From a sentence to the operations it means: every utterance of the corpus through the release studio's `plan`, one
# process, one line at a time. A time is the round trip of a line: the pipe, reading and writing JSON, the understanding.
import json, pathlib, subprocess, sys, time

from table import bar, head, leave, row

here = pathlib.Path(__file__).resolve().parent
utterances = here.parent / "Tests/Fixtures/utterances"
studio = pathlib.Path(sys.argv[1]).resolve().with_name("talkreel-studio")
timelines = json.loads((utterances / "timelines.json").read_text(encoding="utf-8"))


class Planner:
    def __init__(self):
        self.process = subprocess.Popen(
            [studio, "plan"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)

    def answer(self, line):
        """Microseconds from a line to its answer."""
        start = time.perf_counter()
        self.process.stdin.write(line)
        while not self.process.stdout.read(65_536).endswith(b"\n"):
            pass
        return (time.perf_counter() - start) * 1e6

    def resident(self):
        words = ["ps", "-o", "rss=", "-p", str(self.process.pid)]
        return int(subprocess.run(words, capture_output=True, text=True, check=True).stdout) / 1024

    def leave(self):
        self.process.stdin.close()
        self.process.wait()


def lines(language):
    rows = []
    for part in ("tuned", "held"):
        text = (utterances / f"{language}.{part}.jsonl").read_text(encoding="utf-8")
        rows += [json.loads(row) for row in text.splitlines()]
    return [
        (json.dumps({"timeline": timelines[row["timeline"]], "text": row["text"]}, ensure_ascii=False) + "\n").encode()
        for row in rows]


corpus = {"English": lines("en"), "Chinese": lines("zh")}
planner = Planner()
planner.answer(corpus["English"][0])
# The best of three rounds each: what the sentence costs, not what the machine does besides.
rounds = [{language: [planner.answer(line) for line in rows] for language, rows in corpus.items()} for _ in range(3)]
found = {language: [min(times) for times in zip(*(one[language] for one in rounds))] for language in corpus}
head("From a sentence to what it means, with the pipe and JSON of `plan`; each the best of three rounds")
for language, values in found.items():
    last = sorted(values)[len(values) * 99 // 100]
    note = f"99th percentile {last / 1e3:,.1f} ms"
    row(f"{language}, {len(corpus[language])} sentences", "us", values, bar(last < 5_000, f"{note}, bar 5 ms"))
planner.leave()

starts, lexicons, all_said = [], [], []
for _ in range(5):
    planner = Planner()
    # A bad line is answered before any word is looked up.
    planner.answer(b"{\n")
    before = planner.resident()
    starts.append(planner.answer(corpus["English"][0]))
    lexicons.append(planner.resident() - before)
    for line in corpus["English"] + corpus["Chinese"]:
        planner.answer(line)
    all_said.append(planner.resident() - before)
    planner.leave()
head("What the lexicons of both languages cost, five processes")
row("the first sentence", "us", starts, "reads the lexicons")
row("memory after it", "MB", lexicons, bar(max(lexicons) < 10, "bar 10 MB"))
row("memory after the corpus", "MB", all_said)
leave()
