"""The TCP client of the textbooks: connect, send lines until `exit`. It knows nothing of Handshake.

    textbookclient.py PORT
"""

import socket
import sys

with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as client:
    client.connect(("127.0.0.1", int(sys.argv[1])))
    while True:
        message = input()
        if message == "exit":
            break
        client.sendall(message.encode("utf-8"))
