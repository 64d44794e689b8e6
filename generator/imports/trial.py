"""What ``gongkai check`` would say of a draft put into a project: loaded, checked and proved in a folder of its own."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .. import diagnostics, rules
from ..diagnostics import Diagnostic
from ..load import load
from ..provenance import verify
from ..tally import Verification


@dataclass(frozen=True, slots=True)
class Trial:
    """The problems found, the texts they stand in, and the proof."""

    problems: tuple[Diagnostic, ...]
    files: Mapping[str, str]
    verification: Verification | None

    @property
    def passes(self) -> bool:
        """Whether the draft has no error."""
        return not diagnostics.errors(self.problems)


def try_draft(files: Mapping[str, str]) -> Trial:
    """Check files (by their path in a project) as a project of their own."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        loaded = load(root)
        proofs = verify(loaded).values()
        problems = diagnostics.in_order(
            (*loaded.problems, *rules.check(loaded), *(problem for proof in proofs for problem in proof.problems))
        )
        return Trial(problems, dict(loaded.files), next((proof.verification for proof in proofs if proof.verification.tasks), None))
