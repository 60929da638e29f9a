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

# Tables and keys at the top of `text` that no blueprint has; what stands inside """ is none of them.
unknown_keys() {
  echo "$text" | awk '
    { marks = gsub(/"""/, "&") }
    !inside && /^[ \t]*\[/ { name = $0; gsub(/[][ \t]/, "", name); sub(/[.#].*/, "", name); table = 1; print name }
    !inside && !table && /^[A-Za-z_]+[ \t]*[.=]/ { name = $0; sub(/[ \t]*[.=].*/, "", name); print name }
    marks % 2 { inside = !inside }' | sort -u |
    grep -vxE 'name|description|version|packages|modules|enabled_modules|groups|containers|customizations|distro|architecture'
}

write() {
  mkdir -p "$output/${1%/*}" && dd if=/dev/zero of="$output/$1" bs=1024 count=64 2>/dev/null ||
    fail "cannot run osbuild: error running osbuild: exit status 1"
}

# The mark of an ISO 9660 volume, so that `file` names it.
mark_iso() {
  printf '\001CD001\001' | dd of="$output/$1" bs=1 seek=32768 conv=notrunc 2>/dev/null
}
