import pytest

from avglint.facts.law import find_articles


@pytest.mark.parametrize(
    ("text", "value", "tags"),
    [
        ("artikel 6 lid 1 onder b avg", "AVG 6(1)(b)", {"avg", "basis", "basis-b"}),
        ("art. 6, eerste lid, sub f, avg", "AVG 6(1)(f)", {"avg", "basis", "basis-f"}),
        ("artikel 6.1.c gdpr", "AVG 6(1)(c)", {"avg", "basis", "basis-c"}),
        ("avg artikel 6(1)(b)", "AVG 6(1)(b)", {"avg", "basis", "basis-b"}),
        ("art 6 (1) f avg", "AVG 6(1)(f)", {"avg", "basis", "basis-f"}),
        ("artikel 6 lid 1 sub a en f van de avg", "AVG 6(1)(a)(f)", {"avg", "basis", "basis-a", "basis-f"}),
        ("artikel 6, lid 1 (f) van de avg", "AVG 6(1)(f)", {"avg", "basis", "basis-f"}),
        ("artikel 6 lid 1 onder b", "AVG 6(1)(b)", {"avg", "basis", "basis-b"}),
        ("artikel 9 lid 2 avg", "AVG 9(2)", {"avg", "special"}),
        ("artikel 13 van de algemene verordening gegevensbescherming", "AVG 13", {"avg"}),
        ("artikel 52 awr", "AWR 52", set()),
        ("art. 7:454 bw", "BW 7:454", set()),
        ("artikel 46 uavg", "UAVG 46", set()),
        ("artikel 3", "3", set()),
    ],
)
def test_articles(text: str, value: str, tags: set[str]) -> None:
    (law,) = find_articles(f"dat staat in {text}.")
    assert (law.value, set(law.tags), law.end - law.start) == (value, tags, len(text))


@pytest.mark.parametrize("text", ["een artikel over privacy", "kwartaal 3", "start 3", "artikelen"])
def test_no_article(text: str) -> None:
    assert list(find_articles(text)) == []
