"""The TCP server of the textbooks: one client at a time, recv(1024), decode, print. It knows nothing
of Handshake. Prints its port on its first line."""

import socket

with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as server:
    server.bind(("127.0.0.1", 0))
    server.listen(128)
    print(server.getsockname()[1])
    while True:
        client, address = server.accept()
        with client:
            while True:
                data = client.recv(1024)
                if not data:
                    break
                print(data.decode("utf-8"))
        print("client left")
