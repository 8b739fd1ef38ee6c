"""Prints what two event streams tell about one connection: exchange.py CLIENT SERVER

The client stands left, the server right, time runs down. On the see-through cable every segment is
shown, with the states of both ends right after; elsewhere the messages. Ends with status 1 when a
message that one side sent is not among those that the other side received.
"""

import json
import sys

WIDTH = 46
STATE = 12 # letters of the longest name, SYN-RECEIVED


def read(path):
    with open(path, encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def texts(events, direction):
    return [event["text"] for event in events
            if event["event"] == "message" and event["direction"] == direction]


def segments(client, server):
    """What both programs saw on the cable, each report once, in the order of the client's."""
    seen, all_of_them = set(), []
    for event in client + server:
        report = (event.get("id"), event.get("fate"))
        if event["event"] == "segment" and report not in seen:
            seen.add(report)
            all_of_them.append(event)
    return all_of_them


def label(segment):
    words = ["+".join(segment["flags"])]
    if segment.get("relative_seq") is not None:
        words.append(f"seq {segment['relative_seq']}")
    if segment.get("relative_ack") is not None:
        words.append(f"ack {segment['relative_ack']}")
    if segment["length"]:
        words.append(f"{segment['length']} octets")
    if segment["fate"] != "delivered":
        words.append(segment["fate"])
    return " " + ", ".join(words) + " "


def rung(segment):
    """One segment as an arrow; one that did not arrive ends half way."""
    text = label(segment)
    if segment["fate"] == "delivered":
        shaft = text.center(WIDTH - 1, "-")
    else:
        end = "X" if segment["fate"] == "lost" else "?"
        text = ("--" + text + "--" + end).ljust(WIDTH - 1) if segment["from"] == "client" else (
            (end + "--" + text + "--").rjust(WIDTH - 1))
        shaft = text
    if segment["from"] == "client":
        return shaft + (">" if segment["fate"] == "delivered" else " ")
    return ("<" if segment["fate"] == "delivered" else " ") + shaft


def print_segments(all_of_them):
    print(f"{'':{STATE}}  client{' ' * (WIDTH - 10)}server")
    for segment in all_of_them:
        left, right = (segment[end] or "" for end in ("client", "server"))
        print(f"{left:>{STATE}} |{rung(segment)}| {right}".rstrip())


def note(text):
    print(f"  |  {text}")


def arrow(text, to_server):
    shaft = "-" * WIDTH
    print(f"  |  {text}")
    print(f"  |{shaft}>|" if to_server else f"  |<{shaft}|")


def print_messages(client):
    print(f"client{' ' * (WIDTH - 6)}server")
    for event in client:
        if event["event"] == "connected":
            note(f"connected: {event['local']} - {event['remote']}")
        elif event["event"] == "message":
            arrow(event["text"], event["direction"] == "sent")


def main(client, server):
    for sender, receiver in ((client, server), (server, client)):
        # Without framing several messages may arrive as one, so the streams are compared.
        if "".join(texts(sender, "sent")) != "".join(texts(receiver, "received")):
            sys.exit("what was sent is not what arrived")
    on_cable = segments(client, server)
    if on_cable:
        print_segments(on_cable)
    else:
        print_messages(client)
    for event in server:
        if event["event"] == "closed":
            note(f"closed: {event['how']}, first goodbye: {event['by'] or 'not known'}")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main(read(sys.argv[1]), read(sys.argv[2]))
