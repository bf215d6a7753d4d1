# Kills a studio with SIGKILL at random moments while it edits and renders, starts it again, and looks: every version it
# had acknowledged is there and is what it was, the database is whole, every render it had taken is finished by the next
# studio, and what is called finished decodes. Usage: kill.py --binary TALKREEL-STUDIO [--rounds 50] [--seed 1]
import argparse, json, os, random, shutil, signal, sqlite3, subprocess, sys, tempfile, threading, time, urllib.error, urllib.request

arguments = argparse.ArgumentParser()
arguments.add_argument("--binary", required=True)
arguments.add_argument("--rounds", type=int, default=50)
arguments.add_argument("--seed", type=int, default=1)
arguments = arguments.parse_args()
chance = random.Random(arguments.seed)
folder = tempfile.mkdtemp(prefix="kill-")
data = folder + "/data"
HEADERS = {"X-Skill-Source": "test", "X-Skill-Version": "1", "X-Skill-Platform": "test"}
# In strict mode a turn has its price: credits must not be lost either.
EDITS = ["duplicate clip 1", "cut the first half second", "title it Take {}", "make clip 1 a bit brighter", "undo",
         "speed clip 1 up to 1.2x", "把第一段静音", "标题改成第{}版", "delete clip 2", "redo", "add calm music"]


class Studio:
    def __init__(self):
        self.process = subprocess.Popen(
            [arguments.binary, "serve", "--strict", "--listen", "127.0.0.1:0", "--data", data, "--heartbeat", "1"],
            stdout=subprocess.PIPE, text=True)
        self.base = json.loads(self.process.stdout.readline())["listening"]

    def call(self, path, body=None, headers={}, raw=None, method=None):
        content = raw if raw is not None else (json.dumps(body).encode() if body is not None else None)
        request = urllib.request.Request(self.base + path, data=content, method=method, headers={
            "Content-Type": "application/json", "Authorization": "Bearer " + token, **HEADERS, **headers})
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.read()

    def say(self, words):
        body = {"app_name": "nemo_agent", "user_id": "me", "session_id": session, "streaming": True,
                "new_message": {"role": "user", "parts": [{"text": words}]}}
        return self.call("/run_sse", body).decode()

    def state(self):
        return json.loads(self.call(f"/api/state/nemo_agent/me/{session}/latest"))

    def versions(self):
        return json.loads(self.call(f"/api/studio/versions/{session}"))["data"]["versions"]

    def draft(self, number):
        return json.loads(self.call(f"/api/studio/versions/{session}/{number}"))["data"]["draft"]

    def render(self, number, draft):
        name = f"render_{number}"
        self.call("/api/render/proxy/lambda", {
            "id": name, "sessionId": session, "draft": draft, "output": {"format": "mp4", "resolution": "360p"}})
        return name

    def job(self, name):
        return json.loads(self.call(f"/api/render/proxy/lambda/{name}"))


def fail(words):
    print(f"kill: {words} (seed {arguments.seed}; data in {folder})", file=sys.stderr)
    sys.exit(1)


token = session = ""
studio = Studio()
answer = json.loads(studio.call("/api/auth/anonymous-token", raw=b"", headers={"X-Client-Id": "kill"}, method="POST"))
token = answer["data"]["token"]
answer = json.loads(studio.call("/api/tasks/me/with-session/nemo_agent", {"task_name": "kill", "language": "en"}))
session = answer["data"]["session_id"]
# Killed while a generation is being paid for: what was set aside comes back.
paying = threading.Thread(target=lambda: pay(studio))


def pay(studio):
    try:
        studio.say("generate a 30 second sunset over the ocean with calm music")
    except Exception:
        pass  # the connection broke with the studio


def credits(studio):
    return json.loads(studio.call("/api/credits/balance/simple"))["data"]


before = credits(studio)["available"]
paying.start()
while credits(studio)["frozen"] == 0:
    if not paying.is_alive():
        fail("the generation set nothing aside")
studio.process.send_signal(signal.SIGKILL)
studio.process.wait()
paying.join()
studio = Studio()
if credits(studio)["available"] != before or credits(studio)["frozen"] != 0:
    fail(f"credits are lost: {before} before, {credits(studio)} now")
film = folder + "/film.mp4"
subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=640x360:r=30:d=6", "-f", "lavfi", "-i",
                "sine=d=6", "-pix_fmt", "yuv420p", film], check=True)
subprocess.run(["curl", "-sf", "-o", "/dev/null", "-H", "Authorization: Bearer " + token, "-F", "files=@" + film,
                f"{studio.base}/api/upload-video/nemo_agent/me/{session}"], check=True)
studio.say("add the clip to the timeline")
if not studio.versions():
    fail("the first edit made no version")
# What the studio has said is so: versions by number, and renders.
kept, renders = {}, []
serial = [0]


def work(studio, number):
    """Edits and renders until the studio is gone; what was answered counts."""
    try:
        while True:
            for version in studio.versions():
                if version["number"] not in kept:
                    kept[version["number"]] = studio.draft(version["number"])
            if chance.random() < 0.4:
                serial[0] += 1
                latest = [v["number"] for v in studio.versions() if v["current"]]
                if latest:
                    renders.append(studio.render(serial[0], studio.draft(latest[0])))
            studio.say(chance.choice(EDITS).format(chance.randrange(1000)))
    except Exception:
        pass  # the connection broke with the studio


def look(studio, number):
    """After a start: all that had been said is still so."""
    for version, draft in kept.items():
        try:
            found = studio.draft(version)
        except urllib.error.HTTPError:
            fail(f"round {number}: version {version} is lost")
        if found != draft:
            fail(f"round {number}: version {version} is another one now")
    with sqlite3.connect(f"file:{data}/studio.sqlite?mode=ro", uri=True) as database:
        verdict = database.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok":
            fail(f"round {number}: the database is damaged: {verdict}")
    if credits(studio)["frozen"] != 0:
        fail(f"round {number}: credits stay frozen: {credits(studio)}")
    for name in renders:
        if studio.job(name)["status"] == "failed":
            fail(f"round {number}: {name} failed: {studio.job(name)}")
        if studio.job(name)["status"] == "completed":
            finished(studio, name, number)


seen = set()


def finished(studio, name, number):
    if name in seen:
        return
    seen.add(name)
    file = f"{folder}/{name}.mp4"
    with open(file, "wb") as target:
        target.write(studio.call(f"/api/render/proxy/{name}/download"))
    said = subprocess.run(["ffmpeg", "-v", "error", "-xerror", "-i", file, "-f", "null", "-"], capture_output=True, text=True)
    if said.returncode or said.stderr:
        fail(f"round {number}: {name} is called finished and does not decode: {said.stderr}")
    os.unlink(file)


for number in range(1, arguments.rounds + 1):
    worker = threading.Thread(target=work, args=(studio, number))
    worker.start()
    time.sleep(chance.uniform(0.05, 2.5))
    studio.process.send_signal(signal.SIGKILL)
    studio.process.wait()
    worker.join()
    studio = Studio()
    look(studio, number)
# The last studio finishes what all the others had taken.
patience = time.monotonic() + 600
while any(studio.job(name)["status"] != "completed" for name in renders):
    if time.monotonic() > patience:
        fail("renders that were taken are never finished")
    time.sleep(0.5)
look(studio, arguments.rounds)
studio.process.terminate()
studio.process.wait()
# An encoder outlives a studio that was killed, and may begin its file after the next one has tidied up: what is half
# made is gone with the start after that.
studio = Studio()
studio.process.terminate()
studio.process.wait()
left = [f"{place}/{name}" for place, _, names in os.walk(data) for name in names if name.endswith(".part")]
# Where nothing was rendered there is no cache.
left += [name for _, names, _ in os.walk(data + "/cache") for name in names if name.startswith("job-")]
if left:
    fail(f"half-made files are left: {left[:5]}")
print(f"killed {arguments.rounds} times: {len(kept)} versions kept, {len(renders)} renders taken and finished")
shutil.rmtree(folder)
