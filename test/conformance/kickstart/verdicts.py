"""Answers {"version", "text"} on a line of stdin with pykickstart's verdict on a line of stdout.

The verdict is null, or the first error: {"message", "line", "near", "kind"}. `line` is what the error names, or null;
`near` is the line that was read last, for errors that name none; `kind` is the class of the exception.
"""

import json
import sys
import warnings

from pykickstart import parser
from pykickstart.errors import KickstartError
from pykickstart.version import makeVersion


class CountingIterator(parser.PutBackIterator):
    """Knows how many lines the parser has taken."""

    def __init__(self, lines):
        parser.PutBackIterator.__init__(self, lines + [""])
        self.last = len(lines)
        self.taken = 0

    def put(self, s):
        self.taken -= 1
        parser.PutBackIterator.put(self, s)

    def next(self):
        self.taken += 1
        return parser.PutBackIterator.next(self)

    @property
    def line(self):
        return min(self.taken, self.last)


handlers = {}


def fresh_handler(version):
    """Making a handler takes a hundred times as long as reading a file, so only what the last file touched is renewed."""
    if version not in handlers:
        handlers[version] = makeVersion(version)
    handler = handlers[version]
    used = {id(command): command for command in handler.commands.values() if command.seen}
    for old in used.values():
        new = type(old)()
        handler._setCommand(new)
        new.handler = handler
        for name, command in handler.commands.items():
            if command is old:
                handler.commands[name] = new
    handler.packages = parser.Packages()
    handler.certificates, handler.scripts, handler._null_section_strings = [], [], []
    return handler


def failure(error, near):
    line = getattr(error, "lineno", None)
    message = error.message if isinstance(error, KickstartError) else str(error)
    return {"message": message, "line": line, "near": near, "kind": type(error).__name__}


def verdict(version, text):
    try:
        content = parser.preprocessFromStringToString(text).decode()
    except Exception as error:
        return failure(error, None)
    if not content.strip():
        return {"message": "empty file", "line": None, "near": None, "kind": "empty"}
    lines = CountingIterator(content.splitlines(True))
    reader = parser.KickstartParser(fresh_handler(version), missingIncludeIsFatal=False)
    try:
        reader._stateMachine(lines)
    except Exception as error:
        return failure(error, lines.line)
    return None


warnings.simplefilter("ignore")
# Nothing is fetched: what %ksappend names becomes one line, so that those below keep their numbers.
parser.load_to_str = lambda location: "# appended\n"
parser.KickstartParser.readKickstart = lambda self, path, reset=True: None

for request in sys.stdin:
    case = json.loads(request)
    print(json.dumps(verdict(case["version"], case["text"])), flush=True)
