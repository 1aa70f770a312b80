#!/bin/sh
# Make the virtual environment with the pinned and hashed packages, and the project itself in it.
# Usage: environment.sh FOLDER [PYTHON]
set -eu

folder=$1
here=$(dirname "$0")
python=$(sh "$here/python.sh" "${2:-}")
sh "$here/system.sh" "$python"

# Its own pip is asked where it lives: in an environment that was moved or copied along with its checkout, or whose Python
# is gone, every script still points at the old place.
here_already() {
    case "$("$folder/bin/pip" --version 2>/dev/null)" in
        *" from $(pwd -P)/$folder/"*) return 0 ;;
    esac
    return 1
}

if [ -n "${2:-}" ] || ! here_already; then
    "$python" -m venv --clear "$folder"
fi

pip() {
    # `--no-user` undoes a personal setting with which pip refuses to work in a virtual environment.
    "$folder/bin/python" -m pip install --quiet --no-user --disable-pip-version-check "$@" || {
        echo "Het installeren van de Python-pakketten is niet gelukt; hierboven staat waarom. Is er verbinding met internet?" >&2
        exit 1
    }
}

echo "De Python-pakketten worden geïnstalleerd in $folder; dat duurt eenmalig ongeveer een minuut."
pip --require-hashes --requirement "$here/../requirements/dev.txt"
pip --no-deps --no-build-isolation --editable "$here/.."
