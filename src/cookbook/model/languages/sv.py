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
    around_dates="den år i",
    money="{value} €",
    at_most=("högst", "maximalt"),
    at_least=("minst", "åtminstone"),
    about=("cirka", "ca", "omkring", "ungefär"),
    units={
        "minute": ("min", "min", "minut", "minuter"),
        "hour": ("h", "h", "timme", "timmar"),
        "day": ("dag", "dagar"),
        "week": ("vecka", "veckor", "v.", "v"),
        "month": ("månad", "månader", "mån", "månaders"),
        "year": ("år", "år", "års"),
        "person-day": ("persondag", "persondagar", "dagsverke", "dagsverken", "arbetsdag", "arbetsdagar"),
        "person-month": ("personmånad", "personmånader", "månadsverke", "månadsverken"),
        "person-year": ("årsverke", "årsverken", "personår"),
        "euro": ("€", "€", "eur", "euro"),
        "person": ("person", "personer", "pers"),
        "participant": ("deltagare", "deltagare"),
        "company": ("företag", "företag"),
        "organisation": ("organisation", "organisationer"),
        "city": ("stad", "städer"),
        "actor": ("aktör", "aktörer"),
        "resident": ("invånare", "invånare"),
        "team": ("team", "team", "grupp", "grupper"),
        "school": ("skola", "skolor"),
    },
    numerals="en två tre fyra fem sex sju åtta nio tio elva tolv",
    spoken={
        "till": "–",
        "gratis": "0 €",
        "kostnadsfri": "0 €",
        "kostnadsfritt": "0 €",
        "från": "minst",
        "under": "högst",
        "max": "högst",
        "upp till": "högst",
        "över": "minst",
        "ca": "cirka",
        "c": "cirka",
        "ett halvt år": "6 månader",
        "halvt år": "6 månader",
        "halvår": "6 månader",
        "ett halvår": "6 månader",
        "en halv månad": "2 veckor",
        "en halv dag": "4 h",
        "en halvtimme": "30 min",
        "en halv timme": "30 min",
        "halvtimme": "30 min",
        "ett och ett halvt år": "18 månader",
        "en och en halv timme": "90 min",
        "en kvart": "15 min",
        "ett kvartal": "3 månader",
        "kvartal": "3 månader",
        "ett": "1",
        "tusen": "×1000",
        "mn": "×1000000",
        "milj": "×1000000",
        "miljon": "×1000000",
        "miljoner": "×1000000",
    },
    unsaid="(?:ej|inte|ännu inte) (?:känd|känt|bestämd|bestämt|uppskattad|uppskattat|klart)|okänd|okänt|uppgift saknas|"
    "öppen|öppet|fortlöpande|pågår|tills vidare|varierar|varierande|beror på|avgörs senare|preciseras senare",
    signs={"st": "count"},
    before_numbers_to_call="tel telefon mob mobil",
    ties="mån vecka veckor år st dv",
    alphabet=ascii_lowercase + "åäö",
    same_letters={"æ": "ä", "ø": "ö", "õ": "ö", "ü": "y"},
    joined_by=("", "s"),
    no_parts=frozenset(("anser", "enas", "enats", "förs", "genoms", "ingen")),
    stemmer="swedish",
    endings="^(?:s|(?:a|e|ar|er|or|en|n|et|t|na|arna|erna|orna|ena|ade|at|ad|ande|ende|as|de|te|r|are|arna|aren|arnas|ast|aste"
    "|ing|ingar|ingen|ingarna|lig|ligt|liga|het|heten|heter|ning|ningar|ningen|ningarna)s?)?$",
    # `motorn` is to have the stem of `motor`.
    article="(?<=.{4}[eo][lr])n$",
    stop_words="och eller är inte att när om så som men också hur vad vem var varför en ett den det de av för i på med till från"
    " kan",
    common_words="han hon de vi ni er jag men eftersom innan efter utan har hade ska skulle måste blir blev bara ännu redan "
    "nu sedan alltid ofta alla andra annan någon något några detta denna dessa inom vid under över mellan "
    "genom deras sin sitt sina ingen inga varje både samt är där då vilka vilken vilket dem",
    passed_over=(
        "vilka vilken vilket varifrån vart hurdan hurudan hurudana många mycket jag du vi ni han hon mig dig oss er min mitt "
        "mina din ditt dina vår vårt våra ert era man någon något några ingen inget inga alla allt varje andra annan annat "
        "själv sin sitt sina deras hans hennes dem dom de den det denna detta dessa är vara var varit blir bli blev blivit har "
        "hade ha haft ska skall skulle kan kunde kunna måste får få fick vill ville bör borde behöver behövs behöva gör göra "
        "gjorde gjort görs går gå gick kommer komma kom tar ta ger ge finns fanns säger sa vet veta tycker tror hjälp hjälpa "
        "hjälper tips råd som att om när hur vad varför eftersom därför innan efter före utan under över mellan genom vid inom "
        "mot hos åt kring samt både eller nu då sedan sen redan ännu alltid aldrig ofta ibland kanske bara också även inte ej "
        "väldigt riktigt bra bäst lätt snabbt först här där hit dit på i till från av för med och men så ju väl nog lite ens "
        "eget egen egna nån nåt nåra sånt sådan sådana sådant börja börjar exempelvis tex t.ex gärna fram bort ut in upp ner "
        "ihop egentligen liksom hitta hittar hittas grej grejen grejer varann varandra"
    ),
    asks_meaning=(
        r"^vad (?:ar|betyder|menas med|innebar)\b(?: (?:en|ett|ens|det|ordet))?|"
        r"\b(?:betyder|betydelse|betydelsen|definition|definitionen|forkortning|forkortningen|menas)\b|"
        r"\b(?:skillnad|skillnaden|skiljer)\b"
    ),
    unfinished=(
        "klicka här för att ange",
        "tryck här för att ange",
        "kompletteras senare",
        "hittar inte referenskälla",
        "bokmärket är inte definierat",
    ),
    unfinished_heads="skriv (?:text(?:en)? )?här",
    unfinished_notes="källa saknas|lägg till (?:länk|källa)",
    unfinished_ends="kopia|utkast",
    unnamed="rubrik|namnlös|nytt? (?:recept|metod|mätare|fall|utmaning)",
    totals="totalt, summa, sammanlagt, total, medelvärde, median",
    vague="här, klicka här, länk, länken, läs mer, mer, mer information, se här",
)
