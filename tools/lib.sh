# shellcheck shell=bash disable=SC2034 # the package lists are read by name
# What tools/run, tools/test, tools/check, tools/bench and .ci/run share. Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# The one list of packages (Debian 12). Each tool names the groups that it needs.
packages_build=(g++ cmake ninja-build pkg-config ccache qt6-base-dev qt6-svg-dev qt6-tools-dev
                qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n libgl-dev libpcap-dev)
packages_window=(qt6-qpa-plugins libqt6svg6 fonts-noto-core fonts-noto-cjk fonts-dejavu-core)
packages_place=(xdotool)
packages_display=(xvfb xauth openbox xdotool imagemagick x11-utils x11-xserver-utils python3)
packages_test=(python3 netcat-openbsd ncat curl socat packetsender tshark tcpdump iproute2 iperf3)
# An SSH server would begin to listen on the machine of whoever runs the tests: the corpus takes one
# in only where it is installed already.
packages_check=(clang clang-format clang-tidy clang-tools libclang-rt-14-dev python3 shellcheck
                desktop-file-utils appstream mandoc)

say() { printf '%s\n' "$*" >&2; }
die() { say "$0: $*"; exit 1; }

is_installed() { # PACKAGE...: the packages among them that are not installed
    local package
    for package; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
            printf '%s\n' "$package"
    done
}

# install_packages GROUP...
# Makes sure that the packages of these groups are there. Without anything missing: no network, no
# privilege, a fraction of a second.
install_packages() {
    local group missing wanted=()
    for group; do
        local -n list=packages_$group
        wanted+=("${list[@]}")
    done
    if ! command -v dpkg-query >/dev/null; then
        say "This is no Debian system; what a Debian 12 would need: ${wanted[*]}"
        return
    fi
    mapfile -t missing < <(is_installed "${wanted[@]}")
    [ ${#missing[@]} -gt 0 ] || return 0
    local privileged=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null ||
            die "please let an administrator run: apt-get install ${missing[*]}"
        privileged=(sudo)
        [ -t 0 ] || privileged+=(-n) # nobody is there to type a password
    fi
    local apt=("${privileged[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y
               -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
    say "Installing: ${missing[*]}"
    "${apt[@]}" update >&2 || die "apt-get update failed"
    "${apt[@]}" install --no-install-recommends "${missing[@]}" >&2 ||
        die "these packages could not be installed: ${missing[*]}"
}

# Compilers at once: as many as there are processors, and no more than 1.2 GiB each allow.
build_jobs() {
    local processors memory
    processors=$(nproc)
    memory=$(awk '/^MemAvailable/ { print int($2 / 1258291) }' /proc/meminfo)
    [ "$memory" -ge 1 ] || memory=1
    [ "$memory" -lt "$processors" ] && printf '%s\n' "$memory" || printf '%s\n' "$processors"
}

# configure PRESET DIRECTORY [CMAKE ARGUMENT...]
configure() {
    local preset=$1 directory=$2
    shift 2
    local launcher=()
    ! command -v ccache >/dev/null || launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    (cd "$root" && cmake --preset "$preset" -B "$directory" "${launcher[@]}" "$@") >&2
}

# build DIRECTORY [TARGET...]
build() {
    local directory=$1 target=()
    shift
    [ $# -eq 0 ] || target=(--target "$@")
    cmake --build "$directory" --parallel "$(build_jobs)" "${target[@]}" >&2
}

# Words to put in front of a program built with sanitizers. GCC 12's run-time libraries lose their
# way in an address space randomised by more than 28 bits, as newer kernels do.
sanitizer_prefix() {
    local bits
    bits=$(cat /proc/sys/vm/mmap_rnd_bits 2>/dev/null || printf '32\n')
    if [ "$bits" -gt 28 ] && setarch "$(uname -m)" -R true 2>/dev/null; then
        printf '%s\n' setarch "$(uname -m)" -R
    fi
}
