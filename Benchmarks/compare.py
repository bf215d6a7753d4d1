# The table of `make bench`: Talkreel beside others, contenders in turns, in one run on one machine.
import pathlib, statistics, subprocess, sys

from table import bar, head, in_turns, leave, row, run

here = pathlib.Path(__file__).resolve().parent
release = here / ".build/release"
program = pathlib.Path(sys.argv[1]).resolve()


def bench(*words):
    return run(release / "bench", *words)


def peers(*words):
    return run(sys.executable, here / "peers.py", *words)


server = subprocess.Popen([release / "bench-server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
port = server.stdout.readline().strip()
url = f"http://127.0.0.1:{port}"

head("Server's write to event in hand, 6,000 events of 180 bytes, 0.5 ms apart")
found = in_turns(
    3, lambda: bench("recv", port), lambda: bench("latency", url + "/timed"), lambda: peers("latency", url + "/timed")
)
raw = row("recv, nothing else", "us", found["recv"])
over = statistics.median(found["talkreel"]) - raw
row("Talkreel (libcurl, parser)", "us", found["talkreel"], bar(over < 100, f"{over:.0f} us over recv, bar 100"))
row("httpx-sse", "us", found["httpx-sse"], f"{statistics.median(found['httpx-sse']) - raw:.0f} us over recv")

for size in (174, 37000):
    head(f"Bytes to events with text, {size:,} bytes each, chunks of 16 KiB")
    found = in_turns(2, lambda: bench("parse", size), lambda: peers("parse", size))
    middle = {name: statistics.median(values) for name, values in found.items()}
    for name, values in found.items():
        note = f"Talkreel is {middle['talkreel'] / middle[name]:,.2f} x this"
        if name == "talkreel":
            peer = middle["talkreel"] / middle["httpx-sse"]
            note = bar(middle[name] >= 1000 or peer >= 10, f"1 GB/s, or 10 x httpx-sse ({peer:.1f} x)")
        row(name, "MB/s", values, note)

head("JSON of one event to a value")
for name, values in bench("json").items():
    row(name, "MB/s", values)

head("Memory")
values = [bench("streams", url + "/open")["kb-per-stream"][0] for _ in range(3)]
row("an open stream, of 1,000", "KB", values, bar(statistics.median(values) < 30, "bar 30 KB"))
found = in_turns(3, lambda: bench("sleeper", url + "/flood"))
middle = statistics.median(found["asleep-mb"])
row("nobody reads for 2 s", "MB", found["asleep-mb"], bar(middle < 4, "growth, bar 4 MB"))
row("then 200 MB are read", "MB", found["reading-mb"], "growth at its most")
server.stdin.close()
server.wait()

starts = [run(release / "until-prompt", "--json", program) for _ in range(21)]
values = [one["rss_kb"] / 1024 for one in starts]
row("the chat at its prompt", "MB", values, bar(statistics.median(values) < 16, "bar 16 MB"))

head("From exec to the prompt on a terminal")
values = [one["ms"] for one in starts]
row("talkreel", "ms", values, bar(statistics.median(values) < 20, "bar 20 ms"))

leave()
