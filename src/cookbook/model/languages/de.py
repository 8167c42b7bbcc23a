"""German, as it is written in Germany."""

from cookbook.model.language import Language

LANGUAGE = Language(
    code="de",
    name="Deutsch",
    called="ger saksa tyska",
    locale="de_DE",
    eu="DEU",
    day="d. MMMM y",
    month="MMMM y",
    money="{value} €",
    at_most=("höchstens", "maximal", "bis zu"),
    at_least=("mindestens",),
    about=("etwa", "ca.", "circa", "rund"),
    units={
        "minute": ("min", "min", "Min.", "Minute", "Minuten"),
        "hour": ("h", "h", "Std.", "Stunde", "Stunden"),
        "day": ("Tag", "Tage"),
        "week": ("Woche", "Wochen"),
        "month": ("Monat", "Monate"),
        "year": ("Jahr", "Jahre"),
        "person-day": ("Personentag", "Personentage", "PT"),
        "person-month": ("Personenmonat", "Personenmonate", "PM"),
        "person-year": ("Personenjahr", "Personenjahre", "PJ"),
        "euro": ("€", "€", "EUR", "Euro"),
        "person": ("Person", "Personen", "Menschen"),
        "participant": ("teilnehmende Person", "Teilnehmende", "Teilnehmer", "Teilnehmerinnen"),
        "company": ("Unternehmen", "Unternehmen", "Firma", "Firmen"),
        "organisation": ("Organisation", "Organisationen"),
        "city": ("Stadt", "Städte"),
        "actor": ("Akteur", "Akteure"),
        "resident": ("Bewohner", "Bewohner", "Bewohnerinnen", "Einwohner", "Anwohnende"),
        "team": ("Team", "Teams", "Gruppe", "Gruppen"),
        "school": ("Schule", "Schulen"),
    },
    ties="Tage Wochen Monate Jahre Personentage Personenmonate Personenjahre Personen",
    same_letters={"æ": "ae", "ø": "o"},
    has_large_nouns=True,
    stemmer="german",
    endings="^(?:(?:ung|heit|keit|igkeit|lichkeit)(?:en|s)?|(?:ig|isch|lich|end|e?st|e?t)?(?:e|e[mnrs]|ern)?|n|s|ens|nen|erinn?|erinnen"
    "|er[ns]|eln?|elt|elung|elungen)?$",
    stop_words="und oder ist nicht dass wenn als so aber auch wie was wer wo warum wozu ein eine einen einem einer eines der die"
    " das den dem des von für in im an am auf mit zu zum zur aus bei nach über sind kann wird werden man",
)
