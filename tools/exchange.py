"""Prints what two event streams tell about one connection: exchange.py CLIENT SERVER

The client stands left, the server right, time runs down. Ends with status 1 when a message that one
side sent is not among those that the other side received.
"""

import json
import sys

WIDTH = 46


def read(path):
    with open(path, encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def texts(events, direction):
    return [event["text"] for event in events
            if event["event"] == "message" and event["direction"] == direction]


def note(text):
    print(f"  |  {text}")


def arrow(text, to_server):
    shaft = "-" * WIDTH
    print(f"  |  {text}")
    print(f"  |{shaft}>|" if to_server else f"  |<{shaft}|")


def main(client, server):
    for sender, receiver in ((client, server), (server, client)):
        # Without framing several messages may arrive as one, so the streams are compared.
        if "".join(texts(sender, "sent")) != "".join(texts(receiver, "received")):
            sys.exit("what was sent is not what arrived")
    print(f"client{' ' * (WIDTH - 6)}server")
    for event in client:
        if event["event"] == "connected":
            note(f"connected: {event['local']} - {event['remote']}")
        elif event["event"] == "message":
            arrow(event["text"], event["direction"] == "sent")
    for event in server:
        if event["event"] == "closed":
            note(f"closed: {event['how']}, first goodbye: {event['by'] or 'not known'}")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main(read(sys.argv[1]), read(sys.argv[2]))
