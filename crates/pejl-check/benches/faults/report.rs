//! The table of what was counted.

use crate::plants::{Carrier, Counts, Missed};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// Fewest plants of a rule.
const FEWEST: usize = 50;
/// Shares of a thousand.
const RECALL: usize = 950;
const PRECISION: usize = 980;

/// True where a rule has its plants and reaches the bar.
fn holds(counts: &Counts) -> bool {
    counts.plants >= FEWEST
        && counts.answered * 1000 >= counts.plants * RECALL
        && counts.right * 1000 >= counts.findings * PRECISION
}

fn share(part: usize, whole: usize) -> String {
    if whole == 0 { "-".to_owned() } else { format!("{:.3}", part as f64 / whole as f64) }
}

/// The name of a rule in Danish.
fn name(code: &str) -> String {
    let texts = ["shares", "tables", "changes", "dates", "structure", "privacy", "wording"];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../pejl-words/locales/da");
    let key = format!("check-{}-name = ", code.to_lowercase());
    let named = texts.iter().find_map(|file| {
        let text = std::fs::read_to_string(folder.join(format!("check-{file}.ftl"))).ok()?;
        text.lines().find_map(|line| line.strip_prefix(&key).map(str::to_owned))
    });
    named.unwrap_or_default()
}

fn wanted(code: &str, codes: &[String]) -> bool {
    codes.is_empty() || codes.iter().any(|wanted| code.starts_with(wanted.as_str()))
}

fn rows(counts: &BTreeMap<&'static str, Counts>, codes: &[String]) -> Vec<[String; 12]> {
    let of = counts.iter().filter(|(code, _)| wanted(code, codes));
    of.map(|(code, of)| {
        let bar = if holds(of) { "ok" } else { "MISSED" };
        [
            (*code).to_owned(),
            name(code),
            of.plants.to_string(),
            of.changed.to_string(),
            of.carriers.len().to_string(),
            of.inserted.to_string(),
            of.own.to_string(),
            of.excluded.to_string(),
            share(of.answered, of.plants),
            of.findings.to_string(),
            share(of.right, of.findings),
            bar.to_owned(),
        ]
    })
    .collect()
}

/// Prints the table; how many rules miss the bar.
pub fn table(counts: &BTreeMap<&'static str, Counts>, codes: &[String]) -> usize {
    println!("code  plants changed in inserted   own excl. recall findings precision bar     name");
    for [code, name, plants, changed, carriers, inserted, own, excluded, recall, findings, precision, bar] in
        rows(counts, codes)
    {
        println!(
            "{code:5} {plants:>6} {changed:>7} {carriers:>2} {inserted:>8} {own:>5} {excluded:>5} {recall:>6} \
             {findings:>8} {precision:>9} {bar:7} {name}"
        );
    }
    let short = counts.iter().filter(|(code, of)| wanted(code, codes) && !holds(of)).count();
    println!("{short} rules miss the bar");
    short
}

/// Prints every plant without an answer and every false finding.
pub fn misses(missed: &[Missed]) {
    for miss in missed {
        let what = miss.found.map_or_else(|| "not found".to_owned(), |code| format!("false {code}"));
        println!("{} {what} in {}: {}", miss.planted, miss.carrier, miss.words.replace('\n', "⏎"));
    }
}

/// Writes `docs/accuracy.md`.
pub fn bless(counts: &BTreeMap<&'static str, Counts>, carriers: &[Carrier], seed: u64) {
    let mut page = String::from(INTRO);
    let kinds = |start: &str| carriers.iter().filter(|carrier| carrier.name.starts_with(start)).count();
    let (samples, real) = (kinds("sample"), kinds("real"));
    let made_up = carriers.len() - samples - real;
    let _ = writeln!(
        page,
        "Papirer: {samples} fra `samples`, {made_up} opdigtede i alle opsætninger, {real} virkelige. Frø: {seed}.\n"
    );
    page.push_str(
        "| Kode | Regel | Fejl | Ændret | Papirer | Indsat | Eget papir | Udeladt | Fundet | Fund | Sande | Krav |\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|\n",
    );
    for mut row in rows(counts, &[]) {
        // Shares as Danish writes them: 1.000 would be a thousand.
        row[8] = row[8].replace('.', ",");
        row[10] = row[10].replace('.', ",");
        let _ = writeln!(page, "| {} |", row.map(|cell| cell.replace('|', "\\|")).join(" | "));
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/accuracy.md");
    std::fs::write(file, page.replace("| MISSED |", "| ikke nået |")).expect("the page can be written");
}

const INTRO: &str = "# Hvor godt finder reglerne deres fejl?

Siden er skrevet af `cargo bench -p pejl-check --bench faults`. Målingen planter mindst 50 fejl for hver regel, og
hver fejl er en anden. Tre slags fejl siger ikke lige meget, og tabellen tæller dem hver for sig:

- *Ændret*: papirets egne ord er lavet om. Ét felt, én ugedag, ét nummer eller ét navn er et andet; et punkt, et
  afsnit, en beslutning eller en linje er faldet ud; noget er flyttet. *Papirer* er, hvor mange forskellige papirer de
  står i. De tal siger mest. Er der kun få steder at ændre, kommer de samme steder igen med andre tal.
- *Indsat*: noget er sat ind i et papir, oftest en sætning, en liste eller en tabel, som målingen selv har skrevet. Det
  sker, når papirerne ikke har det, som reglen handler om.
- *Eget papir*: fejlen står i et lille papir, som målingen selv skriver i en af fire opsætninger. De tal siger ikke
  noget om andre opsætninger.

Hvor en regel efter sin forklaring kun taler i klare tilfælde, plantes der kun i dem. De fleste indsatte fejl og fejl i
egne papirer har en rigtig tvilling med samme form; for en ændring er det urørte papir tvillingen.

*Fundet* er andelen af de plantede fejl, som reglen melder i samme punkt og højst 200 byte fra stedet; kravet er 0,95.
*Sande* er andelen af reglens nye fund, der er rigtige, både i papirer med dens egne fejl, i tvillingerne og i papirer
med andre reglers fejl; kravet er 0,98. Nyt er det, der ikke også findes i det urørte papir, og for et eget papir det,
andre regler ikke også finder i tvillingen. Det, en fejl med rette er skyld i efter andre regler, er ikke et falsk
fund. *Udeladt* er de fejl, som læsningen af papiret ikke har med, fx fordi et punkt med et forkert nummer ikke længere
læses som et punkt; de tæller hverken som fundet eller som overset.

";
