# A prompt_toolkit prompt; with the argument "stream" a thread prints 2,000 small lines a second above it.
import sys, threading, time

from prompt_toolkit import PromptSession
from prompt_toolkit.patch_stdout import patch_stdout


def stream():
    due = time.monotonic()
    while True:
        print("waves")
        due += 0.0005
        time.sleep(max(0, due - time.monotonic()))


with patch_stdout():
    if sys.argv[1:] == ["stream"]:
        threading.Thread(target=stream, daemon=True).start()
    session = PromptSession("you › ")
    while True:
        session.prompt()
