"""What every part of the page is told: the words and rules of the page, and which statement it is about."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from avglint.model.card import RuleCard
from avglint.model.report import DocumentReport, Evidence, Verdict
from avglint.model.source import Place, Span
from avglint.output.html.articles import Article
from avglint.output.html.element import Content, Html, element, link, path_text, together
from avglint.output.html.icons import icon
from avglint.output.html.words import PageWords
from avglint.output.place import place_text
from avglint.output.visible import one_line
from avglint.output.words import Words

_WORST_FIRST: tuple[Verdict, ...] = ("violated", "missing", "partial", "satisfied", "not_applicable")


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the verdict that what bears several is coloured by."""
    return min(verdicts, key=_WORST_FIRST.index)


class Reader(NamedTuple):
    """For whom the page is made."""

    page: PageWords
    words: Words
    rules: Mapping[str, RuleCard]

    def title(self, code: str, name: str) -> str:
        """Return the title of a rule, or its name where no rule is called so."""
        rule = self.rules.get(code)
        return rule.title.get(self.page.language) if rule else name

    def sources(self, code: str, cited: Iterable[str]) -> Html:
        """Return what a rule cites, each with a link where it has one."""
        rule = self.rules.get(code)
        urls = {words: each.url for each in rule.source for words in (each.nl, each.en)} if rule else {}
        return together((link(each, urls.get(each, "")) for each in cited), "; ")

    def verdict(self, verdict: Verdict) -> Html:
        """Return a verdict as picture and word."""
        return element("span", icon(verdict), " ", self.words.verdict[verdict], class_=f"verdict c-{verdict}")


class Shown(NamedTuple):
    """A statement on the page. ``level`` is that of the headings of its parts."""

    number: int
    document: DocumentReport
    level: int

    @property
    def title(self) -> str:
        """What the statement is called."""
        return one_line(self.document.title or "") or self.document.path

    @property
    def assessed(self) -> frozenset[str]:
        """The codes of the rules that the statement was judged by."""
        return frozenset(each.rule for each in self.document.assessments)

    def id(self, part: str) -> str:
        """Return what a part of this statement is called within addresses."""
        return f"d{self.number}-{part}"

    def article(self, article: Article) -> str:
        """Return the name of an article's part of the checklist."""
        return self.id(f"art-{article.key}")

    def words(self, span: Span) -> str:
        """Return the name of the words that begin where ``span`` does."""
        return self.id(f"w{span.start}")

    def heading(self, words: Content, part: str, deeper: int = 0) -> Html:
        """Return the heading of a part."""
        return element(f"h{self.level + deeper}", words, id=self.id(part))

    def place(self, at: Place, span: Span | None, reader: Reader) -> Html:
        """Return a place, with a link to the words where they are shown."""
        told = place_text(at, reader.words)
        if span is None or self.document.statement is None:
            return element("span", told, class_="place")
        return element("a", told, href=f"#{self.words(span)}", class_="place")

    def quote(self, evidence: Evidence, reader: Reader, told: bool = True) -> Html:
        """Return words of the statement with their place and the heading above them.

        Where ``told``, words that only belong to the evidence are said to do so.
        """
        heading = f" {reader.page.section} “{one_line(evidence.section)}”" if evidence.section else None
        context = element("span", reader.page.context, class_="tag") if told and evidence.role == "context" else None
        words = element("q", one_line(evidence.text), lang=self.foreign(reader))
        where = element("span", self.place(evidence.start, evidence.span, reader), heading, class_="where")
        return together([context, " " if context else None, words, " ", where])

    def foreign(self, reader: Reader) -> str | None:
        """Return the language of the statement where it is not that of the page."""
        return self.document.language if self.document.language != reader.page.language else None

    def files(self) -> Html:
        """Return the paths of the statement."""
        return together((element("code", path_text(each)) for each in self.document.paths), " + ")
