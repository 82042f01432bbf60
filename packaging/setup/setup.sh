#!/bin/sh
# Leaves a .venv that holds the named groups of pyproject.toml in the versions of constraints.txt, and on Debian as root
# the libraries that Qt needs. When nothing has changed since the last time it only looks at a stamp and returns.
# Usage: setup.sh runtime [dev] [train]        `light` in place of `runtime` leaves torch and Stanza out.
# PYTHON=... chooses the interpreter, VENV=... another folder than .venv, CONSTRAINTS=... another list of versions than
# constraints.txt.
set -eu

here=$(CDPATH='' cd "$(dirname "$0")" && pwd)
cd "$here/../.."
python=${PYTHON:-python3}
venv=${VENV:-.venv}
groups=$*
constraints=${CONSTRAINTS:-constraints.txt}
# Qt's window needs these libraries, its tests Xvfb and xdotool.
debian_packages="xvfb xdotool libxcb-icccm4 libxcb-keysyms1 libxcb-cursor0 libxkbcommon-x11-0 libegl1 libgl1 \
libfontconfig1 libdbus-1-3 libxcb-image0 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1"

say() { printf '%s\n' "$*" >&2; }
fail() { say "setup: $*"; exit 1; }

# An environment's programs lie in Scripts on Windows (not run there so far), elsewhere in bin.
venv_python() {
    if [ -x "$venv/Scripts/python.exe" ]; then "$venv/Scripts/python.exe" "$@"; else "$venv/bin/python" "$@"; fi
}

missing_packages() {
    for package in $debian_packages; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || printf '%s ' "$package"
    done
}

# Debian's packages are installed where that is possible without asking anybody: as root, and only the missing ones.
install_debian_packages() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || return 0
    wanted=$(missing_packages)
    "$python" -c 'import ensurepip' 2>/dev/null || wanted="${wanted}python3-venv"
    [ -n "$wanted" ] || return 0
    say "Installing Debian packages: $wanted"
    # One failure is not the end: the terminal half of Ankan runs without them, and report_libraries names what lacks.
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $wanted; } \
        </dev/null >"$log" 2>&1 || { tail -n 5 "$log" >&2; say "setup: apt-get could not install them; going on without."; }
}

# Asks the loader, not the package list: it is right on every distribution. A marker makes the next run look again.
report_libraries() {
    rm -f "$venv/libraries-missing"
    command -v ldd >/dev/null || return 0
    lacking=$(find "$venv"/lib*/python*/site-packages/PySide6 \( -name 'libqxcb.so' -o -name 'libQt6Gui.so.6' \
        -o -name 'QtWidgets*.so' \) -exec ldd {} + 2>/dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u | tr '\n' ' ')
    [ -n "$lacking" ] || return 0
    : >"$venv/libraries-missing"
    say "setup: the window needs system libraries that are missing here: $lacking"
    say "       On Debian or Ubuntu, as root:  apt-get install $debian_packages"
    say "       Without them only the commands in the terminal work."
}

pip_install() {
    venv_python -m pip install --quiet --disable-pip-version-check --no-input -c "$constraints" "$@" </dev/null
}

# Qt reads translations in a form of its own, which is made of the .ts files wherever one of them is newer, by an
# environment that has Qt.
release_translations() {
    case " $groups " in *" runtime "* | *" light "*) ;; *) return 0 ;; esac
    for source in resources/translations/*.ts; do
        [ "${source%.ts}.qm" -nt "$source" ] || { venv_python packaging/translations/update.py release; return; }
    done
}

state=$(cat pyproject.toml "$constraints" | cksum | tr ' ' '-')
stamp="$venv/installed-$state-$(echo "$*" | tr ' ' '-')"
if [ -e "$stamp" ] && venv_python -c '' 2>/dev/null; then
    [ ! -e "$venv/libraries-missing" ] || report_libraries
    release_translations
    exit 0
fi

command -v "$python" >/dev/null || fail "there is no $python here. Ankan needs Python 3.11 or newer."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "Ankan needs Python 3.11 or newer; $python is $("$python" -V 2>&1). Name another one with make PYTHON=..."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
export PIP_ROOT_USER_ACTION=ignore
install_debian_packages

if ! venv_python -c 'import pip' 2>/dev/null; then
    say "Making the virtual environment $venv"
    "$python" -m venv --clear "$venv" >"$log" 2>&1 || { cat "$log" >&2; fail "$python -m venv failed (on Debian it needs the package python3-venv)."; }
fi
find "$venv" -maxdepth 1 -name 'installed-*' ! -name "installed-$state-*" -exec rm -f {} +

# torch alone and first, so that pip takes a CPU build where one is offered (PIP_FIND_LINKS or PIP_EXTRA_INDEX_URL can
# offer one) instead of the several GB with CUDA.
case " $* " in *" runtime "*)
    [ -n "$(find "$venv"/lib*/python*/site-packages -maxdepth 1 -name torch)" ] ||
        say "Installing torch (200 MB or more; this takes minutes, and only the first time) ..."
    pip_install "$(venv_python packaging/setup/requirements.py only-torch)" || fail "torch could not be installed; see above."
esac
say "Installing the other packages ..."
venv_python packaging/setup/requirements.py "$@" >"$venv/requirements.txt"
pip_install -r "$venv/requirements.txt" || fail "the packages could not be installed; see above."

report_libraries
release_translations
: >"$stamp"
say "Ready."
