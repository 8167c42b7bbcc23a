"""Where the engine is, and how tests and benchmarks ask it: through Node, on an index in a file."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cookbook.language.finnish.lexicon import FOLDER, Lexicon
from cookbook.link import LinkedBook
from cookbook.load.tree import HOME, SourceTree
from cookbook.problems import Problems
from cookbook.search.findable import documents
from cookbook.search.index import INDEX, REST, Indexed, Knowledge, in_two_parts, indexed
from cookbook.search.taught import read_taught
from cookbook.settings.thesaurus import elsewhere, read_thesaurus, related
from cookbook.where.urls import Urls

HERE = Path(__file__).parent
ENGINE = HOME / "theme/js/search-engine.js"
Node = Callable[..., Any]
NODE = Path(sys.executable).with_name("node")
"""The Node of requirements.lock: every machine tests with the same one."""


def run_node(script: str, index: Path, given: Any) -> Any:
    """Run a script of this folder with the engine, an index and JSON for its input; gives the JSON that it prints."""
    command = [NODE, HERE / script, ENGINE, index]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=True, timeout=300)
    return json.loads(done.stdout)


def made_index(linked: LinkedBook, tree: SourceTree, lang: str) -> str:
    """The two parts of the index as the site makes them."""
    return two_parts(index_of(linked, tree, lang))


def two_parts(index: Indexed) -> str:
    files = in_two_parts(index)
    return f"[{files[INDEX]},{files[REST]}]"


def index_of(linked: LinkedBook, tree: SourceTree, lang: str) -> Indexed:
    """The index before it is written."""
    address = Urls(linked.book, lang).of
    found = list(documents(linked, lang, address))
    return indexed(linked, found, known_of(tree, tree.find(FOLDER), lang), lang, address)


def known_of(tree: SourceTree, lexicon: Path, lang: str) -> Knowledge:
    """What a tree knows of words and queries, with a lexicon that may be another's."""
    thesauri = read_thesaurus(tree, Problems())
    words = related(thesauri, lang), elsewhere(thesauri, lang)
    return Knowledge(Lexicon.read(lexicon), *words, read_taught(tree.root / FOLDER, lang))


WITHOUT_VOIKKO = """
import sys
sys.modules["libvoikko"] = None
sys.path.append(sys.argv[1])
from datetime import date
from pathlib import Path
from asking import made_index
from cookbook.link import link
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.problems import Problems
problems, tree = Problems(), SourceTree(Path(sys.argv[2]))
print(made_index(link(load(tree, problems), date.today(), problems), tree, "fi"))
"""


def made_without_voikko(root: Path) -> str:
    """The Finnish index of a tree as a process makes it that cannot have the analyser."""
    line = [sys.executable, "-c", WITHOUT_VOIKKO, HERE, root]
    return subprocess.run(line, capture_output=True, text=True, check=True, timeout=600).stdout.rstrip("\n")
