#!/usr/bin/env bash
# Builds TA-Lib C 0.6 (BSD licence) for the comparison in benchmarks/TaLib, from the sources inside the npm package talib 2.0.5.
# Nothing of it is part of the product. The library lands in benchmarks/obj/talib-c, which git ignores.
set -euo pipefail
cd "$(dirname "$0")"
out=obj/talib-c
[ -f "$out/libtalib.so" ] && [ "${1:-}" != "--again" ] && exit 0
rm -rf "$out"
mkdir -p "$out"
(cd "$out" && npm pack talib@2.0.5 --silent >/dev/null && tar -xzf talib-2.0.5.tgz package/src/lib/include package/src/lib/src/ta_common package/src/lib/src/ta_func)
source="$out/package/src/lib"
gcc -O3 -march=native -shared -fPIC -w -I"$source/include" -I"$source/src/ta_common" -I"$source/src/ta_func" \
  "$source"/src/ta_common/*.c "$source"/src/ta_func/*.c -lm -o "$out/libtalib.so"
gcc --version | head -1 > "$out/compiler.txt"
rm -rf "$out/package" "$out"/*.tgz
