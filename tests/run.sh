#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, checks format, runs every test headless and ends with the line
# "N passed, N failed, N skipped" (Qt Test functions; a program that dies counts as one failure).
#   tests/run.sh [CTEST-ARGUMENT…]     for example: tests/run.sh -R tst_folding
set -euo pipefail
cd "$(dirname "$0")/.."
source packaging/packages.sh

install_packages "to build Pizhu" "${PIZHU_BUILD_PACKAGES[@]}"
install_packages "to run Pizhu" "${PIZHU_RUN_PACKAGES[@]}"
install_packages "to test Pizhu" "${PIZHU_TEST_PACKAGES[@]}"

[ -f build/dev/build.ninja ] || cmake --preset dev
cmake --build build/dev

passed=0 failed=0 skipped=0
record() { # record NAME COMMAND…: one check that is not a Qt Test program
    local name=$1 output
    shift
    if output=$("$@" 2>&1); then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAIL   : %s\n%s\n' "$name" "$output"
    fi
}

# Git knows the project's files; an unpacked archive has only the folders.
sources() { git ls-files '*.h' '*.cpp' 2>/dev/null || find app ui tests -name '*.h' -o -name '*.cpp'; }
record "format" bash -c 'xargs clang-format --dry-run --Werror' < <(sources)
record "desktop entry" desktop-file-validate packaging/org.pizhu.Pizhu.desktop
record "metainfo" appstreamcli validate --no-net packaging/org.pizhu.Pizhu.metainfo.xml
record "MIME type" xmllint --noout packaging/org.pizhu.Pizhu.mime.xml

rm -f build/dev/test-logs/*.txt
QT_QPA_PLATFORM=offscreen QTWEBENGINE_DISABLE_SANDBOX=1 \
    ctest --test-dir build/dev --output-on-failure --timeout 300 -j 2 "$@" || true

for program in $(ctest --test-dir build/dev -N "$@" | sed -n 's/^ *Test *#[0-9]*: //p'); do
    log=build/dev/test-logs/$program.txt
    totals=$(grep -h '^Totals:' "$log" 2>/dev/null | tail -n 1 || true)
    if [[ $totals =~ ([0-9]+)\ passed,\ ([0-9]+)\ failed,\ ([0-9]+)\ skipped ]]; then
        passed=$((passed + BASH_REMATCH[1]))
        failed=$((failed + BASH_REMATCH[2]))
        skipped=$((skipped + BASH_REMATCH[3]))
    else
        failed=$((failed + 1))
        echo "FAIL   : $program ended without a total (crash or time limit); see $log"
    fi
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
