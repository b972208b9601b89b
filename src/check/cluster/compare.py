"""Holds two nodes against each other: compare.py NODE NODE HOW_MANY asks both for so many of the published addresses,
in three languages where there are such, and for searches; bytes and headers must be equal."""
import concurrent.futures
import os
import sys
import time
import urllib.error
import urllib.request

sys.path.append(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from permalinks import published  # noqa: E402

one, two, many = sys.argv[1], sys.argv[2], int(sys.argv[3])
lines = published()
chosen = lines[:: max(1, len(lines) // many)]
pages = [path for path in chosen if "." not in path and not path.startswith(("/en", "/zh-hans", "/id/", "/cite", "/data"))]
asked = ["/", "/sources", "/terms", "/network.json", "/about/quality", "/data", "/data/longhu.zip", "/sitemap.xml"] + chosen
asked += [prefix + path for path in pages for prefix in ("/en", "/zh-hans")]
asked += ["/search?q=" + word for word in ("ai", "zhipu", "%E6%99%BA%E8%AD%9C", "%E5%85%AD%E5%B0%8F%E8%99%8E", "baidu", "policy", "2017", "cn")]
# of the connection, not of the answer
passing = {"date", "connection", "keep-alive", "transfer-encoding"}


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *arguments):
        return None


def answer(node, path):
    while True:
        request = urllib.request.Request(node + path, headers={"Host": "localhost:8080", "Accept": "text/html,*/*"})
        try:
            got = urllib.request.build_opener(Stay).open(request, timeout=120)
        except urllib.error.HTTPError as refused:
            got = refused
        if got.status != 503:
            return got.status, got.read(), {name.lower(): value for name, value in got.headers.items() if name.lower() not in passing}
        time.sleep(float(got.headers.get("Retry-After", 1)))


def both(path):
    return path, answer(one, path), answer(two, path)


different = 0
with concurrent.futures.ThreadPoolExecutor(4) as pool:
    for path, left, right in pool.map(both, asked):
        if left != right:
            different += 1
            names = [name for name in left[2].keys() | right[2].keys() if left[2].get(name) != right[2].get(name)]
            print("  different:", path, left[0], right[0], "bytes" if left[1] != right[1] else "", *names)
print(f"{len(asked)} addresses, {different} different")
sys.exit(1 if different else 0)
