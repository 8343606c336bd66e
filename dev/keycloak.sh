#!/usr/bin/env bash
# The demonstration identity provider. Needs JAVA_HOME.
#   dev/keycloak.sh present FOLDER                                whether Keycloak lies in the folder
#   dev/keycloak.sh get FOLDER                                    puts it there
#   dev/keycloak.sh run FOLDER PORT PORTAL_ADDRESS CERTIFICATE    runs it in the foreground, on loopback only
# The CERTIFICATE (PEM) is what the portal signs its SAML requests with. The accounts are those of dev/accounts.csv,
# and the password of each is "isaa".
set -euo pipefail
dev=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

version=26.7.3
folder=$2 port=${3:-} portal=${4:-} certificate=${5:-}
home=$folder/keycloak-$version
repository=${ISAA_MAVEN_REPOSITORY:-$HOME/.m2/repository}
distribution=$repository/org/keycloak/keycloak-quarkus-dist/$version/keycloak-quarkus-dist-$version.zip

present() { [[ -f $home/version.txt ]]; }

get() {
    local unpacking=$folder/unpacking
    present && return
    if [[ ! -f $distribution ]]; then
        "${MVN:-mvn}" -B dependency:get -Dtransitive=false -Dmaven.repo.local="$repository" \
            -Dartifact=org.keycloak:keycloak-quarkus-dist:$version:zip
    fi
    rm -rf "$unpacking" && mkdir -p "$unpacking"
    (cd "$unpacking" && "$JAVA_HOME/bin/jar" xf "$distribution")
    mv "$unpacking/keycloak-$version" "$home"
    rmdir "$unpacking"
}

# "A B" -> "A","B"
quoted() {
    local value separator=
    for value in $1; do
        printf '%s"%s"' "$separator" "$value"
        separator=,
    done
}

users() {
    local account name roles offices separator=
    while IFS=, read -r account name roles offices _; do
        printf '%s\n    {"username": "%s", "firstName": "%s", "enabled": true, ' "$separator" "$account" "$name"
        printf '"attributes": {"roles": [%s], "offices": [%s]}, ' "$(quoted "$roles")" "$(quoted "$offices")"
        printf '"credentials": [{"type": "password", "value": "isaa", "temporary": false}]}'
        separator=,
    done < <(tail -n +2 "$dev/accounts.csv")
}

realm() {
    local text key
    text=$(< "$dev/keycloak/isaa-realm.json")
    key=$(grep -v -e ----- "$certificate" | tr -d '\r\n')
    text=${text//'${portal}'/"$portal"}
    text=${text//'${certificate}'/"$key"}
    printf '%s\n' "${text/'"users": []'/"\"users\": [$(users)]"}"
}

# Keycloak imports a realm once: a changed one needs an empty database.
import() {
    local file=$home/data/import/isaa-realm.json
    mkdir -p "$home/data/import"
    realm > "$file.new"
    cmp -s "$file.new" "$file" || rm -rf "$home/data/h2"
    mv "$file.new" "$file"
}

run() {
    get
    import
    export JAVA_OPTS_KC_HEAP=${JAVA_OPTS_KC_HEAP:--Xmx512m}
    exec bash "$home/bin/kc.sh" start-dev --import-realm --http-host=127.0.0.1 --http-port="$port" \
        --features-disabled=admin,account,ciba,device-flow,par --log-level=warn
}

"$1"
