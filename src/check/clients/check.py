"""Clients in Python and on the command line: rdflib, feedparser, sqlite3, biber, pandoc, and the server of OpenRefine.
Prints a line for each check: client, version, what was asked, "ok" or "FAILED", what was found."""
import collections
import csv
import html
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

import feedparser
import rdflib
import rdflib.compare

origin = sys.argv[1]


def check(client, version, asked, find):
    try:
        result = "ok", find()
    except Exception as fault:
        result = "FAILED", f"{type(fault).__name__}: {fault}"
    print(client, version, asked, *(re.sub(r"\s+", " ", text) for text in result), sep="\t", flush=True)


def must(holds, otherwise):
    if not holds:
        raise AssertionError(otherwise)


def get(path):
    with urllib.request.urlopen(origin + path) as answer:
        return answer.read()


def save(path, name):
    with open(name, "wb") as file:
        file.write(get(path))


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    must(done.returncode == 0, f"{' '.join(command)}: {done.stderr or done.stdout}")
    return done.stdout


def version(*command):
    return re.search(r"\d+(\.\d+)+", run(*command)).group()


graph = rdflib.Graph()
# what must be among the rows of each question; that there are rows at all would also hold for wrong ones;
# which statements stand on weak sources alone changes with each edition
ANSWERS = ["Alibaba", "/id/policy/us-entity-list", "", "Tang Jie", "third-plenum-june"]


def turtle():
    graph.parse(data=get("/data/longhu.ttl"), format="turtle")
    must(len(graph) > 10_000, f"{len(graph)} triples")
    ill = [value for value in graph.objects() if isinstance(value, rdflib.Literal) and value.value is None
           and str(value.datatype).startswith(str(rdflib.XSD))]
    must(not ill, f"{ill[:1]} is not of its type")
    return f"{len(graph):,} triples"


def questions():
    """As a reader copies them from the page into a tool that has read the file."""
    page = get("/en/data").decode().split('id="questions"')[1]
    asked = [html.unescape(text) for text in re.findall("<pre><code>(.*?)</code></pre>", page, re.S)]
    must(len(asked) == len(ANSWERS), f"{len(asked)} questions stand on the page")
    found = []
    for question, answer in zip(asked, ANSWERS):
        begun = time.monotonic()
        rows = [" ".join(map(str, row)) for row in graph.query(question)]
        # rdflib joins in the order that is written: an order that is a join of everything with everything takes minutes
        must(time.monotonic() - begun < 20, f"{time.monotonic() - begun:.0f} s for {question}")
        must(any(answer in row for row in rows), f"'{answer}' is not among {len(rows)} answers to {question}")
        found.append(str(len(rows)))
    return f"{', '.join(found)} answers"


def entry():
    own, *others = (rdflib.Graph().parse(data=get(f"/companies/zhipu.{suffix}"), format=form)
                    for suffix, form in [("ttl", "turtle"), ("rdf", "xml"), ("nt", "nt")])
    must(len(own) > 100, f"{len(own)} triples")
    must(all(rdflib.compare.isomorphic(own, other) for other in others), f"{[len(other) for other in others]} triples, not {len(own)}")
    return f"the same {len(own)} triples in all three"


def feed(path):
    read = feedparser.parse(origin + path)
    must(read.status in (200, 301, 302, 308), f"status {read.status}")
    must(not read.bozo, f"not well-formed: {read.get('bozo_exception')}")
    must(read.entries, "no entries")
    for item in read.entries:
        must(item.title and item.summary and item.link.startswith(origin) and item.published_parsed <= item.updated_parsed,
             f"an entry without title, summary, address or dates: {item}")
    must(len({item.updated for item in read.entries}) > 1, "all entries bear one date")
    again = feedparser.parse(origin + path, etag=read.etag)
    must(again.status == 304, f"asked again by its tag: {again.status}")
    return f"{len(read.entries)} entries of {read.feed.title}; 304 when asked again"


def sqlite(question):
    return [line.split("|") for line in run("sqlite3", "longhu.sqlite", question).splitlines()]


def integrity():
    save("/data/longhu.sqlite", "longhu.sqlite")
    must(sqlite("PRAGMA integrity_check") == [["ok"]], "integrity_check finds a fault")
    broken = sqlite("PRAGMA foreign_key_check")
    must(not broken, f"broken keys: {broken[:3]}")
    return "integrity_check ok, no broken key"


def join():
    rows = sqlite("SELECT DISTINCT investor.title, company.title FROM relations r"
                  " JOIN relations member ON member.source_entry = r.target_entry AND member.type = 'member-of'"
                  " AND member.target_entry = 'group:ai-six-tigers'"
                  " JOIN entry_texts investor ON investor.entry = r.source_entry AND investor.language = 'en'"
                  " JOIN entry_texts company ON company.entry = r.target_entry AND company.language = 'en'"
                  " WHERE r.type = 'invested-in'")
    must(any("Alibaba" in who and "Zhipu" in what for who, what in rows), f"Alibaba and Zhipu are not among {rows}")
    return f"{len(rows)} investments in the six tigers by name"


def amounts():
    rows = sqlite("SELECT typeof(amount), max(amount) FROM facts WHERE amount IS NOT NULL GROUP BY 1")
    must(rows and all(kind in ("integer", "real") for kind, _ in rows), f"amounts are {rows}")
    return "all are numbers"


def biber():
    """Without an author or a date a source has none in the portal either: a warning of the model of biblatex that is true
    stays, any other fails."""
    save("/sources.bib", "sources.bib")
    sources = json.loads(get("/sources.csl.json"))
    said = run("biber", "--tool", "--validate-datamodel", "--nolog", "sources.bib")
    warned = collections.defaultdict(set)
    for line in re.findall(r"^(?:WARN|ERROR) - (.*)", said, re.M):
        known = re.fullmatch(r"Datamodel: Entry '(.*?)' .*Missing mandatory field (?:- one of )?'(author|date).*", line)
        must(known, line)
        warned[known[2]].add(known[1])
    # biblatex wants an author of articles only, a date of all
    missing = {"author": {source["id"] for source in sources if source["type"] == "article-newspaper" and "author" not in source},
               "date": {source["id"] for source in sources if "issued" not in source}}
    for field, ids in missing.items():
        must(warned[field] == ids, f"{field} is missing in {warned[field] ^ ids}")
    return f"{len(sources)} records, no warning but of {len(missing['author'])} unsigned and {len(missing['date'])} undated ones"


def pandoc():
    sources = json.loads(get("/sources.csl.json"))
    with open("all.md", "w") as file:
        file.write("---\nnocite: '@*'\n---\n")
    done = subprocess.run(["pandoc", "--citeproc", "--bibliography=sources.bib", "all.md", "--to=html"],
                          capture_output=True, text=True)
    must(done.returncode == 0 and not done.stderr, done.stderr)
    records = dict(re.findall(r'<div id="ref-(.*?)"(.*?)</div>', done.stdout, re.S))
    for source in sources:
        text = re.sub(r"\s+", " ", html.unescape(records.get(source["id"], "")))
        must(source["URL"] in text, f"{source['id']} is rendered as '{text}'")
        must(str(source["issued"]["date-parts"][0][0]) in text if "issued" in source else "n.d." in text,
             f"{source['id']} is rendered without its year: '{text}'")
    return f"{len(records)} records with address and year"


class Refine:
    """OpenRefine's own server, asked by the commands that its pages send."""

    ENGINE = json.dumps({"facets": [], "mode": "row-based"})

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.root = f"http://127.0.0.1:{port}/command/core/"
        self.log = open("openrefine.log", "w+")
        self.server = subprocess.Popen(
            ["openrefine", "-p", str(port), "-i", "127.0.0.1", "-d", os.path.abspath("openrefine"), "-m", "512M",
             "-x", "refine.headless=true"], stdout=self.log, stderr=subprocess.STDOUT, start_new_session=True)
        begun = time.monotonic()
        while not self.ready():
            if self.server.poll() is not None or time.monotonic() - begun > 180:
                self.__exit__()
                raise AssertionError(f"the server does not start: {pathlib.Path(self.log.name).read_text()[-500:]}")
            time.sleep(0.5)
        return self

    def ready(self):
        try:
            return self.ask("get-version")["version"]
        except urllib.error.URLError:
            return None

    def __exit__(self, *fault):
        if self.server.poll() is None:
            os.killpg(self.server.pid, signal.SIGKILL)  # a script and the Java that it runs
        self.server.wait()

    def send(self, command, body=None, headers={}, **query):
        address = self.root + command + "?" + urllib.parse.urlencode(query)
        return urllib.request.urlopen(urllib.request.Request(address, body, headers))

    def ask(self, command, **query):
        return json.load(self.send(command, **query))

    def token(self):
        return self.ask("get-csrf-token")["token"]

    def upload(self, text):
        """A new project of a table with tabs; the address that the server leads to has its number."""
        fields = {"project-name": "names", "format": "text/line-based/*sv",
                  "options": json.dumps({"separator": "\t", "headerLines": 1, "encoding": "UTF-8"})}
        parts = [f'name="{name}"\r\n\r\n{value}' for name, value in fields.items()]
        parts.append(f'name="project-file"; filename="names.tsv"\r\n\r\n{text}')
        body = "".join(f"--part\r\nContent-Disposition: form-data; {part}\r\n" for part in parts) + "--part--\r\n"
        answer = self.send("create-project-from-upload", body.encode(),
                           {"Content-Type": "multipart/form-data; boundary=part"}, csrf_token=self.token())
        self.project = urllib.parse.parse_qs(urllib.parse.urlparse(answer.url).query)["project"][0]

    def run(self, command, **form):
        """A process of the server, until it has ended."""
        form |= {"engine": self.ENGINE, "csrf_token": self.token()}
        answer = json.load(self.send(command, urllib.parse.urlencode(form).encode(), project=self.project))
        must(answer["code"] in ("ok", "pending"), f"{command}: {answer}")
        begun = time.monotonic()
        while self.ask("get-processes", project=self.project)["processes"]:
            must(time.monotonic() - begun < 120, f"{command} does not end")
            time.sleep(0.2)


def refine():
    """As a user goes: a table, its column matched, columns fetched, the table exported."""
    expected = {"Moonshot AI": "company:moonshot", "SenseTime Group Inc.": "company:sensetime",
                "北京月之暗面科技有限公司": "company:moonshot", "騰訊": "company:tencent",
                "騰訊音樂": None, "Apple Bakery": None, "北京科技有限公司": None}
    service = origin + "/en/reconcile"
    spaces = {name: value for name, value in json.loads(get("/en/reconcile")).items() if name.endswith("Space")}
    with Refine() as server:
        server.upload("name\n" + "\n".join(expected) + "\n")
        server.run("reconcile", columnName="name", config=json.dumps(
            {"mode": "standard-service", "service": service, "type": {"id": "company", "name": "Company"},
             "autoMatch": True, "columnDetails": [], "limit": 5} | spaces))
        rows = server.ask("get-rows", project=server.project, start=0, limit=len(expected))
        for row in rows["rows"]:
            cell = row["cells"][0]
            match = rows["pool"]["recons"][str(cell["r"])].get("m", {}).get("id")
            must(match == expected[cell["v"]], f"{cell['v']} is matched to {match}")
        properties = [{"id": name, "name": name} for name in ("valuation", "valuation.unit", "listed", "from:founded")]
        server.run("extend-data", baseColumnName="name", endpoint=service, columnInsertIndex=1,
                   extension=json.dumps({"properties": properties}), **spaces)
        form = urllib.parse.urlencode({"project": server.project, "format": "csv", "engine": server.ENGINE})
        exported = csv.reader(server.send("export-rows/names.csv", form.encode()).read().decode().splitlines()[1:])
    found = collections.defaultdict(list)
    for name, *cells in exported:
        # what an entry has more than one of follows in lines without a name
        company = name or company
        found[company].append(cells)
    must(any(amount and float(amount) == 3e9 and unit == "USD" for amount, unit, *_ in found["Moonshot AI"]),
         f"US$3 billion is not among {found['Moonshot AI']}")
    must("2021-12-30T00:00:00Z" in [listed for _, _, listed, _ in found["SenseTime"]],
         f"SenseTime has {found['SenseTime']}")
    must("Yang Zhilin" in [founder for *_, founder in found["Moonshot AI"]], f"founders are {found['Moonshot AI']}")
    must(not any(map(any, found["騰訊音樂"])), f"a name without a match has {found['騰訊音樂']}")
    return "4 names matched, none of 3 traps; US$3,000,000,000, a day and founders in the exported table"


check("rdflib", rdflib.__version__, "/data/longhu.ttl", turtle)
check("rdflib", rdflib.__version__, "the five questions of /data", questions)
check("rdflib", rdflib.__version__, "/companies/zhipu.ttl, .rdf, .nt", entry)
for path in ["/feed.atom", "/feed/companies/zhipu.atom"]:
    check("feedparser", feedparser.__version__, path, lambda: feed(path))
check("sqlite3", version("sqlite3", "--version"), "/data/longhu.sqlite, whole", integrity)
check("sqlite3", version("sqlite3", "--version"), "who invested in the six tigers, a join", join)
check("sqlite3", version("sqlite3", "--version"), "the amounts of facts", amounts)
check("biber", version("biber", "--version"), "/sources.bib against the model of biblatex", biber)
check("pandoc", version("pandoc", "--version"), "/sources.bib through citeproc", pandoc)
check("OpenRefine, server", version("dpkg-query", "-W", "openrefine"), "a column matched, extended and exported", refine)
