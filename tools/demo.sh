# shellcheck shell=bash
# The demonstration of tools/run: two programs, one greeting, on the see-through cable where this
# computer allows it, on loopback otherwise. Sourced after tools/lib.sh.
# Only processes started here are ended, by their ids.

root=${root:?source tools/lib.sh first}
patience=20 # seconds that one step of the demonstration may take
demo_dir='' # the event streams and, on a virtual display, the settings
demo_options=()
pictures=$root/build/demo
greeting='' answer='' # what is said, in the language of the windows
server_pid='' client_pid='' # the two programs
server_place=() client_place=() # where they meet
on_cable=no
helper_pids=()          # the virtual display and its window manager

# begin_demo OPTION...: finds out the language, prepares a place for the event streams.
begin_demo() {
    demo_options=("$@")
    demo_dir=$(mktemp -d)
    trap end_demo EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    choose_greeting "$(demo_language "$@")"
    choose_place
}

# On the cable when it starts: its helper tests itself.
choose_place() {
    local reason
    if reason=$("$root/build/run/bin/handshake-wire" --self-test 2>&1); then
        on_cable=yes server_place=(--cable)
    else
        say "No see-through cable here (${reason:-it does not start}); shown on loopback instead."
        server_place=(--listen 127.0.0.1:0)
    fi
}

end_process() {
    kill "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}

end_demo() {
    local status=$? pid
    if [ "$status" != 0 ] && [ ${#helper_pids[@]} -gt 0 ]; then
        import -window root "$pictures/failed.png" 2>/dev/null && say 'see build/demo/failed.png'
    fi
    for pid in $client_pid $server_pid; do
        end_process "$pid"
    done
    for pid in "${helper_pids[@]}"; do # the display goes last
        end_process "$pid"
    done
    rm -rf "$demo_dir"
}

# The language that the windows will speak: as asked for, as chosen last, or as the system's.
demo_language() {
    local remembered=${XDG_CONFIG_HOME:-$HOME/.config}/Handshake/Handshake.conf
    while [ $# -gt 0 ]; do
        case $1 in
        --language) printf '%s\n' "${2-}"; return ;;
        --language=*) printf '%s\n' "${1#*=}"; return ;;
        esac
        shift
    done
    if [ -r "$remembered" ] && grep -q '^language=' "$remembered"; then
        sed -n 's/^language=//p' "$remembered" | head -n 1
    else
        printf '%s\n' "${LC_ALL:-${LC_MESSAGES:-${LANG:-en}}}"
    fi
}

choose_greeting() { # TAG, for example zh_CN, zh-Hans-CN or ar_EG.UTF-8
    local tag line rest
    for tag in "$1" "${1%%[_.-]*}" en; do
        line=$(grep -m 1 -E "^${tag//[^[:alnum:]_]/}(_[A-Z]+)? " "$root/tools/greetings" || true)
        [ -z "$line" ] || break
    done
    rest=${line#* }
    greeting=${rest%% | *} answer=${rest##* | }
}

# wait_for WHAT COMMAND...: until the command succeeds, for at most $patience seconds.
wait_for() {
    local what=$1 deadline=$((SECONDS + patience))
    shift
    until "$@"; do
        [ $SECONDS -lt $deadline ] || die "waited $patience seconds in vain for: $what"
        if [ -n "$server_pid" ] && ! kill -0 "$server_pid" 2>/dev/null; then
            die "the server ended while we waited for: $what"
        fi
        if [ -n "$client_pid" ] && ! kill -0 "$client_pid" 2>/dev/null; then
            die "the client ended while we waited for: $what"
        fi
        sleep 0.05
    done
}

# has_event STREAM WORD...: whether one line of the stream holds all the words.
has_event() {
    local stream=$demo_dir/$1 line word
    shift
    [ -r "$stream" ] || return 1
    while IFS= read -r line; do
        for word; do
            [[ $line == *"$word"* ]] || continue 2
        done
        return 0
    done <"$stream"
    return 1
}

start_server() { # OPTION...
    "$root/build/run/bin/handshake-server" "${demo_options[@]}" "${server_place[@]}" \
        --events "$demo_dir/server" "$@" &
    server_pid=$!
    wait_for 'the server to listen' has_event server '"event":"listening"'
    port=$(sed -n 's/.*"event":"listening".*"port":\([0-9]*\).*/\1/p' "$demo_dir/server" | head -n 1)
    if [ "$on_cable" = yes ]; then
        client_place=("--cable=$port")
    else
        client_place=(--connect "127.0.0.1:$port")
    fi
}

start_client() { # OPTION...
    "$root/build/run/bin/handshake-client" "${demo_options[@]}" "${client_place[@]}" \
        --events "$demo_dir/client" "$@" &
    client_pid=$!
}

wait_for_connection() {
    wait_for 'the client to connect' has_event client '"event":"connected"'
}

wait_for_message() { # STREAM TEXT
    wait_for "the message to arrive at the $1: $2" has_event "$1" '"event":"message"' \
        '"direction":"received"' "\"text\":\"$2\""
}

show_on_display() {
    start_server --echo
    start_client "--send=$greeting"
    wait_for_connection
    wait_for_message server "$greeting"
    wait_for_message client "$greeting"
    # A desktop that places windows by itself (Wayland, tiling) may refuse; nothing is lost then.
    place "$client_pid" left >/dev/null 2>&1 || true
    place "$server_pid" right >/dev/null 2>&1 || true
    if [ "$on_cable" = yes ]; then
        say 'The greeting went out and its echo came back, over the see-through cable. Press Hold'
        say 'in one of the windows and send something: you decide what happens to every segment.'
    else
        say "The greeting went out and its echo came back, over port $port of this computer."
    fi
    say 'Close both windows to end this, or press Ctrl-C.'
    wait "$server_pid" "$client_pid" || true
    server_pid='' client_pid=''
    print_exchange || true # a window may have been closed in the middle of a sentence
}

# place PID left|right: finds the program's window, gives it that half of the screen and prints its
# number. Fails when there is no such window.
place() {
    local window width height half
    window=$(timeout 5 xdotool search --sync --onlyvisible --all --pid "$1" --name . | head -n 1)
    [ -n "$window" ] || return 1
    read -r width height < <(xdotool getdisplaygeometry)
    half=$((width / 2)) height=$((height - 100))
    [ "$height" -le 960 ] || height=960
    timeout 5 xdotool windowsize --sync "$window" $((half - 20)) "$height" || true
    case $2 in
    left) xdotool windowmove "$window" 5 40 ;;
    right) xdotool windowmove "$window" $((half + 5)) 40 ;;
    esac
    printf '%s\n' "$window"
}

start_virtual_display() {
    Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 3>"$demo_dir/display" 2>/dev/null &
    helper_pids+=($!)
    wait_for 'the virtual display' test -s "$demo_dir/display"
    DISPLAY=:$(cat "$demo_dir/display")
    export DISPLAY QT_QPA_PLATFORM=xcb
    unset WAYLAND_DISPLAY
    # Nobody's settings are read or changed, and no other server is found.
    export XDG_CONFIG_HOME=$demo_dir/config XDG_RUNTIME_DIR=$demo_dir/runtime
    export XDG_DATA_HOME=$demo_dir/data
    mkdir -m 700 "$XDG_CONFIG_HOME" "$XDG_RUNTIME_DIR"
    choose_greeting "$(demo_language "${demo_options[@]}")" # no remembered language any more
    openbox >/dev/null 2>&1 &
    helper_pids+=($!)
    wait_for 'the window manager' window_manager_is_ready
    teach_keyboard
}

# Gives every character of the greeting a key of its own, before the programs look at the keyboard:
# a key whose meaning changes while somebody types gets lost on a busy machine.
teach_keyboard() {
    xset r off # a key held for long is still one key
    python3 -B - "$greeting$answer" <<'END' | xmodmap -
import sys
characters = sorted({character for character in sys.argv[1] if ord(character) > 126})
for key, character in zip(range(255, 150, -1), characters):
    print(f"keycode {key} = U{ord(character):04X}")
END
}

window_manager_is_ready() { xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; }

# type_in_window WINDOW TEXT: the words and Enter, where the window has its cursor.
type_in_window() {
    xdotool windowactivate --sync "$1"
    LC_ALL=C.UTF-8 xdotool type --delay 40 "$2"
    xdotool key Return
}

# say_in_window WINDOW TEXT: a click into its send box, the words, Enter.
say_in_window() {
    local WIDTH HEIGHT from_bottom=92 # pixels to the middle of the box, in the column of the cards
    local quarter=1
    [[ $(demo_language "${demo_options[@]}") != ar* ]] || quarter=3
    [[ " ${demo_options[*]} " != *' --present '* ]] || from_bottom=124
    eval "$(xdotool getwindowgeometry --shell "$1" | grep -E '^(WIDTH|HEIGHT)=[0-9]+$')"
    xdotool windowactivate --sync "$1" \
        mousemove --sync --window "$1" $((WIDTH * quarter / 4)) $((HEIGHT - from_bottom)) click 1
    type_in_window "$1" "$2"
}

# let_go_of_the_held WINDOW: the SYN waits on the cable; a picture of it, then key 2 delivers it.
let_go_of_the_held() {
    wait_for 'the SYN to be held' has_event client '"event":"segment"' '"fate":"held"'
    sleep 0.5 # until both windows have painted it
    take_picture root held
    xdotool windowactivate --sync "$1" key 2
}

take_picture() { # WINDOW NAME
    import -window "$1" "$pictures/$2.png"
    say "picture: build/demo/$2.png"
}

show_on_virtual_display() {
    local client server
    mkdir -p "$pictures"
    start_virtual_display
    if [ "$on_cable" = yes ]; then
        start_server --rule 'hold first SYN' --echo
    else
        start_server
    fi
    start_client
    client=$(place "$client_pid" left) || die 'the client shows no window'
    server=$(place "$server_pid" right) || die 'the server shows no window'
    [ "$on_cable" = no ] || let_go_of_the_held "$server"
    wait_for_connection
    if [ "$on_cable" = yes ]; then
        answer=$greeting # the strip needs the room; the server answers by itself
        type_in_window "$client" "$greeting" # the cursor is in the send box after connecting
        wait_for_message server "$greeting"
    else
        say_in_window "$client" "$greeting"
        wait_for_message server "$greeting"
        say_in_window "$server" "$answer"
    fi
    wait_for_message client "$answer"
    take_picture "$client" client
    take_picture "$server" server
    take_picture root both
    xdotool windowactivate --sync "$client" key alt+F4
    timeout "$patience" tail --pid "$client_pid" -f /dev/null || die 'the client does not end'
    client_pid=''
    wait_for 'the goodbye' has_event server '"event":"closed"'
    print_exchange
}

print_exchange() {
    python3 -B "$root/tools/exchange.py" "$demo_dir/client" "$demo_dir/server"
}
