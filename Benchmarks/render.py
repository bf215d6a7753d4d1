# The table of `make bench-render`: the studio's renderer beside ffmpeg alone, one filter graph, melt and MoviePy, on the
# same timeline, in one run on one machine. Usage: render.py TALKREEL-STUDIO [FOLDER]
import json, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

from table import bar, head, leave, row

studio = pathlib.Path(sys.argv[1]).resolve()
work = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp(prefix="bench-render-"))
media = work / "media"
media.mkdir(parents=True, exist_ok=True)
cache = work / "cache"
x264 = "-c:v libx264 -preset veryfast -crf 20 -x264-params keyint=60:min-keyint=60:scenecut=0 -pix_fmt yuv420p".split()


def ffmpeg(*words):
    subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", *map(str, words)], check=True)


def timed(body):
    start = time.monotonic()
    body()
    return time.monotonic() - start


def clip(name, seed, seconds, size, rate=30):
    picture = f"testsrc2=s={size}:r={rate}:d={seconds},hue=h={seed * 40},noise=alls=2:allf=t:all_seed={seed}"
    if not (media / name).exists():
        ffmpeg("-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", f"sine={200 + 100 * seed}:d={seconds}:r=48000",
               "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-pix_fmt", "yuv420p", "-c:a", "aac", "-ac", "2",
               media / name)


def draft(clips, *, volume=0.35, title="Harbour Days", size=(1920, 1080), fade=1000):
    at, segments = 0, []
    for index, (name, length, start) in enumerate(clips):
        segment = {"id": f"s{index}", "name": name, "start": at, "d": length, "src": name, "in": start}
        at += length
        if fade and index == 0:
            segment["out"] = {"kind": "crossfade", "d": fade}
            at -= fade
        segments.append(segment)
    return {
        "d": at, "m": {"width": size[0], "height": size[1], "fps": 30},
        "t": [
            {"tt": 0, "id": "v", "sg": segments},
            {"tt": 1, "id": "bgm", "role": "music",
             "sg": [{"id": "m", "start": 0, "d": at, "src": "music.wav", "volume": volume, "fadeOut": 2000, "duck": 0.7}]},
            {"tt": 7, "id": "title", "role": "title",
             "sg": [{"id": "t", "start": 0, "d": 3000, "text": title, "style": {"position": "lower_center", "size": "large"}}]},
        ],
    }


def render(plan, name="out.mp4"):
    path = work / "draft.json"
    path.write_text(json.dumps(plan))
    environment = dict(os.environ, XDG_CACHE_HOME=str(cache))
    def go():
        subprocess.run([studio, "render", "--draft", path, "--media", media, "-o", work / name, "--json"],
                       check=True, env=environment, stdout=subprocess.DEVNULL)
    return timed(go)


for number in range(3):
    clip(f"c{number}.mp4", number + 1, 10, "1920x1080")
ffmpeg("-f", "lavfi", "-i", "sine=440:d=40:r=48000,tremolo=f=2", "-ac", "2", media / "music.wav")
ffmpeg("-f", "lavfi", "-i", "color=black@0:s=900x120,format=rgba,drawtext=text='Harbour Days':fontsize=100:fontcolor=white",
       "-frames:v", "1", work / "title.png")
reference = [(f"c{number}.mp4", 10_000, 0) for number in range(3)]

head("Reference timeline: three clips of 10 s in 1080p30, a crossfade, a title, ducked music")
found = {name: [] for name in ("decode", "encode", "studio", "graph", "melt", "moviepy")}
picture = (
    "[0:v]settb=1/30,fps=30[a];[1:v]settb=1/30,fps=30[b];[2:v]settb=1/30,fps=30[c];"
    "[a][b]xfade=transition=fade:duration=1:offset=9[ab];[ab][c]concat=n=2:v=1:a=0[abc];"
    "[abc][3:v]overlay=(W-w)/2:H*0.8:enable='lt(t,3)',format=yuv420p[v]"
)
graph = picture + (
    ";[0:a][1:a]acrossfade=d=1[d];[d][2:a]concat=n=2:v=0:a=1,asplit[e][s];"
    "[4:a]volume=0.35,atrim=end=29[m];[m][s]sidechaincompress=threshold=0.02:ratio=8[k];"
    "[e][k]amix=normalize=0,alimiter=limit=0.82[o]"
)


inputs = [word for number in range(3) for word in ("-i", media / f"c{number}.mp4")]
inputs += ["-loop", "1", "-t", "3", "-i", work / "title.png", "-i", media / "music.wav"]
raw = work / "raw.yuv"  # 2.7 GB: the very frames that all of them encode
ffmpeg(*inputs, "-filter_complex", picture, "-map", "[v]", "-frames:v", "870", "-f", "rawvideo", raw)


def one_graph():
    ffmpeg(*inputs, "-filter_complex", graph, "-map", "[v]", "-map", "[o]", *x264, "-c:a", "aac", "-b:a", "192k", work / "graph.mp4")


def melt():
    subprocess.run(
        ["melt", "-silent", media / "c0.mp4", media / "c1.mp4", "-mix", "30", "-mixer", "luma", media / "c2.mp4",
         "-track", media / "music.wav", "in=0", "out=869", "-transition", "mix", "always_active=1", "a_track=0", "b_track=1",
         "-attach-track", "dynamictext:Harbour Days", "out=89",
         "-consumer", f"avformat:{work / 'melt.mp4'}", "vcodec=libx264", "preset=veryfast", "crf=20", "acodec=aac",
         "real_time=-2", "width=1920", "height=1080", "frame_rate_num=30", "frame_rate_den=1"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def moviepy():
    subprocess.run([sys.executable, pathlib.Path(__file__).parent / "moviepy_peer.py", media, work / "moviepy.mp4"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def has_moviepy():
    return subprocess.run([sys.executable, "-c", "import moviepy"], capture_output=True).returncode == 0


for turn in range(2):
    found["decode"].append(timed(lambda: [ffmpeg("-i", media / f"c{n}.mp4", "-an", "-f", "null", "-") for n in range(3)]))
    found["encode"].append(timed(lambda: ffmpeg(
        "-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", "1920x1080", "-r", "30", "-i", raw, *x264, "-an", work / "raw.mp4")))
    shutil.rmtree(cache, ignore_errors=True)
    found["studio"].append(render(draft(reference)))
    found["graph"].append(timed(one_graph))
    if shutil.which("melt"):
        found["melt"].append(timed(melt))
    if has_moviepy():
        found["moviepy"].append(timed(moviepy))
raw.unlink()
middle = {name: statistics.median(values) for name, values in found.items() if values}
limit = middle["decode"] + middle["encode"]
row("decode the clips alone", "s", found["decode"])
row("encode the raw frames alone", "s", found["encode"])
row("talkreel-studio render", "s", found["studio"],
    bar(middle["studio"] <= 1.10 * limit, f"{middle['studio'] / limit:.2f} x (decode + encode), bar 1.10"))
for name, words in (("graph", "one ffmpeg filter graph"), ("melt", "melt"), ("moviepy", "MoviePy")):
    if name in middle:
        ratio = middle[name] / middle["studio"]
        row(words, "s", found[name], bar(ratio > 1, f"{ratio:.2f} x the studio, bar 1"))
    else:
        print(f"{words}: not installed here")

head("The same again after a change")
full = middle["studio"]
values = [render(draft(reference, volume=0.2 + 0.01 * turn)) for turn in range(3)]
part = statistics.median(values) / full
row("the music's volume", "s", values, bar(part <= 0.08, f"{100 * part:.1f} % of the full render, bar 8"))
values = [render(draft(reference, title=f"Harbour {turn}")) for turn in range(3)]
part = statistics.median(values) / full
row("a title of 3 s", "s", values, bar(part <= 0.20, f"{100 * part:.1f} % of the full render, bar 20"))

head("One clip changed in a timeline of one minute and of ten, 360p")
clip("small.mp4", 5, 10, "640x360")
# Clips of their own: what two of them shared would be encoded once.
long = [(f"small{number}.mp4", 10_000, 0) for number in range(60)]
for number, (name, _, _) in enumerate(long):
    if not (media / name).exists():
        ffmpeg("-i", media / "small.mp4", "-vf", f"hue=h={6 * number}", "-af", f"asetrate={44_000 + 100 * number},aresample=48000",
               "-t", "10", "-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-c:a", "aac", media / name)
long[3] = (long[3][0], 8_000, 0)


def changed(clips, later, length):
    """The fourth clip begins later and is so long; what comes after it moves, or stays where it is."""
    return [(name, length, later) if place == 3 else (name, usual, 0) for place, (name, usual, _) in enumerate(clips)]


for words, shorter in (("another part of it", 0), ("less of it", 500)):
    times = {}
    for minutes in (1, 10):
        clips = long[: 6 * minutes]
        render(draft(clips, size=(640, 360), fade=0), "long.mp4")
        # Nothing that was encoded for one is of use to another: each time it is of another length.
        turns = [(10 * shorter // 5 + 40 * minutes + 100 * turn, 8_000 - turn * shorter) for turn in range(1, 4)]
        values = [render(draft(changed(clips, start, length), size=(640, 360), fade=0), "long.mp4") for start, length in turns]
        times[minutes] = statistics.median(values)
        ratio = times[minutes] / times[1]
        row(f"{words}, {minutes} min", "s", values,
            "" if minutes == 1 else bar(ratio <= 1.5, f"{ratio:.2f} x one minute's, bar 1.5"))

if len(sys.argv) <= 2:
    shutil.rmtree(work)
leave()
