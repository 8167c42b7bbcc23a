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
    around_dates="vuonna vuosi vuoden v",
    money="{value} €",
    at_most=("enintään", "korkeintaan"),
    at_least=("vähintään", "ainakin"),
    about=("noin", "n.", "suunnilleen", "arviolta"),
    units={
        "minute": ("min", "min", "minuutti", "minuuttia", "minuutin"),
        "hour": ("h", "h", "t", "tunti", "tuntia", "tunnin"),
        "day": ("pv", "pv", "päivä", "päivää", "päivän", "vrk", "vuorokausi", "vuorokautta", "työpäivä", "työpäivää"),
        "week": ("vk", "vk", "viikko", "viikkoa", "viikon"),
        "month": ("kk", "kk", "kuukausi", "kuukautta", "kuukauden", "kuukaudet"),
        "year": ("v", "v", "vuosi", "vuotta", "vuoden"),
        "person-day": ("htp", "htp", "henkilötyöpäivä", "henkilötyöpäivää", "työpäivä", "työpäivää"),
        "person-month": ("htkk", "htkk", "henkilötyökuukausi", "henkilötyökuukautta"),
        "person-year": ("htv", "htv", "henkilötyövuosi", "henkilötyövuotta"),
        "euro": ("€", "€", "eur", "euro", "euroa"),
        "person": ("henkilö", "henkilöä", "hlö", "ihmistä", "hlöä", "henki", "henkeä", "hengen"),
        "participant": ("osallistuja", "osallistujaa"),
        "company": ("yritys", "yritystä"),
        "organisation": ("organisaatio", "organisaatiota"),
        "city": ("kaupunki", "kaupunkia"),
        "actor": ("toimija", "toimijaa"),
        "resident": ("asukas", "asukasta"),
        "team": ("tiimi", "tiimiä", "ryhmä", "ryhmää"),
        "school": ("koulu", "koulua"),
    },
    numerals="yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista",
    spoken={
        "ilmainen": "0 €",
        "maksuton": "0 €",
        "ei kuluja": "0 €",
        "ei kustannuksia": "0 €",
        "alkaen": "vähintään",
        "alle": "enintään",
        "max": "enintään",
        "maksimissaan": "enintään",
        "yli": "vähintään",
        "vajaa": "noin",
        "reilu": "noin",
        "n": "noin",
        "puoli vuotta": "6 kk",
        "puolen vuoden": "6 kk",
        "puolivuosi": "6 kk",
        "puoli kuukautta": "2 vk",
        "puoli päivää": "4 h",
        "puoli tuntia": "30 min",
        "puoli": "0,5",
        "puolitoista": "1,5",
        "puolitoista vuotta": "18 kk",
        "puolentoista vuoden": "18 kk",
        "puolitoista tuntia": "90 min",
        "vartti": "15 min",
        "kvartaali": "3 kk",
        "vuosineljännes": "3 kk",
        "neljännesvuosi": "3 kk",
        "t": "×1000",
        "tuhat": "×1000",
        "tuhatta": "×1000",
        "milj": "×1000000",
        "miljoona": "×1000000",
        "miljoonaa": "×1000000",
    },
    unsaid="(?:ei (?:vielä )?(?:ole )?)?(?:tiedossa|tiedetä|tietoa|arvioitu|määritelty|määritetty|laskettu|selvillä)|tuntematon|"
    "(?:vielä )?(?:avoin|auki)|jatku(?:u|va|vaa|vasti)|toistaiseksi|tapauskohtai(?:nen|sesti)|"
    "vaihtelee|vaihteleva|riippuu|sovitaan|sovittava|selviää myöhemmin|tarkentuu(?: myöhemmin)?",
    signs={"kpl": "count", "htv": "fte"},
    before_numbers_to_call="puh puhelin p gsm",
    ties="kk vk pv v t htp htv hlö kpl",
    alphabet=ascii_lowercase + "åäö",
    same_letters={"æ": "ä", "ø": "ö", "õ": "ö", "ü": "y"},
    stemmer="finnish",
    endings=f"^(?:{_CASES})?(?:{_OWNERS})?(?:kin|kaan|ko|han|pa)?$|^(?:{_PERSONS})(?:kin|kaan|ko|han|pa)?$",
    stop_words="ja tai on ei että kun jos niin kuin mutta myös miten mikä mitä kuka kuinka missä mistä mihin miksi milloin tämä"
    " tämän se sen sitä ne niiden niitä nämä näiden joka jotka jonka voi ovat oli olla sekä",
    common_words="hän he ne mutta koska vaikka ennen jälkeen kanssa ilman ole olisi eivät saa pitää tulee myös vain vielä jo nyt "
    "sitten aina usein kaikki muut muu mikään joku jota joita joissa jossa josta johon jolla jolle joilla niistä "
    "niihin siitä siihen siinä sille niille tässä tähän yksi kaksi yhdessä kukin itse mukaan varten",
    passed_over=(
        "monta montako paljon paljonko miten millainen millaisia millaisen minkälainen minkälaisia minkä mikäli millä "
        "perusteella mitkä mihinkään missään mistään minne mistäpäin minä mä mää sinä sä sinun sun minun mun minulla mulla "
        "meillä teillä heillä me te meidän teidän heidän meitä meille meiltä meistä teitä teille heitä heille hänen häntä "
        "hänelle minua minulle mulle oman omaa omat omia omassa omalla itse itsensä itseään on onko ovatko oliko ollaan olla "
        "olemme olen ole olet olette emme ette en eivät eikä enkä emmekä ollut olevan oleva olevat pitäisi pitääkö pitää täytyy "
        "täytyykö kannattaa kannattaako kannattaisi voiko voi voin voimme voivat voisi voidaan voidaanko voitaisiin saako saa "
        "saan saamme saada saavat saadaan saisi haluan haluaa haluamme halutaan haluavat haluaisin haluis haluu tarvitsen "
        "tarvitsee tarvitseeko tarvitaan osaa osaan osaamme tahdon tehdä teen teemme tekee tekisi tehdään tehty tekemään aikaan "
        "tulee tulla tulisi mennä menee menisi lähteä lähtee käy käykö käydä tiedä tiedän tiedämme tietää mietin mietimme "
        "luulen kerro kertokaa apua auta auttaa auttaisi neuvoja vinkkejä ohje ohjeita tietoa jotain jotakin joku jokin jonkin "
        "mitään mikään kukaan kenellä kenelle keneltä kenen kenet keitä keiden ketä ketkä ketään kenelläkään kaikki kaikkia "
        "kaikkien jokainen moni monia muu muut muita muiden tuo tuon tuota noi nuo noita nää tää tän tätä tästä tähän tässä "
        "näin näistä sitten sit mut ku kanssa kans kaa varten takia vuoksi mukaan jo nyt enää vielä vain vaan aina koskaan "
        "joskus usein ehkä varmaan ihan aivan tosi todella hyvin hyvä paras parhaiten helposti oikeasti jotenkin niinku ennen "
        "jälkeen aikana kautta kohti luona välillä yli ali asti saakka sekä sekin eli eikö kai ne se sen sitä siitä siihen "
        "siinä siellä sinne täällä tänne tuolla jonka jossa josta johon joita jotka joiden joilla pystyy pystyä pystyykö toimii "
        "toimia löytyy löytää mahdollista kunnolla nopeasti heti eka ekaksi ensin ensimmäiseksi ton tollanen semmonen sellainen "
        "sellaisen sellaista tällainen tällaisen jne esim esimerkiksi yhtään olis oo ei ois saatais saatas pitäis pitäs täytys "
        "vois kun kuinka mikä mistä mist jää jäädä jäävät tuu tuut tuuaan meil teil jees okei"
    ),
    asks_meaning=(
        r"^(?:mika|mita|mitka) (?:on|ovat|ihmeen) (?:se |ne )?(?=\S+(?: \S+)?$)|"
        r"^mita (?:tarkoittaa|tarkoitetaan|tarkoittavat|merkitsee)\b|"
        r"\b(?:tarkoittaa|tarkoitetaan|tarkoittavat|merkitys|maaritelma|maaritelman|maarittely|selite|selitys|"
        r"lyhenne)\b|"
        r"^(?:mika|mita) eroa? on\b|"
        r"\b(?:ero|erot|eroaa|eroavat)\b"
    ),
    unfinished=(
        "napsauttamalla tätä",
        "napauttamalla tätä",
        "täydennetään myöhemmin",
        "viitteen lähdettä ei löytynyt",
        "kirjanmerkkiä ei ole määritetty",
    ),
    unfinished_heads=r"kirjoita (?:\w+ )?tähän|tähän (?:tulee|vielä)|teksti tähän",
    unfinished_notes="lähde puuttuu|lisää (?:linkki|lähde)",
    unfinished_ends="kopio|luonnos",
    unnamed="etunimi sukunimi|otsikko(?: tähän)?|nimetön|uusi (?:resepti|menetelmä|mittari|tapaus|haaste)",
    totals="yhteensä, kaikki yhteensä, summa, keskiarvo, mediaani",
    vague="tästä, tästä linkistä, täältä, tässä, täällä, tänne, linkki, tämä linkki, "
    "lue lisää, lisää, klikkaa, klikkaa tästä, paina tästä, katso tästä, lisätietoa, lisätietoja",
)
