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

try_apt_install() { # PACKAGE…: what only some files need; without it the rest works
  have apt-get && { ((EUID == 0)) || { have sudo && sudo -n true 2>/dev/null; }; } || return 0
  say "Đang cài đặt thêm (không bắt buộc): $*"
  as_root env DEBIAN_FRONTEND=noninteractive sh -c 'apt-get update && apt-get install -y --no-install-recommends "$@"' \
    sh "$@" >>"$setup_log" 2>&1 || say "Không cài được $*: vẫn chạy tiếp; ./ctcpl doctor cho biết còn thiếu gì."
}

reading_tools=(
  tesseract:tesseract-ocr '/usr/share/tesseract-ocr/*/tessdata/vie.traineddata:tesseract-ocr-vie' pdftoppm:poppler-utils
  soffice:libreoffice-writer-nogui /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf:fonts-dejavu-core
)

want_reading_tools() { # for scans, pictures and old formats; tried once a day, so that a machine without network is not held up
  local item missing=()
  for item in "${reading_tools[@]}"; do have "${item%%:*}" || missing+=("${item#*:}"); done
  ((${#missing[@]} > 0)) || return 0
  [[ -z $(find "$state/tools.tried" -mmin -1440 2>/dev/null) ]] || return 0
  touch "$state/tools.tried"
  try_apt_install "${missing[@]}"
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
