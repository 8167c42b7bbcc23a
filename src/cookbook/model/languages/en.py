"""English, as it is written in Britain."""

from cookbook.model.language import Language

LANGUAGE = Language(
    code="en",
    name="English",
    called="uk gb us eng englanti engelska",
    locale="en_GB",
    eu="ENG",
    day="d MMMM y",
    month="MMMM y",
    around_dates="the of in on year st nd rd th",
    money="€{value}",
    at_most=("at most", "up to", "no more than"),
    at_least=("at least", "no less than"),
    about=("about", "around", "approximately", "approx."),
    units={
        "minute": ("min", "min", "minute", "minutes", "mins"),
        "hour": ("h", "h", "hour", "hours", "hrs"),
        "day": ("day", "days"),
        "week": ("week", "weeks"),
        "month": ("month", "months"),
        "year": ("year", "years"),
        "person-day": ("person-day", "person-days"),
        "person-month": ("person-month", "person-months"),
        "person-year": ("person-year", "person-years"),
        "euro": ("€", "€", "eur", "euro", "euros"),
        "person": ("person", "people", "persons"),
        "participant": ("participant", "participants"),
        "company": ("company", "companies"),
        "organisation": ("organisation", "organisations"),
        "city": ("city", "cities"),
        "actor": ("actor", "actors"),
        "resident": ("resident", "residents"),
        "team": ("team", "teams", "group", "groups"),
        "school": ("school", "schools"),
    },
    numerals="one two three four five six seven eight nine ten eleven twelve",
    spoken={
        "free": "€0",
        "free of charge": "€0",
        "from": "at least",
        "up to": "at most",
        "to": "–",
        "under": "at most",
        "less than": "at most",
        "max": "at most",
        "over": "at least",
        "more than": "at least",
        "approx": "about",
        "ca": "about",
        "half a year": "6 months",
        "half year": "6 months",
        "a half year": "6 months",
        "half a month": "2 weeks",
        "half a day": "4 h",
        "half an hour": "30 min",
        "an hour and a half": "90 min",
        "a year and a half": "18 months",
        "quarter of an hour": "15 min",
        "a quarter": "3 months",
        "quarter": "3 months",
        "a": "1",
        "an": "1",
        "k": "×1000",
        "thousand": "×1000",
        "m": "×1000000",
        "million": "×1000000",
    },
    before_numbers_to_call="phone tel mobile mob",
    unsaid="not (?:yet )?(?:known|available|decided|estimated|defined)|unknown|"
    "open|ongoing|continuous|until further notice|varies|variable|depends|to be (?:decided|defined|agreed)",
    ties="months weeks years",
    same_letters={"æ": "a", "ø": "o"},
    stemmer="english",
    endings="^(?:s|es|ed|d|e|y|ies|ied|ing|ings|er|ers|or|ors|ion|ions|ation|ations|ment|ments|ive|al|ly|able|ity|ities)?$",
    stop_words="and or is not that when if so as but also how what who where why which a an the of in with to from be are",
    common_words="he she they we you i it its but because before after without has have had will would must should can "
    "could only still already now then always often all other others some any this these those there their at "
    "on for into than no each both was were been being which whose do does not",
    passed_over=(
        "i you we they he she it me us them my your our their his her its mine ours who whom whose what which why when where "
        "how do does did done doing is am are was were be been being have has had having can could should would will shall may "
        "might must need needs needed want wants wanted get gets got getting go goes going make makes made take takes come "
        "comes give gives keep let know knows think help helps please tips advice some any no none nobody nothing something "
        "someone anyone anybody everybody everyone each every all both other others another this that these those there here "
        "then than too very really just only also already still again always never often maybe perhaps and or but if so as "
        "because before after while during until into onto on off out up down over under about around between through by for "
        "from of at to in with without the a an not don't doesn't can't cannot isn't aren't don t s re ve ll way best good well "
        "easily first together i'm we're it's what's who's where's how's much many more most few little own such same even ever "
        "yet like one ones things thing stuff doesn won isn aren couldn wouldn shouldn wasn didn hasn "
        "haven find actually basically"
    ),
    asks_meaning=(
        r"^what (?:is|are|does|do|s)\b(?: (?:a|an|the))?(?= \S+(?: \S+)?(?: mean| stand for)?$)|"
        r"\b(?:meaning of|meaning|mean|means|stands? for|definition of|definition|define|abbreviation|acronym)\b|"
        r"\bdifferences? between\b|\bdifferences?\b"
    ),
    unfinished=(
        "click here to enter",
        "tap here to enter",
        "added later",
        "written later",
        "reference source not found",
        "bookmark not defined",
    ),
    unfinished_heads="write (?:the text )?here",
    unfinished_notes="source missing|add (?:link|source)",
    unfinished_ends="copy|draft",
    unnamed="title|untitled|new (?:recipe|method|metric|case|challenge)",
    totals="total, totals, sum, grand total, average, mean, median",
    vague="here, click here, link, this link, read more, more, learn more, this, more information",
)
