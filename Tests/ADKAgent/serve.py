"""Serves the scripted agents with ADK's own server on a free loopback port, and writes down what is asked of it.

Prints {"listening": URL, "adk": VERSION} when it listens. Behind URL is the app nemo_agent, behind URL/one a single app
of another name, behind URL/several two apps; URL/guarded wants a token, URL/other is no ADK server.
GET URL/test tells what was asked since the last DELETE URL/test; GET URL/test/running and URL/test/cancelled answer
once a run has come so far.
"""

import asyncio
import json
import logging
import os
import socket
import sys
import tempfile
import warnings

os.environ.setdefault("OTEL_SDK_DISABLED", "true")
logging.disable(logging.ERROR)
warnings.simplefilter("ignore")

import uvicorn
from google.adk import version
from google.adk.cli.fast_api import get_fast_api_app
from google.adk.cli.utils.base_agent_loader import BaseAgentLoader

from agents import book, scripted_agent

TOKEN = "own-token"
JSON = (b"content-type", b"application/json")


class Apps(BaseAgentLoader):
    """Agents by name, without a folder to read them from."""

    def __init__(self, names):
        self.agents = {name: scripted_agent(name) for name in names}

    def list_agents(self):
        return sorted(self.agents)

    def load_agent(self, agent_name):
        if agent_name not in self.agents:
            raise ValueError(f"Agent not found: '{agent_name}'.")
        return self.agents[agent_name]


def adk_server(*names):
    return get_fast_api_app(
        agents_dir=tempfile.mkdtemp(),
        agent_loader=Apps(names),
        session_service_uri="memory://",
        artifact_service_uri="memory://",
        use_local_storage=False,
        web=False,
    )


async def answer(send, status, value):
    body = json.dumps(value).encode()
    head = [JSON, (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": head})
    await send({"type": "http.response.body", "body": body})


class Front:
    """Writes down each request and hands it to the server that its path names."""

    def __init__(self):
        self.servers = {
            "/one": adk_server("cutter"),
            "/several": adk_server("cutter", "singer"),
            "/guarded": adk_server("keeper"),
            "": adk_server("nemo_agent"),
        }
        self.requests = []

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.servers[""](scope, receive, send)
        path = scope["path"]
        if path.startswith("/test"):
            return await self.tell(scope["method"], path, send)
        headers = {name.decode().lower(): value.decode("latin-1") for name, value in scope["headers"]}
        self.requests.append({"method": scope["method"], "path": path, "headers": headers})
        if path.startswith("/other/"):
            return await answer(send, 404, {"message": "no such page"})
        prefix = next(name for name in self.servers if path.startswith(name + "/"))
        if prefix == "/guarded" and headers.get("authorization") != f"Bearer {TOKEN}":
            return await answer(send, 401, {"detail": "Unauthorized"})
        inner = dict(scope, path=path[len(prefix) :], raw_path=None)
        await self.servers[prefix](inner, receive, send)

    async def tell(self, method, path, send):
        if method == "DELETE":
            self.requests.clear()
            book.clear()
        while path == "/test/running" and not book.running or path == "/test/cancelled" and not book.cancelled:
            await asyncio.sleep(0.01)
        await answer(send, 200, {"requests": self.requests, **book.facts()})


async def main():
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(Front(), log_level="critical", lifespan="off"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started and not serving.done():
        await asyncio.sleep(0.02)
    port = listener.getsockname()[1]
    print(json.dumps({"listening": f"http://127.0.0.1:{port}", "adk": version.__version__}), flush=True)
    await serving


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        sys.exit(0)
