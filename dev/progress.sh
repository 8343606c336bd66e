# Saying what happens: one line a step, and a sign of life for anything that takes longer than a second.

children=()

say() { printf '%s\n' "$@"; }

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

# Becomes the program, in a process group of its own: what it starts in turn can be stopped with it. For the background.
apart() {
    if command -v setsid > /dev/null; then exec setsid "$@"; else exec "$@"; fi
}

# signal NAME PID: to the process, and to the whole group when it leads one.
signal() { kill "-$1" -- "-$2" 2>/dev/null || kill "-$1" "$2" 2>/dev/null; }

# Stops what this command started, whichever way it ends.
stop_children() {
    local pid
    ((${#children[@]})) || return 0
    for pid in "${children[@]}"; do signal TERM "$pid" || true; done
    for pid in "${children[@]}"; do
        for _ in {1..150}; do
            signal 0 "$pid" || break
            sleep 0.1
        done
        signal KILL "$pid" || true
    done
    children=()
}
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
trap stop_children EXIT

# Takes a process that has ended off the list.
forget() {
    local pid kept=()
    for pid in "${children[@]}"; do [[ $pid == "$1" ]] || kept+=("$pid"); done
    children=(${kept[@]+"${kept[@]}"})
}

# What the log says that the command is doing.
doing() {
    local goal fetched
    goal=$(grep -a -o '^\[INFO\] --- [a-z-]*' "$1" | tail -n 1 | cut -d' ' -f3) || true
    fetched=$(grep -a -c 'Downloaded from' "$1") || true
    printf '%s' "${goal:+, $goal}"
    if ((fetched > 0)); then printf ', %s files fetched' "$fetched"; fi
}

# watch PID LABEL LOG: shows that the process is alive until it ends; gives its status.
watch() {
    local pid=$1 label=$2 log=$3 begun=$SECONDS told=$SECONDS
    while kill -0 "$pid" 2>/dev/null; do
        sleep 0.3
        if [[ -t 1 ]]; then
            printf '\r\033[K%s … %s s%s' "$label" $((SECONDS - begun)) "$(doing "$log")"
        elif ((SECONDS - told >= 10)); then
            say "  … $((SECONDS - begun)) s$(doing "$log")"
            told=$SECONDS
        fi
    done
    if [[ -t 1 ]]; then printf '\r\033[K%s: %s s\n' "$label" $((SECONDS - begun)); fi
    wait "$pid"
}

# progress LABEL LOG PROGRAM…: runs the program with its output in the log; shows the log's end when it fails.
progress() {
    local label=$1 log=$state/log/$2 pid status=0
    shift 2
    mkdir -p "$state/log"
    if [[ ! -t 1 ]]; then say "$label …"; fi
    apart "$@" > "$log" 2>&1 < /dev/null &
    pid=$!
    children+=("$pid")
    watch "$pid" "$label" "$log" || status=$?
    forget "$pid"
    if ((status != 0)); then
        tail -n 30 "$log" >&2
        fail "That failed. The whole log: $log"
    fi
}
