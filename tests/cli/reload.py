"""Reloads a page of a running `corridor serve` fifty times while its runs go on, then looks at the server.

    reload.py ADDRESS PID

Prints one line each: whether the processor is idle within 2 s, whether threads and open files are as before.
"""

import os
import socket
import sys
import time
from urllib.parse import parse_qs, urlsplit

address = urlsplit(sys.argv[1])
token = parse_qs(address.query)["token"][0]
process = "/proc/" + sys.argv[2]


def processor_seconds():
    with open(process + "/stat") as file:
        cells = file.read().rsplit(")", 1)[1].split()
    return (int(cells[11]) + int(cells[12])) / os.sysconf("SC_CLK_TCK")


def count(folder):
    return len(os.listdir(f"{process}/{folder}"))


def reload(wait_s):
    """Asks for the page and a run, reads the beginning of both, and is gone."""
    head = f"Host: {address.netloc}\r\nX-Corridor-Token: {token}\r\n"
    body = "{}"
    with socket.create_connection((address.hostname, address.port)) as page:
        page.sendall(f"GET / HTTP/1.1\r\n{head}\r\n".encode())
        assert page.recv(15).startswith(b"HTTP/1.1 200")
    with socket.create_connection((address.hostname, address.port)) as run:
        run.sendall(f"POST /api/run HTTP/1.1\r\n{head}X-Corridor-Tab: a\r\nContent-Type: application/json\r\n"
                    f"Content-Length: {len(body)}\r\n\r\n{body}".encode())
        assert run.recv(15).startswith(b"HTTP/1.1 200")
        time.sleep(wait_s)


def idle_within(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        before = processor_seconds()
        time.sleep(0.2)
        if processor_seconds() - before <= 0.02:
            return True
    return False


def steady(folder, before):
    for _ in range(100):
        if count(folder) <= before:
            return True
        time.sleep(0.1)
    return False


for _ in range(3):  # threads that are made once are there
    reload(0.3)
idle_within(10)
n_threads, n_files = count("task"), count("fd")
for i in range(50):
    reload(0.02 * (i % 5))
print("idle:", idle_within(2))
print("threads:", steady("task", n_threads))
print("files:", steady("fd", n_files))
