"""Ctrl-C ends the wait for standard input also where Python has dropped it once."""

import subprocess
import sys

SWALLOWED = """
import os, signal
from onrecord.intake.standard_input import standard_input

class Last:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        sum(range(1000))  # the exception comes up here, and Python drops it

with standard_input() as given:
    print(given.readline().decode().strip(), flush=True)
    Last()
    try:
        given.readline()
    except KeyboardInterrupt:
        print("stopped")
"""
PLAIN = """
from onrecord.intake.standard_input import standard_input
with standard_input() as given:
    print(sum(len(line) for line in given), end="")
"""


def test_an_interrupt_that_a_destructor_swallowed_still_ends_the_wait() -> None:
    command = [sys.executable, "-c", SWALLOWED]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as waiting:
        assert waiting.stdin and waiting.stdout and waiting.stderr
        waiting.stdin.write(b"one\n")
        waiting.stdin.flush()  # and stays open: without the interrupt the wait has no end
        try:
            waiting.wait(20)
        finally:
            waiting.kill()
        assert waiting.stdout.read() == b"one\nstopped\n"
        assert b"KeyboardInterrupt" in waiting.stderr.read()


def test_all_of_it_is_read() -> None:
    told = subprocess.run([sys.executable, "-c", PLAIN], input=b"line\n" * 100_000, capture_output=True, check=True)
    assert told.stdout == b"500000"
