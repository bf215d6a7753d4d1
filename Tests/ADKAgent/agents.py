"""Agents that answer by a script: no model, no network. The first words of a message choose what happens."""

import asyncio
import json

from google.adk.agents import BaseAgent, LlmAgent
from google.adk.events import Event, EventActions
from google.adk.models import BaseLlm, LlmResponse
from google.adk.tools import ToolContext
from google.genai import types


class Book:
    """What runs came to, for tests to ask after."""

    def __init__(self):
        self.clear()

    def clear(self):
        self.running = self.most = 0
        self.ended, self.cancelled = [], []

    def facts(self):
        return {"most": self.most, "ended": self.ended, "cancelled": self.cancelled}


book = Book()

DRAFT = {
    "t": [
        {"tt": 0, "sg": [{"n": "sea", "d": 4000}]},
        {"tt": 1, "sg": [{"n": "waves", "d": 4000}]},
    ],
    "d": 4000,
    "m": {"title": "Sea", "width": 1920, "height": 1080},
}


def titled(title):
    """The draft with a title on it."""
    track = {"tt": 7, "sg": [{"text": title, "d": 3000}]}
    return {**DRAFT, "t": DRAFT["t"] + [track]}


def text(words, **more):
    return types.Part(text=words, **more)


def reply(*parts, **more):
    return LlmResponse(content=types.Content(role="model", parts=list(parts)), **more)


def call(name, **arguments):
    return types.Part(function_call=types.FunctionCall(name=name, args=arguments))


# MARK: With ADK's own model flow: real partials, finals, calls and state


def set_title(title: str, tool_context: ToolContext) -> dict:
    """Puts a title on the film."""
    tool_context.state["draft"] = titled(title)
    return {"done": True}


def read_film(tool_context: ToolContext) -> dict:
    """Returns far more than anyone wants to see."""
    return {"film": "x" * 2_000_000}


def fail_to_cut(tool_context: ToolContext) -> dict:
    """Raises."""
    raise RuntimeError("no frames left")


class ScriptedModel(BaseLlm):
    """Plays a model that streams when it is asked to."""

    async def generate_content_async(self, llm_request, stream=False):
        contents = llm_request.contents
        heard = next(c.parts[0].text for c in reversed(contents) if c.role == "user" and c.parts[0].text)
        has_called = any(part.function_response for part in contents[-1].parts)
        for answer in self.answers(heard, has_called):
            if stream or not answer.partial:
                yield answer

    def answers(self, heard, has_called):
        if heard.startswith("stream"):
            pieces = ["Here ", "is ", "the film: ", "海边的日落."]
            yield from (reply(text(piece), partial=True) for piece in pieces)
            yield reply(text("".join(pieces)))
        elif heard.startswith("title it"):
            if not has_called:
                yield reply(text("One moment. "), partial=True)
                yield reply(text("One moment. "), call("set_title", title=heard[9:]))
            else:
                yield reply(text(f"The title is {heard[9:]}."))
        elif heard.startswith("quietly title it"):
            yield reply(call("set_title", title=heard[17:])) if not has_called else reply()
        elif heard.startswith("big"):
            yield reply(call("read_film")) if not has_called else reply(text("I have read it."))
        elif heard.startswith("tool fails"):
            yield reply(text("I try. "), call("fail_to_cut"))
        elif heard.startswith("cut short"):
            words = "It begins with"
            yield reply(text(words), partial=True)
            yield reply(text(words), finish_reason=types.FinishReason.MAX_TOKENS, error_code="MAX_TOKENS")
        elif heard.startswith("unsafe"):
            yield LlmResponse(error_code="SAFETY", error_message="blocked")
        elif heard.startswith("ponder"):
            yield reply(text("SECRET THOUGHT", thought=True), partial=True)
            yield reply(text("SECRET THOUGHT", thought=True), text("I have thought."))
        else:
            yield reply(text("ok"))


MODEL_WORDS = ("stream", "title it", "quietly title it", "big", "tool fails", "cut short", "unsafe", "ponder")


# MARK: Events made by hand


def event(ctx, *parts, author=None, **more):
    content = types.Content(role="model", parts=list(parts)) if parts else None
    return Event(
        author=author or ctx.agent.name, invocation_id=ctx.invocation_id, content=content, **more
    )


async def pause(seconds, name):
    """Waits without a byte and writes down whether it came to its end."""
    book.running += 1
    book.most = max(book.most, book.running)
    try:
        await asyncio.sleep(seconds)
        book.ended.append(name)
    except (asyncio.CancelledError, GeneratorExit):
        book.cancelled.append(name)
        raise
    finally:
        book.running -= 1


async def by_hand(ctx, heard):
    words = heard.split()
    match words[0]:
        case "hello":
            yield event(ctx, text("Hello from ADK."))
        case "session":
            yield event(ctx, text(f"session {ctx.session.id} of {ctx.session.user_id}"))
        case "silently":
            yield event(ctx, actions=EventActions(state_delta={"draft": titled("Quiet")}))
        case "stringly":
            draft = json.dumps(titled("String"))
            yield event(ctx, actions=EventActions(state_delta={"draft": draft, "video_infos": [{"filename": "a.mp4"}]}))
        case "nothing":
            return
        case "raise":
            if words[1] == "late":
                yield event(ctx, text("I began."))
            raise RuntimeError("no frames")
        case "twice":
            yield event(ctx, text("Done."))
            yield event(ctx, text("Done."))
        case "whisper":
            yield event(ctx, text("Hello from the editor."), author="editor_agent")
        case "slow":
            await pause(float(words[1]), heard)
            yield event(ctx, text(f"Slow {words[1]} done."))
        case "separators":
            yield event(ctx, text("one\u2028two\u2029three\u0085four"))
        case "escape":
            yield event(ctx, text("red\x1b[31m and\x07 \u202ebidi\tend"))
        case "gui":
            yield event(ctx, text("Your film is ready. Click Export to save it."))
        case "界面":
            yield event(ctx, text("视频做好了。请点击导出按钮保存。"))
        case _:
            yield event(ctx, text("I do not know that."))


class ScriptedAgent(BaseAgent):
    async def _run_async_impl(self, ctx):
        heard = ctx.user_content.parts[0].text
        if heard.startswith(MODEL_WORDS):
            async for made in self.sub_agents[0].run_async(ctx):
                yield made
        else:
            async for made in by_hand(ctx, heard):
                yield made


def scripted_agent(name):
    speaker = LlmAgent(
        name=f"{name}_speaker", model=ScriptedModel(model="scripted"), tools=[set_title, read_film, fail_to_cut]
    )
    return ScriptedAgent(name=name, sub_agents=[speaker])
