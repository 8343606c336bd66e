#!/usr/bin/env bash
# Puts OpenSAML into the local Maven repository at its own coordinates.
# Maven Central does not carry it, but the Apache CXF distribution on Central holds the same jars unmodified;
# each is checked against a pinned sum. An agency whose Maven reaches the Shibboleth repository needs no such step.
#   dev/opensaml.sh            installs what is missing; needs JAVA_HOME
#   dev/opensaml.sh present    whether all of it is there
set -euo pipefail
cd "$(dirname "$0")"

cxf=4.1.5
cxf_sum=6dc855c7eb2357cf1ab2403fd10de422d413a419340ce875bd352031d3d070fa
repository=${ISAA_MAVEN_REPOSITORY:-$HOME/.m2/repository}
mvn=${MVN:-mvn}

# opensaml-saml-api-5.1.6.jar -> org.opensaml opensaml-saml-api 5.1.6
coordinates() {
    local name=${1%.jar} group=org.opensaml
    [[ $name == shib-* ]] && group=net.shibboleth
    echo "$group ${name%-*} ${name##*-}"
}

home_of() {
    read -r group artifact version < <(coordinates "$1")
    echo "$repository/${group//.//}/$artifact/$version"
}

sound() {
    while read -r sum jar; do
        echo "$sum  $(home_of "$jar")/$jar" | sha256sum --check --status 2>/dev/null || return 1
    done < opensaml.sha256
}

case ${1:-} in present) sound && exit 0 || exit 1 ;; esac
sound && exit 0

"$mvn" -B dependency:get -Dartifact=org.apache.cxf:apache-cxf:$cxf:zip -Dtransitive=false \
    -Dmaven.repo.local="$repository"
zip=$repository/org/apache/cxf/apache-cxf/$cxf/apache-cxf-$cxf.zip
echo "$cxf_sum  $zip" | sha256sum --check --status || { echo "The CXF distribution does not have the pinned SHA-256 sum." >&2; exit 1; }

unpacked=$(mktemp -d)
trap 'rm -rf "$unpacked"' EXIT
(cd "$unpacked" && "$JAVA_HOME/bin/jar" xf "$zip")
while read -r sum jar; do
    read -r group artifact version < <(coordinates "$jar")
    home=$(home_of "$jar")
    echo "$sum  $unpacked/apache-cxf-$cxf/lib/$jar" | sha256sum --check --status \
        || { echo "$jar does not have the pinned SHA-256 sum." >&2; exit 1; }
    mkdir -p "$home"
    cp "$unpacked/apache-cxf-$cxf/lib/$jar" "$home/$jar"
    cat > "$home/$artifact-$version.pom" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version>
</project>
POM
    rm -f "$home"/*.lastUpdated
done < opensaml.sha256
echo "OpenSAML is installed."
