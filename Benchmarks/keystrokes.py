# From a key to its character on the terminal: Talkreel beside others, quiet and while 2,000 texts a second arrive.
import pathlib, statistics, subprocess, sys, tempfile

from table import bar, head, in_turns, leave, row, run

here = pathlib.Path(__file__).resolve().parent
release = here / ".build/release"
program = pathlib.Path(sys.argv[1]).resolve()
home = tempfile.TemporaryDirectory(prefix="talkreel-bench-")
folders = {name: f"{home.name}/{name}" for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")}
# Nothing of the user's: no token, no history, no colours.
environment = {"HOME": home.name, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", **folders}

server = subprocess.Popen([release / "bench-server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
talkreel = [program, "--server", f"http://127.0.0.1:{server.stdout.readline().strip()}"]
libedit = [release / "edit-line"]
toolkit = [sys.executable, here / "prompt.py"]


def measure(what, number, line, words):
    words = [release / "keystrokes", what, number, line, *words]
    return run(*words, env=environment, cwd=home.name, timeout=120)


def keys(name, words, line=""):
    found = measure("keys", 200, line, words)
    return {name: found["us"] + [1e6] * found["lost"]}


def paced(texts):
    return measure("bytes", 5, f"tell me a story at pace {texts}", talkreel)["bytes"]


def percentile(values):
    return sorted(values)[len(values) * 99 // 100]


def table(title, found, median, worst):
    head(title)
    for name, values in found.items():
        last = percentile(values)
        note = f"99th percentile {last / 1e3:,.1f} ms"
        if name == "talkreel":
            holds = statistics.median(values) < median and last < worst
            note = bar(holds, f"{note}, bars {median / 1e3:.0f} and {worst / 1e3:.0f} ms")
        row(name, "us", values, note)


found = in_turns(
    2,
    lambda: keys("talkreel", talkreel),
    lambda: keys("libedit alone", libedit),
    lambda: keys("prompt_toolkit", toolkit),
)
table("From a key to its character on the terminal, 400 keys, nothing else happens", found, 2000, 10000)

found = in_turns(
    2,
    lambda: keys("talkreel", talkreel, "tell me a story at pace 2000"),
    lambda: keys("libedit alone", libedit + ["stream"]),
    lambda: keys("prompt_toolkit", toolkit + ["stream"]),
)
table("The same while 2,000 texts a second arrive", found, 2000, 10000)

head("Bytes to the terminal, 80 x 24")
values = [count / 2000 for count in paced(2000)]
row("a text, of 2,000 a second", "bytes", values, bar(statistics.median(values) <= 40, "bar 40"))
row("a text, of 100 a second", "bytes", [count / 100 for count in paced(100)])
values = measure("bytes", 4, "", talkreel)["bytes"][-2:]
row("a second at the prompt", "bytes", values, bar(max(values) == 0, "none in two seconds"))
server.stdin.close()
server.wait()
leave()
