"""The map as text: a nested outline to read, and Graphviz DOT to draw. Both say the same.

What is lit is told by words in the outline, and by fill, a thick outline and bold type in the drawing, so that colour
is never alone. Every label is escaped.
"""

import textwrap
from collections.abc import Iterator
from itertools import pairwise

from logic.flow import OUTCOME, PAGE, QUESTION, Edge, Flow, Node
from logic.terms import PAGES

WRAP = {"LR": 34, "TB": 20}
"""Letters a line of a label, by direction: left to right for a wide screen, top to bottom for a phone."""
LIT = 'style="filled,bold", fillcolor="#d6e6f5", color="#0b5fa5", penwidth=3, fontname="Helvetica-Bold"'
UNLIT = 'style="filled,dashed", fillcolor="#ffffff", color="#6b6b6b", penwidth=1, fontname="Helvetica"'
SHAPES = {PAGE: "box", QUESTION: "box", OUTCOME: "octagon"}


def outline(flow: Flow) -> str:
    """The map as lines of plain text: each page, its questions with their answers, and the outcome."""
    lines: list[str] = []
    depth = {node.id: 1 for node in flow.nodes}
    for edge in flow.edges:
        if edge.source not in PAGES:
            depth[edge.target] = depth[edge.source] + 1
    for node in flow.nodes:
        if node.kind == PAGE:
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
    lines = [
        "digraph flow {",
        f'  graph [rankdir={direction}, bgcolor="#ffffff", nodesep=0.15, ranksep=0.35];',
        '  node [fontsize=12, fontcolor="#0b0c0c", margin="0.12,0.06"];',
        '  edge [fontsize=10, fontcolor="#3d3d3d", fontname="Helvetica"];',
    ]
    lines += [f"  {_quoted(node.id)} [{_node(node, width)}];" for node in flow.nodes]
    lines += [f"  {_quoted(edge.source)} -> {_quoted(edge.target)} [{_edge(edge, width)}];" for edge in flow.edges]
    return "\n".join([*lines, *_spine(flow, direction), "}"])


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
    look = 'color="#0b5fa5", penwidth=3' if edge.lit else 'color="#6b6b6b", style=dashed'
    follows = "" if edge.label or edge.source not in PAGES else ", constraint=true"
    label = f", label={_label(textwrap.wrap(edge.label, width))}" if edge.label else ""
    return f"{look}{label}{follows}"


def _spine(flow: Flow, direction: str) -> Iterator[str]:
    """Lines that only place things: a column of pages on a wide screen, one of pages and questions on a phone."""
    if direction == "LR":
        yield f"  {{ rank=same; {'; '.join(_quoted(page) for page in PAGES)}; }}"
        return
    always = [edge.target for edge in flow.edges if edge.source in PAGES and not edge.label]
    order = [node.id for node in flow.nodes if node.kind == PAGE or (node.kind == QUESTION and node.id in always)]
    order += [node.id for node in flow.nodes if node.kind == OUTCOME]
    for first, then in pairwise(order):
        yield f"  {_quoted(first)} -> {_quoted(then)} [style=invis, weight=20];"


def _label(parts: list[str]) -> str:
    """Lines of text as one DOT string."""
    return '"' + "\\n".join(_escaped(part) for part in parts) + '"'


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    """Text that DOT takes as it stands, its own escapes and line breaks included."""
    return " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
