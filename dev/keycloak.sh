#!/usr/bin/env bash
# Runs the demonstration identity provider in the foreground, on loopback only:
#   dev/keycloak.sh FOLDER PORT PORTAL_ADDRESS CERTIFICATE
# FOLDER receives Keycloak and its database; CERTIFICATE (PEM) is what the portal signs its SAML requests with.
# The accounts come from dev/accounts.csv. Needs JAVA_HOME; everybody's password is "isaa".
set -euo pipefail
dev=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

version=26.7.3
folder=$1 port=$2 portal=$3 certificate=$4
home=$folder/keycloak-$version
repository=${ISAA_MAVEN_REPOSITORY:-$HOME/.m2/repository}
distribution=$repository/org/keycloak/keycloak-quarkus-dist/$version/keycloak-quarkus-dist-$version.zip

unpack() {
    [[ -f $home/version.txt ]] && return
    if [[ ! -f $distribution ]]; then
        echo "Getting Keycloak $version (165 MB, once) …"
        "${MVN:-mvn}" -B -ntp -q dependency:get -Dtransitive=false -Dmaven.repo.local="$repository" \
            -Dartifact=org.keycloak:keycloak-quarkus-dist:$version:zip
    fi
    local unpacking=$folder/unpacking
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

unpack
import
export JAVA_OPTS_KC_HEAP=${JAVA_OPTS_KC_HEAP:--Xmx512m}
exec bash "$home/bin/kc.sh" start-dev --import-realm --http-host=127.0.0.1 --http-port="$port" \
    --features-disabled=admin,account,ciba,device-flow,par --log-level=warn
