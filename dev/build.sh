# Building and testing.

# What the build depends on, as one sum: the same sum means nothing has to be built.
fingerprint() {
    {
        "$java" -version 2>&1
        find . \( -name .git -o -name .isaa -o -name node_modules -o -name target \) -prune -o -type f \( -path ./pom.xml -o -path './src/main/*' -o -path './frontend/*' -o -path './reports/*' \
            -o -path './db/*' -o -path ./dev/portal.jvm \) -not -path '*/generated/*' -not -path ./frontend/index.html \
            -not -path './src/main/bundles/*' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
    } | sha256sum | cut -c1-64
}

# Leaves the portal unpacked in .isaa/app, out of the way of later builds and tests.
build() {
    local sources
    need_tools
    sources=$(fingerprint)
    if [[ -f $state/app/isaa.jar && $(cat "$state/app.sources" 2>/dev/null) == "$sources" ]]; then
        say "The portal is built."
        return
    fi
    progress "Building the portal and its pages (a few minutes the first time)" build.log \
        "${maven[@]}" package -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcyclonedx.skip=true
    rm -rf "$state/app" "$state/app.sources"
    "$java" -Djarmode=tools -jar target/isaa.jar extract --destination "$state/app" > "$state/log/extract.log"
    cp dev/portal.jvm "$state/app"
    echo "$sources" > "$state/app.sources"
}

# Maven's transfers are thousands of lines: now and then one stands for the rest. Debian's awk would gather lines before it
# passes any on.
sparingly() {
    local at_once=()
    if [[ $(readlink -f "$(command -v awk)") == */mawk ]]; then at_once=(-W interactive); fi
    awk ${at_once[@]+"${at_once[@]}"} '/^\[INFO\] Download(ing|ed) from|^Download(ing|ed) from|^Progress/ {
             if (++n % 400 == 0) { print "… " n / 2 " files fetched"; fflush() }
             next
         }
         { print; fflush() }'
}

# Shows the program's output as it comes, yet leaves it where a signal to this command ends it.
in_the_open() {
    local pid filter status=0
    exec 4> >(sparingly)
    filter=$!
    apart "$@" >&4 2>&1 < /dev/null &
    pid=$!
    children+=("$pid")
    wait "$pid" || status=$?
    forget "$pid"
    exec 4>&-
    wait "$filter" || true
    return "$status"
}

test_with() {
    need_tools
    in_the_open "${maven[@]}" verify "$@"
}

# Benchmarks and screenshots are test classes with a tag that an ordinary run leaves out.
tagged() {
    local tag=$1
    shift
    build
    in_the_open "${maven[@]}" test -Dspotless.check.skip=true -Dgroups="$tag" -DexcludedGroups= "$@"
}

bench_with() {
    build
    rehearse
    tagged bench -Dtest.jvm=@dev/portal.jvm -Dbench.topics="$*"
}

screenshots_with() { tagged screenshots "$@"; }

# What is built already will do: building anew would take the classes from under a portal that runs.
verify_with() {
    if [[ -f $state/app/isaa.jar ]]; then need_jdk; else build; fi
    "$java" -cp "$state/app/isaa.jar" gov.ice.isaa.trail.verify.Verify "$@"
}
