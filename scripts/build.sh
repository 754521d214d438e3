# shellcheck shell=bash
# The program, published into .ctcpl/app-FINGERPRINT: a build never touches the files of one that runs.

fingerprint() ( # of every file that goes into the program
  cd "$root" || return
  find src Directory.*.props global.json .editorconfig \( -name bin -o -name obj \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
)

build() { # sets program
  local app new
  app=$state/app-$(fingerprint)
  program=$app/CTCPL.Pipeline.Worker.dll
  have dotnet || need_dotnet
  [[ ! -f $program ]] || return 0
  exec 9>"$state/build.lock"
  flock 9
  if [[ ! -f $program ]]; then
    need_dotnet
    say "Đang dựng chương trình…"
    new=$state/building
    rm -rf "$new"
    # A build server that stays behind holds nothing of the caller: its output goes to the log.
    dotnet publish "$root/src/Worker" -c Release -o "$new" -p:RestoreLockedMode=true -nodeReuse:false \
      >"$state/build.log" 2>&1 9>&- </dev/null || build_failed
    remove_unused_builds
    mv "$new" "$app"
  fi
  exec 9>&-
}

build_failed() {
  grep -E ' error ' "$state/build.log" | sed 's/ \[[^][]*\]$//' | sort -u | head -n 20 >&2 || true
  fail "Không dựng được chương trình: xem $state/build.log."
}

remove_unused_builds() { # of earlier sources, unless a process still runs from them
  local app
  for app in "$state"/app-*; do
    grep -qsF -- "$app/" /proc/[0-9]*/cmdline || rm -rf "$app"
  done
}

run() { exec dotnet "$program" "$@"; }
