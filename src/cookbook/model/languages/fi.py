"""Finnish."""

from string import ascii_lowercase

from cookbook.model.language import Language

_CASES = (
    "n|t|a|ta|tta|[aeiouy]n|h[aeiouy]n|seen|i?(?:ssa|sta|lla|lta|lle|na|ksi|tta)"
    "|j?en|ien|iden|itten|ten|ja|ia|ita|iin|ihin|isiin|in|ine|kse|i"
)
_OWNERS = "ni|si|nsa|mme|nne|an|en"
_PERSONS = (
    "mme|tte|vat|va|aa|it|imme|ivat|isi|isin|isit|isivat|taan|tiin|ttiin|daan|tu|ttu|nut|neet|ut|eet|ma|mat|malla|massa|maan|matta"
    "|minen|misen|mista|misesta|miseen|misessa|misia|kaa|u|y|e|o|sti|vat|van|va|vaa|vien|via|tava|tavan|tavaa|tavat"
)

LANGUAGE = Language(
    code="fi",
    name="suomi",
    called="suomi finska finnish fin",
    locale="fi_FI",
    eu="FIN",
    day="d.M.y",
    month="M/y",
    money="{value} €",
    at_most=("enintään",),
    at_least=("vähintään",),
    about=("noin", "n."),
    units={
        "minute": ("min", "min"),
        "hour": ("h", "h", "t"),
        "day": ("pv", "pv"),
        "week": ("vk", "vk"),
        "month": ("kk", "kk"),
        "year": ("v", "v"),
        "person-day": ("htp", "htp"),
        "person-month": ("htkk", "htkk"),
        "person-year": ("htv", "htv"),
        "euro": ("€", "€", "eur", "euro", "euroa"),
        "person": ("henkilö", "henkilöä", "hlö", "ihmistä"),
        "participant": ("osallistuja", "osallistujaa"),
        "company": ("yritys", "yritystä"),
        "organisation": ("organisaatio", "organisaatiota"),
        "city": ("kaupunki", "kaupunkia"),
        "actor": ("toimija", "toimijaa"),
        "resident": ("asukas", "asukasta"),
        "team": ("tiimi", "tiimiä", "ryhmä", "ryhmää"),
        "school": ("koulu", "koulua"),
    },
    signs={"kpl": "count", "htv": "fte"},
    ties="kk vk pv v t htp htv hlö kpl",
    alphabet=ascii_lowercase + "åäö",
    same_letters={"æ": "ä", "ø": "ö", "õ": "ö", "ü": "y"},
    stemmer="finnish",
    endings=f"^(?:{_CASES})?(?:{_OWNERS})?(?:kin|kaan|ko|han|pa)?$|^(?:{_PERSONS})(?:kin|kaan|ko|han|pa)?$",
    stop_words="ja tai on ei että kun jos niin kuin mutta myös miten mikä mitä kuka kuinka missä mistä mihin miksi milloin tämä"
    " tämän se sen sitä ne niiden niitä nämä näiden joka jotka jonka voi ovat oli olla sekä",
)
