"""The map as text: a nested outline to read, and Graphviz DOT to draw. Both say the same.

What is lit is told by words in the outline, and by fill, a thick outline and bold type in the drawing, so that colour
is never alone. Every label is escaped.
"""

import textwrap
from collections.abc import Iterator
from itertools import pairwise

from logic.assessment import OUTCOMES
from logic.shown.map import OUTCOME, PAGE, QUESTION, Edge, Flow, Node

WRAP = {"LR": 34, "TB": 17}
"""Letters a line of a label, by direction: left to right for a wide screen, top to bottom for a phone."""
LIT = 'style="filled,bold", fillcolor="#d6e6f5", color="#0b5fa5", penwidth=3, fontname="Helvetica-Bold"'
UNLIT = 'style="filled,dashed", fillcolor="#ffffff", color="#6b6b6b", penwidth=1, fontname="Helvetica"'
SHAPES = {PAGE: "folder", QUESTION: "box", OUTCOME: "note"}


def outline(flow: Flow) -> str:
    """The map as lines of plain text: each page, its questions with their answers, and the outcome."""
    lines: list[str] = []
    depth = {node.id: 1 for node in flow.nodes}
    for edge in flow.edges:
        if edge.label:
            depth[edge.target] = depth[edge.source] + 1
    for node in flow.nodes:
        if node.kind == PAGE and node.id != OUTCOME:
            lines.append(node.label)
        elif node.kind == QUESTION:
            lines.append("  " * depth[node.id] + _told(node))
    return "\n".join([*lines, f"Outcome: {flow.assessment.outcome.headline}"])


def _told(node: Node) -> str:
    """A question and what became of it, on one line."""
    if node.why_not:
        return f"{node.label} Not asked. {node.why_not}"
    mark = "" if node.label.endswith("?") else ":"
    return f"{node.label}{mark} {node.answer or 'No answer yet'}"


def to_dot(flow: Flow, direction: str = "LR") -> str:
    """The map in Graphviz DOT. `direction` is LR for a wide screen or TB for a phone. Raises KeyError for another."""
    width = WRAP[direction]
    ordering = "ordering=out" if direction == "LR" else "splines=true"
    lines = [
        "digraph flow {",
        f'  graph [rankdir={direction}, bgcolor="#ffffff", nodesep=0.1, ranksep=0.25, {ordering}];',
        '  node [fontsize=14, fontcolor="#0b0c0c", margin="0.08,0.05"];',
        '  edge [fontsize=12, fontcolor="#3d3d3d", fontname="Helvetica"];',
    ]
    lines += [f"  {_quoted(node.id)} [{_node(node, width)}];" for node in flow.nodes]
    drawn = flow.edges if direction == "LR" else _down(flow)
    lines += [f"  {_quoted(edge.source)} -> {_quoted(edge.target)} [{_edge(edge, width)}];" for edge in drawn]
    return "\n".join([*lines, *_placing(flow, direction), "}"])


def _down(flow: Flow) -> list[Edge]:
    """The edges for a phone: from each page down through its questions to the next page, so that the map is narrow."""
    starts = {node.id for node in flow.nodes if node.kind == PAGE}
    always = {edge.target for edge in flow.edges if edge.source in starts}
    spine = [node.id for node in flow.nodes if node.kind != OUTCOME and (node.id in starts or node.id in always)]
    down = [Edge(first, then, "", lit=True) for first, then in pairwise(spine)]
    return [*down, *(edge for edge in flow.edges if edge.target not in spine)]


def _node(node: Node, width: int) -> str:
    """The attributes of a node: label, shape and how it is lit."""
    parts = textwrap.wrap(node.label, width)
    if node.answer:
        parts += textwrap.wrap(f"Answer: {node.answer}", width)
    elif node.why_not:
        parts += ["Not asked"]
    corners = ", peripheries=2" if node.kind == OUTCOME and node.lit else ""
    return f"label={_label(parts)}, shape={SHAPES[node.kind]}, {LIT if node.lit else UNLIT}{corners}"


def _edge(edge: Edge, width: int) -> str:
    """The attributes of an edge: how it is lit, and the answer that leads along it."""
    look = 'color="#0b5fa5", penwidth=3' if edge.lit else 'color="#6b6b6b", style=dashed'
    told = edge.label if edge.lit or width == WRAP["LR"] else ""  # a phone has no room; the outline says it
    return f"{look}, label={_label(textwrap.wrap(told, width))}"


def _placing(flow: Flow, direction: str) -> Iterator[str]:
    """Lines that only place things: the pages in a column on a wide screen, what one answer leads to on a phone."""
    if direction == "LR":
        pages = (_quoted(node.id) for node in flow.nodes if node.kind == PAGE)
        yield f"  {{ rank=same; {'; '.join(pages)}; }}"
        return
    after: dict[str, list[str]] = {}
    for edge in _down(flow):
        after.setdefault(edge.source, []).append(edge.target)
    straight = [edge for edge in _down(flow) if edge.lit and not edge.label and edge.target not in OUTCOMES]
    for edge in straight:
        yield f"  {_quoted(edge.target)} [group=down];"
        yield f"  {_quoted(edge.source)} -> {_quoted(edge.target)} [style=invis, weight=100];"
    for targets in after.values():
        for first, then in pairwise(targets if len(targets) > 2 else []):
            yield f"  {_quoted(first)} -> {_quoted(then)} [style=invis];"


def _label(parts: list[str]) -> str:
    """Lines of text as one DOT string."""
    return '"' + "\\n".join(_escaped(part) for part in parts) + '"'


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    """Text that DOT takes as it stands, its own escapes and line breaks included."""
    return " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
