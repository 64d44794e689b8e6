"""What a build leaves in the cache for the next one: values, each under the fingerprint of everything it follows from.

A file is taken only whole, from this very program, and for the fingerprint asked for; whatever else lies there is as good as nothing. Only
values of the kinds named here are ever read back, so that a file somebody planted may hold wrong words, as planted data may, but starts
nothing. Deliberately absent: what the values mean, and what they follow from.
"""

import dataclasses
import hashlib
import io
import operator
import pickle
import sys
import tempfile
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

_KINDS = frozenset(
    f"{__package__}.{name}"
    for name in (
        "diagnostics",
        "linkcheck",
        "load",
        "model",
        "pages.context",
        "parties",
        "periods",
        "progress",
        "reading",
        "source",
        "tally",
    )
)
"""The modules whose values may be kept."""

_OF_PYTHON = frozenset({("datetime", "date"), ("datetime", "datetime"), ("datetime", "timedelta"), ("datetime", "timezone")})
_PATHS = frozenset({("pathlib", "PosixPath"), ("pathlib", "WindowsPath")})
_DIGEST = hashlib.sha256().digest_size
_KEPT, _UNFINISHED = ".kept", ".new"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where values are kept, in one folder for each kind."""

    folder: Path

    def take(self, kind: str, name: str, key: str) -> object | None:
        """The value kept under a name, if it follows from what ``key`` is the fingerprint of."""
        content = _content(self.folder / kind / _file(name), _label(kind, name, key))
        return None if content is None else _read(content)

    def put(self, kind: str, name: str, key: str, value: object) -> None:
        """Keep a value instead of what was kept under its name; where that cannot be written, the next build makes it again."""
        path, label = self.folder / kind / _file(name), _label(kind, name, key)
        if _content(path, label) is not None:
            return
        content = _written(value)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=path.parent, suffix=_UNFINISHED, delete=False) as file:
                file.write(label + hashlib.sha256(content).digest() + content)
            Path(file.name).replace(path)

    def leave(self, kind: str, names: AbstractSet[str]) -> None:
        """Forget the values of a kind under other names than these, and what a build that was ended left half written."""
        files = set(map(_file, names))
        with suppress(OSError):
            for path in (self.folder / kind).iterdir():
                if path.name not in files and path.suffix in {_KEPT, _UNFINISHED}:
                    path.unlink()


def fingerprint(*values: object) -> str:
    """The fingerprint of some values by how Python writes them; sets must be sorted before, for theirs differs from run to run."""
    digest = hashlib.sha256()
    for value in values:
        digest.update(repr(value).encode(errors="surrogatepass"))
        digest.update(b"\0")
    return digest.hexdigest()


@lru_cache(maxsize=1)
def program() -> str:
    """The fingerprint of this program: its files, the Python that runs it, and the folders of packages, which change as packages do."""
    folder = Path(__file__).parent
    sources = [(path.relative_to(folder).as_posix(), path.read_bytes()) for path in sorted(folder.rglob("*.py"))]
    packages = [(str(path), path.stat().st_mtime_ns) for path in map(Path, sys.path) if path.name.endswith("-packages") and path.is_dir()]
    return fingerprint(sources, packages, sys.version)


def _file(name: str) -> str:
    """The file of a name, which may be anything an editor writes, ``../`` too."""
    return hashlib.sha256(name.encode()).hexdigest() + _KEPT


def _label(kind: str, name: str, key: str) -> bytes:
    """What a file begins with: of which program, which value, and what it follows from; the fingerprint of its content comes next."""
    return hashlib.sha256(f"{program()}\0{kind}\0{name}\0{key}".encode()).digest()


def _content(path: Path, label: bytes) -> bytes | None:
    """What a whole file with this label holds; the rest of others is not even read, however long it may be."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            if file.read(_DIGEST) != label:
                return None
            seal, content = file.read(_DIGEST), file.read()
    except OSError:
        return None
    return content if hashlib.sha256(content).digest() == seal else None


def frozen(values: dict[object, object]) -> MappingProxyType[object, object]:
    """A mapping nobody can change, which Python itself does not know how to write."""
    return MappingProxyType(values)


def _written(value: object) -> bytes:
    written = io.BytesIO()
    _Writer(written).dump(value)
    return written.getvalue()


_Fields = Callable[[object], tuple[object, ...]]


class _Writer(pickle.Pickler):
    """Writes a value of ours as what its kind is called with: read back in half the time of what Python would write."""

    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file, protocol=5)
        self._known: dict[type, _Fields | None] = {}

    def reducer_override(self, value: object) -> tuple[Callable[..., object], tuple[object, ...]]:
        if isinstance(value, MappingProxyType):
            return frozen, (dict(value),)
        kind = type(value)
        if kind not in self._known:
            self._known[kind] = _fields(kind)
        fields = self._known[kind]
        return (kind, fields(value)) if fields else NotImplemented


def _fields(kind: type) -> _Fields | None:
    """Gets the values a kind is called with, in their order; None where it is not simply called with two or more of them."""
    fields = dataclasses.fields(kind) if dataclasses.is_dataclass(kind) else ()
    is_simple = len(fields) > 1 and all(field.init and not field.kw_only for field in fields)
    return operator.attrgetter(*(field.name for field in fields)) if is_simple else None


def _read(content: bytes) -> object | None:
    try:
        value: object = _Reader(io.BytesIO(content)).load()
    except Exception:  # noqa: BLE001 - whatever a planted file does to its reader, it is only not taken
        return None
    return value


class _Reader(pickle.Unpickler):
    """Reads back the kinds of values that are kept, and refuses all others."""

    def find_class(self, module: str, name: str) -> object:
        if (module, name) == (__name__, frozen.__name__):
            return frozen
        found: object = getattr(sys.modules.get(module), name, None)
        is_ours = module in _KINDS and isinstance(found, type) and dataclasses.is_dataclass(found)
        if is_ours or (module, name) in _OF_PYTHON | _PATHS:
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")
