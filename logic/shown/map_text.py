"""The map as text: a nested outline to read, and Graphviz DOT to draw. Both say the same.

What is lit is told by words in the outline, and by fill, a thick outline and bold type in the drawing, so that colour
is never alone. Every label is escaped.
"""

import textwrap

from logic.shown.map import OUTCOME, PAGE, QUESTION, Edge, Flow, Node

WRAP = 34
"""Letters a line of a label."""
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


def to_dot(drawn: Flow) -> str:
    """The map in Graphviz DOT, from left to right, with the pages in a column."""
    pages = "; ".join(_quoted(node.id) for node in drawn.nodes if node.kind == PAGE)
    return "\n".join(
        [
            "digraph flow {",
            '  graph [rankdir=LR, bgcolor="#ffffff", nodesep=0.1, ranksep=0.25, ordering=out];',
            '  node [fontsize=14, fontcolor="#0b0c0c", margin="0.08,0.05"];',
            '  edge [fontsize=12, fontcolor="#3d3d3d", fontname="Helvetica"];',
            *(f"  {_quoted(node.id)} [{_node(node)}];" for node in drawn.nodes),
            *(f"  {_quoted(edge.source)} -> {_quoted(edge.target)} [{_edge(edge)}];" for edge in drawn.edges),
            f"  {{ rank=same; {pages}; }}",
            "}",
        ]
    )


def _node(node: Node) -> str:
    """The attributes of a node: label, shape and how it is lit."""
    parts = textwrap.wrap(node.label, WRAP)
    if node.answer:
        parts += textwrap.wrap(f"Answer: {node.answer}", WRAP)
    elif node.why_not:
        parts += ["Not asked"]
    corners = ", peripheries=2" if node.kind == OUTCOME and node.lit else ""
    return f"label={_label(parts)}, shape={SHAPES[node.kind]}, {LIT if node.lit else UNLIT}{corners}"


def _edge(edge: Edge) -> str:
    """The attributes of an edge: how it is lit, and the answer that leads along it."""
    look = 'color="#0b5fa5", penwidth=3' if edge.lit else 'color="#6b6b6b", style=dashed'
    return f"{look}, label={_label(textwrap.wrap(edge.label, WRAP))}"


def _label(parts: list[str]) -> str:
    """Lines of text as one DOT string."""
    return '"' + "\\n".join(_escaped(part) for part in parts) + '"'


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    """Text that DOT takes as it stands, its own escapes and line breaks included."""
    return " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
