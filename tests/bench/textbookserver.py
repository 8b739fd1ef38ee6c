"""The server that courses show: one client at a time, recv(1024), decode, print. The measure for
bulk throughput (tests/bench). Prints its port on stderr, because stdout carries the messages."""

import socket
import sys

with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as server:
    server.bind(("127.0.0.1", 0))
    server.listen(128)
    print(server.getsockname()[1], file=sys.stderr, flush=True)
    while True:
        client, address = server.accept()
        with client:
            while True:
                data = client.recv(1024)
                if not data:
                    break
                print(data.decode("utf-8"))
