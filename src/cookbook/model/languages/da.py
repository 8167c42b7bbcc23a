"""Danish."""

from string import ascii_lowercase

from cookbook.model.language import Language

LANGUAGE = Language(
    code="da",
    name="dansk",
    called="dk dan tanska",
    locale="da_DK",
    eu="DAN",
    day="d. MMMM y",
    month="MMMM y",
    money="{value} €",
    at_most=("højst", "maksimalt", "op til"),
    at_least=("mindst",),
    about=("cirka", "ca.", "omkring"),
    units={
        "minute": ("min.", "min.", "min", "minut", "minutter"),
        "hour": ("time", "timer", "t", "h"),
        "day": ("dag", "dage"),
        "week": ("uge", "uger"),
        "month": ("måned", "måneder", "mdr."),
        "year": ("år", "år"),
        "person-day": ("persondag", "persondage"),
        "person-month": ("personmåned", "personmåneder"),
        "person-year": ("årsværk", "årsværk"),
        "euro": ("€", "€", "eur", "euro"),
        "person": ("person", "personer", "mennesker"),
        "participant": ("deltager", "deltagere"),
        "company": ("virksomhed", "virksomheder", "firma", "firmaer"),
        "organisation": ("organisation", "organisationer"),
        "city": ("by", "byer"),
        "actor": ("aktør", "aktører"),
        "resident": ("beboer", "beboere", "borger", "borgere"),
        "team": ("team", "team", "teams", "gruppe", "grupper"),
        "school": ("skole", "skoler"),
    },
    ties="min. timer dage uger måneder mdr. år persondage personmåneder årsværk stk.",
    alphabet=ascii_lowercase + "æøå",
    same_letters={"aa": "å", "ä": "æ", "ö": "ø", "ü": "y", "õ": "ø"},
    stemmer="danish",
    endings="^(?:s|(?:e|en|et|er|ene|erne|ne|n|r|t|te|de|ede|ende|ere|eren|erens|el|ing|ingen|inger|ingerne|ning|ningen|ninger|ningerne"
    "|else|elsen|elser|elserne|hed|heden|heder|hederne|lig|ligt|lige|ig|igt|ige|iv|ive)s?)?$",
    stop_words="og eller er ikke at når om som men også hvordan hvad hvem hvor hvorfor en et den det de der af for i på med til"
    " fra kan bliver var vi",
)
