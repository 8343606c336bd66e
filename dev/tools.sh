# Finding or fetching what the portal is built with: JDK 25, Maven, Node 24, OpenSAML.

major_of() { "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'; }

is_jdk() {
    local major
    [[ -x $1/bin/javac ]] && major=$(major_of "$1") && [[ -n $major ]] && ((major >= 25))
}

# Sets JAVA_HOME to a JDK 25 or later, whatever `java` on the PATH is.
need_jdk() {
    local candidate
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/* /usr/local/lib/jvm/* /opt/java/* /opt/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [[ -n $candidate ]] && is_jdk "$candidate"; then
            export JAVA_HOME=$candidate
            java=$JAVA_HOME/bin/java
            return
        fi
    done
    fail "The portal needs a JDK 25; none was found in JAVA_HOME, /usr/lib/jvm, /opt or your home folder." \
        "Install one (Debian: apt-get install openjdk-25-jdk, or Eclipse Temurin 25), or set JAVA_HOME."
}

need_maven() {
    command -v mvn > /dev/null || fail "The portal needs Maven 3.8 or later (Debian: apt-get install maven)."
    repository=${ISAA_MAVEN_REPOSITORY:-}
    if [[ -z $repository ]]; then
        repository=$(sed -n 's:.*<localRepository>\(.*\)</localRepository>.*:\1:p' "$HOME/.m2/settings.xml" 2>/dev/null) || true
        repository=${repository:-$HOME/.m2/repository}
    fi
    export ISAA_MAVEN_REPOSITORY=$repository
    maven=(mvn -B -Dmaven.repo.local="$repository" -Dnode.folder="$state/node/bin")
}

need_opensaml() {
    dev/opensaml.sh present || progress "Getting OpenSAML out of the Apache CXF distribution (70 MB, once)" \
        opensaml.log dev/opensaml.sh
}

node_package() {
    local system machine
    system=$(uname -s | tr '[:upper:]' '[:lower:]')
    machine=$(uname -m)
    case $machine in x86_64 | amd64) machine=x64 ;; aarch64 | arm64) machine=arm64 ;; esac
    echo "node-$system-$machine"
}

# Vaadin refuses a Node.js older than 24 and would fetch one from elsewhere: this one comes from the npm registry, as
# the package of this platform alone, which needs no install script.
need_node() {
    [[ $("$state/node/bin/node" --version 2>/dev/null) == v24.* ]] && return
    command -v npm > /dev/null || fail "The portal needs npm 9 or later (Debian: apt-get install npm)."
    progress "Getting Node.js 24 from the npm registry (60 MB, once)" node.log \
        npm install -g --prefix "$state/node" --ignore-scripts --no-audit --no-fund "$(node_package)@24" npm@11
    [[ $("$state/node/bin/node" --version) == v24.* ]] || fail "Node.js 24 does not start; see $state/log/node.log"
}

need_keycloak() {
    dev/keycloak.sh present "$state/keycloak" || progress "Getting Keycloak, the demonstration identity provider (165 MB, once)" \
        keycloak-fetch.log dev/keycloak.sh get "$state/keycloak"
}

need_balancer() {
    dev/balancer.sh present "$state/balancer" || progress "Getting HAProxy, the balancer, from Debian (2 MB, once)" \
        balancer-fetch.log dev/balancer.sh get "$state/balancer"
}

need_tools() {
    need_jdk
    need_maven
    need_opensaml
    need_node
    export PATH=$state/node/bin:$PATH
}
