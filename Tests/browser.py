# A rendered film in a real browser: headless Chromium must read its length and its size, and draw the frame it is asked
# for. Usage: browser.py --binary TALKREEL-STUDIO [--browser chromium]
import argparse, functools, http.server, json, os, queue, re, shutil, subprocess, sys, tempfile, threading

arguments = argparse.ArgumentParser()
arguments.add_argument("--binary", required=True)
arguments.add_argument("--browser", default="chromium")
arguments = arguments.parse_args()
browser = shutil.which(arguments.browser) or sys.exit(f"browser: {arguments.browser} is not installed")
folder = tempfile.mkdtemp(prefix="browser-")
told = queue.Queue()

PAGE = """<video id="film" muted preload="auto" src="film.mp4"></video><script>
const film = document.getElementById("film")
const tell = facts => fetch("/told", {method: "POST", body: JSON.stringify(facts)})
film.onerror = () => tell({error: film.error.message})
film.onloadeddata = () => { film.currentTime = 3.5 }
let looks = 0
const look = () => {
  const canvas = document.createElement("canvas")
  canvas.width = film.videoWidth
  canvas.height = film.videoHeight
  const pen = canvas.getContext("2d")
  pen.drawImage(film, 0, 0)
  const middle = Array.from(pen.getImageData(film.videoWidth / 2, film.videoHeight / 2, 1, 1).data.slice(0, 3))
  // The frame that was shown before may be drawn for a while.
  if (middle[2] < 170 && ++looks < 100) return setTimeout(look, 100)
  tell({length: film.duration, width: film.videoWidth, height: film.videoHeight, at: film.currentTime, middle})
}
film.onseeked = look
</script>"""


class Server(http.server.SimpleHTTPRequestHandler):
    """Files, and parts of them: without those a browser cannot seek."""

    def do_GET(self):
        part = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if not part:
            return super().do_GET()
        with open(self.translate_path(self.path), "rb") as file:
            content = file.read()
        first, last = int(part[1]), min(int(part[2] or len(content) - 1), len(content) - 1)
        self.send_response(206)
        self.send_header("Content-Type", self.guess_type(self.path))
        self.send_header("Content-Range", f"bytes {first}-{last}/{len(content)}")
        self.send_header("Content-Length", str(last - first + 1))
        self.end_headers()
        self.wfile.write(content[first : last + 1])

    def do_POST(self):
        told.put(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *words):
        pass


class Quiet(http.server.ThreadingHTTPServer):
    def handle_error(self, *words):
        pass  # a browser that has enough hangs up


# Three seconds of red, then of blue.
for name, colour in (("red", "0xC00000"), ("blue", "0x0000C0")):
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", f"color={colour}:s=640x360:r=30:d=3", "-f", "lavfi", "-i",
                    "sine=d=3", "-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p", "-colorspace", "bt709",
                    "-color_primaries", "bt709", "-color_trc", "bt709", f"{folder}/{name}.mp4"], check=True)
clips = [{"id": name, "start": at, "d": 3000, "src": f"{name}.mp4"} for at, name in ((0, "red"), (3000, "blue"))]
with open(f"{folder}/draft.json", "w") as file:
    json.dump({"d": 6000, "m": {"width": 640, "height": 360, "fps": 30}, "t": [{"tt": 0, "id": "v", "sg": clips}]}, file)
with open(f"{folder}/index.html", "w") as file:
    file.write(PAGE)
subprocess.run([arguments.binary, "render", "--draft", f"{folder}/draft.json", "--media", folder, "-o", f"{folder}/film.mp4"],
               check=True, stdout=subprocess.DEVNULL, env=dict(os.environ, XDG_CACHE_HOME=f"{folder}/cache"))
server = Quiet(("127.0.0.1", 0), functools.partial(Server, directory=folder))
threading.Thread(target=server.serve_forever, daemon=True).start()
running = subprocess.Popen(
    [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", f"--user-data-dir={folder}/profile",
     f"http://127.0.0.1:{server.server_port}/"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    seen = json.loads(told.get(timeout=120))
except queue.Empty:
    sys.exit(f"browser: it said nothing within two minutes (in {folder})")
finally:
    running.kill()
    running.wait()
try:
    red, green, blue = seen["middle"]
    isRight = abs(seen["length"] - 6) < 0.04 and (seen["width"], seen["height"]) == (640, 360)
    isRight = isRight and blue > 170 and red < 30 and green < 30
except KeyError:
    isRight = False
if not isRight:
    sys.exit(f"browser: the film is not what it should be: {seen} (in {folder})")
print(f"browser: 6 s, 640x360, blue at 3.5 s: {seen}")
shutil.rmtree(folder, ignore_errors=True)
