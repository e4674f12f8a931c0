//! Faults for the rules in `tables`. One file a folder of rules, however
//! many lines: a planter a rule, none of which knows another.

use super::words::{LABELS, between, dotted, off, piped, some, tenths};
use super::{Ground, Plant, Planter};
use pejl_papermill::Random;

pub const PLANTERS: &[Planter] = &[
    Planter { code: "A020", plant: column_total },
    Planter { code: "A021", plant: lone_total },
    Planter { code: "A022", plant: row_total },
    Planter { code: "A023", plant: difference },
    Planter { code: "A024", plant: own_percent },
    Planter { code: "A025", plant: share_column },
    Planter { code: "A026", plant: balance_by_year },
    Planter { code: "A027", plant: balance },
    Planter { code: "A028", plant: yearly_columns },
    Planter { code: "A029", plant: horizon },
    Planter { code: "A030", plant: yearly_missing },
    Planter { code: "A031", plant: yearly_total },
    Planter { code: "A032", plant: stated_change },
    Planter { code: "A033", plant: told_year },
    Planter { code: "A034", plant: header_total },
    Planter { code: "A035", plant: row_length },
    Planter { code: "A036", plant: empty_cell },
];

type Rows = Vec<Vec<String>>;

/// How a table is printed: with tabs, with pipes, one cell a line.
#[derive(Clone, Copy)]
enum Form {
    Tabs,
    Pipes,
    Flat,
}

fn form(random: &mut Random) -> Form {
    random.pick(&[Form::Tabs, Form::Pipes, Form::Flat])
}

fn printed(rows: &Rows, form: Form) -> String {
    match form {
        Form::Tabs => rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n"),
        Form::Pipes => piped(rows),
        Form::Flat => rows.iter().flatten().cloned().collect::<Vec<_>>().join("\n\n"),
    }
}

/// A table after words that lead to it, faulty and sound.
fn tables(ground: &mut Ground<'_>, faulty: &Rows, sound: &Rows, form: Form, lead: &str, target: &str) -> Option<Plant> {
    let said = |rows: &Rows| format!("{lead}\n\n{}", printed(rows, form));
    ground.insert_table(&said(faulty), &said(sound), target)
}

fn lead(random: &mut Random) -> &'static str {
    random.pick(&[
        "Tallene er opgjort i juli.",
        "Udviklingen er vist her:",
        "Det ser sådan ud.",
        "Sådan fordeler det sig:",
    ])
}

fn words(of: &[&str]) -> Vec<String> {
    of.iter().map(|word| (*word).to_owned()).collect()
}

/// A row of its label and these numbers.
fn row(label: &str, numbers: &[i64]) -> Vec<String> {
    [label.to_owned()].into_iter().chain(numbers.iter().map(|number| dotted(*number))).collect()
}

/// One of the forms of money tables.
fn with_cell(rows: &Rows, row: usize, column: usize, cell: String) -> Rows {
    let mut rows = rows.clone();
    rows[row][column] = cell;
    rows
}

/// A column that does not add up where another does.
fn column_total(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let columns = random.between(2, 3);
    let heads = [["Kvinder", "Mænd", "Børn"], ["Juni", "Juli", "August"], ["Nord", "Syd", "Vest"]];
    let head = random.pick(&heads);
    let length = random.between(3, 5);
    let labels = some(random, LABELS, length);
    let numbers: Vec<Vec<i64>> =
        labels.iter().map(|_| (0..columns).map(|_| between(random, 31, 480)).collect()).collect();
    let sums: Vec<i64> = (0..columns).map(|column| numbers.iter().map(|row| row[column]).sum()).collect();
    let mut rows: Rows = vec![[vec!["Område".to_owned()], words(&head[..columns])].concat()];
    rows.extend(labels.iter().zip(&numbers).map(|(label, numbers)| row(label, numbers)));
    rows.push(row(random.pick(&["I alt", "Total", "Samlet", "Sum"]), &sums));
    let wrong = random.below(columns);
    let by = off(random, 2, 30);
    let told = dotted(sums[wrong] + by);
    // The total, or one of its parts.
    let faulty = if random.chance(70) {
        with_cell(&rows, length + 1, wrong + 1, told)
    } else {
        let at = random.below(length);
        with_cell(&rows, at + 1, wrong + 1, dotted(numbers[at][wrong] + by.abs()))
    };
    let (form, lead) = (form(random), lead(random));
    tables(ground, &faulty, &rows, form, lead, "")
}

/// One column that does not add up.
fn lone_total(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let length = random.between(3, 5);
    let labels = some(random, LABELS, length);
    let numbers: Vec<i64> = labels.iter().map(|_| between(random, 31, 480)).collect();
    let sum: i64 = numbers.iter().sum();
    let money = random.chance(50);
    let mut rows: Rows = vec![words(&["Hus", if money { "Beløb (1.000 kr.)" } else { "Pladser" }])];
    rows.extend(labels.iter().zip(&numbers).map(|(label, number)| row(label, &[*number])));
    rows.push(row(random.pick(&["I alt", "Total", "Sum"]), &[sum]));
    let by = off(random, 2, 30);
    let faulty = with_cell(&rows, length + 1, 1, dotted(sum + by));
    let (form, lead) = (form(random), lead(random));
    tables(ground, &faulty, &rows, form, lead, "")
}

/// A row that does not add up where others do.
fn row_total(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let columns = random.between(2, 3);
    let length = random.between(3, 5);
    let labels = some(random, LABELS, length);
    let heads = ["2023", "2024", "2025"];
    let total = random.pick(&["I alt", "Sum", "Total"]);
    let mut rows: Rows = vec![[words(&["Projekt"]), words(&heads[..columns]), words(&[total])].concat()];
    let wrong = random.below(length);
    let mut right = 0;
    for (at, label) in labels.iter().enumerate() {
        let mut numbers: Vec<i64> = (0..columns).map(|_| between(random, 11, 480)).collect();
        let sum = numbers.iter().sum();
        if at == wrong {
            right = sum;
        }
        numbers.push(sum);
        rows.push(row(label, &numbers));
    }
    let told = dotted(right + off(random, 2, 20).max(-right + 1));
    let faulty = with_cell(&rows, wrong + 1, columns + 1, told);
    let (form, lead) = (form(random), lead(random));
    tables(ground, &faulty, &rows, form, lead, "")
}

/// A deviation that is not the one between its two numbers.
fn difference(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let length = random.between(3, 5);
    let labels = some(random, LABELS, length);
    let head = random.pick(&[
        ["Budget", "Forventet", "Afvigelse"],
        ["Forventet", "Faktisk", "Forskel"],
        ["Juni", "Juli", "Ændring"],
    ]);
    let mut rows: Rows = vec![[words(&["Område"]), words(&head)].concat()];
    let mut by = Vec::new();
    for label in &labels {
        let first = between(random, 2_000, 9_000);
        let change = off(random, 31, 900);
        rows.push(row(label, &[first, first + change, change]));
        by.push(change);
    }
    let wrong = random.below(length);
    let told = dotted(by[wrong] + off(random, 10, 400));
    let faulty = with_cell(&rows, wrong + 1, 3, told);
    let (form, lead) = (form(random), lead(random));
    tables(ground, &faulty, &rows, form, lead, "")
}

/// A per cent that is not the one of its row.
fn own_percent(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let length = random.between(4, 6);
    let labels = some(random, LABELS, length);
    let form = form(random);
    // One cell a line, a full stop at the end of a heading would make it a sentence.
    let third = if matches!(form, Form::Flat) { "Forbrugsprocent" } else { "Forbrug i pct." };
    let head = random.pick(&[["Budget", "Forbrug", third], ["Inviteret", "Svaret", "Svarprocent"]]);
    let mut rows: Rows = vec![[words(&["Område"]), words(&head)].concat()];
    let mut right = Vec::new();
    for label in &labels {
        let whole = between(random, 300, 9_000);
        let part = between(random, whole / 4, whole * 3 / 4);
        let share = (part * 2000 / whole + 1) / 2;
        rows.push(vec![(*label).to_owned(), dotted(whole), dotted(part), tenths(share)]);
        right.push(share);
    }
    let wrong = random.below(length);
    let faulty = with_cell(&rows, wrong + 1, 3, tenths(right[wrong] + off(random, 12, 120)));
    let lead = lead(random);
    tables(ground, &faulty, &rows, form, lead, "")
}

/// A share of the sum that is not its own.
fn share_column(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let length = random.between(4, 6);
    let labels = some(random, LABELS, length);
    let numbers: Vec<i64> = labels.iter().map(|_| between(random, 41, 480)).collect();
    let sum: i64 = numbers.iter().sum();
    let shares: Vec<i64> = numbers.iter().map(|number| (number * 2000 / sum + 1) / 2).collect();
    let form = form(random);
    let head = if matches!(form, Form::Flat) { "Andel i %" } else { "Andel i pct." };
    let mut rows: Rows = vec![words(&["Branche", "Ledige", head])];
    for ((label, number), share) in labels.iter().zip(&numbers).zip(&shares) {
        rows.push(vec![(*label).to_owned(), dotted(*number), tenths(*share)]);
    }
    rows.push(vec!["I alt".to_owned(), dotted(sum), "100,0".to_owned()]);
    let wrong = random.below(length);
    let told = shares[wrong] + between(random, 12, 90);
    let faulty = with_cell(&rows, wrong + 1, 2, tenths(told));
    let lead = lead(random);
    tables(ground, &faulty, &rows, form, lead, "")
}

/// A grant that balances as a whole and not in each year.
fn balance_by_year(ground: &mut Ground<'_>) -> Option<Plant> {
    grant(ground, |random, spent| {
        let by = between(random, 31, 190);
        (-spent[0] - by, -spent[1] + by)
    })
}

/// A grant that does not balance at all.
fn balance(ground: &mut Ground<'_>) -> Option<Plant> {
    grant(ground, |random, spent| (-spent[0] + off(random, 31, 90), -spent[1]))
}

fn grant(ground: &mut Ground<'_>, wrong: impl Fn(&mut Random, [i64; 2]) -> (i64, i64)) -> Option<Plant> {
    let year = ground.year();
    let random = &mut ground.random;
    let pay = random.pick(&["Kassebeholdning", "Finansiering af kassen", "Kassetræk"]);
    let lead = random.pick(&[
        "Bevillingen i 1.000 kr.:",
        "Der søges en tillægsbevilling i 1.000 kr.",
        "Tillægsbevilling i 1.000 kr.",
    ]);
    let a = [between(random, 500, 900), between(random, 500, 900)];
    let b = [between(random, 210, 400), between(random, 210, 400)];
    let spent = [a[0] + b[0], a[1] + b[1]];
    let rows: Rows = vec![
        vec!["Linje".to_owned(), year.to_string(), (year + 1).to_string()],
        row("Mentorer", &a),
        row("Løn", &b),
        row(pay, &[-spent[0], -spent[1]]),
    ];
    let (first, second) = wrong(random, spent);
    let mut faulty = rows.clone();
    faulty[3] = row(pay, &[first, second]);
    let form = form(random);
    tables(ground, &faulty, &rows, form, lead, pay)
}

/// An amount a year that is another in one of the years.
fn yearly_columns(ground: &mut Ground<'_>) -> Option<Plant> {
    let year = i64::from(ground.year());
    let random = &mut ground.random;
    let (each, label) = (between(random, 3, 19) * 100, random.pick(&["Mentorer", "Kurser", "Boliger", "Pladser"]));
    let years: Vec<i64> = (1..=4).map(|by| year + by).collect();
    let said = random.pick(&["årligt i perioden", "hvert år i", "pr. år i årene"]);
    let (form, by) = (form(random), off(random, 1, 2) * 100);
    let lead = format!(
        "Der afsættes {} kr. {said} {}-{} til indsatsen.\n\nBeløb i 1.000 kr.",
        dotted(each * 1_000),
        years[0],
        years[3]
    );
    let rows: Rows = vec![
        [words(&["Linje"]), years.iter().map(i64::to_string).collect()].concat(),
        row(label, &[each; 4]),
        row("Husleje", &[each + 31, each + 42, each + 57, each + 63]),
    ];
    let faulty = with_cell(&rows, 1, random.between(1, 4), dotted(each + by));
    let target = format!("{} kr. {said}", dotted(each * 1_000));
    tables(ground, &faulty, &rows, form, &lead, &target).map(|plant| plant.both(&["A036"]))
}

/// Taken at once and given back over more years than are told.
fn horizon(ground: &mut Ground<'_>) -> Option<Plant> {
    let year = i64::from(ground.year());
    let random = &mut ground.random;
    let (each, years) = (between(random, 2, 9), between(random, 3, 5));
    let form = random.below(2);
    let said = |last: i64| match form {
        0 => format!(
            "Kassen er set over årene {year}-{last} uændret.\n\nBudgettet reduceres med {} mio. kr. i {year}, så der kan gives {each} mio. kr. årligt i perioden {}-{} til boliger.",
            each * years,
            year + 1,
            year + years
        ),
        _ => format!(
            "Budgettet nedsættes med {} kr. i {year} for at hæve tilskuddet med {} kr. pr. år i {}-{}. Det er udgiftsneutralt set over {year}-{last}.",
            dotted(each * years * 100_000),
            dotted(each * 100_000),
            year + 1,
            year + years
        ),
    };
    ground.insert(&said(year + years - 1), &said(year + years), "")
}

/// "2 mio. kr. i perioden 2025-2028, i alt 8 mio. kr."
fn yearly_missing(ground: &mut Ground<'_>) -> Option<Plant> {
    let (first, last, each, form) = period(ground);
    let years = last - first + 1;
    let said = |yearly: &str| match form {
        0 => format!("Der afsættes {each} mio. kr.{yearly} i perioden {first}-{last}, i alt {} mio. kr.", each * years),
        1 => format!(
            "Indsatsen støttes med {} kr.{yearly} i årene {first}-{last} (samlet {} kr.).",
            dotted(each * 50_000),
            dotted(each * years * 50_000)
        ),
        _ => format!(
            "- Løn til mentorer: {each} mio. kr.{yearly} fra {first} til {last} - sammenlagt {} mio. kr.\n- Kurser",
            each * years
        ),
    };
    ground.insert(&said(""), &said(" årligt"), "")
}

/// "2 mio. kr. årligt i perioden 2025-2028, i alt 6 mio. kr."
fn yearly_total(ground: &mut Ground<'_>) -> Option<Plant> {
    let (first, last, each, form) = period(ground);
    let years = last - first + 1;
    let said = |total: i64| match form {
        0 => format!("Der afsættes {each} mio. kr. årligt i perioden {first}-{last}, i alt {total} mio. kr."),
        1 => format!(
            "Støtten er {} kr. pr. år i {first}-{last} (samlet {} kr.).",
            dotted(each * 50_000),
            dotted(total * 50_000)
        ),
        _ => format!(
            "- Løn til mentorer: {each} mio. kr. hvert år i {first}-{last} – sammenlagt {total} mio. kr.\n- Kurser"
        ),
    };
    let wrong = each * (years + ground.random.pick(&[-1, 1]));
    ground.insert(&said(wrong), &said(each * years), "")
}

fn period(ground: &mut Ground<'_>) -> (i64, i64, i64, usize) {
    let first = i64::from(ground.year()) + 1;
    let random = &mut ground.random;
    (first, first + between(random, 2, 4), between(random, 2, 9), random.below(3))
}

/// The budget is said to rise by another amount than the table has.
fn stated_change(ground: &mut Ground<'_>) -> Option<Plant> {
    let year = ground.year();
    let random = &mut ground.random;
    let (a, b) = (between(random, 410, 900), between(random, 150, 400));
    let sum = a + b;
    let wrong = sum + random.pick(&[-1, 1]) * between(random, 3, sum / 25);
    let form_of = form(random);
    let form = random.below(3);
    let lead = |sum: i64| match form {
        0 => format!("Budgettet forhøjes med {} kr. i {year}.\n\nBeløb i 1.000 kr.", dotted(sum * 1_000)),
        1 => format!(
            "Udvalgets budget tilføres {},{:03} mio. kr. efter aftalen.\n\nBevilling i 1.000 kr.",
            sum / 1000,
            sum % 1000
        ),
        _ => format!("Samlet set:\n\n- budgettet hæves med {} kr.\n\nBevilling (i 1.000 kr.)", dotted(sum * 1_000)),
    };
    let rows: Rows = vec![
        vec!["Linje".to_owned(), year.to_string(), (year + 1).to_string()],
        row("Mentorer", &[a, 0]),
        row("Kørsel", &[b, 0]),
    ];
    let said = |sum: i64| format!("{}\n\n{}", lead(sum), printed(&rows, form_of));
    ground.insert_table(&said(wrong), &said(sum), "")
}

/// An amount that is told for another year than the table and the text have.
fn told_year(ground: &mut Ground<'_>) -> Option<Plant> {
    let year = i64::from(ground.year());
    let random = &mut ground.random;
    let amount = between(random, 11, 39) * 100;
    let wrong = year + random.pick(&[4, 5, -1]);
    let form = form(random);
    let n = dotted(amount * 1_000);
    let said = |first: i64| {
        format!(
            "Planen sparer {n} kr. i {first}. Besparelsen på {n} kr. i {} er indregnet.\n\nBeløb i 1.000 kr.",
            year + 2
        )
    };
    let rows: Rows = vec![
        vec!["Linje".to_owned(), (year + 1).to_string(), (year + 2).to_string(), (year + 3).to_string()],
        row("Besparelse", &[amount / 2 + 1, amount, amount + 700]),
        row("Løn", &[amount / 2 + 31, amount - 57, amount + 331]),
    ];
    let all = |first: i64| format!("{}\n\n{}", said(first), printed(&rows, form));
    ground.insert_table(&all(wrong), &all(year + 2), &format!("{n} kr. i {wrong}"))
}

/// Amounts in the header of which one is not the sum of its column.
fn header_total(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let labels = some(random, LABELS, 3);
    let numbers: Vec<[i64; 2]> = labels.iter().map(|_| [between(random, 40, 300), between(random, 40, 300)]).collect();
    let sum = |column: usize| numbers.iter().map(|row| row[column]).sum::<i64>();
    let by = between(random, 5, 60);
    let head = |second: i64| {
        vec![
            "Modtager".to_owned(),
            format!("Pulje A {} kr.", dotted(sum(0) * 1_000)),
            format!("Pulje B {} kr.", dotted(second * 1_000)),
        ]
    };
    let rows = |second: i64| {
        let mut rows: Rows = vec![head(second)];
        let thousands = |row: &[i64; 2]| [row[0] * 1_000, row[1] * 1_000];
        rows.extend(labels.iter().zip(&numbers).map(|(label, numbers)| row(label, &thousands(numbers))));
        rows
    };
    let form = random.pick(&[Form::Tabs, Form::Pipes]);
    tables(ground, &rows(sum(1) + by), &rows(sum(1)), form, "Puljerne er delt ud.", "")
}

/// A row that lacks a cell.
fn row_length(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let length = random.between(3, 5);
    let labels = some(random, LABELS, length);
    let mut rows: Rows = vec![words(&["Modtager", "2023", "2024", "2025"])];
    for label in &labels {
        let numbers: Vec<i64> = (0..3).map(|_| between(random, 11, 480)).collect();
        rows.push(row(label, &numbers));
    }
    let mut faulty = rows.clone();
    faulty[random.between(1, length)].pop();
    let form = random.pick(&[Form::Tabs, Form::Pipes]);
    let lead = lead(random);
    tables(ground, &faulty, &rows, form, lead, "")
}

/// An empty cell in a column that is added up.
fn empty_cell(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let length = random.between(3, 5);
    let labels = some(random, LABELS, length);
    let numbers: Vec<[i64; 3]> =
        labels.iter().map(|_| [between(random, 11, 480), between(random, 11, 480), between(random, 11, 480)]).collect();
    let (at, column) = (random.below(length), random.below(3));
    let number = |row: usize, of: usize| if (row, of) == (at, column) { 0 } else { numbers[row][of] };
    let mut rows: Rows = vec![words(&["Modtager", "Kvinder", "Mænd", "Børn"])];
    for (index, label) in labels.iter().enumerate() {
        rows.push(row(label, &[number(index, 0), number(index, 1), number(index, 2)]));
    }
    let sum = |of: usize| (0..length).map(|row| number(row, of)).sum::<i64>();
    rows.push(row("I alt", &[sum(0), sum(1), sum(2)]));
    let faulty = with_cell(&rows, at + 1, column + 1, String::new());
    let form = random.pick(&[Form::Tabs, Form::Pipes]);
    let lead = lead(random);
    tables(ground, &faulty, &rows, form, lead, "")
}
