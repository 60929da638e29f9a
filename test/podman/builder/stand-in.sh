# What both stand-ins of an image builder do: they look into the mounted storage as it stands there, and write files.
storage=/var/lib/containers/storage

# Sets `record`, `id` and `layer`; an empty `record`: the image is not there.
find_image() {
  wanted=$1
  case $wanted in */*) ;; *) wanted=localhost/$wanted ;; esac
  case ${wanted##*/} in *:* | *@*) ;; *) wanted=$wanted:latest ;; esac
  record=$(sed 's/},{"id":/}\n{"id":/g' $storage/overlay-images/images.json 2>/dev/null | grep -F "\"$wanted\"" | head -n 1)
  id=$(echo "$record" | sed 's/^[^"]*"id":"\([0-9a-f]*\)".*/\1/')
  layer=$(echo "$record" | sed 's/.*"layer":"\([0-9a-f]*\)".*/\1/')
}

is_bootc() {
  cat $storage/overlay-images/"$id"/=* | grep -qE '"containers.bootc": *"1"'
}

# Of the image that was found; nothing: it names none.
default_rootfs() {
  while [ -n "$layer" ]; do
    for file in $storage/overlay/"$layer"/diff/usr/lib/bootc/install/*.toml; do
      [ -f "$file" ] && named=$(sed -n 's/^ *type *= *"\(.*\)".*/\1/p' "$file" | head -n 1)
      [ -z "${named:-}" ] || { echo "$named"; return; }
    done
    layers=$(sed 's/},{"id":/}\n{"id":/g' $storage/overlay-layers/layers.json)
    layer=$(echo "$layers" | grep -F "\"id\":\"$layer\"" | sed -n 's/.*"parent":"\([0-9a-f]*\)".*/\1/p')
  done
}

# The dotted name of each table of `text` and each of its keys, with its line; text inside """ or three quotes is none.
config_names() {
  echo "${text:-}" | awk '
    { marks = gsub(/"""|\047\047\047/, "&") }
    !inside && /^[ \t]*\[/ { table = $0; sub(/#.*/, "", table); gsub(/[][ \t]/, "", table); print NR, table }
    !inside && /^[ \t]*[A-Za-z0-9_.-]+[ \t]*=/ {
      name = $0; sub(/[ \t]*=.*/, "", name); gsub(/[ \t]/, "", name)
      value = $0; sub(/^[^=]*=[ \t]*/, "", value)
      print NR, (table == "" ? "" : table ".") name, (value ~ /^["\047]/ ? "string" : value ~ /^\[/ ? "[]any" : value ~ /^(true|false)/ ? "bool" : "int64")
    }
    marks % 2 { inside = !inside }'
}
has() { config_names | awk '{ print $2 }' | grep -qixE "$1"; }

# Why `text` is no config; nothing: it is one. A value of another type ends the reading before names are looked at.
wrong_in_config() {
  mistyped=$(config_names | awk '
    function refuse(why) { printf "toml: line %s (last key \"%s\"): %s", $1, $2, why; exit }
    $2 == "customizations.installer.kickstart" && NF > 2 { refuse("type mismatch for blueprint.Kickstart: expected table but found " $3) }
    $2 == "customizations.installer.kickstart.contents" && $3 != "string" { refuse("incompatible types: TOML value has type " $3 "; destination has type string") }
    $2 ~ /^customizations\.installer\.modules\.(enable|disable)$/ && $3 != "[]any" { refuse("incompatible types: TOML value has type " $3 "; destination has type slice") }')
  [ -z "$mistyped" ] || { echo "$mistyped"; return; }
  installer='unattended|sudo-nopasswd|kickstart(\.contents)?|modules(\.(enable|disable))?|(bootloader|payload)(\..*)?'
  others='user|group|sshkey|kernel|filesystem|disk|files|directories|iso|fips|ignition|bootloader|sshd|hostname|timezone|locale|firewall|services|installation_device|partitioning_mode|fdo|openscap|repositories|rpm|rhsm|cacerts|containers-storage|firstboot|dnf'
  lists='packages|modules|enabled_modules|groups|containers'
  known="name|description|version|distro|architecture|($lists)(\..*)?|customizations(\.(installer(\.($installer))?|($others)(\..*)?))?"
  unknown=$(config_names | awk '{ print $2 }' | grep -vixE "$known")
  [ -z "$unknown" ] || echo "unknown keys found: [$(echo $unknown)]"
}

# A test can have it rest in the middle of a file, for as many seconds as STAND_IN_PAUSE says.
write() {
  said=$(
    mkdir -p "$output/${1%/*}" &&
      dd if=/dev/zero of="$output/$1" bs=1024 count=32 2>&1 &&
      { [ -z "${STAND_IN_PAUSE:-}" ] || sleep "$STAND_IN_PAUSE" || :; } &&
      dd if=/dev/zero of="$output/$1" bs=1024 count=32 seek=32 2>&1
  ) || {
    echo "$said"
    fail "cannot run osbuild: error running osbuild: exit status 1"
  }
}

# The mark of an ISO 9660 volume, so that `file` names it.
mark_iso() {
  printf '\001CD001\001' | dd of="$output/$1" bs=1 seek=32768 conv=notrunc 2>/dev/null
}
