#!/usr/bin/env bash
# Makes a key of its own that signs the portal's SAML requests, unless the folder has one:
#   dev/sign-on-key.sh FOLDER      sign-on.p12, sign-on.password, and the certificate sign-on.pem
# Needs JAVA_HOME.
set -euo pipefail
folder=$1

[[ -f $folder/sign-on.pem ]] && exit 0
mkdir -p -m 700 "$folder"
rm -f "$folder"/sign-on.*

(umask 077 && head -c 24 /dev/urandom | base64 | tr -d '\n' > "$folder/sign-on.password")
key() {
    "$JAVA_HOME/bin/keytool" "$@" -alias sign-on -keystore "$folder/sign-on.p12" \
        -storepass:file "$folder/sign-on.password"
}
key -genkeypair -storetype PKCS12 -keyalg RSA -keysize 3072 -sigalg SHA256withRSA -validity 3650 \
    -dname "CN=ISAA portal demonstration"
key -exportcert -rfc > "$folder/sign-on.part"
mv "$folder/sign-on.part" "$folder/sign-on.pem"
