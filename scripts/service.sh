# shellcheck shell=bash
# The service: start, wait, samples, stop.

service_pid() { # of the running service; fails when none runs (a stale pid file is no service)
  local pid
  pid=$(cat "$state/serve.pid" 2>/dev/null) && is_process "$pid" "$state/app-" && printf '%s' "$pid"
}

ready() { # does the service answer at its address
  local port=${Urls##*:} answer
  exec 3<>"/dev/tcp/127.0.0.1/${port%%[!0-9]*}" || return 1
  printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
  IFS= read -r -t 5 answer <&3 && [[ $answer == *' 200 '* ]]
} 2>/dev/null

settings() { # folders and address are the checkout's, wherever the command is given; what the environment says wins
  export Intake__Folder=${Intake__Folder:-$root/inbox} Intake__ResultsFolder=${Intake__ResultsFolder:-$root/results}
  mkdir -p "$Intake__Folder" "$Intake__ResultsFolder" ||
    fail "Không tạo được thư mục $Intake__Folder, $Intake__ResultsFolder: hãy kiểm tra quyền ghi."
  export Urls=${Urls:-http://127.0.0.1:$(cat "$state/port" 2>/dev/null || echo 5080)}
}

start_service() { # in a session of its own, so that neither a terminal nor a pipe holds it; the log before is kept
  [[ ! -s $state/serve.log ]] || mv "$state/serve.log" "$state/serve.log.1"
  setsid dotnet "$program" serve >>"$state/serve.log" 2>&1 </dev/null 8>&- 9>&- &
  printf '%s' $! >"$state/serve.pid"
}

remember_port() { # the one of last time, or the next that is free
  local port
  port=$(free_port "$(cat "$state/port" 2>/dev/null || echo 5080)")
  printf '%s' "$port" >"$state/port"
}

await_ready() { # SECONDS
  local deadline=$((SECONDS + $1))
  until (ready); do
    service_pid >/dev/null || { tail -n 5 "$state/serve.log" >&2; fail "Dịch vụ dừng ngay khi khởi động: xem $state/serve.log."; }
    ((SECONDS < deadline)) || fail "Dịch vụ chưa sẵn sàng sau $1 giây: xem $state/serve.log."
    sleep 0.2
  done
}

drop_samples() { # into the watched folder, once in the life of a checkout
  [[ ! -f $state/samples.done ]] || return 0
  local sample whole=() broken=()
  for sample in "$root"/fixtures/samples/*.{docx,pdf}; do
    if grep -qs unreadable "${sample%.*}.expected.json"; then broken+=("$sample"); else whole+=("$sample"); fi
  done
  say "Đang kiểm tra ${#whole[@]} tệp mẫu…"
  drop "${whole[@]}"
  dotnet "$program" await-checked --count "${#whole[@]}" --timeout 120 >&2
  drop "${broken[@]}" # nobody waits for these: the service gives them a minute to become whole
  touch "$state/samples.done"
}

drop() { # FILE…: each is whole from the first moment that it can be seen
  local file
  for file; do
    cp -- "$file" "$state/sample.tmp"
    mv -- "$state/sample.tmp" "$Intake__Folder/${file##*/}"
  done
}

up() { # ''|DETACH
  local detach=false pid
  [[ -z $1 ]] || detach=true
  exec 8>"$state/up.lock"
  flock 8
  build
  want_reading_tools
  database
  if pid=$(service_pid) && is_process "$pid" "$program"; then
    detach=true # somebody else's foreground is not ours to end
    settings
  else
    stop_service # of an earlier build
    remember_port
    settings
    dotnet "$program" migrate >&2
    start_service
    $detach || { trap down EXIT; trap 'exit 0' INT TERM HUP; }
  fi
  await_ready 120
  drop_samples
  exec 8>&-
  dotnet "$program" list
  dotnet "$program" sign-in-address
  $detach || in_foreground
}

in_foreground() {
  say "Dịch vụ đang chạy. Nhấn Ctrl-C để dừng."
  while service_pid >/dev/null; do sleep 1; done
  tail -n 5 "$state/serve.log" >&2
  fail "Dịch vụ đã dừng ngoài ý muốn: xem $state/serve.log."
}

stop_service() { # gently, then not
  local pid deadline=$((SECONDS + 30))
  if pid=$(service_pid); then
    kill -TERM "$pid"
    while is_process "$pid" "$state/app-"; do
      ((SECONDS < deadline)) || kill -KILL "$pid" 2>/dev/null || true
      sleep 0.1
    done
  fi
  rm -f "$state/serve.pid"
}

down() {
  stop_service
  stop_server "$(postgres_home)"
}
