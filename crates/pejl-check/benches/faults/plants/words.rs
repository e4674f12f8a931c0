//! Words and numbers that plants are made of.

use pejl_papermill::Random;

/// Groups of persons, in the plural.
pub const GROUPS: &[&str] = &[
    "deltagere",
    "borgere",
    "ledige",
    "virksomheder",
    "elever",
    "kursister",
    "sygemeldte",
    "praktikanter",
    "ansøgere",
];
/// Names of places and projects that stand as labels of rows.
pub const LABELS: &[&str] = &[
    "Værkstedet",
    "Køkkenet",
    "Gartneriet",
    "Butikken",
    "Skovholdet",
    "Cykelsmedjen",
    "Systuen",
    "Kantinen",
    "Biblioteket",
    "Havneholdet",
    "Mentorer",
    "Kørsel",
    "Kurser",
    "Materialer",
    "Løn",
    "Husleje",
    "Vejledning",
];
/// What happens to a share of a group.
pub const OUTCOMES: &[&str] =
    &["kommet i job", "begyndt på en uddannelse", "over 50 år", "nye i ordningen", "glade for tilbuddet"];
/// Family names that are no member's.
pub const FAMILY: &[&str] =
    &["Brask", "Dalsgård", "Eskerod", "Fuglsang", "Krogstrup", "Linnet", "Rosenkvist", "Vestbo"];
/// First names.
pub const FIRST: &[&str] = &["Alma", "Bertil", "Conni", "Dagny", "Egon", "Frida", "Gunnar", "Holger", "Karla", "Viggo"];

/// A number as Danes print it: 1.234.567.
pub fn dotted(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    if number < 0 { format!("-{out}") } else { out }
}

/// Tenths as a number with one decimal: 123 is "12,3".
pub fn tenths(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{},{}", dotted((tenths / 10).abs()), (tenths % 10).abs())
}

/// Hundredths as a number with two decimals.
pub fn hundredths(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{},{:02}", dotted((hundredths / 100).abs()), (hundredths % 100).abs())
}

/// "%", "pct." or "procent", with its blank.
pub fn percent(random: &mut Random) -> &'static str {
    random.pick(&[" %", " pct.", " procent"])
}

/// A number from `low` up to and with `high`.
pub fn between(random: &mut Random, low: i64, high: i64) -> i64 {
    low + random.below(usize::try_from(high - low + 1).unwrap_or(1)) as i64
}

/// A number other than 0 from `-most` to `most`, at least `least` from 0.
pub fn off(random: &mut Random, least: i64, most: i64) -> i64 {
    let by = between(random, least, most);
    if random.chance(50) { by } else { -by }
}

/// `count` different ones of `of`.
pub fn some<T: Copy + PartialEq>(random: &mut Random, of: &[T], count: usize) -> Vec<T> {
    let mut out: Vec<T> = Vec::new();
    while out.len() < count.min(of.len()) {
        let one = random.pick(of);
        if !out.contains(&one) {
            out.push(one);
        }
    }
    out
}

/// A table of `rows` (the first is the header) with tabs, with pipes, or one cell a line.
pub fn table(random: &mut Random, rows: &[Vec<String>]) -> String {
    match random.below(3) {
        0 => rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n"),
        1 => piped(rows),
        _ => rows.iter().flatten().cloned().collect::<Vec<_>>().join("\n\n"),
    }
}

/// A table with pipes.
pub fn piped(rows: &[Vec<String>]) -> String {
    let mut lines: Vec<String> = rows.iter().map(|row| format!("| {} |", row.join(" | "))).collect();
    let width = rows.first().map_or(0, Vec::len);
    lines.insert(1, format!("|{}", "---|".repeat(width)));
    lines.join("\n")
}

/// A sentence as it is, as a bullet among others, or with sentences around it.
pub fn dressed(random: &mut Random, sentence: &str, twin: &str) -> (String, String) {
    let dress: (&str, &str) = random.pick(&[
        ("", ""),
        ("", ""),
        ("Forvaltningen har set på tallene. ", ""),
        ("", " Udvalget hører mere til efteråret."),
        ("- ", "\n- Der følges op på sagen til efteråret"),
        ("- Der er set på tallene\n- ", ""),
    ]);
    (format!("{}{sentence}{}", dress.0, dress.1), format!("{}{twin}{}", dress.0, dress.1))
}
