"""The map as text: outline and drawing say the same as the map, escaped, and never by colour alone."""

from logic.assessment import assess
from logic.case import Case
from logic.shown.map import QUESTION, Flow, Node, flow
from logic.shown.map_text import outline, to_dot
from tests.logic.changes.what_if_cases import WEEKS, a_case

ASKED_AFTER_CARE = "Have you asked the Virtual School for children in care about the off-site direction?"


def test_the_outline_says_the_same_as_the_map() -> None:
    found = flow(a_case(WEEKS["some nothing"], school_type=None, in_care="yes", in_care_consulted="not_yet"))
    lines = outline(found).splitlines()
    assert lines[0] == "Start"
    assert lines[-1] == "Outcome: There is not enough here to say yet"
    assert f"    {ASKED_AFTER_CARE} Not asked yet" in lines
    assert "  Is the pupil in care? Yes" in lines
    assert "  What type of school is it? No answer yet" in lines
    for each in found.nodes:
        if each.kind == QUESTION:
            (line,) = [line for line in lines if line.strip().startswith(each.label)]
            assert line.endswith(each.why_not or each.answer or "No answer yet")
    semh = "      How is the SEMH Base or Centre place arranged? Not asked. Asked when the week holds"
    assert any(line.startswith(semh) for line in lines)


def test_the_drawing_lights_by_fill_outline_and_bold_and_not_by_colour_alone() -> None:
    dot = to_dot(flow(a_case()))
    drawn = {line.split(" [")[0].strip(): line for line in dot.splitlines() if "shape=" in line}
    assert all(mark in drawn['"in_care"'] for mark in ("filled,bold", "penwidth=3", "Helvetica-Bold"))
    assert all(mark in drawn['"in_care_consulted"'] for mark in ("dashed", "penwidth=1", "Not asked"))
    assert "peripheries=2" in drawn['"may_be_appropriate"']
    assert "peripheries=2" not in drawn['"pause"']
    assert len(drawn) == len(flow(a_case()).nodes)
    assert '"services" -> "in_care"' in dot
    assert "rank=same" in dot


def test_labels_are_escaped() -> None:
    hostile = Node("a", QUESTION, "start", 'say "hi" \\N \n]; x', lit=True)
    assert 'label="say \\"hi\\" \\\\N ]; x"' in to_dot(Flow((hostile,), (), assess(Case())))


def test_nothing_that_a_head_typed_is_on_the_map() -> None:
    found = flow(a_case(place_1_name="Xylophone House", note_purpose="Xylophone"))
    assert "Xylophone" not in outline(found) + to_dot(found)
