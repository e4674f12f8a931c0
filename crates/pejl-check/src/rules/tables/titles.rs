//! What the titles of columns and the labels of rows tell.

use super::grid::RowKind;
use super::periods;
use crate::any_of::AnyOf;
use crate::danish::month;
use crate::exact::years;
use pejl_model::Table;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ColumnKind {
    /// Names, codes, years.
    Label,
    Amount,
    /// "I alt".
    Total,
    /// "Afvigelse", "Ændring".
    Difference,
    /// Shares and changes in per cent, indexes.
    Percent,
    /// Averages, ranks, scores.
    Average,
}

/// True for a table with per cent in a title or in one of its first rows.
pub(super) fn tells_rates(table: &Table) -> bool {
    let has =
        |text: &str| text.contains('%') || ["pct", "rocent", "ndel", "ndeks"].iter().any(|word| text.contains(word));
    table.header.iter().any(|title| has(title))
        || table.rows.iter().take(3).flatten().any(|cell| cell.text.contains(['%', 'p']) && has(&cell.text))
}

/// What kind of total a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Totals {
    /// "I alt", "Sum", "Total" and nothing else: of the rows of the table.
    Bare,
    /// "Drift i alt", "Samlet forbrug".
    Named,
    /// "Resultat", "Netto": what is left of income and expense.
    Result,
}

static LABELS: AnyOf = AnyOf::new(&[
    "område",
    "politik",
    "nr.",
    "nummer",
    "konto",
    "funktion",
    "kode",
    "årstal",
    "måned",
    "periode",
    "uge",
    "dato",
    "paragraf",
    "punkt",
    "bilag",
    "cvr",
    "postnr",
    "gruppering",
    "navn",
    "id",
]);
/// What is not added up over rows.
static AVERAGES: AnyOf = AnyOf::new(&[
    "gns",
    "gennemsnit",
    "median",
    "snit",
    "rang",
    "rangering",
    "rangliste",
    "placering",
    "score",
    "alder",
    "varighed",
    "anciennitet",
    "tilfredshed",
    "timepris",
    "enhedspris",
]);
static DIFFERENCES: AnyOf = AnyOf::new(&[
    "afvigelse",
    "forskel",
    "ændring",
    "difference",
    "udvikling",
    "merforbrug",
    "mindreforbrug",
    "rest",
    "vækst",
    "stigning",
    "fald",
    "til/fra",
]);

/// What the column with this title, in small letters, holds.
pub(super) fn column(words: &str) -> ColumnKind {
    let has = |part: &&str| words.contains(*part);
    if ["pct", "%", "procent", "indeks", "index"].iter().any(has) || is_share(words) {
        ColumnKind::Percent
    } else if starts_any(words, &AVERAGES) || is_per_one(words) {
        ColumnKind::Average
    } else if total(words).is_some() {
        ColumnKind::Total
    } else if starts_any(words, &DIFFERENCES) {
        ColumnKind::Difference
    } else if words == "år" || words == "nr" || is_label(words) {
        ColumnKind::Label
    } else {
        ColumnKind::Amount
    }
}

/// True for "andel", "kommunens andel", but not for "handel".
fn is_share(words: &str) -> bool {
    words.match_indices("andel").any(|(at, _)| !words.get(..at).is_some_and(|before| before.ends_with('h')))
}

/// True for "dage pr. ansat", but not for "status pr. 1. juni" and "beløb pr. år".
fn is_per_one(words: &str) -> bool {
    const TIMES: [&str; 9] = ["år", "måned", "kvartal", "halvår", "uge", "dag", "ultimo", "primo", "medio"];
    let mut words = words.split([' ', '\u{a0}', '/']);
    words.any(|word| matches!(word, "pr." | "pr" | "per"))
        && words.next().is_some_and(|one| {
            let one = one.trim_matches(|c: char| !c.is_alphanumeric());
            one.chars().next().is_some_and(char::is_alphabetic) && !TIMES.contains(&one) && month(one).is_none()
        })
}

/// True for names, codes and times; a point to start from ("udgangspunkt") is none.
fn is_label(words: &str) -> bool {
    let labels = |part: &str| starts_word(words, part) && (part != "punkt" || !words.contains("udgangspunkt"));
    LABELS.stands_in(words) && LABELS.words().iter().any(|part| labels(part))
}

/// What the row with this label, in small letters, is, where it holds numbers.
pub(super) fn row(words: &str) -> RowKind {
    if is_detail(words) {
        RowKind::Detail
    } else if let Some(kind) = total(words) {
        RowKind::Total(kind)
    } else if ["gns", "gennemsnit", "median", "andel", "indeks", "index", "procent", "pct"]
        .iter()
        .any(|rate| words.starts_with(rate))
        || words.contains("gennemsnit")
    {
        RowKind::Rate
    } else {
        RowKind::Plain
    }
}

/// True for "Heraf ...".
pub(super) fn is_detail(words: &str) -> bool {
    let bare = words.trim_start_matches(['-', '–', '—', '•', '*', '·', ' ', '(']);
    ["heraf", "deraf", "herunder", "hvoraf", "her af", "af disse", "af dem"].iter().any(|word| bare.starts_with(word))
}

/// The kind of total that a title in small letters tells, if it tells one.
pub(super) fn total(words: &str) -> Option<Totals> {
    let bare = words.trim_matches([' ', ':', '*', '.', '=']);
    let bare = bare.split('(').next().unwrap_or("").trim_end_matches([' ', ':', ',', '.']);
    let bare = ["1.000 kr", "mio. kr", "t. kr", "t.kr", "kr"]
        .iter()
        .find_map(|unit| bare.strip_suffix(unit).filter(|rest| rest.ends_with([' ', ','])))
        .unwrap_or(bare)
        .trim_end_matches([' ', ',']);
    const BARE: [&str; 12] = [
        "i alt",
        "ialt",
        "sum",
        "total",
        "totalt",
        "samlet",
        "hovedtotal",
        "samlet sum",
        "samlet i alt",
        "i alt alle",
        "sum i alt",
        "total i alt",
    ];
    const RESULTS: [&str; 7] = ["resultat", "netto", "nettoresultat", "balance", "saldo", "nettoudgift", "nettoeffekt"];
    let first = bare.split([' ', '-', '/']).next().unwrap_or("");
    if BARE.contains(&bare) {
        Some(Totals::Bare)
    } else if RESULTS.contains(&first) {
        Some(Totals::Result)
    } else if matches!(first, "ialt" | "sum" | "total" | "totalt" | "samlet" | "hovedtotal")
        || bare.starts_with("i alt ")
        || bare.ends_with(" i alt")
    {
        Some(Totals::Named)
    } else {
        None
    }
}

/// The year in a title, where it has one and no period.
pub(super) fn year(words: &str) -> Option<i16> {
    let mut years = years(words).map(|(year, _)| year).filter(|year| periods::BUDGETS.contains(year));
    years.next().filter(|_| years.next().is_none())
}

/// True where a word of `text` begins with one of `parts` or is put together with it; most titles hold none at all.
fn starts_any(text: &str, parts: &AnyOf) -> bool {
    parts.stands_in(text) && parts.words().iter().any(|part| starts_word(text, part))
}

/// True where a word of `text` begins with `part`, or is put together with it at its end ("Budgetafvigelse").
fn starts_word(text: &str, part: &str) -> bool {
    // Titles are short: a searcher would take longer to make than to use.
    let first = part.bytes().next();
    let pieces = text.as_bytes().windows(part.len()).enumerate();
    let mut found = pieces.filter(|(_, piece)| piece.first() == first.as_ref() && *piece == part.as_bytes());
    found.any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + part.len()..).and_then(|after| after.chars().next());
        let begins = before.is_none_or(|c| !c.is_alphabetic());
        let ends = after.is_none_or(|c| !c.is_alphabetic());
        if part.chars().count() <= 4 { begins && ends } else { begins || ends }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell_what_columns_hold() {
        for (title, kind) in [
            ("politik område", ColumnKind::Label),
            ("budget 2024", ColumnKind::Amount),
            ("i alt (kr.)", ColumnKind::Total),
            ("afvigelse", ColumnKind::Difference),
            ("budgetafvigelse", ColumnKind::Difference),
            ("afvigelse i pct.", ColumnKind::Percent),
            ("gns. timer", ColumnKind::Average),
            ("restancer", ColumnKind::Amount),
            ("regnskab 2024", ColumnKind::Amount),
            ("handel", ColumnKind::Amount),
            ("kommuneandel", ColumnKind::Percent),
            ("dage pr. ansat", ColumnKind::Average),
            ("kr. pr. plads", ColumnKind::Average),
            ("forbrug pr. 31. marts", ColumnKind::Amount),
            ("forbrug pr. april", ColumnKind::Amount),
            ("kr. pr. år", ColumnKind::Amount),
            ("udgangspunkt i alt gået op", ColumnKind::Amount),
            ("dagsordenspunkt", ColumnKind::Label),
        ] {
            assert_eq!(column(title), kind, "{title}");
        }
    }

    #[test]
    fn labels_tell_what_rows_are() {
        for (label, kind) in [
            ("i alt", RowKind::Total(Totals::Bare)),
            ("total, 1.000 kr.", RowKind::Total(Totals::Bare)),
            ("drift i alt", RowKind::Total(Totals::Named)),
            ("nettoudgift", RowKind::Total(Totals::Result)),
            ("- heraf unge", RowKind::Detail),
            ("gennemsnit pr. måned", RowKind::Rate),
            ("dagpenge", RowKind::Plain),
            ("summer", RowKind::Plain),
        ] {
            assert_eq!(row(label), kind, "{label}");
        }
    }

    #[test]
    fn years_stand_in_titles() {
        assert_eq!(year("budget år 2024"), Some(2024));
        assert_eq!(year("overslags år 1"), None);
        assert_eq!(year("2024-2027 pr. år"), None);
    }
}
