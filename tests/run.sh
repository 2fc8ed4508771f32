#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, checks format, runs every test headless and ends with the line
# "N passed, N failed, N skipped" (Qt Test functions; a program that dies counts as one failure).
#   tests/run.sh [CTEST-ARGUMENT…]     for example: tests/run.sh -R tst_folding
#   tests/run.sh --soak [NAME…]        runs every fuzz target (or those named: html, pdf, …) for a minute
#                                      ($PIZHU_SOAK_SECONDS) instead; findings land in build/fuzz/findings
set -euo pipefail
cd "$(dirname "$0")/.."
source packaging/packages.sh

install_packages "to build Pizhu" "${PIZHU_BUILD_PACKAGES[@]}"
install_packages "to run Pizhu" "${PIZHU_RUN_PACKAGES[@]}"
install_packages "to test Pizhu" "${PIZHU_TEST_PACKAGES[@]}"

soaked() { # soaked LOG: what a target did, in a line
    grep -aoE 'cov: [0-9]+ ft: [0-9]+ corp: [0-9]+' "$1" | tail -n 1 || true
    grep -aE 'number_of_executed_units|average_exec_per_sec|peak_rss_mb' "$1" || true
}

soak() { # soak [NAME…]: ends with the same kind of line as the tests
    install_packages "to fuzz Pizhu" clang libclang-rt-14-dev
    [ -f build/fuzz/build.ninja ] || cmake --preset fuzz
    # Programs run during the build may leak what they need until they end.
    ASAN_OPTIONS=detect_leaks=0 cmake --build --preset fuzz
    local names=("$@") name target passed=0 failed=0 folder=build/fuzz/fuzz
    if [ ${#names[@]} -eq 0 ]; then
        for target in "$folder"/fuzz_*; do
            name=${target#"$folder"/fuzz_}
            [ "$name" = seeds ] || names+=("$name")
        done
    fi
    mkdir -p build/fuzz/findings
    PIZHU_SOURCE_DIR=$PWD "$folder/fuzz_seeds" build/fuzz/seeds
    for name in "${names[@]}"; do
        echo "== $name"
        mkdir -p "build/fuzz/corpus/$name" "build/fuzz/seeds/$name"
        # Fontconfig below poppler forgets a little memory; what grows without end meets the memory limit.
        if ASAN_OPTIONS=detect_leaks=$([ "$name" = pdf ] || [ "$name" = formats ] && echo 0 || echo 1) "$folder/fuzz_$name" \
            -max_total_time="${PIZHU_SOAK_SECONDS:-60}" -timeout=20 -rss_limit_mb=3000 -max_len=65536 \
            -print_final_stats=1 -artifact_prefix="build/fuzz/findings/$name-" \
            "build/fuzz/corpus/$name" "build/fuzz/seeds/$name" 2>"build/fuzz/$name.log"; then
            passed=$((passed + 1))
            soaked "build/fuzz/$name.log"
        else
            failed=$((failed + 1))
            echo "FAIL   : $name; the end of build/fuzz/$name.log:"
            tail -n 40 "build/fuzz/$name.log"
        fi
    done
    echo "$passed passed, $failed failed, 0 skipped"
    [ "$failed" -eq 0 ]
}

if [ "${1:-}" = --soak ]; then
    shift
    soak "$@"
    exit
fi

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
