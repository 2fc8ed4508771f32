# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by packaging/run.sh and tests/run.sh: what Pizhu needs from Debian 12, and the one function that installs it.

# What the program is built with and from.
PIZHU_BUILD_PACKAGES=(
    build-essential cmake ninja-build pkg-config ccache
    qt6-base-dev qt6-webengine-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6svg6-dev libgl-dev
    libsqlite3-dev libopencc-dev libgumbo-dev libuchardet-dev libicu-dev libyaml-cpp-dev libzstd-dev
    libexpected-dev libmd4c-dev libmd4c-html0-dev libarchive-dev libgmime-3.0-dev libpoppler-cpp-dev zlib1g-dev
    libwebp-dev libxlsxwriter-dev libqpdf-dev qt6-declarative-dev node-nunjucks
)
# What it needs beside its libraries to run: dictionaries, Chinese type and emoji, the platform plugins.
PIZHU_RUN_PACKAGES=(libopencc-data fonts-noto-cjk fonts-noto-color-emoji qt6-translations-l10n poppler-data qt6-qpa-plugins qt6-wayland)
# What the tests are linked and check with; the last line reads back what is exported (0.6 GB unpacked).
PIZHU_TEST_PACKAGES=(
    lld clang-format desktop-file-utils appstream shared-mime-info libxml2-utils dpkg-dev file
    libreoffice-writer-nogui pandoc poppler-utils biber
)

# install_packages WHY PACKAGE…: installs those that are missing, as root or through sudo, saying which and why.
install_packages() {
    local why=$1 package missing=()
    shift
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
    done
    if [ ${#missing[@]} -eq 0 ]; then
        return 0
    fi
    echo "Installing from Debian, $why: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "This needs root: run as root, install sudo, or install the packages above yourself." >&2
            return 1
        fi
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}
