"""Templates and PHP: what a reader of the page sees, and where it stands."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from avglint.read import read_bytes
from tests.read.test_read_places import behind, check_any

LONG = " ".join(["Wij bewaren uw gegevens zo lang als nodig is."] * 40)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Wij, {{ naam }}, bellen</p>", "Wij, , bellen"),
        ("<p>bel{# toe #}len</p>{# <p>weg</p> #}", "bellen"),
        ('{% set firma = "Bakker BV" %}<p>{{ firma }} bakt</p>', "Bakker BV bakt"),
        ('{% assign firma = "Bakker BV" %}<p>{{ firma }} bakt</p>', "Bakker BV bakt"),
        ("{% set zin = 'Foto\\'s & {tekst} < 16' %}<p>{{ zin }}", "Foto's & {tekst} < 16"),
        ("<p>{{ 'Wij bellen' }} en {{ _('wij bakken') }} {{ 'a.b'|t }}</p>", "Wij bellen en wij bakken a.b"),
        ("<p>{{ __('site.title') }}x</p>", "x"),
        (
            "<p>{{ t('Privacyverklaring') }} {{ t('kop') }} {{ _('Wij bellen. Nu') }}</p>",
            "Privacyverklaring Wij bellen. Nu",
        ),
        ("<p>{{ 'ja' if a == 'q' else 'nee' }}</p>", "ja nee"),
        ("<p>{{ a ? 'ja' : 'nee' }}</p>", "ja nee"),
        ("<p>{{ 'weg %s'.format(a) }}{{ 'weg'.lower }}x</p>", "x"),
        ("{% set a = 'een' %}<p>{{ a }}{% set a = 'twee' %} {{ a }} {% set a = b %}{{ a }}", "een twee twee"),
        ("{% with a='een', b=\"twee\" %}<p>{{ a }} {{ b }} {{ c }}{% endwith %}", "een twee"),
        ("<p>{% for x in ['een', \"twee\",] %}{{ x }}{% endfor %}{% for x in y %}{{ x }}{% endfor %}", "een twee"),
        ("{% set lijst = ['een', 'twee'] %}<p>{% for x in lijst %}{{ x }}{% endfor %}", "een twee"),
        ("{% doc %}weg{% enddoc %}{% if false %}weg{% if a %}weg{% else %}weg{% endif %}{% else %}x{% endif %}", "x"),
        ("{% if False %}weg{% endif %}{% if falsehood %}x{% endif %}{% if false %} y", "x y"),
        ("{% set zin = '<b>Wij</b> &amp; u bellen' %}<p>{{ zin|safe }}", "Wij & u bellen"),
        ("<p>{{ 'wij ' ~ naam ~ ' bellen' }}</p>", "wij bellen"),
        ("<p>{{ url_for('static', 'a') }}{{ x['a'] }}{{ 'now'|date('Y') }}x</p>", "x"),
        ('<a class="{{ a > b }}" {{ attributes }} href="{% if a %}b{% endif %}">x</a>', "x"),
        ("{% if a %}<p>een</p>{% else %}<p>twee</p>{% endif %}", "een\n\ntwee"),
        ("{% comment %}weg{% endcomment %}{% schema %}{}{% endschema %}<p>x", "x"),
        ("{%- block title -%}T{%- endblock -%}<p>x", "x"),
        ("{% block scripts %}weg{% endblock %}{% block content %}x{% endblock %}", "x"),
        ("{% block title 'T' %}<p>x</p>", "x"),
        ("<p>x {{ nooit {% dicht", "x {{ nooit {% dicht"),
        ("---\ntitle: T\n---\n<p>{{ page.title }}x", "x"),
        ("<p>foto{{ 'x\\'s \\n' }}", "fotox's \\n"),
        ('<p>a{{ "b\\nc" }}', "ab c"),
    ],
)
def test_text_of_a_template(page: str, text: str) -> None:
    assert read_bytes(page.encode(), "a.html.j2").text == text


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("{% block title %}Over {{ naam }} privacy{% endblock %}x", "Over privacy"),
        ("{% block page_title 'Privacy' %}x", "Privacy"),
        ("---\ntitle: T\n---\nx", "T"),
        ("<title>{{ a }} Privacy</title><p>x", "Privacy"),
        ("x", None),
    ],
)
def test_title_of_a_template(page: str, title: str | None) -> None:
    assert read_bytes(page.encode(), "a.twig").title == title


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<?php include 'kop.php'; // it's\n ?><p>x</p><?php include 'voet.php'", "x"),
        ("<?php /* ?> ' */ # \" \n?><p>x", "x"),
        (
            "<?php $n = 'Bakker'; const MAIL = \"a@b.nl\"; define('X', 'Y'); ?><p><?= $n ?> <?= MAIL ?> <?= X; ?>",
            "Bakker a@b.nl Y",
        ),
        ('<?php $zin = "Wij van $naam\\nbellen \\d"; ?><p><?= $zin ?>', "Wij van bellen \\d"),
        ("<p><?= htmlspecialchars($naam) ?>x<?php $naam = 'B'; ?></p>", "Bx"),
        ("<?php echo '<p>foto\\'s</p>' . $x . \"<p>wij $bellen {$x['y']} \\\"u\\\"</p>\"; ?>", 'foto\'s\n\nwij "u"'),
        ("<?php echo '<p>een</p>' . PHP_EOL; echo '<p>'.esc_html('twee').'</p>'.\"\\n\" ?>", "een\n\ntwee"),
        ("<p>{{ 'wij ' . $naam . ' bellen' }}</p>", "wij bellen"),
        ("<p><?php if ($a == 'x') { echo 'ja'; } else { print('nee'); } ?></p>", "janee"),
        ("<p><?php _e('Wij bellen', 'thema'); ?> <?php echo get_option('naam') ?></p>", "Wij bellen"),
        ("<?php echo <<<HTML\n<h2>Rechten van $wie</h2>\nHTML;\n$x = <<<'Q'\nweg\nQ; ?><p>x", "Rechten van\n\nx"),
        ("<?php $inhoud = '<p>Wij bellen</p>'; ?>", "Wij bellen"),
        ("<?php $a = '<p>een</p>'; ?><main>Wij bellen u<?= $a ?><?= $a ?></main>", "Wij bellen u\n\neen\n\neen"),
        ("<?php $a = '<p>een</p>'; $a .= '<p>twee</p>'; /* echo $a */ ?><p>x<?= $a ?>", "een\n\ntwee\n\nx"),
        ("<?php $a = '<p>een</p>'; $b = '<p>twee</p>'; echo $a; toon($b);", "twee\n\neen"),
        ("<?php define('A', 'Wij <b>bellen</b>'); ?><p><?= A ?> u", "Wij bellen u"),
        ("<?xml version='1.0'?><p>x", "x"),
        ("<p style='<?= $a ?>display:none'>weg</p><p style='backface-visibility:hidden'>Wij bellen", "Wij bellen"),
        ("<a href=\"<?= $a ?>\"<?php if (1): ?> class='b'<?php endif ?>>x</a>", "x"),
        ("@extends('a', ['b' => (1)])\n@section('content')\n<p>x</p>\n@endsection", "x"),
        ("<p>Mail a@b.nl of @bakker. @{{ x }} {!! '<b>y</b>' !!}</p>", "Mail a@b.nl of @bakker. y"),
        ("{{-- weg --}}@php\n$x = 'weg';\n@endphp<p>x</p>@if (a(')')) ja @else nee @endif", "x\n\nja nee"),
        ("<p>@lang('Wij bellen') @lang('a.b') {{ __('Wij bakken') }}</p>", "Wij bellen Wij bakken"),
        ('<x-laag><x-slot name="title">T</x-slot><h1>x</h1></x-laag>', "x"),
        ("@section('title')\nT\n@endsection<p>x @if (nooit dicht", "x @if (nooit dicht"),
        ("<p>x {{ nooit", "x {{ nooit"),
    ],
)
def test_text_of_php(page: str, text: str) -> None:
    assert read_bytes(page.encode(), "a.blade.php").text == text


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("@section('title', 'Privacy')<p>x", "Privacy"),
        ("@section('title')\n Over {{ naam }} privacy\n@endsection<p>x", "Over privacy"),
        ("<x-slot:title>Privacy</x-slot><p>x", "Privacy"),
        ("<?php $page_title = 'Privacy'; ?><p>x", "Privacy"),
        ("<?php $title = '<b>P</b> &amp; q'; ?><p>x", "P & q"),
        ("<?php $t = 'P'; ?><title><?= $t ?> - x</title><p>x", "P - x"),
    ],
)
def test_title_of_php(page: str, title: str) -> None:
    assert read_bytes(page.encode(), "a.php").title == title


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("a.j2", "{%% set v='%s' %%}<p>{{ v }}"),
        ("a.liquid", "{%% assign v='%s' %%}<p>{{ v }}"),
        ("a.php", "<?php $v='%s'; ?><p><?= $v ?>"),
        ("a.blade.php", "@php $v='%s'; @endphp<p>{{ $v }}"),
    ],
)
def test_a_long_value(name: str, page: str) -> None:
    assert read_bytes((page % LONG).encode(), name).text == LONG


@pytest.mark.parametrize(
    ("name", "value", "use"),
    [("a.j2", "{%% set v='%s' %%}", "<p>{{ v }}"), ("a.php", "<?php $v='%s'; ?>", "<p><?= $v ?>")],
)
@pytest.mark.no_cover  # to measure coverage takes longer than the work itself
def test_a_value_used_ten_thousand_times(name: str, value: str, use: str) -> None:
    page = value % LONG + 10_000 * use
    assert 90_000 < len(read_bytes(page.encode(), name).text) < 110_000


@pytest.mark.parametrize(
    ("name", "page", "words", "found"),
    [
        ("a.liquid", "{% if x %}<p>Wij {{ naam }} bellen", "Wij bellen", "Wij {{ naam }} bellen"),
        ("a.njk", "<p>Wij {{ 'bellen' }}", "bellen", "bellen"),
        ("a.twig", '{% set n = "Ik" %}<p>{{ n }} bel', "Ik", "n"),
        ("a.php", "<?php $n = '<p>Bakker</p>'; ?><p>Wij <?= $n ?>", "Bakker", "$n"),
        ("a.php", "<?php echo 'Wij bel\\'len';", "Wij bel'len", "Wij bel\\'len"),
        ("a.php", "<?php $n = 'Bakker'; ?>\r\n<p>Wij <?= $n ?>", "Bakker", "$n"),
        ("a.php", "<?php echo <<<X\n<p>Wij $wij bellen</p>\nX;", "bellen", "bellen"),
    ],
)
def test_span(name: str, page: str, words: str, found: str) -> None:
    assert behind(read_bytes(page.encode(), name), words) == found


MARKS = re.split(
    r"\s",
    r"{{ }} {% %} {# #} {{-- --}} {!! !!} <?php ?> <?= <p> </p> <title> /* */ // echo @if( @section('title') "
    r"@endsection $a='b'; <x-slot:title> </x-slot> &amp; else __('a {%set|a='c'%} "
    r"{%block|title%} {%endblock%} {%comment%} {%endcomment%} {%if|false%} {%endif%} "
    r"{%for|a|in|['b']%} $a='<p>b</p>'; $a",
)
TEMPLATE = st.lists(
    st.sampled_from(
        [
            *"ab \n{}%#\"'\\|?:<>@().,;$-=!~\u200b",
            "<<<A\n",
            "\nA;",
            "<?php ",
            "echo ",
            *(mark.replace("|", " ") for mark in MARKS),
        ]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEMPLATE, st.sampled_from(["a.j2", "a.php"]))
def test_any_template(page: str, name: str) -> None:
    check_any(page, name)
