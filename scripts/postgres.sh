# shellcheck shell=bash
# Private PostgreSQL servers: loopback TCP only, reached with a password.
# A server lives in a folder HOME of its own: HOME/data, HOME/password, HOME/port, HOME/log.

postgres_home() { # where the checkout's server lives; root's belongs to postgres, who may not look into the checkout
  ((EUID == 0)) || { printf '%s' "$state/postgres"; return; }
  local id_file=$state/postgres.id home
  if [[ -s $id_file ]]; then
    home=/var/lib/ctcpl/$(<"$id_file")
    # A copied checkout gets a server of its own, a moved one keeps its server.
    if [[ ! -f $home/checkout || $(<"$home/checkout") == "$root" || ! -d $(<"$home/checkout") ]]; then
      printf '%s' "$home"
      return
    fi
  fi
  random >"$id_file"
  printf '%s' "/var/lib/ctcpl/$(<"$id_file")"
}

random() { od -An -tx1 -N16 /dev/urandom | tr -d ' \n'; }

as_postgres() { # postgres refuses to run as root
  if ((EUID == 0)); then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

postgres_bin() { # HOME: the folder of the server programs, of the version that the data needs
  local version='' initdb
  [[ ! -f $1/data/PG_VERSION ]] || version=$(<"$1/data/PG_VERSION")
  initdb=$(compgen -G "/usr/lib/postgresql/${version:-*}/bin/initdb" | sort -V | tail -n 1) || true
  [[ -n $initdb ]] || initdb=$(command -v initdb) ||
    fail "Dữ liệu trong $1 cần PostgreSQL $version: hãy cài gói postgresql-$version rồi chạy lại."
  dirname -- "$initdb"
}

make_server() { # HOME: a cluster with the database ctcpl; a half-made one never gets its name
  local home=$1 bin
  bin=$(postgres_bin "$home")
  rm -rf "$home/data.new"
  (umask 077 && random >"$home/password")
  ((EUID != 0)) || chown postgres "$home" "$home/password"
  {
    init_cluster C.UTF-8 || { rm -rf "$home/data.new" && init_cluster C; } && # C.UTF-8 is not on every system
      as_postgres "$bin/postgres" --single -D "$home/data.new" postgres <<<'create database ctcpl'
  } >>"$setup_log" 2>&1 || fail "Không tạo được cơ sở dữ liệu trong $home: xem $setup_log."
  mv "$home/data.new" "$home/data"
}

init_cluster() { # LOCALE: of make_server
  as_postgres "$bin/initdb" -D "$home/data.new" -U ctcpl -A scram-sha-256 --pwfile="$home/password" -E UTF8 --locale="$1"
}

server_port() { # HOME: the port of its running server; fails when none runs (a stale postmaster.pid is no server)
  local -a lines=()
  [[ -f $1/data/postmaster.pid ]] && mapfile -t lines <"$1/data/postmaster.pid" || return 1
  is_process "${lines[0]:-0}" "$1/data" && printf '%s' "${lines[3]}"
}

is_process() { # PID WORDS: is it alive, and its command line holds the words
  [[ -r /proc/$1/cmdline ]] && tr '\0' ' ' <"/proc/$1/cmdline" | grep -qF -- "$2"
}

free_port() { # FIRST: that port or the next that nobody listens on
  local port=$1
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  printf '%s' "$port"
}

start_server() { # HOME OPTIONS: starts the server unless it runs; prints its connection string
  local home=$1 options=${2-} bin port attempt
  (umask 022 && mkdir -p "$home") || fail "Không tạo được thư mục $home: hãy kiểm tra quyền ghi."
  printf '%s' "$root" >"$home/checkout"
  [[ -d $home/data ]] || make_server "$home"
  bin=$(postgres_bin "$home")
  if ! port=$(server_port "$home"); then
    rm -f "$home/data/postmaster.pid" # of a machine that went down; its number may be another process's today
    port=$(cat "$home/port" 2>/dev/null || echo 54400)
    for attempt in 1 2 3; do
      port=$(free_port "$port")
      as_postgres "$bin/pg_ctl" start -w -t 120 -D "$home/data" -l "$home/log" \
        -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='' $options" \
        </dev/null >>"$setup_log" 2>&1 8>&- 9>&- && break
      ((attempt < 3)) || fail "PostgreSQL riêng không khởi động được: xem $home/log."
    done
    printf '%s' "$port" >"$home/port"
  fi
  until "$bin/pg_isready" -q -h 127.0.0.1 -p "$port"; do # another start may be on its way
    server_port "$home" >/dev/null || fail "PostgreSQL riêng đã dừng: xem $home/log."
    sleep 0.2
  done
  printf 'Host=127.0.0.1;Port=%s;Username=ctcpl;Password=%s;Database=ctcpl' "$port" "$(<"$home/password")"
}

stop_server() { # HOME
  server_port "$1" >/dev/null || return 0
  as_postgres "$(postgres_bin "$1")/pg_ctl" stop -w -m fast -D "$1/data" >>"$setup_log" 2>&1 ||
    fail "PostgreSQL riêng chưa dừng được: xem $1/log."
}

database() { # the configured server, or else the checkout's private one
  [[ -z ${ConnectionStrings__Pipeline:-} ]] || return 0
  need_postgres
  exec 9>"$state/database.lock"
  flock 9
  ConnectionStrings__Pipeline=$(start_server "$(postgres_home)")
  exec 9>&-
  export ConnectionStrings__Pipeline
}
