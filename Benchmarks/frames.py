# The table of single pictures, part of `make bench-render`: frames of a film in 1080p and one in 4K HEVC, from a running
# studio, before their proxies are there and after. Usage: frames.py TALKREEL-STUDIO
import concurrent.futures, json, os, pathlib, shutil, subprocess, sys, tempfile, time, urllib.request

from table import bar, head, leave, row

work = pathlib.Path(tempfile.mkdtemp(prefix="bench-frames-"))
process = subprocess.Popen([sys.argv[1], "serve", "--listen", "127.0.0.1:0", "--data", work / "data"],
                           stdout=subprocess.PIPE, text=True)
base = json.loads(process.stdout.readline())["listening"]


def call(path, body=None, raw=None):
    content = raw if raw is not None else (json.dumps(body).encode() if body is not None else None)
    request = urllib.request.Request(base + path, data=content, headers={
        "Content-Type": "application/json", "Authorization": "Bearer " + token, "X-Client-Id": "bench"})
    with urllib.request.urlopen(request, timeout=120) as answer:
        return answer.read()


def timed(body):
    start = time.monotonic()
    body()
    return time.monotonic() - start


token = ""
token = json.loads(call("/api/auth/anonymous-token", raw=b""))["data"]["token"]


def project(name, size, codec):
    film = work / f"{name}.mp4"
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", f"testsrc2=s={size}:r=30:d=20", "-f", "lavfi", "-i", "sine=d=20",
                    *codec, "-pix_fmt", "yuv420p", film], check=True)
    session = json.loads(call("/api/tasks/me/with-session/nemo_agent", {"task_name": name, "language": "en"}))["data"]["session_id"]
    subprocess.run(["curl", "-sf", "-o", "/dev/null", "-H", "Authorization: Bearer " + token, "-F", f"files=@{film}",
                    f"{base}/api/upload-video/nemo_agent/me/{session}"], check=True)
    call("/run_sse", {"app_name": "nemo_agent", "user_id": "me", "session_id": session,
                      "new_message": {"role": "user", "parts": [{"text": "add the film to the timeline"}]}})
    return session


def frame(session, at):
    return call(f"/api/studio/frame/{session}?at={at}&height=216")


def strip(session, number):
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda place: frame(session, 1000 * (5 * place + 1) + 40 * number), range(4)))


head("Pictures of 216 rows from a studio; a strip is four of them")
films = [("1080p", "1920x1080", ["-c:v", "libx264", "-preset", "veryfast"]),
         ("4K HEVC", "3840x2160", ["-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none"])]
sessions = {name: project(name, size, codec) for name, size, codec in films}
for name, session in sessions.items():
    frame(session, 0)
    row(f"{name}: a frame, no proxy", "s", [timed(lambda: frame(session, at)) for at in (3333, 9100, 17_500)])
    row(f"{name}: a strip, no proxy", "s", [timed(lambda: strip(session, number)) for number in range(3)])
start = time.monotonic()
while len(list((work / "data/proxies").glob("*.mp4"))) < len(films):
    if time.monotonic() - start > 600 or process.poll() is not None:
        sys.exit("the proxies were not made")
    time.sleep(0.5)
row("both proxies, with waiting", "s", [time.monotonic() - start])
for name, session in sessions.items():
    middle = row(f"{name}: a frame", "s", [timed(lambda: frame(session, at)) for at in (3333, 9100, 17_500)])
    print(f"    {bar(middle <= 0.25, f'{1000 * middle:.0f} ms, bar 250')}")
    middle = row(f"{name}: a strip", "s", [timed(lambda: strip(session, number)) for number in range(3)])
    print(f"    {bar(middle <= 0.5, f'{1000 * middle:.0f} ms, bar 500')}")


def export(session, quality, number):
    """The whole timeline, from submitted to done."""
    draft = json.loads(call(f"/api/state/nemo_agent/me/{session}/latest"))["data"]["state"]["draft"]
    name = f"bench-{quality}-{number}"
    call("/api/render/proxy/lambda", {"id": name, "sessionId": session, "draft": draft,
                                      "output": {"format": "mp4", "quality": quality}})
    while True:
        job = json.loads(call(f"/api/render/proxy/lambda/{name}"))
        if "completed" in json.dumps(job):
            return
        if "failed" in json.dumps(job):
            sys.exit(json.dumps(job)[:300])
        time.sleep(0.05)


head("The whole timeline, 20 s of it, nothing known: as a draft from proxies, and in full")
for name, session in sessions.items():
    values = {}
    for quality in ("draft", "high"):
        shutil.rmtree(work / "data/cache")
        values[quality] = timed(lambda: export(session, quality, name.replace(" ", "")))
    ratio = values["draft"] / values["high"]
    row(f"{name}: in full", "s", [values["high"]])
    row(f"{name}: as a draft", "s", [values["draft"]], bar(ratio <= 0.15, f"{100 * ratio:.1f} % of the full render, bar 15"))
process.terminate()
process.wait()
shutil.rmtree(work, ignore_errors=True)
leave()
