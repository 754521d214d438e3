# shellcheck shell=bash
# What the machine must have; installs what is missing.

have() { # a command's name, or a file by its absolute path, wildcards allowed
  case $1 in /*) compgen -G "$1" >/dev/null ;; *) command -v "$1" >/dev/null ;; esac
}

as_root() {
  if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

apt_install() { # PACKAGE…
  have apt-get || fail "Máy này không có apt-get: hãy tự cài $* rồi chạy lại."
  ((EUID == 0)) || { have sudo && { sudo -n true 2>/dev/null || [[ -t 0 ]]; }; } ||
    fail "Thiếu $*: hãy chạy 'sudo apt-get install $*' rồi chạy lại."
  say "Đang cài đặt: $*"
  as_root env DEBIAN_FRONTEND=noninteractive sh -c 'apt-get update && apt-get install -y --no-install-recommends "$@"' \
    sh "$@" >>"$setup_log" 2>&1 || fail "Không cài được $*: xem $setup_log, kiểm tra kết nối mạng rồi chạy lại."
}

need() { # WHAT:PACKAGE… installs the packages of which WHAT (see have) is missing
  local item missing=()
  for item; do have "${item%%:*}" || missing+=("${item#*:}"); done
  ((${#missing[@]} == 0)) || apt_install "${missing[@]}"
}

need_postgres() {
  ! have initdb && ! have '/usr/lib/postgresql/*/bin/initdb' || return 0
  if ! have /etc/postgresql-common/createcluster.conf; then # or else Debian starts a cluster of its own, which nobody uses
    apt_install postgresql-common
    as_root sed -i 's/^#*create_main_cluster *=.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
  fi
  apt_install postgresql
}

need_dotnet() {
  local sdks=''
  have dotnet || PATH=$PATH:${HOME:-}/.dotnet
  ! have dotnet || sdks=$(dotnet --list-sdks 2>/dev/null) || true
  [[ $'\n'$sdks == *$'\n'10.* ]] ||
    fail "Thiếu .NET SDK 10: hãy cài theo https://dotnet.microsoft.com/download/dotnet/10.0 rồi chạy lại."
  # what .NET needs for Vietnamese text and for the hour of the nightly run
  have '/usr/lib*/libicuuc.so*' || need '/usr/lib*/*/libicuuc.so*:libicu-dev'
  need /usr/share/zoneinfo/Asia/Ho_Chi_Minh:tzdata
}
