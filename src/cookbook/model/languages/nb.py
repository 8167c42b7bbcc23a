"""Norwegian Bokmål."""

from string import ascii_lowercase

from cookbook.model.language import Language

LANGUAGE = Language(
    code="nb",
    name="norsk bokmål",
    called="no nor norja",
    locale="nb_NO",
    eu="NOB",
    day="d. MMMM y",
    month="MMMM y",
    money="{value} €",
    at_most=("høyst", "maksimalt", "inntil", "opptil"),
    at_least=("minst",),
    about=("omtrent", "ca.", "cirka", "omkring"),
    units={
        "minute": ("min", "min", "min.", "minutt", "minutter"),
        "hour": ("time", "timer", "t", "h"),
        "day": ("dag", "dager"),
        "week": ("uke", "uker"),
        "month": ("måned", "måneder", "mnd.", "mnd"),
        "year": ("år", "år"),
        "person-day": ("dagsverk", "dagsverk"),
        "person-month": ("månedsverk", "månedsverk"),
        "person-year": ("årsverk", "årsverk"),
        "euro": ("€", "€", "eur", "euro"),
        "person": ("person", "personer", "mennesker"),
        "participant": ("deltaker", "deltakere"),
        "company": ("bedrift", "bedrifter", "virksomhet", "virksomheter", "selskap", "selskaper"),
        "organisation": ("organisasjon", "organisasjoner"),
        "city": ("by", "byer"),
        "actor": ("aktør", "aktører"),
        "resident": ("innbygger", "innbyggere", "beboer", "beboere"),
        "team": ("team", "team", "gruppe", "grupper"),
        "school": ("skole", "skoler"),
    },
    ties="min timer dager uker måneder mnd år dagsverk månedsverk årsverk stk",
    alphabet=ascii_lowercase + "æøå",
    same_letters={"aa": "å", "ä": "æ", "ö": "ø", "ü": "y", "õ": "ø"},
    stemmer="norwegian",
    endings="^(?:s|(?:e|a|en|et|er|ene|ane|r|t|te|de|ende|ast?|ere|eren|erne|erer|ert|erte|ing|ingen?|inger|ingene|else|elsen|elser|elsene"
    "|het|heten|heter|hetene|lig|lige|ig|ige|iv|ive|ene|ne|n)s?)?$",
    stop_words="og eller er ikke at når om som så men også hvordan hva hvem hvor hvorfor en ei et den det de av for i på med til"
    " fra kan blir var vi",
)
