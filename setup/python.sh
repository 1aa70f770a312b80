#!/bin/sh
# Print the Python to make the virtual environment with: 3.11 or newer, under whichever name this machine knows it.
# Usage: python.sh [NAME]   A name given by the caller is tried alone, so that nobody gets another one than asked for.
set -u

for name in ${1:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
    # Asked by running it: a version manager puts names on the path that lead nowhere. The base interpreter, because the
    # environment that is active may be the very one that is about to be made anew.
    found=$("$name" -c 'import sys; print(getattr(sys, "_base_executable", sys.executable) if sys.version_info >= (3, 11) else "")' 2>/dev/null) || continue
    if [ -n "$found" ]; then
        printf '%s\n' "$found"
        exit 0
    fi
done

{
    if [ -n "${1:-}" ]; then
        echo "\`$1\` is geen Python 3.11 of nieuwer."
    else
        echo "Er is geen Python 3.11 of nieuwer op deze computer."
    fi
    case "$(uname -s)" in
        Darwin) echo "Installeer hem met: brew install python" ;;
        *)
            if command -v apt-get >/dev/null 2>&1; then
                echo "Installeer hem met: sudo apt-get install python3 python3-venv"
            elif command -v dnf >/dev/null 2>&1; then
                echo "Installeer hem met: sudo dnf install python3"
            else
                echo "Installeer hem met de pakketbeheerder van deze computer."
            fi
            ;;
    esac
    echo "Staat hij onder een eigen naam op deze computer? Geef die dan mee: make setup PYTHON=/pad/naar/python"
} >&2
exit 1
