# What Python's readers of event streams take for the same work; one JSON object on standard output.
import json, sys, time

import httpx, httpx_sse, sseclient


def latency(url):
    times = []
    with httpx.Client(timeout=60) as client, httpx_sse.connect_sse(client, "GET", url) as source:
        for event in source.iter_sse():
            now = time.monotonic_ns()
            times.append((now - int(event.data.rsplit(":", 1)[1].rstrip("}"))) / 1000)
    return {"httpx-sse": times}


class Chunks(httpx.SyncByteStream):
    """A body of which all bytes are here already."""

    def __init__(self, chunks):
        self.chunks = chunks

    def __iter__(self):
        return iter(self.chunks)


def response(chunks):
    return httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Chunks(chunks))


def parse(size):
    head, tail = b'data: {"content":{"parts":[{"text":"', b'"}],"role":"model"},"partial":true}\n\n'
    whole = (head + b"a" * (size - len(head) - len(tail)) + tail) * ((4_000_000 if size < 1000 else 52_000_000) // size)
    chunks = [whole[at : at + 16384] for at in range(0, len(whole), 16384)]

    def rates(read):
        found = []
        for _ in range(5):
            begin = time.perf_counter()
            assert read() == len(whole) // size
            found.append(len(whole) / (time.perf_counter() - begin) / 1e6)
        return found

    through_httpx = lambda: sum(1 for _ in httpx_sse.EventSource(response(chunks)).iter_sse())
    through_client = lambda: sum(1 for _ in sseclient.SSEClient(Chunks(chunks)).events())
    found = {"httpx-sse": rates(through_httpx)}
    if size < 1000:  # it copies its buffer for each line: minutes for large events
        found["sseclient-py"] = rates(through_client)
    return found


print(json.dumps(latency(sys.argv[2]) if sys.argv[1] == "latency" else parse(int(sys.argv[2]))))
