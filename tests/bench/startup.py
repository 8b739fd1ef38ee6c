"""Bar f: from the start of a program to its visible window, under one virtual display."""

import ctypes
import select
import statistics
import subprocess
import time

from harness import Figure, Program, settled_resident
from packetsender import VirtualDisplay, free_port, needed, settings

MB = 1_000_000
XCB_CREATE_NOTIFY = 16
XCB_MAP_NOTIFY = 19
XCB_CONFIGURE_NOTIFY = 22
XCB_CW_EVENT_MASK = 2048
XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY = 524288


class Event(ctypes.Structure):
    """The part of the three notifications that they share, and the sizes of two of them."""

    _fields_ = [("type", ctypes.c_uint8), ("pad", ctypes.c_uint8), ("sequence", ctypes.c_uint16),
                ("parent", ctypes.c_uint32), ("window", ctypes.c_uint32),
                ("tail", ctypes.c_uint8 * 20)]

    def size(self):
        offset = 4 if self.type == XCB_CREATE_NOTIFY else 8  # behind x and y, or above-sibling too
        tail = bytes(self.tail)
        return (int.from_bytes(tail[offset:offset + 2], "little"),
                int.from_bytes(tail[offset + 2:offset + 4], "little"))


class Screens(ctypes.Structure):
    _fields_ = [("data", ctypes.POINTER(ctypes.c_uint32)), ("rest", ctypes.c_int),
                ("index", ctypes.c_int)]


class WindowWatch:
    """Hears of every top-level window that the display shows."""

    def __init__(self, display):
        self.xcb = ctypes.CDLL("libxcb.so.1")
        self.xcb.xcb_connect.restype = ctypes.c_void_p
        self.xcb.xcb_get_setup.restype = ctypes.c_void_p
        self.xcb.xcb_setup_roots_iterator.restype = Screens
        self.xcb.xcb_poll_for_event.restype = ctypes.POINTER(Event)
        self.connection = ctypes.c_void_p(self.xcb.xcb_connect(display.encode(), None))
        if self.xcb.xcb_connection_has_error(self.connection):
            raise RuntimeError(f"no connection to display {display}")
        setup = ctypes.c_void_p(self.xcb.xcb_get_setup(self.connection))
        root = self.xcb.xcb_setup_roots_iterator(setup).data[0]
        mask = (ctypes.c_uint32 * 1)(XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY)
        self.xcb.xcb_change_window_attributes(self.connection, ctypes.c_uint32(root),
                                              ctypes.c_uint32(XCB_CW_EVENT_MASK), mask)
        self.xcb.xcb_flush(self.connection)
        self.sizes = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.xcb.xcb_disconnect(self.connection)

    def forget(self):
        while self.next():
            pass
        self.sizes.clear()

    def next(self):
        pointer = self.xcb.xcb_poll_for_event(self.connection)
        if not pointer:
            return None
        copied = Event.from_buffer_copy(pointer.contents)
        ctypes.CDLL(None).free(pointer)
        return copied

    def await_window(self, seconds=60):
        """Until a window of some size is mapped; helper windows of a few pixels do not count."""
        end = time.monotonic() + seconds
        descriptor = self.xcb.xcb_get_file_descriptor(self.connection)
        while time.monotonic() < end:
            event = self.next()
            if not event:
                select.select([descriptor], [], [], 1)
                continue
            kind = event.type & 0x7f
            if kind in (XCB_CREATE_NOTIFY, XCB_CONFIGURE_NOTIFY):
                self.sizes[event.window] = event.size()
            elif kind == XCB_MAP_NOTIFY and min(self.sizes.get(event.window, (0, 0))) >= 200:
                return
        raise RuntimeError("no window became visible")


def start_once(watch, command, environment):
    """Seconds until the window is visible, and the memory it then settles at."""
    watch.forget()
    begin = time.monotonic()
    with Program(command, environment, stdout=subprocess.DEVNULL,
                 stderr=subprocess.DEVNULL) as program:
        watch.await_window()
        taken = time.monotonic() - begin
        return taken, settled_resident(program.pid)


def start_to_window(machine, runs):
    """f: our two windows against packetsender's, and the memory they take."""
    names = ("handshake-server", "handshake-client", "packetsender")
    results = {name: [] for name in names}
    with VirtualDisplay() as display, WindowWatch(display.name) as watch:
        ours = machine.environment(DISPLAY=display.name, QT_QPA_PLATFORM="xcb")
        theirs = ours | settings(machine, free_port())
        commands = {"handshake-server": ([machine.program("handshake-server")], ours),
                    "handshake-client": ([machine.program("handshake-client")], ours),
                    "packetsender": ([needed("packetsender", "packetsender")], theirs)}
        for run in range(runs + 1):
            for name in names:
                measured = start_once(watch, *commands[name])
                if run > 0:  # the very first start also fills caches and writes settings
                    results[name].append(measured)
    return figures(results)


def figures(results):
    times = {name: statistics.median(taken for taken, _ in runs) for name, runs in results.items()}
    memory = {name: statistics.median(size for _, size in runs) for name, runs in results.items()}
    theirs = times["packetsender"]
    lines = []
    for name in ("handshake-server", "handshake-client"):
        lines.append(Figure("f", f"start to visible window, {name}", f"{times[name] * 1000:.0f} ms",
                            f"≤ packetsender ({theirs * 1000:.0f} ms)", times[name] <= theirs))
    for name in ("handshake-server", "handshake-client"):
        lines.append(Figure("f", f"memory of the open window, {name}",
                            f"{memory[name] / MB:.1f} MB", "≤ 80 MB", memory[name] <= 80 * MB))
    return lines
