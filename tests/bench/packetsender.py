"""packetsender's window as a TCP server: what a graphical tool of this kind does today."""

import os
import pathlib
import select
import shutil
import socket
import subprocess
import sys
import time

from harness import Program

SETTINGS = """[General]
tcpServerEnable=true
tcpPort={port}
udpServerEnable=false
sslServerEnable=false
checkforUpdates=false
"""


def needed(name, package):
    path = shutil.which(name)
    if not path:
        sys.exit(f"{name} is not installed (Debian package {package}); tools/bench needs it")
    return path


class VirtualDisplay:
    """An Xvfb on a display number that it chooses itself."""

    def __init__(self):
        reading, writing = os.pipe()
        self.process = subprocess.Popen(
            [needed("Xvfb", "xvfb"), "-displayfd", str(writing), "-screen", "0", "1280x900x24",
             "-nolisten", "tcp"], pass_fds=(writing,), stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            if not select.select([pipe], [], [], 30)[0]:
                raise RuntimeError("Xvfb did not start")
            self.name = ":" + pipe.readline().decode().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def settings(machine, port):
    """Its surroundings: a home of its own, in which its server has the port."""
    needed("xset", "x11-xserver-utils")  # packetsender does not start without it
    home = machine.directory / "packetsender-home"
    folder = home / ".local/share/PacketSender"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ps_settings.ini").write_text(SETTINGS.format(port=port))
    return {"HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"), "QT_QPA_PLATFORM": "xcb"}


class PacketsenderServer(Program):
    def __init__(self, machine, display):
        self.display = display
        self.port = free_port()
        super().__init__([needed("packetsender", "packetsender")],
                         machine.environment(DISPLAY=display.name, **settings(machine, self.port)),
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self.await_listening()
        except RuntimeError:
            self.__exit__()
            raise

    def await_listening(self):
        wanted = f":{self.port:04X} 00000000:0000 0A"
        end = time.monotonic() + 30
        while wanted not in pathlib.Path("/proc/net/tcp").read_text():
            if time.monotonic() > end:
                raise RuntimeError("packetsender does not listen")
            time.sleep(0.05)

    def __exit__(self, *details):
        super().__exit__(*details)
        self.display.__exit__(*details)


def packetsender_server(machine):
    return PacketsenderServer(machine, VirtualDisplay())
