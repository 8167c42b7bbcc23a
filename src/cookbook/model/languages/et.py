"""Estonian."""

from cookbook.model.language import Language

_CASES = "d|da|t|sse|s|st|le|l|lt|ks|ni|na|ta|ga"
_PLURAL = f"d|i|id|(?:te|de|i)(?:{_CASES})?|sid|tesse"

LANGUAGE = Language(
    code="et",
    name="eesti",
    called="ee est viro",
    locale="et_EE",
    eu="EST",
    day="d. MMMM y",
    month="MMMM y",
    around_dates="aastal aasta a",
    money="{value} €",
    at_most=("kuni", "kõige rohkem", "maksimaalselt"),
    at_least=("vähemalt",),
    about=("umbes", "u", "ca", "ligikaudu"),
    units={
        "minute": ("min", "min", "minut", "minutit", "minutid"),
        "hour": ("tund", "tundi", "t", "h"),
        "day": ("päev", "päeva"),
        "week": ("nädal", "nädalat"),
        "month": ("kuu", "kuud"),
        "year": ("aasta", "aastat"),
        "person-day": ("inimpäev", "inimpäeva", "tööpäev", "tööpäeva"),
        "person-month": ("inimkuu", "inimkuud"),
        "person-year": ("inimaasta", "inimaastat"),
        "euro": ("€", "€", "eur", "euro", "eurot"),
        "person": ("inimene", "inimest", "isik", "isikut"),
        "participant": ("osaleja", "osalejat"),
        "company": ("ettevõte", "ettevõtet", "firma", "firmat"),
        "organisation": ("organisatsioon", "organisatsiooni"),
        "city": ("linn", "linna"),
        "actor": ("osapool", "osapoolt"),
        "resident": ("elanik", "elanikku"),
        "team": ("meeskond", "meeskonda", "rühm", "rühma"),
        "school": ("kool", "kooli"),
    },
    numerals="üks kaks kolm neli viis kuus seitse kaheksa üheksa kümme üksteist kaksteist",
    spoken={
        "alla": "kuni",
        "max": "kuni",
        "üle": "vähemalt",
        "u": "umbes",
        "pool aastat": "6 kuud",
        "poolaasta": "6 kuud",
        "pool tundi": "30 min",
        "poolteist aastat": "18 kuud",
        "poolteist tundi": "90 min",
        "kvartal": "3 kuud",
        "pool": "0,5",
        "poolteist": "1,5",
        "tuhat": "×1000",
        "tuhande": "×1000",
        "mln": "×1000000",
        "miljon": "×1000000",
        "miljonit": "×1000000",
    },
    before_numbers_to_call="tel telefon mob gsm",
    unsaid="(?:ei ole )?teada|teadmata|lahtine|varieerub|oleneb",
    ties="min tundi päeva nädalat kuud aastat inimpäeva inimkuud inimaastat tk",
    alphabet="abcdefghijklmnopqrsšzžtuvwõäöüxy",
    same_letters={"æ": "ä", "ø": "ö"},
    stemmer="estonian",
    endings=f"^(?:[aeiou]?(?:{_CASES})?|[aeiu]?(?:{_PLURAL})|[aeiu]?(?:us|use|ust|used|uste)(?:{_CASES})?"
    "|(?:mine|mise|mist|misse|mised|miste|ja|jad|jate|jat|lik|liku|likku|likud|like|ne|se|sed|ste|st|v|va|vad|nud|tud|dud)"
    f"(?:{_CASES})?)?$",
    stop_words="ja või on ei et kui nii nagu aga vaid ka kuidas mis kes kus miks millal see selle seda need nende neid mida kelle"
    " oli olla ning",
    common_words="ta nad me te ma aga sest enne pärast ilma kus ole oleks peab peaks tuleb ainult veel juba nüüd siis "
    "alati sageli kõik teised muud keegi midagi mõni need sellest sellele selles üks kaks iga järgi jaoks "
    "vahel läbi pole kuid mille kellel ehk",
    unfinished=("täiendatakse hiljem",),
    unfinished_heads="kirjuta siia",
    unfinished_notes="allikas puudub|lisa (?:link|allikas)",
    unfinished_ends="koopia|mustand",
    unnamed="pealkiri|nimetu",
    totals="kokku, summa, keskmine",
    vague="siin, siit, siia, vajuta siia, link, loe edasi, loe lähemalt, rohkem",
)
