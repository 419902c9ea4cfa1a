"""The structured model of a statement as JSON: what ``avglint parse --format json`` prints."""

from typing import Any, Protocol

from avglint.model.source import Span
from avglint.model.statement import Block, Item, Section, Statement
from avglint.output.json import place, to_json

_Json = dict[str, Any]


class _Extent(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def write_statement_json(statement: Statement) -> str:
    """Return sections, blocks and facts of ``statement`` as one JSON object; places are in the file as saved."""
    return to_json(
        {
            "schema_version": "1",
            "path": statement.source.path,
            "title": _text(statement, statement.title),
            "language": statement.language,
            "jurisdiction": statement.jurisdiction,
            "sections": [_section(statement, each) for each in statement.sections],
            "facts": [
                {
                    "kind": fact.kind,
                    "text": statement.words(fact),
                    "value": fact.value,
                    "tags": sorted(fact.tags),
                    **_extent(statement, fact),
                }
                for fact in statement.facts
            ],
        }
    )


def _section(statement: Statement, section: Section) -> _Json:
    return {
        "heading": _text(statement, section.heading),
        "level": section.level,
        "topic": section.topics[0] if section.topics else None,
        "topics": list(section.topics),
        **_extent(statement, section),
        "blocks": [_block(statement, each) for each in section.blocks],
        "sections": [_section(statement, each) for each in section.sections],
    }


def _block(statement: Statement, block: Block) -> _Json:
    return {
        "kind": block.kind,
        "text": statement.source.text[block.start : block.end],
        **_extent(statement, block),
        "sentences": [_span(statement, each) for each in block.sentences],
        "items": [_item(statement, each) for each in block.items],
        "rows": [
            {
                "header": row.header,
                **_extent(statement, row),
                "cells": [_span(statement, cell) for cell in row.cells],
            }
            for row in block.rows
        ],
    }


def _item(statement: Statement, item: Item) -> _Json:
    return {
        **_extent(statement, item),
        "sentences": [_span(statement, each) for each in item.sentences],
        "items": [_item(statement, each) for each in item.items],
    }


def _span(statement: Statement, span: Span) -> _Json:
    return {"text": statement.words(span), **_extent(statement, span)}


def _text(statement: Statement, span: Span | None) -> str | None:
    return None if span is None else statement.words(span)


def _extent(statement: Statement, extent: _Extent) -> _Json:
    source = statement.source
    span = source.original_span(Span(extent.start, extent.end))
    return {"start": place(source.place(span.start)), "end": place(source.place(span.end))}
