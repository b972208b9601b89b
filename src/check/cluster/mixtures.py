"""Asks a portal for pages again and again; what is of one edition must never change, neither its bytes nor its tag.
mixtures.py ORIGIN SECONDS prints how many answers were others than the first, and the longest time without a good one."""
import hashlib
import sys
import time
import urllib.error
import urllib.request

origin, seconds = sys.argv[1], float(sys.argv[2])
paths = ["/", "/companies/zhipu", "/en/companies/zhipu", "/companies", "/about", "/feed.atom", "/network.json", "/search?q=zhipu"]
first, mixtures, gap = {}, 0, 0.0
begin = good = time.monotonic()
while time.monotonic() - begin < seconds:
    for path in paths:
        try:
            with urllib.request.urlopen(urllib.request.Request(origin + path, headers={"Host": "localhost:8080"}), timeout=10) as answer:
                seen = (answer.headers.get("ETag"), hashlib.sha256(answer.read()).hexdigest())
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
            continue
        now = time.monotonic()
        gap, good = max(gap, now - good), now
        mixtures += first.setdefault(path, seen) != seen
print(f"{mixtures}|{max(gap, time.monotonic() - good):.1f}")
