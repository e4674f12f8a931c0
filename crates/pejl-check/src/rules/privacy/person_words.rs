//! The words that decide whether a number counts persons.

/// Words for persons whose affairs a paper is about; the ends of longer words as
/// well, but for [`ALONE`].
pub(super) const WORDS: [&str; 12] = [
    "beboer",
    "borger",
    "person",
    "modtager",
    "flygtning",
    "sygemeldt",
    "kursist",
    "lejer",
    "fordreven",
    "fordrevne",
    "indvandrer",
    "pensionist",
];

/// Words that count in no longer word: a contact person is no citizen.
pub(super) const ALONE: [&str; 2] = ["person", "lejer"];

/// Words that are persons only where no noun follows: sick-listed employees are no citizens.
pub(super) const ADJECTIVES: [&str; 3] = ["sygemeldt", "fordreven", "fordrevne"];

/// Words that may follow an adjective that stands for persons.
pub(super) const NO_NOUNS: [&str; 22] = [
    "er", "har", "som", "der", "fra", "i", "på", "med", "var", "blev", "og", "kom", "fik", "havde", "venter", "bor",
    "kommet", "stoppet", "startet", "begyndt", "gået", "flyttet",
];

/// Words that are verbs as well where nothing goes before or after them: "to kommuner modtager".
pub(super) const VERBS: [&str; 2] = ["modtager", "lejer"];

/// What follows a number of persons that is a share, a change or a choice.
pub(super) const AFTER: [&str; 10] =
    ["pr.", "per ", "ad gangen", "mere", "færre", "flere", "eller", "i snit", "i gennemsnit", "for hver"];

/// Parts of words beside "personer" that are politicians, employees or posts.
pub(super) const OFFICES: [&str; 12] = [
    "udvalg",
    "byråd",
    "bestyrelse",
    "stemte",
    "medlem",
    "arbejdsgruppe",
    "delegation",
    "ansat",
    "ansæt",
    "medarbejder",
    "stilling",
    "årsværk",
];

/// How the words go on.
pub(super) const ENDS: [&str; 8] = ["", "e", "er", "en", "et", "ne", "erne", "ene"];

/// Words before a number that make it a limit, a change, a share or a name.
pub(super) const BEFORE: [&str; 60] = [
    "af",
    "for",
    "til",
    "mindst",
    "højst",
    "maks",
    "max",
    "maksimalt",
    "minimum",
    "ca",
    "cirka",
    "omkring",
    "pr",
    "per",
    "hver",
    "punkt",
    "kapitel",
    "mål",
    "side",
    "bilag",
    "fase",
    "tabel",
    "figur",
    "trin",
    "stk",
    "nr",
    "afsnit",
    "niveau",
    "gruppe",
    "spor",
    "over",
    "under",
    "end",
    "med",
    "om",
    "op",
    "enten",
    "mellem",
    "eller",
    "omfatter",
    "§",
    "paragraf",
    "art",
    "artikel",
    "kvartal",
    "uge",
    "kategori",
    "målgruppe",
    "indsats",
    "pulje",
    "type",
    "model",
    "scenarie",
    "på",
    "ad",
    "fx",
    "eksempelvis",
    "indtil",
    "kl",
    "hold",
];

/// Words between a number and the persons that make it a number of something else.
pub(super) const BETWEEN: [&str; 44] = [
    "af",
    "ud",
    "pr",
    "om",
    "til",
    "for",
    "og",
    "eller",
    "år",
    "måneder",
    "måned",
    "uger",
    "dage",
    "timer",
    "ugers",
    "års",
    "måneders",
    "dages",
    "timers",
    "pct",
    "procent",
    "kr",
    "mio",
    "mia",
    "point",
    "gange",
    "i",
    "på",
    "med",
    "der",
    "ekstra",
    "flere",
    "blev",
    "bliver",
    "er",
    "var",
    "har",
    "havde",
    "som",
    "at",
    "de",
    "en",
    "et",
    "den",
];
