#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what Pizhu needs on Debian 12, builds it and opens it on the sample library.
#   --build-only   stop before opening
#   --             everything after it goes to pizhu (for example a library file)
set -euo pipefail
cd "$(dirname "$0")/.."
source packaging/packages.sh

open=1
while [ $# -gt 0 ]; do
    case $1 in
        --build-only) open=0 ;;
        --) shift; break ;;
        -h|--help) sed -n '3,5s/^# //p' "$0"; exit 0 ;;
        *) echo "run.sh: unknown option $1 (see --help)" >&2; exit 2 ;;
    esac
    shift
done

install_packages "to build Pizhu" "${PIZHU_BUILD_PACKAGES[@]}"
install_packages "to run Pizhu" "${PIZHU_RUN_PACKAGES[@]}"

[ -f build/release/build.ninja ] || cmake --preset release
cmake --build build/release

if [ "$open" = 0 ]; then
    echo "Built: build/release/bin/pizhu and build/release/bin/pizhu-cli"
    exit 0
fi
# Chromium refuses to sandbox itself as root.
[ "$(id -u)" -ne 0 ] || export QTWEBENGINE_DISABLE_SANDBOX=1
if [ $# -eq 0 ]; then
    set -- --sample
fi
exec build/release/bin/pizhu "$@"
