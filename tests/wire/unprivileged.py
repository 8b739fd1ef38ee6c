"""Runs a test of the cable as a user without any capability: unprivileged.py BINARY [WORD ...]

Started by root it becomes nobody (65534) in a child, for whom /dev/net/tun is open to everybody, as
udev leaves it on a desktop; in a mount namespace of its own, so nothing else changes. Started by
anybody else it runs the test as it is."""

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile

NOBODY = 65534
CLONE_NEWNS, MS_BIND, MS_REC, MS_PRIVATE = 0x00020000, 4096, 16384, 1 << 18
PR_SET_NO_NEW_PRIVS, PR_CAPBSET_DROP = 38, 24
LIBC = ctypes.CDLL(None, use_errno=True)


def open_tun_for_everybody(folder):
    """A second node of the same device, mode 0666, in the place of the first."""
    if not os.path.exists("/dev/net/tun"):
        print("no /dev/net/tun here: the rows that need it are skipped")
        return
    node = os.path.join(folder, "tun")
    os.mknod(node, 0o666 | 0o020000, os.stat("/dev/net/tun").st_rdev)
    os.chmod(node, 0o666)
    if LIBC.unshare(CLONE_NEWNS) or LIBC.mount(None, b"/", None, MS_REC | MS_PRIVATE, None) \
            or LIBC.mount(node.encode(), b"/dev/net/tun", None, MS_BIND, None):
        print("the device cannot be opened to others here: the rows that need it are skipped")


def become_nobody():
    for capability in range(64):
        LIBC.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)
    LIBC.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def capabilities():
    with open("/proc/self/status", encoding="utf-8") as status:
        return [line.split()[1] for line in status if line.startswith("CapEff")][0]


def run(words, folder):
    environment = dict(os.environ, TMPDIR=folder, HOME=folder, XDG_RUNTIME_DIR=folder)
    print(f"user {os.geteuid()}, effective capabilities {capabilities()}", flush=True)
    return subprocess.run(words, env=environment, check=False).returncode


def main():
    words = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="tst_wire-", dir="/tmp") as folder:
        if os.geteuid() != 0:
            return run(words, folder)
        # The build may stand where nobody may look.
        binaries = os.path.join(folder, "bin")
        os.mkdir(binaries)
        os.chmod(folder, 0o711)
        os.chmod(binaries, 0o755)
        helper = os.environ.get("HANDSHAKE_WIRE_HELPER")
        words[0] = shutil.copy(words[0], binaries)
        if helper:
            os.environ["HANDSHAKE_WIRE_HELPER"] = shutil.copy(helper, binaries)
        child = os.fork()
        if child == 0:
            open_tun_for_everybody(folder)
            own = os.path.join(folder, "own")
            os.mkdir(own)
            os.chown(own, NOBODY, NOBODY)
            become_nobody()
            os._exit(min(run(words, own), 255) & 255)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    sys.exit(main())
