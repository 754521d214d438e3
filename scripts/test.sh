# shellcheck shell=bash
# All tests, against a throwaway PostgreSQL; benchmarks.

test_all() {
  need_dotnet
  need_postgres
  need "${reading_tools[@]}" chromium:chromium /usr/lib/libreoffice/program/libsclo.so:libreoffice-calc-nogui gs:ghostscript qpdf:qpdf mutool:mupdf-tools
  cd "$root" || return
  say "Đang dựng…"
  { # formatting and style are warnings of the build, and warnings are errors
    dotnet restore CTCPL.Pipeline.sln --locked-mode -nodeReuse:false &&
      dotnet build CTCPL.Pipeline.sln --no-restore -nodeReuse:false
  } >"$state/build.log" 2>&1 </dev/null || build_failed
  scratch=$(mktemp -d)
  trap 'stop_server "$scratch/postgres"; rm -rf "$scratch"' EXIT
  if [[ -z ${CTCPL_TEST_POSTGRES:-} ]]; then
    chmod 711 "$scratch"
    CTCPL_TEST_POSTGRES=$(start_server "$scratch/postgres" '-c fsync=off -c synchronous_commit=off -c max_connections=200')
    export CTCPL_TEST_POSTGRES
  fi
  local project passed=0 failed=0 skipped=0
  for project in tests/*.Tests; do
    run_project "$(basename "$project")"
  done
  ((failed == 0 && passed > 0)) || status=1
  say "${SECONDS} giây"
  printf '%d passed, %d failed' "$passed" "$failed"
  ((skipped == 0)) || printf ', %d skipped' "$skipped"
  printf '\n'
  return "${status:-0}"
}

run_project() { # NAME: adds to passed, failed, skipped; what failed is printed
  local report=$scratch/$1.xml broken=0 bad=0
  say "$1"
  "tests/$1/bin/Debug/net10.0/CTCPL.Pipeline.$1" --progress off --ansi off --output Minimal \
    --report-xunit-xml --report-xunit-xml-filename "$1.xml" --results-directory "$scratch" >"$scratch/$1.log" 2>&1 </dev/null || broken=1
  ((broken == 0)) || grep -v '^ *$' "$scratch/$1.log" || true
  if [[ -s $report ]]; then
    passed=$((passed + $(count "$report" passed)))
    skipped=$((skipped + $(count "$report" skipped)))
    bad=$(($(count "$report" failed) + $(count "$report" errors)))
  fi
  # A project that ends badly without a failed test crashed, or ran none.
  failed=$((failed + (bad > broken ? bad : broken)))
}

count() { # REPORT ATTRIBUTE: of the assembly
  grep -oE '<assembly [^>]*' "$1" | grep -oE " $2=\"[0-9]+\"" | tr -cd '0-9\n' | head -n 1
}

bench() { # NAME OPTION…
  need_dotnet
  say "Đang dựng…"
  dotnet build "$root/bench" -c Release -nodeReuse:false >"$state/build.log" 2>&1 </dev/null || build_failed
  case ${1-} in
    kill | steps | outage) bench_with_database "$@" ;;
    *) exec dotnet "$root/bench/bin/Release/net10.0/CTCPL.Pipeline.Bench.dll" "$@" ;;
  esac
}

bench_with_database() { # NAME OPTION…: on a throwaway PostgreSQL, which keeps its promises (fsync on)
  need_postgres
  scratch=$(mktemp -d)
  trap 'stop_server "$scratch/postgres"; rm -rf "$scratch"' EXIT
  if [[ -z ${CTCPL_TEST_POSTGRES:-} ]]; then
    chmod 711 "$scratch"
    CTCPL_TEST_POSTGRES=$(start_server "$scratch/postgres" '-c max_connections=200')
    export CTCPL_TEST_POSTGRES
  fi
  dotnet "$root/bench/bin/Release/net10.0/CTCPL.Pipeline.Bench.dll" "$@"
}
