"""A page of HTML as a tree, read strictly: an element that is not closed, or closed by another, is an error."""

from collections.abc import Iterator
from html.parser import HTMLParser

VOID = {"meta", "br", "input"}


class Node:
    """An element, with its attributes and what stands in it."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Node | None") -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Node | str] = []

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def walk(self) -> "Iterator[Node]":
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def all(self, tag: str = "", of_class: str = "") -> "list[Node]":
        return [each for each in self.walk() if tag in ("", each.tag) and (not of_class or of_class in each.classes)]

    def called(self, name: str) -> "Node":
        [found] = [each for each in self.walk() if each.attributes.get("id") == name]
        return found

    def text(self, without: str = "-") -> str:
        if without in self.classes:
            return ""
        return "".join(each if isinstance(each, str) else each.text(without) for each in self.children)

    def words(self, without: str = "-") -> str:
        """The text with every run of white space as one space."""
        return " ".join(self.text(without).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.open = Node("", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"an attribute twice: {attrs}"
        node = Node(tag, {name: value or "" for name, value in attrs}, self.open)
        self.open.children.append(node)
        if tag not in VOID:
            self.open = node

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.tag, f"</{tag}> closes <{self.open.tag}>"
        assert self.open.parent is not None
        self.open = self.open.parent

    def handle_data(self, data: str) -> None:
        self.open.children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def read_page(markup: str) -> Node:
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    assert reader.open is reader.root, f"<{reader.open.tag}> is not closed"
    return reader.root
