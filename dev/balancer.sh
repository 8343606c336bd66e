#!/usr/bin/env bash
# The balancer before several nodes of the portal: HAProxy from Debian, installed or unpacked into the folder.
#   dev/balancer.sh present FOLDER                            whether HAProxy is there
#   dev/balancer.sh get FOLDER                                puts it there; needs apt-get, and no rights
#   dev/balancer.sh run FOLDER PORT NODE_PORT:HEALTH_PORT…    runs it in the foreground, on loopback only
set -euo pipefail

folder=$2
# What the package needs beside what every Debian has.
packages=(haproxy liblua5.3-0 libopentracing-c-wrapper0 libopentracing1)

# Sets program and, where it is an unpacked one, where its libraries lie.
find_program() {
    program=$(command -v haproxy || echo /usr/sbin/haproxy)
    if [[ ! -x $program ]]; then
        program=$folder/usr/sbin/haproxy
        export LD_LIBRARY_PATH=$folder/usr/lib/$(uname -m)-linux-gnu
    fi
}

present() {
    find_program
    [[ -x $program ]] && "$program" -v > /dev/null 2>&1
}

get() {
    local unpacking=$folder/unpacking file
    command -v apt-get > /dev/null && command -v dpkg > /dev/null || {
        echo "Two nodes need HAProxy. There is no apt-get here to fetch it with: install HAProxy 2.4 or later." >&2
        exit 1
    }
    rm -rf "$unpacking" && mkdir -p "$unpacking"
    # Without lists of packages, as on a new machine, root fetches these first.
    (cd "$unpacking" && { apt-get download "${packages[@]}" || { apt-get update && apt-get download "${packages[@]}"; }; }) || {
        echo "Two nodes need HAProxy, and apt-get could not fetch it. As root: apt-get update && apt-get install haproxy" >&2
        exit 1
    }
    for file in "$unpacking"/*.deb; do dpkg -x "$file" "$folder"; done
    rm -rf "$unpacking"
    present || {
        echo "HAProxy from Debian does not start here. As root: apt-get install haproxy" >&2
        exit 1
    }
}

# Each browser stays on its node by a cookie. A node that is gone, or says that it is not ready, is left out within a
# second, and what was asked of it meanwhile goes to another one; one that is only slow has time, for to leave it out
# signs everybody on it out.
configuration() {
    local node number=0
    cat <<TEXT
global
    log stdout format raw local0 notice
    maxconn 2000

defaults
    mode http
    log global
    timeout connect 1s
    timeout check 10s
    timeout client 2m
    timeout server 2m
    # Push connections say something every minute.
    timeout tunnel 10m
    retries 2
    option redispatch 1
    option forwardfor

frontend portal
    bind 127.0.0.1:$1
    http-request set-header X-Forwarded-Proto http
    http-request set-header X-Forwarded-Port $1
    http-request set-header X-Forwarded-Host %[req.hdr(host)]
    default_backend nodes

backend nodes
    balance leastconn
    cookie ISAA_NODE insert indirect nocache httponly
    option httpchk GET /actuator/health/readiness
    default-server check inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
TEXT
    shift
    for node in "$@"; do
        number=$((number + 1))
        echo "    server node$number 127.0.0.1:${node%:*} port ${node#*:} cookie node$number"
    done
}

run() {
    shift
    find_program
    mkdir -p "$folder"
    configuration "$@" > "$folder/haproxy.cfg"
    exec "$program" -db -f "$folder/haproxy.cfg"
}

command=$1
shift
"$command" "$@"
