"""From the data of a file to a record of avglint.model.rule: pydantic checks the types, the messages are ours."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from avglint.errors import RulebookError, RuleFileError
from avglint.model.rule import Clue, Lexicon, Rule
from avglint.rulebook.yaml_file import MAX_FAULTS, KeyPath, YamlFile, nearest, shown

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

Record = TypeVar("Record")

ONE_OR_MORE = frozenset({"any", "topic", "not_topic", "unless", "beside", "words", "kinds"})
"""Keys whose list may be written as one text where it has one entry."""

_NEEDED = {
    "tuple_type": "a list ('[...]', or lines that begin with '- ')",
    "dict_type": "a mapping ('key: value')",
    "dataclass_type": "a mapping ('key: value')",
    "string_type": "a text",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
}


def read_record(file: YamlFile, kind: type[Record]) -> Record:
    """Return the record of ``kind`` that ``file`` holds. Raises RulebookError with all faults, each at its place."""
    from pydantic import ValidationError

    schema: Any = kind
    try:
        record: Record = _adapter(schema).validate_python(_written_out(file.data, kind))
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)[:MAX_FAULTS]
        raise RulebookError([_fault(file, kind, detail) for detail in details]) from None
    return record


def records_in(record: object, at: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Yield every record within ``record``, itself first, with the keys that lead to it in its file."""
    if is_dataclass(record):
        yield at, record
        parts: Iterable[tuple[str | int, object]] = [(each.name, getattr(record, each.name)) for each in fields(record)]
    elif isinstance(record, Mapping):
        parts = record.items()
    else:
        parts = enumerate(record) if isinstance(record, tuple) else ()
    for key, part in parts:
        if not isinstance(part, str):  # what most of a rule is made of
            yield from records_in(part, (*at, key))


@cache
def _adapter(kind: Any) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {each.name: hints[each.name] for each in fields(kind)}


def _written_out(value: Any, hint: Any) -> Any:
    """Return ``value`` with the short forms written out: a text for a clue, a text for a list of one."""
    hint = _without_none(hint)
    if hint is Clue and isinstance(value, str):
        return {"any": [value]}
    if _is_record(hint) and isinstance(value, dict):
        hints = _hints(hint)
        listed = {key: [item] if key in ONE_OR_MORE and isinstance(item, str) else item for key, item in value.items()}
        return {key: _written_out(item, hints.get(key)) for key, item in listed.items()}
    if get_origin(hint) is tuple and isinstance(value, list):
        return [_written_out(item, get_args(hint)[0]) for item in value]
    if get_origin(hint) is dict and isinstance(value, dict):
        return {key: _written_out(item, get_args(hint)[1]) for key, item in value.items()}
    return value


def _is_record(hint: Any) -> bool:
    return is_dataclass(hint)


def _without_none(hint: Any) -> Any:
    return get_args(hint)[0] if get_origin(hint) is UnionType else hint


def _fault(file: YamlFile, kind: type, detail: "ErrorDetails") -> RuleFileError:
    at: KeyPath = tuple(detail["loc"])
    problem, given = detail["type"], detail["input"]
    if problem == "missing":
        return file.fault(at, f"key '{at[-1]}' is missing")
    if problem == "unexpected_keyword_argument":
        hint = _elsewhere(kind, at, given) or nearest(at[-1], _hints(_kind_at(kind, at[:-1])))
        return file.fault(at, f"unknown key {shown(at[-1])}{hint}", key=True)
    if problem == "literal_error":
        allowed = detail["ctx"]["expected"]
        if at[-1] == "[key]":
            hint = nearest(given, allowed.replace("'", " ").replace(",", " ").split())
            return file.fault(at[:-1], f"unknown key {shown(given)}; allowed: {allowed}{hint}", key=True)
        what = shown(given) if isinstance(given, str) else "a list or a mapping"
        return file.fault(at, f"'{at[-1]}' can't be {what}; allowed: {allowed}")
    return file.fault(at, f"{_name(at)} must be {_NEEDED.get(problem, detail['msg'])}")


def _elsewhere(kind: type, at: KeyPath, given: object) -> str:
    """Return where a key belongs that stands one level too high, or in the wrong file; nothing for other keys."""
    if len(at) > 1 or not isinstance(given, list | dict):
        return ""
    if kind is Lexicon and isinstance(given, list):
        near = nearest(at[-1], _hints(Lexicon))
        return near or "; a list of patterns stands under the key 'lists', like lists: {apps: [whatsapp, signal]}"
    if kind is Rule and at[-1] in _hints(Lexicon):
        return "; it belongs in a file of the folder 'lexicon' of the pack"
    return ""


def _kind_at(kind: type, at: KeyPath) -> type:
    """Return the record type that stands at ``at`` within a record of ``kind``."""
    hint: Any = kind
    for step in at:
        hint = _without_none(hint)
        if _is_record(hint):
            hint = _hints(hint)[str(step)]
            continue
        arguments = get_args(hint)
        hint = arguments[1] if get_origin(hint) is dict else arguments[0]
    found: type = _without_none(hint)
    return found


def _name(at: KeyPath) -> str:
    """Return what to call the value at ``at``: its key, or its place in the list of that key."""
    if not at:
        return "the file"
    if isinstance(at[-1], int):
        return f"item {at[-1] + 1} of {_name(at[:-1])}"
    return f"'{at[-1]}'"
