#!/bin/sh
# Install what WeasyPrint needs from the system, and nothing that is there already; silent when nothing is to be done.
# Usage: system.sh PYTHON
set -u

python=$1
here=$(dirname "$0")
# A Python that did not come from Homebrew does not look where Homebrew puts libraries.
if [ "$(uname -s)" = Darwin ]; then
    export DYLD_FALLBACK_LIBRARY_PATH="$(brew --prefix 2>/dev/null)/lib:/usr/local/lib:/usr/lib"
fi
parts=$("$python" "$here/missing.py") || exit 1
[ -n "$parts" ] || exit 0

if command -v apt-get >/dev/null 2>&1; then
    manager=apt
elif command -v dnf >/dev/null 2>&1; then
    manager=dnf
elif [ "$(uname -s)" = Darwin ] && command -v brew >/dev/null 2>&1; then
    manager=brew
else
    manager=none
fi

package() {
    case "$manager:$1" in
        *:ghostscript) echo ghostscript ;;
        apt:pango) echo libpango-1.0-0 ;;
        apt:pangoft2) echo libpangoft2-1.0-0 ;;
        apt:harfbuzz-subset) echo libharfbuzz-subset0 ;;
        # The package of this very version: `python3-venv` serves only the one that the system calls `python3`.
        apt:venv) "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])' ;;
        apt:poppler | dnf:poppler) echo poppler-utils ;;
        dnf:harfbuzz-subset) echo harfbuzz ;;
        dnf:venv) echo python3-libs ;;
        dnf:*) echo pango ;;
        brew:poppler) echo poppler ;;
        brew:harfbuzz-subset) echo harfbuzz ;;
        brew:venv) echo python ;;
        brew:*) echo pango ;;
        *) echo "$1" ;;
    esac
}

packages=$(for part in $parts; do package "$part"; done | sort -u | tr '\n' ' ')
packages=${packages% }

by_hand() {
    echo "$1" >&2
    # These only serve the tests, which say themselves what they skip.
    if [ -z "$(echo "$parts" | grep -v -x -e poppler -e ghostscript)" ]; then
        echo "Zonder $packages lukt het verslag ook; alleen een deel van de tests wordt overgeslagen." >&2
        exit 0
    fi
    echo "Vraag uw beheerder om dit te installeren en geef de opdracht daarna opnieuw:" >&2
    echo "    $packages" >&2
    exit 1
}

[ "$manager" = none ] && by_hand "Deze computer heeft geen apt, dnf of Homebrew: hier kan niets vanzelf worden geïnstalleerd."

as_root=
if [ "$manager" != brew ] && [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || by_hand "Om systeempakketten te installeren zijn beheerdersrechten nodig, en sudo is er niet."
    as_root=sudo
fi

echo "Nodig om pdf's te maken en te controleren; wordt nu geïnstalleerd met $manager${as_root:+ (sudo vraagt misschien uw wachtwoord)}: $packages"

# Word splitting is meant: one argument a package.
# shellcheck disable=SC2086
case "$manager" in
    apt)
        # One sudo for both; a repository that does not answer need not be the one that the packages come from.
        $as_root sh -c 'apt-get update -qq
            DEBIAN_FRONTEND=noninteractive exec apt-get install -y -qq --no-install-recommends "$@" >/dev/null' sh $packages
        ;;
    dnf) $as_root dnf install -y -q --setopt=install_weak_deps=False $packages >/dev/null ;;
    brew) brew install --quiet $packages >/dev/null ;;
esac || by_hand "Het installeren is niet gelukt; hierboven staat waarom."

left=$("$python" "$here/missing.py")
[ -n "$(echo "$left" | grep -v -x -e poppler -e ghostscript)" ] || exit 0
parts=$left
by_hand "Na het installeren ontbreekt nog: $(echo "$left" | tr '\n' ' ')"
