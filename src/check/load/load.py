"""What one client can do to the portal and to its other readers. load.py JAR [PART ...]; see check.sh.
Each part starts a portal of its own, behind a proxy that is played here: who asks is said by X-Forwarded-For."""
import collections
import http.client
import json
import multiprocessing
import os
import random
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

sys.path.append(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from permalinks import published  # noqa: E402

PATHS = [address.split("#")[0] for address in published()]
HOST = "localhost:8080"
ATTACKER, READER = "203.0.113.7", "198.51.100.1"
PAGES = ["/companies/zhipu", "/article/transition", "/en/policies/document-79", "/", "/zh-hans/companies", "/robots.txt"]


class Portal:
    """The packaged program as a process; its log is kept until it is stopped."""

    def __init__(self, jar, memory):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = tempfile.NamedTemporaryFile("w+", suffix=".log")
        self.process = subprocess.Popen(
            ["java", f"-Xmx{memory}m", "-jar", jar, f"--server.port={self.port}", "--server.address=127.0.0.1", "--longhu.content=content",
             f"--longhu.base-url=http://{HOST}", "--server.forward-headers-strategy=native"], stdout=self.log, stderr=subprocess.STDOUT)

    def __enter__(self):
        for _ in range(600):
            try:
                if self.get("/search?q=ai")[0] == 200:
                    self.quiet = len(self.lines())
                    return self
            except OSError:
                pass
            time.sleep(0.2)
        raise SystemExit("the portal does not answer:\n" + "".join(self.lines()))

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.log.close()

    def lines(self):
        with open(self.log.name, encoding="utf-8", errors="replace") as log:
            return log.readlines()

    def logged(self):
        """Lines since the start."""
        return self.lines()[self.quiet:]

    def ask(self, method, path, body=None, client=READER, headers=None, timeout=30):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, body, {"Host": HOST, "X-Forwarded-For": client, "Accept": "*/*", **(headers or {})})
            answer = connection.getresponse()
            return answer.status, answer.headers.get("Retry-After"), answer.read()
        finally:
            connection.close()

    def get(self, path, client=READER, headers=None):
        return self.ask("GET", path, client=client, headers=headers)

    def heap(self):
        """Megabytes in use after a collection."""
        subprocess.run(["jcmd", str(self.process.pid), "GC.run"], check=True, capture_output=True)
        said = subprocess.run(["jcmd", str(self.process.pid), "GC.heap_info"], check=True, capture_output=True, text=True).stdout
        return int(re.search(r"used (\d+)K", said).group(1)) // 1024


class Reader:
    """Asks for a page a few times a second, and what it waits is noted; no answer within 30 s counts as 30.
    A process of its own: in that of the attackers it would wait for their turn in the interpreter, too."""

    def __init__(self, portal, pages=PAGES):
        self.portal, self.pages = portal, pages
        self.ours, theirs = multiprocessing.Pipe()
        self.process = multiprocessing.Process(target=self.run, args=(theirs,), daemon=True)

    def start(self):
        self.process.start()

    def run(self, until):
        waits = []
        while not until.poll(0.1):
            begin = time.monotonic()
            try:
                self.portal.get(self.pages[len(waits) % len(self.pages)])
                waits.append(time.monotonic() - begin)
            except OSError:
                waits.append(30.0)
        until.send(waits)

    def stop(self):
        self.ours.send("stop")
        return self.ours.recv()


def together(count, task):
    threads = [threading.Thread(target=task, args=(number,), daemon=True) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(180)


rows = []


def row(part, what, value, bound=None, unit=""):
    """A bound is the most that is allowed."""
    rows.append((part, what, f"{value:.2f}" if isinstance(value, float) else str(value), unit, "" if bound is None else f"≤ {bound}",
                 bound is None or value <= bound))
    print(f"{part}: {what}: {rows[-1][2]} {unit}", flush=True)


def others_afterwards(portal, part):
    waits = []
    for turn in range(10):
        begin = time.monotonic()
        portal.get(PAGES[turn % len(PAGES)])
        waits.append(time.monotonic() - begin)
    row(part, "longest wait of others afterwards", max(waits), 1, "s")
    row(part, "OutOfMemoryError in the log", sum("OutOfMemoryError" in line for line in portal.lines()), 0)


def batches(jar):
    """210 bodies of 2 MB at once: 1,000 names of 20 × 90 letters each."""
    drawn = random.Random(1)
    value = lambda: "".join(drawn.choices("abcdefghijklmnopqrstuvwxyz", k=90))
    body = json.dumps({"queries": [{"conditions": [{"matchType": "name", "propertyValue": [value() for _ in range(20)]}]} for _ in range(1000)]})
    statuses, lock = collections.Counter(), threading.Lock()
    with Portal(jar, 512) as portal:
        reader = Reader(portal)
        reader.start()

        def attack(_):
            try:
                status, retry, _ = portal.ask("POST", "/reconcile/v1/match", body, ATTACKER, {"Content-Type": "application/json"}, 120)
                said = f"{status}" + (" with Retry-After" if retry else "")
            except OSError as away:
                said = type(away).__name__
            with lock:
                statuses[said] += 1
        begin = time.monotonic()
        together(210, attack)
        took = time.monotonic() - begin
        waits = reader.stop()
        row("batches", f"of 210 bodies of {len(body) / 1e6:.1f} MB: {dict(statuses)}, after", took, None, "s")
        row("batches", "longest wait of others meanwhile", max(waits), 3, "s")
        others_afterwards(portal, "batches")


def slow(jar):
    """260 connections that send a byte of their body every 4 s."""
    with Portal(jar, 512) as portal:
        reader = Reader(portal)
        sockets = []
        for _ in range(260):
            one = socket.create_connection(("127.0.0.1", portal.port))
            one.sendall(f"POST /reconcile HTTP/1.1\r\nHost: {HOST}\r\nX-Forwarded-For: {ATTACKER}\r\n"
                        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 10000\r\n\r\n".encode())
            sockets.append(one)
        reader.start()
        for _ in range(6):
            for one in sockets:
                try:
                    one.sendall(b"q")
                except OSError:
                    pass
            time.sleep(4)
        waits = reader.stop()
        for one in sockets:
            one.close()
        row("slow", "longest wait of others meanwhile", max(waits), 3, "s")
        others_afterwards(portal, "slow")
        row("slow", "lines of log", len(portal.logged()), 100)


def dear(jar):
    """Ten addresses that cost most, ever new, twenty a second from one client."""
    companies = [name[:-3] for name in sorted(os.listdir("content/companies")) if name.endswith(".md")]
    addresses = ["/network?from=companies/{a}&to=companies/{b}", "/compare?entries=companies/{a},companies/{b}", "/timeline?entry=companies/{a}&at={y}",
                 "/search?q={w}+{a}", "/search?q={w}{w}{w}", "/numbers?entry=companies/{a}&n={n}", "/api/search?q={w}", "/search?q={a}&kind=company&at={y}",
                 "/timeline.csv?entry=companies/{a}&from={y}", "/network.json?entry=companies/{a}&n={n}"]
    with Portal(jar, 512) as portal:
        for page in PAGES:
            portal.get(page)

        def p50(seconds):
            reader = Reader(portal)
            reader.start()
            time.sleep(seconds)
            return statistics.median(reader.stop())
        p50(10)
        before = p50(10)
        going, drawn, statuses = [True], random.Random(2), collections.Counter()

        def attack(_):
            while going[0]:
                address = drawn.choice(addresses).format(a=drawn.choice(companies), b=drawn.choice(companies), n=drawn.randrange(10**9), y=drawn.randrange(1990, 2026),
                                                         w="".join(drawn.choices("abcdefghijklmnopqrstuvwxyz", k=8)))
                try:
                    statuses[portal.get(address, ATTACKER)[0]] += 1
                except OSError:
                    statuses["none"] += 1
                time.sleep(0.5)
        threads = [threading.Thread(target=attack, args=(number,), daemon=True) for number in range(10)]
        for thread in threads:
            thread.start()
        during = p50(20)
        going[0] = False
        row("dear", f"answers {dict(statuses)}; p50 of others, of that without attack", during / before, 2, "×")


def bad(jar):
    """Requests that no browser sends, of a generator with a seed."""
    heads = ["Accept-Language: " + ",".join(f"l{number};q=0.{number % 10}" for number in range(40)), "Content-Type: */*", "Content-Type: ;;;",
             "Host: " + "h" * 3000, "Range: lines=1-2", "Range: bytes=9-1,,5", "If-None-Match: \"", "If-Modified-Since: yesterday", "Accept: ;q=2,,*/",
             "Accept-Encoding: gzip;q=x, br;;", "Cookie: a=\x01", "Expect: 100-continue", "Expect: something", "Transfer-Encoding: chunked", "Connection: upgrade",
             "X-Forwarded-For: ,,999.1.1.1, [::", "X-Forwarded-Host: a b", "Content-Length: 999999999999", "Content-Length: -1", "Forwarded: for=;;", "Accept: " + "a/" * 2000]
    pieces = ["%", "%zz", "%C0%AF", "%00", "%0d%0aX:1", "..", "/../", "//", "\\", ";a=b", "?", "?q=", "&", "=", "[]", "'", "\"><script>", "${7*7}", "{{7}}", "龍",
              "%E9%BE%8D", "%ED%A0%80", "a" * 300, "1e999", "-1", "NaN", "9" * 30, "null", "true", "*", "|", "^", "`", " ", "\t", "\x7f", "%u9f8d", "+", ".json", ".csv", ".png", "#p1"]
    paths = PATHS + ["/api/search", "/api/facts", "/reconcile", "/mcp", "/oembed", "/cite",
                     "/verify", "/compare", "/network", "/timeline", "/numbers", "/search", "/preview", "/data", "/index/stroke", "/feed.atom"]
    names = ["q", "kind", "at", "from", "to", "limit", "cursor", "page", "entries", "entry", "sort", "measure", "address", "url", "format", "prefix", "queries", "lang"]
    methods = ["GET"] * 12 + ["POST"] * 4 + ["HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get", "PROPFIND", ""]
    bodies = ["", "zz\r\n", "%zz=1", "{", "[[[[", "queries={\"q0\":", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":null}", "\x00" * 50, "1" * 5000,
              "{\"queries\":[null]}", "queries=%7B%22q0%22%3A%7B%22query%22%3Anull%7D%7D"]
    types = ["application/json", "application/x-www-form-urlencoded", "text/plain", "*/*", "", "application/json;charset=nope", "multipart/form-data"]
    with Portal(jar, 512) as portal:
        for seed in (int(os.environ.get("SEED", 1)), int(os.environ.get("SEED", 1)) + 1):
            drawn, statuses, fives, traces = random.Random(seed), collections.Counter(), [], 0
            for number in range(int(os.environ.get("BAD", 10000))):
                path = drawn.choice(["", "", "/en", "/zh-hans", "/zz"]) + drawn.choice(paths)
                for _ in range(drawn.randrange(3)):
                    cut = drawn.randrange(len(path) + 1)
                    path = path[:cut] + drawn.choice(pieces) + path[cut:]
                if drawn.random() < 0.6:
                    path += ("&" if "?" in path else "?") + "&".join(drawn.choice(names) + "=" + (drawn.choice(pieces) if drawn.random() < 0.5 else urllib.parse.quote(
                        drawn.choice(pieces) * drawn.randrange(1, 9))) for _ in range(drawn.randrange(1, 5)))
                method, body = drawn.choice(methods), drawn.choice(bodies)
                lines = [f"{method} {path} HTTP/1.{drawn.choice([1, 1, 1, 0, 7])}", f"Host: {HOST}", "Connection: close",
                         f"X-Forwarded-For: 192.0.2.{number % 250}"] + drawn.sample(heads, drawn.randrange(3))
                if body and method != "GET":
                    lines += [f"Content-Type: {drawn.choice(types)}"] + ([f"Content-Length: {len(body.encode())}"] if drawn.random() < 0.8 else ["Transfer-Encoding: chunked"])
                raw = ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "surrogatepass") + body.encode()
                answer = b""
                try:
                    with socket.create_connection(("127.0.0.1", portal.port), timeout=15) as one:
                        one.sendall(raw)
                        one.shutdown(socket.SHUT_WR)
                        while piece := one.recv(65536):
                            answer += piece
                except OSError:
                    pass
                status = answer[9:12].decode("latin-1")
                statuses[status] += 1
                if status.startswith("5") and status != "505" and b"\r\nRetry-After:" not in answer:
                    fives.append((status, raw[:300]))
                traces += b"\tat " in answer or b"java.lang." in answer
            print(f"seed {seed}: {dict(statuses)}")
            for status, raw in fives[:5]:
                print(status, raw)
            row("bad", f"seed {seed}: answers of 5xx without Retry-After, but for 505 to HTTP/1.7", len(fives), 0)
            row("bad", f"seed {seed}: traces in answers", traces, 0)
        lines = portal.logged()
        row("bad", "traces in the log", sum(line.startswith("\tat ") for line in lines), 0)
        row("bad", "lines of log", len(lines), 100)


def mixed(jar):
    """Pages, forms, ever new words and unknown parameters over eight connections, then 200,000 addresses of clients."""
    statuses, lock = collections.Counter(), threading.Lock()
    seconds = float(os.environ.get("SECONDS_MIXED", 600))
    with Portal(jar, 384) as portal:
        end = time.monotonic() + seconds

        def load(number):
            drawn, counted = random.Random(number), collections.Counter()
            connection = http.client.HTTPConnection("127.0.0.1", portal.port, timeout=30)
            turn = 0
            while time.monotonic() < end:
                path, turn = drawn.choice(["", "/en", "/zh-hans"]) + drawn.choice(PATHS), turn + 1
                match drawn.randrange(4):
                    case 0:
                        path = "/search?q=" + "".join(drawn.choices("abcdefghijklmnopqrstuvwxyz", k=6))
                    case 1:
                        path += "?x=" + str(drawn.randrange(10 ** 9))
                try:
                    connection.request("GET", path, headers={"Host": HOST, "X-Forwarded-For": f"10.{number}.{turn // 250 % 250}.{turn % 250}",
                                                             "Accept": drawn.choice(["text/html", "application/json", "*/*"])})
                    answer = connection.getresponse()
                    answer.read()
                    counted[answer.status // 100] += 1
                except (OSError, http.client.HTTPException):
                    counted["none"] += 1
                    connection.close()
            with lock:
                statuses.update(counted)
        heaps = []
        for _ in range(1):
            watching = threading.Thread(target=lambda: together(8, load))
            watching.start()
            while watching.is_alive():
                watching.join(seconds / 4)
                heaps.append(portal.heap())
        connection = http.client.HTTPConnection("127.0.0.1", portal.port, timeout=30)
        for number in range(200_000 if seconds >= 600 else 20_000):
            connection.request("HEAD", "/robots.txt", headers={"Host": HOST, "X-Forwarded-For": f"11.{number >> 16}.{number >> 8 & 255}.{number & 255}"})
            connection.getresponse().read()
        row("mixed", f"{sum(statuses.values()):,} answers by hundreds {dict(statuses)}; 5xx", statuses[5], 0)
        row("mixed", f"heap after a collection, MB: {heaps} of 384, at the end", portal.heap(), 300, "MB")


def polite(jar):
    """What must never be refused: OpenRefine's batches one after the other, and fifty readers behind one address."""
    with Portal(jar, 512) as portal:
        refused = 0
        for number in range(10):
            queries = json.dumps({f"q{each}": {"query": f"company {number} {each}", "type": "company"} for each in range(1000)})
            status, _, _ = portal.ask("POST", "/reconcile", "queries=" + urllib.parse.quote(queries), ATTACKER,
                                      {"Content-Type": "application/x-www-form-urlencoded"}, 120)
            refused += status != 200
        row("polite", "of 10 batches of 1,000 names, not answered", refused, 0)
        statuses, lock = collections.Counter(), threading.Lock()

        def read(number):
            drawn, counted = random.Random(number), collections.Counter()
            time.sleep(drawn.random() * 5)
            for _ in range(8):
                counted[portal.get(drawn.choice(PATHS), "198.51.100.77")[0]] += 1
                time.sleep(5)
            with lock:
                statuses.update(counted)
        together(50, read)
        row("polite", f"of 50 readers behind one address ({dict(statuses)}), 429", statuses[429], 0)


parts = {"batches": batches, "slow": slow, "dear": dear, "bad": bad, "mixed": mixed, "polite": polite}
for name in sys.argv[2:] or parts:
    parts[name](sys.argv[1])
print()
print("| part | what | value | bound | |\n| --- | --- | --- | --- | --- |")
for part, what, value, unit, bound, kept in rows:
    print(f"| {part} | {what} | {value} {unit} | {bound} | {'kept' if kept else 'NOT KEPT'} |")
sys.exit(not all(kept for *_, kept in rows))
