"""What ``avglint interview`` asks and says, in both languages."""

from avglint.model.card import Wording
from avglint.model.controller import Fact

QUESTIONS: dict[Fact, tuple[Wording, Wording]] = {
    "name": (
        Wording("Hoe heet uw organisatie?", "What is the name of your organisation?"),
        Wording(
            "Deze naam moet in de verklaring staan. Een handelsnaam mag ook; werkt u voor uzelf, dan uw eigen naam.",
            "The statement must have this name. A trade name will do; if you are self-employed, your own.",
        ),
    ),
    "dpo": (
        Wording(
            "Hebt u een functionaris voor gegevensbescherming (FG) aangewezen?",
            "Have you designated a data protection officer (DPO)?",
        ),
        Wording(
            "De overheid moet er een hebben, en wie op grote schaal mensen volgt of gevoelige gegevens gebruikt ook. "
            "Een contactpersoon of privacy officer is geen FG.",
            "Public bodies must have one, and so must those who monitor people or use sensitive data on a large scale. "
            "A contact person or privacy officer is no DPO.",
        ),
    ),
    "representative": (
        Wording(
            "Bent u buiten de EU gevestigd en hebt u een vertegenwoordiger in de EU?",
            "Are you established outside the EU, with a representative in the EU?",
        ),
        Wording(
            "Zit uw organisatie in Nederland of een ander land van de EU, antwoord dan n.",
            "If your organisation is in the Netherlands or another EU country, answer n.",
        ),
    ),
    "joint_controllers": (
        Wording(
            "Beslist u samen met een andere organisatie waarom en hoe gegevens worden gebruikt?",
            "Do you decide together with another organisation why and how data are used?",
        ),
        Wording(
            "U bent dan samen verantwoordelijk. Een leverancier die voor u werkt, telt niet mee.",
            "You are then joint controllers. A supplier that works for you does not count.",
        ),
    ),
    "transfers": (
        Wording(
            "Komen er gegevens buiten de Europese Economische Ruimte (EER)?",
            "Do data go outside the European Economic Area (EEA)?",
        ),
        Wording(
            "De EER is de EU met Noorwegen, IJsland en Liechtenstein. Denk aan een nieuwsbrief of opslag via een "
            "bedrijf in de VS. Ook wie daar alleen kan meekijken, telt mee.",
            "The EEA is the EU with Norway, Iceland and Liechtenstein. Think of a newsletter or storage by a company "
            "in the US. Someone who can only look at the data from there counts too.",
        ),
    ),
    "indirect_sources": (
        Wording(
            "Krijgt u gegevens over mensen ook van anderen dan die mensen zelf?",
            "Do you also receive data about people from others than those people?",
        ),
        Wording(
            "Bijvoorbeeld van een werkgever, van een huisarts of uit het handelsregister.",
            "For example from an employer, from a doctor or from the trade register.",
        ),
    ),
    "automated_decisions": (
        Wording(
            "Neemt u besluiten over mensen automatisch, zonder dat iemand meekijkt, of maakt u profielen van mensen?",
            "Do you make decisions about people automatically, with nobody looking on, or profiles of people?",
        ),
        Wording(
            "Bijvoorbeeld of iemand achteraf mag betalen, of een selectie van sollicitanten door de computer.",
            "For example whether someone may pay later, or a selection of applicants by a computer.",
        ),
    ),
    "special_categories": (
        Wording("Gebruikt u bijzondere persoonsgegevens?", "Do you use special categories of data?"),
        Wording(
            "Dat zijn gegevens over gezondheid, geloof, afkomst, politieke voorkeur, lidmaatschap van een vakbond, "
            "seksualiteit, DNA en vingerafdrukken. Ook een allergie in een dossier telt mee.",
            "Those are data on health, religion, origin, political opinions, membership of a union, sexuality, DNA and "
            "fingerprints. An allergy in a file counts too.",
        ),
    ),
    "children": (
        Wording("Is uw dienst of site ook voor kinderen bedoeld?", "Is your service or site also meant for children?"),
        Wording("Dat is: jonger dan 16 jaar, in België jonger dan 13.", "That is: under 16, in Belgium under 13."),
    ),
    "public_body": (
        Wording("Bent u een overheidsorgaan?", "Are you a public body?"),
        Wording(
            "Bijvoorbeeld een gemeente, een waterschap of een openbare universiteit.",
            "For example a municipality, a water board or a public university.",
        ),
    ),
    "cookies": (
        Wording(
            "Gebruikt uw site cookies of iets dat daarop lijkt?", "Does your site use cookies or something like them?"
        ),
        Wording(
            "Ook pixels tellen mee, en gegevens die de site in de browser bewaart.",
            "Pixels count too, and data that the site keeps in the browser.",
        ),
    ),
}
"""Of each fact, the question and its explanation."""

OPENING = Wording(
    "avglint vraagt wat u van uw eigen organisatie weet en wat in geen verklaring te zien is. Dat komt te staan in "
    "{path}. Een vraag overslaan kan altijd, met Enter. Aan het eind ziet u eerst wat er wordt geschreven.",
    "avglint asks what you know of your own organisation and what no statement shows. It is written to "
    "{path}. You can skip any question with Enter. At the end you first see what will be written.",
)
ASK = Wording("[j/n/weet niet]{now} ", "[y/n/don't know]{now} ")
ASK_NAME = Wording("[naam]{now} ", "[name]{now} ")
NOW = Wording(" (nu: {value})", " (now: {value})")
YES, NO = Wording("ja", "yes"), Wording("nee", "no")
AGAIN = Wording(
    "Antwoord met j (ja), n (nee) of w (weet niet), of druk op Enter om over te slaan.",
    "Answer y (yes), n (no) or d (don't know), or press Enter to skip.",
)
AGAIN_NAME = Wording(
    "Geef een naam, in hoogstens 200 tekens, of druk op Enter om over te slaan.",
    "Give a name, in at most 200 characters, or press Enter to skip.",
)
SHOW = Wording("Dit komt in {path} te staan:", "This will be in {path}:")
WRITE = Wording("Schrijven? [j/N] ", "Write? [y/N] ")
NONE = Wording("Niets geschreven.", "Nothing written.")
NOTHING = Wording(
    "Er is niets veranderd, dus er is niets te schrijven.", "Nothing changed, so there is nothing to write."
)
WRITTEN = Wording("Geschreven: {path}", "Written: {path}")
AFTER = Wording("Bekijk het met: avglint config show", "Look at it with: avglint config show")
