"""The HTML report's words in English."""

from avglint.output.html.words import PageWords

ENGLISH = PageWords(
    language="en",
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    kind="Check of the duty to inform",
    several="{number} privacy statements",
    skip="To the content",
    contents="Contents",
    law={"nl": "Dutch law", "be": "Belgian law"},
    by_law_of="Judged by the law of",
    none_judged="No statement was checked.",

    score="Score card",
    score_lead=(
        "Of the {applicable} rules that apply here, {fine} is satisfied.",
        "Of the {applicable} rules that apply here, {fine} are satisfied.",
    ),
    score_none="None of the rules applies to this statement.",
    blocks={
        "13.1": "Article 13(1): who, why and to whom",
        "13.2": "Article 13(2): how long, and which rights",
        "14": "Article 14: data from others",
        "rest": "Other demands",
    },

    findings="Findings",
    no_findings="No findings: none of the rules has anything to remark.",
    absent="from the whole statement",
    belongs_here="belongs under this heading",
    asked_for_here="these words call for it",
    place="Place",
    section="under",
    in_checklist="Show in the checklist",
    why="Why",
    repair="Repair",
    source="Source",
    waived="Findings that do not count",
    waived_lead="Someone decided that these findings do not count. The reason is given.",
    waived_columns=("Rule", "Place", "Reason", "Written in"),
    origins={"comment": "comment in the text", "configuration": "configuration", "baseline": "baseline"},

    checklist="Checklist",
    checklist_lead=(
        "Every rule that this statement was judged by: the verdict, the reason, and the words that it rests "
        "on."
    ),
    context="Belongs to it",
    settled="This verdict rests on what the organisation declared",
    to_finding=("to the finding", "to the {number} findings"),
    to_waived="does not count; see the reason",

    activities="Processing activities",
    activities_lead=(
        "What the statement says of purpose, legal basis and retention, activity by activity. This table "
        "belongs to a preview rule."
    ),
    activity_columns=("Activity", "Purpose", "Legal basis", "Retention"),
    not_found="not found",

    statement="The statement",
    statement_lead=(
        "The text as it was read. What a verdict rests on is marked; the code behind it leads back to the "
        "rule."
    ),
    in_whole="About the whole statement:",
    footer="Footer of the page",
    table="Table in the statement",
    untold="The text of this statement was not kept in this report.",

    matrix="Overview",
    matrix_lead="Every statement by every rule. A verdict leads to the checklist of that statement.",
    matrix_keys="Sort with the buttons above the columns. Walk through the verdicts with the arrow keys.",
    statement_column="Statement",
    not_fine="Not in order",
    not_judged="not judged",
    search="Search title or file",
    rule_filter="Rule",
    verdict_filter="Verdict",
    any_rule="any rule",
    any_verdict="any verdict",
    only_deviant="Only rules with something not in order",
    shown="{shown} of {all} statements",
    none_shown="No statement fits this choice.",
    to_top="Back to the overview",

    about="How this report was made",
    tool="Program",
    day="Law of",
    pack="Rules",
    files="Files that were checked",
    file_columns=("File", "Form", "Law", "sha256 of the file"),
    packs="Rules that were applied",
    pack_columns=("Pack", "Version", "sha256 of the pack"),
    unjudged="Files that were not checked",
    unjudged_columns=("File", "Reason"),
    declared="What the organisation declared",
    declared_lead=(
        "These facts do not stand in the statement. The organisation declared them; whether they are true was "
        "not looked into."
    ),
    declared_columns=("Fact", "Declared", "Settled the verdict on"),
    exceptions="Exceptions and baseline",
    no_exceptions="No findings were left out of the count.",
    limits="What was not checked",
    limit_lines=(
        "Only the words of the statement were judged. What stands behind a link was not read.",
        "Whether what is said is true, and what the organisation really does, was not looked into.",
        "The rules know the usual ways of saying things. Something said in a very different way can be "
        "reported as missing by mistake.",
    ),
    unselected={
        "preview": "Preview rules, left out",
        "day": "Rules not in force on this day",
        "choice": "Rules that were not chosen",
    },
    in_some="in {some} of {all} statements",
    all_rules="All rules of the packs were applied.",
    sources="Sources",
    places="A place such as 34:8 is line 34, character 8 of the file.",
    disclaimer=(
        "This report informs and is no legal advice. A statement without findings is not thereby lawful, and "
        "a finding is a reason to look, not a verdict of a court."
    ),
)  # fmt: skip
