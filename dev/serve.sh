# Running the portal, with the demonstration identity provider unless one is named.

port=${ISAA_PORT:-8080}
idp_port=${ISAA_IDP_PORT:-8180}
management_port=${ISAA_MANAGEMENT_PORT:-9090}
metadata=/realms/isaa/protocol/saml/descriptor

# Whether a page answers without an error: answers PORT PATH
answers() {
    local code
    code=$(status_of "$1" "$2" 2> /dev/null) && [[ $code == [23]?? ]]
}

status_of() {
    local code
    exec 3<> "/dev/tcp/127.0.0.1/$1" || return 1
    printf 'GET %s HTTP/1.0\r\nHost: localhost:%s\r\n\r\n' "$2" "$1" >&3
    IFS=' ' read -r -t 10 _ code _ <&3 && echo "$code"
}

need_free() {
    if (exec 3<> "/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
        fail "Port $1 is in use. Stop what uses it, or choose another: $2=… ./isaa run"
    fi
}

# The key that signs the portal's requests to the identity provider; for demonstration it is made here.
need_sign_on_key() {
    [[ -f $state/keys/sign-on.pem ]] || progress "Making a key that signs the requests to the identity provider" \
        sign-on-key.log dev/sign-on-key.sh "$state/keys"
    ISAA_SIGN_ON_KEY_STORE_PASSWORD=$(< "$state/keys/sign-on.password")
    export ISAA_SIGN_ON_KEY_STORE=$state/keys/sign-on.p12 ISAA_SIGN_ON_KEY_STORE_PASSWORD
}

# await LABEL LOG PID PORT PATH: until the page answers; fails when the process ends instead.
await() {
    local label=$1 log=$2 pid=$3 begun=$SECONDS told=$SECONDS
    if [[ ! -t 1 ]]; then say "$label …"; fi
    until answers "$4" "$5"; do
        if ! kill -0 "$pid" 2>/dev/null; then
            tail -n 30 "$log" >&2
            fail "It ended instead of answering. The whole log: $log"
        fi
        sleep 0.2
        if [[ -t 1 ]]; then
            printf '\r\033[K%s … %s s' "$label" $((SECONDS - begun))
        elif ((SECONDS - told >= 10)); then
            say "  … $((SECONDS - begun)) s"
            told=$SECONDS
        fi
    done
    if [[ -t 1 ]]; then printf '\r\033[K%s: %s s\n' "$label" $((SECONDS - begun)); fi
}

start_identity_provider() {
    local log=$state/log/keycloak.log
    apart dev/keycloak.sh run "$state/keycloak" "$idp_port" "http://localhost:$port" "$state/keys/sign-on.pem" \
        > "$log" 2>&1 < /dev/null &
    identity_provider=$!
    children+=("$identity_provider")
    await "Starting the demonstration identity provider (Keycloak; the first time takes a minute)" \
        "$log" "$identity_provider" "$idp_port" "$metadata"
    export ISAA_IDP_METADATA=http://localhost:$idp_port$metadata
    # A password that everybody knows must not be open to the network.
    export ISAA_DEMONSTRATION=true SERVER_ADDRESS=127.0.0.1
    # Made-up agreements belong into the portal's own database alone, never into a server somebody named.
    if [[ -z ${ISAA_DB_URL:-} ]]; then export SPRING_PROFILES_ACTIVE=demo; fi
}

# portal LOG PORT MANAGEMENT_PORT OPTION…: starts the portal on these ports, with the options for the JVM.
portal() {
    local log=$1
    export SERVER_PORT=$2 MANAGEMENT_SERVER_PORT=$3
    shift 3
    "$java" @"$state/app/portal.jvm" "$@" -jar "$state/app/isaa.jar" > "$log" 2>&1 < /dev/null &
    portal=$!
    children=("$portal" ${children[@]+"${children[@]}"})
}

# A rehearsal on an empty database records which classes a start loads and links (JEP 514): later ones find them ready.
rehearse() {
    local log=$state/log/rehearsal.log cache=$state/app/isaa.aot
    if [[ -f $cache ]]; then return; fi
    rm -rf "$state/rehearsal"
    ISAA_HOME=$state/rehearsal ISAA_DB_URL=embedded SERVER_ADDRESS=127.0.0.1 \
        portal "$log" "$port" "$management_port" -XX:AOTCacheOutput="$cache"
    await "Rehearsing the start, which makes later ones faster (once after each build)" "$log" "$portal" "$port" /
    kill -TERM "$portal"
    wait "$portal" || true
    forget "$portal"
    rm -rf "$state/rehearsal"
}

start_portal() {
    local log=$state/log/portal.log
    trap 'stop_children; stop_database' EXIT
    ISAA_HOME=$state portal "$log" "$port" "$management_port" -XX:AOTCache="$state/app/isaa.aot"
    await "Starting the portal" "$log" "$portal" "$port" /
}

# Several nodes behind a balancer. The first one starts the database, a process of its own that outlives it; the others
# join when it is ready. Each has the two ports that lie its number above the portal's.
start_nodes() {
    local number log nodes=()
    trap 'stop_children; stop_database' EXIT
    # What the portal says of itself, and where sign-on comes back to, is the balancer.
    export ISAA_BASE_URL=${ISAA_BASE_URL:-http://localhost:$port} SERVER_ADDRESS=127.0.0.1
    for ((number = 1; number <= count; number++)); do
        log=$state/log/node$number.log
        ISAA_HOME=$state portal "$log" $((port + number)) $((management_port + number)) -XX:AOTCache="$state/app/isaa.aot"
        await "Starting node $number" "$log" "$portal" $((management_port + number)) /actuator/health/readiness
        running[number]=$portal
        nodes+=("$((port + number)):$((management_port + number))")
    done
    log=$state/log/balancer.log
    dev/balancer.sh run "$state/balancer" "$port" "${nodes[@]}" > "$log" 2>&1 < /dev/null &
    balancer=$!
    children=("$balancer" "${children[@]}")
    await "Starting the balancer" "$log" "$balancer" "$port" /
}

# Goes on while a node is left, and says when one is gone.
await_nodes() {
    local number
    while ((${#running[@]})); do
        sleep 0.5
        kill -0 "$balancer" 2>/dev/null || fail "The balancer ended; see $state/log/balancer.log"
        for number in "${!running[@]}"; do
            if ! kill -0 "${running[number]}" 2>/dev/null; then
                say "Node $number is gone; its log: $state/log/node$number.log"
                forget "${running[number]}"
                unset "running[$number]"
            fi
        done
    done
    fail "No node is left."
}

# The portal stops its database itself; this is for one that was killed. Another portal, or somebody verifying the trail,
# may have joined the database since: then it stays.
stop_database() {
    local pid
    pid=$(head -n 1 "$state/postgres/data/postmaster.pid" 2>/dev/null) || return 0
    if ps -o args= --ppid "$pid" 2>/dev/null | grep -q ' 127\.0\.0\.1('; then return 0; fi
    kill -INT "$pid" 2>/dev/null || true
}

accounts() {
    local account name roles offices look
    printf '\n  %-22s %-48s %s\n' "Account" "Who" "Look first at"
    while IFS=, read -r account name roles offices look; do
        printf '  %-22s %-48s %s\n' "$account" "$name" "$look"
    done < <(tail -n +2 dev/accounts.csv)
    say "" "  The password of every account is: isaa"
}

# run [--nodes COUNT]
run() {
    local demonstration= number count=1 balancer
    local -a running=()
    case ${1:-} in
        '') ;;
        --nodes) [[ ${2:-} == [1-9] ]] || fail "How many nodes, 1 to 9? ./isaa run --nodes 2"; count=$2 ;;
        *) fail "There is no './isaa run $1'. See ./isaa help" ;;
    esac
    # Before anything is touched: a portal that runs already must go on undisturbed.
    for ((number = 0; number <= (count > 1 ? count : 0); number++)); do
        need_free $((port + number)) ISAA_PORT
        need_free $((management_port + number)) ISAA_MANAGEMENT_PORT
    done
    if [[ -z ${ISAA_IDP_METADATA:-} ]]; then need_free "$idp_port" ISAA_IDP_PORT; fi
    build
    mkdir -p "$state/log"
    if ((count > 1)); then need_balancer; fi
    rehearse
    if [[ -z ${ISAA_IDP_METADATA:-} ]]; then
        demonstration=yes
        need_keycloak
        need_sign_on_key
        start_identity_provider
    fi
    if ((count > 1)); then start_nodes; else start_portal; fi
    say "" "The ISAA portal is at http://localhost:$port"
    if [[ -n $demonstration ]]; then accounts; fi
    if ((count > 1)); then
        say ""
        for ((number = 1; number <= count; number++)); do
            say "Node $number: process ${running[$number]}, port $((port + number)), log $state/log/node$number.log"
        done
        say "Ctrl-C stops all of it. kill -9 one of the processes to see the others go on."
        await_nodes
    fi
    say "" "Ctrl-C stops it. Its log: $state/log/portal.log"
    wait "$portal" || fail "The portal ended; see $state/log/portal.log"
}
