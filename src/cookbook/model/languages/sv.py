"""Swedish, as it is written in Finland."""

from string import ascii_lowercase

from cookbook.model.language import Language

LANGUAGE = Language(
    code="sv",
    name="svenska",
    called="se ruotsi swedish swe",
    locale="sv_FI",
    eu="SWE",
    day="d MMMM y",
    month="MMMM y",
    money="{value} €",
    at_most=("högst",),
    at_least=("minst",),
    about=("cirka", "ca"),
    units={
        "minute": ("min", "min", "minut", "minuter"),
        "hour": ("h", "h", "timme", "timmar"),
        "day": ("dag", "dagar"),
        "week": ("vecka", "veckor"),
        "month": ("månad", "månader", "mån"),
        "year": ("år", "år"),
        "person-day": ("persondag", "persondagar"),
        "person-month": ("personmånad", "personmånader"),
        "person-year": ("årsverke", "årsverken"),
        "euro": ("€", "€", "eur", "euro"),
        "person": ("person", "personer"),
        "participant": ("deltagare", "deltagare"),
        "company": ("företag", "företag"),
        "organisation": ("organisation", "organisationer"),
        "city": ("stad", "städer"),
        "actor": ("aktör", "aktörer"),
        "resident": ("invånare", "invånare"),
        "team": ("team", "team", "grupp", "grupper"),
        "school": ("skola", "skolor"),
    },
    signs={"st": "count"},
    ties="mån vecka veckor år st dv",
    alphabet=ascii_lowercase + "åäö",
    same_letters={"æ": "ä", "ø": "ö", "õ": "ö", "ü": "y"},
    stemmer="swedish",
    endings="^(?:s|(?:a|e|ar|er|or|en|n|et|t|na|arna|erna|orna|ena|ade|at|ad|ande|ende|as|de|te|r|are|arna|aren|arnas|ast|aste"
    "|ing|ingar|ingen|ingarna|lig|ligt|liga|het|heten|heter|ning|ningar|ningen|ningarna)s?)?$",
    # `motorn` is to have the stem of `motor`.
    article="(?<=.{4}[eo][lr])n$",
    stop_words="och eller är inte att när om så som men också hur vad vem var varför en ett den det de av för i på med till från"
    " kan",
)
