//! Personal data that should not be there. Every number is made up and cannot be real: nobody is born in 2049 yet,
//! no bank has a number below 0100, no telephone number begins with 0, and the names are put together at random.
//! One file a folder of rules, however many lines: a planter a rule, none of which knows another.

use super::Planter;
use super::twin::{Draft, Hand, Scene, anywhere, fill, mark, spoken, twin};
use pejl_model::{AttachedFile, FileMetadata};
use pejl_papermill::Random;

pub const PLANTERS: &[Planter] = &[
    twin!("P001", registration),
    twin!("P002", ten_digits),
    twin!("P003", account),
    twin!("P004", phone),
    twin!("P005", personal_mailbox, both(&["S015"])),
    twin!("P006", mailbox),
    twin!("P007", named),
    twin!("P008", title),
    twin!("P009", address),
    twin!("P010", few),
    twin!("P011", employee),
    twin!("P012", maker),
    twin!("P013", changes),
    twin!("P014", hidden),
    twin!("P015", editable),
];

const FIRST: [&str; 14] = [
    "Fatima", "Karen", "Ahmed", "Lise", "Erik", "Inger", "Vibeke", "Mona", "Birgit", "Finn", "Tove", "Grethe", "Jens",
    "Lone",
];
const LAST: [&str; 12] = [
    "Klitgren",
    "Ravnsted",
    "Birkemose",
    "Elmqvist",
    "Havnelund",
    "Strandgren",
    "Skovmose",
    "Åbjerg",
    "Ødegren",
    "Lyngtoft",
    "Tjørnholt",
    "Vandborg",
];

/// The made-up name of somebody who is no member.
pub fn citizen(r: &mut Random) -> String {
    let middle = if r.chance(20) { format!(" {}.", r.pick(&["K", "B", "M"])) } else { String::new() };
    format!("{}{middle} {}", r.pick(&FIRST), r.pick(&LAST))
}

/// The ten digits of nobody born yet; the check digit fits where `fits`.
fn digits(r: &mut Hand, fits: bool) -> String {
    const WEIGHTS: [u32; 9] = [4, 3, 2, 7, 6, 5, 4, 3, 2];
    loop {
        let (day, month, year) = (r.between(1, 28), r.between(1, 12), r.between(49, 57));
        let head = format!("{day:02}{month:02}{year}{}{:02}", r.between(5, 8), r.below(100));
        let sum: u32 = head.bytes().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
        let check = (11 - sum % 11) % 11;
        if check < 10 {
            let last = if fits { check } else { (check + 1 + r.below(9) as u32) % 10 };
            return format!("{head}{last}");
        }
    }
}

fn number(r: &mut Hand, between: &str, fits: bool) -> String {
    let digits = digits(r, fits);
    format!("{}{between}{}", &digits[..6], &digits[6..])
}

/// Numbers that are no person's.
fn other_number(r: &mut Hand) -> String {
    let (a, b) = (r.between(1000, 9999), r.between(10_000_000, 99_999_999));
    match r.below(6) {
        0 => format!("Sagsnr. 15.20.00-P19-{}-23", r.between(1, 99)),
        1 => format!("CVR {b}"),
        2 => format!("EAN 57980{b}"),
        3 => format!("journal 018520-{a}"),
        4 => format!("P-nummer 10{b}"),
        _ => format!("dokument {}-{a}/24", r.between(100, 999)),
    }
}

const SAID: [&str; 5] = [
    "Sagen gælder en borger ({}), som søger hjælp.",
    "Brevet er sendt til {} i sidste uge.",
    "{}",
    "Afgørelsen om {} er udsat.",
    "Se {} for mere.",
];

/// `body` in a paper, or in the text of a file attached to it.
fn planted(r: &mut Hand, body: &str) -> Draft {
    let scene = Scene::of(r);
    if r.chance(75) {
        return scene.with(r, body);
    }
    let paper = scene.text(r, "Notatet er vedlagt.");
    let name = r.pick(&["Notat.pdf", "Oversigt.xlsx", "Brev fra foreningen.docx"]);
    let text = body.replace("[[", "").replace("]]", "");
    Draft::attaching(&paper, AttachedFile { name: name.to_owned(), text, ..AttachedFile::default() })
}

fn registration(r: &mut Hand, bad: bool) -> Draft {
    if !bad {
        let body = fill(r.pick(&SAID), &other_number(r));
        let body = anywhere(r, &body);
        return planted(r, &body);
    }
    let fits = r.chance(50);
    let (form, between, lead) = match r.below(4) {
        0 => (r.pick(&SAID), "", r.pick(&["cpr-nr. ", "CPR: ", "personnummer: ", "CPR-nummer ", "cpr.nr. "])),
        1 => (r.pick(&SAID), r.pick(&[" ", " - "]), r.pick(&["cpr-nr. ", "CPR ", "personnr. "])),
        _ => (r.pick(&SAID), r.pick(&["-", "-", " - ", "–"]), ""),
    };
    let number = number(r, between, fits);
    if r.chance(15) {
        let name = format!("Ansøgning {}.pdf", number.replace(' ', ""));
        if number.contains('-') {
            let scene = Scene::of(r);
            let paper = scene.text(r, "Ansøgningen er vedlagt.");
            return Draft::attaching(&paper, AttachedFile { name, ..AttachedFile::default() });
        }
    }
    let body = fill(form, &format!("{lead}{}", mark(&number, bad)));
    let body = anywhere(r, &body);
    planted(r, &body)
}

fn ten_digits(r: &mut Hand, bad: bool) -> Draft {
    let forms = [
        "Borgeren ({}) har klaget.",
        "Ansøgeren, {}, får svar.",
        "Vi har hørt fra {} om sagen.",
        "Brev til {} er sendt.",
    ];
    let form = r.pick(&forms);
    let body = match (bad, r.below(3)) {
        (false, _) => fill(form, &other_number(r)),
        (true, 0) => {
            let cell = mark(&number(r, "", true), bad);
            format!("Navn\tNummer\nBirke\t{cell}\nKlit\tingen")
        }
        (true, 1) => fill(form, &mark(&number(r, " ", true), bad)),
        (true, _) => fill(form, &mark(&number(r, "", true), bad)),
    };
    let body = if body.contains('\t') { body } else { spoken(r, &body) };
    planted(r, &body)
}

fn account(r: &mut Hand, bad: bool) -> Draft {
    let (branch, number) = (format!("00{:02}", r.below(100)), r.between(1_000_000, 999_999_999));
    let number = format!("{number:010}");
    let whole = match (bad, r.below(7)) {
        (true, 0) => format!("reg.nr. {}", mark(&format!("{branch} konto {number}"), bad)),
        (true, 1) => format!("NemKonto {}", mark(&format!("{branch} {number}"), bad)),
        (true, 2) => format!("Bankkonto: {}", mark(&format!("{branch}{number}"), bad)),
        (true, 3) => format!("reg. nr. {}", mark(&format!("{branch}, kontonr. {number}"), bad)),
        (true, 4) => format!("reg.nr {}", mark(&format!("{branch}-{number}"), bad)),
        (true, 5) => format!("konto {}", mark(&format!("{branch} {number}"), bad)),
        (true, _) => mark(&format!("DK00 {branch} {} {} {}", &number[..4], &number[4..8], &number[8..]), bad),
        (false, 0) => format!("konto 5.57.{}", r.between(10, 99)),
        (false, 1) => "konto 2022 2023".to_owned(),
        (false, 2) => format!("reg. nr. {branch}"),
        (false, _) => format!("kontonr. {number}"),
    };
    let forms = ["Beløbet sættes ind på {}.", "Pengene er på {} nu.", "{}", "Betal til {} inden mødet."];
    let body = fill(r.pick(&forms), &whole);
    let body = anywhere(r, &body);
    planted(r, &body)
}

fn phone(r: &mut Hand, bad: bool) -> Draft {
    let (a, b, c) = (r.between(10, 99), r.between(10, 99), r.between(10, 99));
    let number = match r.below(4) {
        0 => format!("00{a}{b}{c}"),
        1 => format!("00{a} {b}{c}"),
        _ => format!("00 {a} {b} {c}"),
    };
    let marked = mark(&number, bad);
    // Numbers in two halves are found only behind a word for telephone: they may be years or amounts.
    let counted = r.pick(&["20123456", "20 12 34 56", "45 67 89 01", "34567890"]);
    let body = match (bad, r.below(6)) {
        (true, 0) => format!("Borgeren kan fanges på tlf. {marked} om aftenen."),
        (true, 1) => format!("Ring {marked} for at høre mere."),
        (true, 2) => format!("Mobil: {marked}"),
        (true, 3) => format!("{} ({}) er pårørende.", citizen(r), mark(counted, bad)),
        (true, 4) => format!("Navn\tTelefon\nBirke\t{}\nKlit\tingen", mark(counted, bad)),
        (true, _) => format!("Telefonnummeret er {}.", mark(&format!("+45 {number}"), bad)),
        (false, 0) => format!("CVR {a}{b}{c}12 er foreningens."),
        (false, 1) => format!("Antal i job {a} {b} {c} 12 fordelt på kvartaler."),
        (false, 2) => format!("Udgiften er {a}.{b}0.{c}0 kr. i alt."),
        (false, 3) => format!("Dokument 20{a}{b}{c} er sendt."),
        (false, _) => format!("Sagsnr. {a}{b}{c}45 er afsluttet."),
    };
    let body = if body.contains('\t') { body } else { anywhere(r, &body) };
    planted(r, &body)
}

/// Small letters without the Danish ones.
fn plain(word: &str) -> String {
    word.to_lowercase().replace('å', "aa").replace('ø', "oe").replace('æ', "ae")
}

const WRITE: [&str; 5] = [
    "Svar sendes til {} inden mødet.",
    "Kontakt: {}",
    "Skriv til {} eller kom forbi.",
    "Spørgsmål rettes til {}.",
    "{}",
];

fn office(r: &mut Hand) -> String {
    let local = r.pick(&[
        "post",
        "jobcenter",
        "kontakt",
        "sikkerpost",
        "hoering",
        "social.vest",
        "borgerservice",
        "udvalg",
        "teknik",
    ]);
    format!("{local}@eksempel.dk")
}

fn personal_mailbox(r: &mut Hand, bad: bool) -> Draft {
    let (first, last) = (plain(r.pick(&FIRST)), plain(r.pick(&LAST)));
    let address = match r.below(4) {
        0 => format!("{first}{}@{}", r.between(1, 99), r.pick(&["gmail.com", "hotmail.com", "live.dk", "yahoo.dk"])),
        1 => format!("{first}_{last}@eksempel.dk"),
        2 => format!("{first}-{last}.{}@eksempel.dk", plain(r.pick(&LAST))),
        _ => format!("{first}.{last}@eksempel.dk"),
    };
    let address = if bad { mark(&address, bad) } else { office(r) };
    let body = fill(r.pick(&WRITE), &address);
    let body = anywhere(r, &body);
    planted(r, &body)
}

fn mailbox(r: &mut Hand, bad: bool) -> Draft {
    let (first, last) = (plain(r.pick(&FIRST)), plain(r.pick(&LAST)));
    let local = match r.below(3) {
        0 => format!("{}{}", &first[..2], &last[..2]),
        1 => first,
        _ => format!("{}{}", &last[..3], r.between(1, 99)),
    };
    let address = if bad { mark(&format!("{local}@eksempel.dk"), bad) } else { office(r) };
    let body = fill(r.pick(&WRITE), &address);
    let body = anywhere(r, &body);
    planted(r, &body)
}

fn named(r: &mut Hand, bad: bool) -> Draft {
    let name = mark(&citizen(r), bad);
    let forms = [
        "Borgeren {} har bedt om et møde.",
        "Det oplyses, at {} er sygemeldt med stress.",
        "Der er kommet en klage fra beboer {} over støj.",
        "{} modtager kontanthjælp og vil i praktik.",
        "{} er dømt for tyveri.",
        "Ansøgeren {} får svar i næste uge.",
        "{} har fået tilkendt førtidspension.",
        "Sagen handler om {}, der har en diagnose.",
        "Lejeren {} er flyttet ud.",
        "Efter ulykken er {} indlagt med en hjerneskade.",
    ];
    let sound = [
        "Udvalgsformand {} bød velkommen.",
        "{} (A) spurgte til borgere, der er sygemeldt med stress.",
        "Jobcenterchef {} er sygemeldt.",
        "Oplæg af {} om kontanthjælp.",
        "Tak til {} for kaffen.",
        "Reglerne om sygedagpenge blev gennemgået af {}.",
    ];
    let body = fill(if bad { r.pick(&forms) } else { r.pick(&sound) }, &name);
    let body = spoken(r, &body);
    planted(r, &body)
}

fn title(r: &mut Hand, bad: bool) -> Draft {
    let name = citizen(r);
    let forms = [
        "Ansøgning fra {}",
        "Klage over afgørelse - {}",
        "Lægeerklæring vedr. {}",
        "Henvendelse fra {}",
        "Partshøring af {}",
        "Mail fra {} om støj",
        "Underretning om {}",
        "CV {}",
    ];
    let sound = [
        "Høringssvar fra Dansk Socialforening",
        "Henvendelse fra {} (A)",
        "Notat af {} om budget",
        "Brev fra minister {}",
        "Ansøgning fra Klitby Skole",
    ];
    let end = r.pick(&[".pdf", ".docx", ""]);
    let printed = fill(if bad { r.pick(&forms) } else { r.pick(&sound) }, &mark(&name, bad)) + end;
    let scene = Scene::plain(r);
    if r.chance(30) {
        let paper = scene.text(r, "Papiret er vedlagt.");
        let mut name = printed.replace("[[", "").replace("]]", "");
        if r.chance(40) {
            name = name.replace(' ', "_");
        }
        return Draft::attaching(&paper, AttachedFile { name, ..AttachedFile::default() });
    }
    let lead = r.pick(&["", "Bilag 1: ", "- "]);
    let body = format!("Teksten er kort.\n\nBilag\n{lead}{printed}");
    scene.with(r, &body)
}

const STREETS: [&str; 6] = ["Birkevænget", "Elmegade", "Klitvej", "Nørreallé", "Skovstræde", "Møllevej"];
const PERSONS: [&str; 6] =
    ["borgere", "flygtninge", "kontanthjælpsmodtagere", "beboere", "sygemeldte", "ukrainske borgere"];

/// A number that is low where `bad`, in digits or as a word.
fn low(r: &mut Hand, bad: bool) -> String {
    let words = ["to", "tre", "fire"];
    match (bad, r.chance(50)) {
        (true, true) => r.between(2, 4).to_string(),
        (true, false) => r.pick(&words).to_owned(),
        (false, true) => r.between(5, 90).to_string(),
        (false, false) => r.pick(&["fem", "seks", "tolv", "femten"]).to_owned(),
    }
}

fn address(r: &mut Hand, bad: bool) -> Draft {
    let (street, house) = (r.pick(&STREETS), r.between(1, 90));
    let number = low(r, bad);
    let persons = mark(&format!("{number} {}", r.pick(&PERSONS)), bad);
    let body = match r.below(5) {
        0 => format!("I huset på {street} bor der {persons}, der flytter ud i maj."),
        1 => format!("{street} {house} huser {persons} fra i år."),
        2 => format!("Opgangen i {street} rummer {persons}."),
        3 => format!("På {street} {house} har kommunen boliger, og her bor {persons}."),
        _ => format!("Ejendommen {street} {house} har {persons} i dag."),
    };
    let body = spoken(r, &body);
    planted(r, &body)
}

fn few(r: &mut Hand, bad: bool) -> Draft {
    let number = low(r, bad);
    let persons = mark(&format!("{number} {}", r.pick(&PERSONS)), bad);
    let forms = [
        "Der er {}, som venter på en afgørelse.",
        "I forløbet er der {}, der er stoppet.",
        "Heraf er {} kommet i job.",
        "I gruppen er {} og ingen andre.",
        "Kommunen har {}, der venter på bolig.",
    ];
    let body = match r.below(6) {
        0 => {
            let (count, age) = (if bad { r.between(1, 4) } else { r.between(6, 90) }, r.between(60, 70));
            let old = mark(&format!("{count} er over {age} år"), bad);
            format!("Af de 40 flygtninge er 30 børn under 16 år, og {old}.")
        }
        _ => fill(r.pick(&forms), &persons),
    };
    let body = spoken(r, &body);
    planted(r, &body)
}

fn employee(r: &mut Hand, bad: bool) -> Draft {
    let one = if bad {
        mark(r.pick(&["1 medarbejder", "én medarbejder"]), bad)
    } else {
        format!("{} medarbejdere", r.between(2, 40))
    };
    let forms = [
        "Der har kun været {} knyttet til sproget.",
        "På området er {} stoppet.",
        "Opgaven havde {} i hele perioden.",
        "I teamet sidder {} med de unge.",
        "Der er {} tilbage i huset.",
    ];
    let body = fill(r.pick(&forms), &one);
    let body = spoken(r, &body);
    planted(r, &body)
}

/// A paper with a file of which `metadata` is told.
fn filed(r: &mut Hand, metadata: FileMetadata) -> Draft {
    let scene = Scene::of(r);
    let paper = scene.text(r, "Notatet er vedlagt.");
    let name = r.pick(&["Notat.docx", "Tal.xlsx", "Udkast til svar.odt", "Plan.pdf"]).to_owned();
    let text = r.pick(&["Tekst", "Navn\tTal\nHus\t4", ""]).to_owned();
    Draft::attaching(&paper, AttachedFile { name, text, metadata })
}

fn maker(r: &mut Hand, bad: bool) -> Draft {
    let person = citizen(r);
    let person = match r.below(3) {
        0 => person.rsplit_once(' ').map_or(person.clone(), |(first, last)| format!("{last}, {first}")),
        _ => person,
    };
    let other = r.pick(&["Birkedal Kommune", "Microsoft Office User", "hbirk", "Acadre", "Jobcenter Syd", "admin"]);
    let maker = Some(if bad { person } else { other.to_owned() });
    let none = Some("Birkedal Kommune".to_owned()).filter(|_| r.chance(50));
    let (author, last_saved_by) = if r.chance(50) { (maker, none) } else { (none, maker) };
    filed(r, FileMetadata { author, last_saved_by, ..FileMetadata::default() })
}

fn changes(r: &mut Hand, bad: bool) -> Draft {
    let mut metadata = FileMetadata { author: Some("Birkedal Kommune".to_owned()), ..FileMetadata::default() };
    let (changes, comments) = (r.between(1, 40), r.between(1, 12));
    match (bad, r.below(3)) {
        (true, 0) => metadata.tracked_changes = changes,
        (true, 1) => metadata.comments = comments,
        (true, _) => (metadata.tracked_changes, metadata.comments) = (changes, comments),
        (false, _) => {}
    }
    filed(r, metadata)
}

fn hidden(r: &mut Hand, bad: bool) -> Draft {
    let mut metadata = FileMetadata::default();
    let (texts, sheets) = (r.between(1, 40), r.between(1, 4));
    match (bad, r.below(2)) {
        (true, 0) => metadata.hidden_texts = texts,
        (true, _) => metadata.hidden_sheets = (0..sheets).map(|at| format!("Ark{at}")).collect(),
        (false, _) => {}
    }
    filed(r, metadata)
}

fn editable(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::plain(r);
    let ends = [".docx", ".doc", ".xlsx", ".XLSX", ".odt", ".xls", ".rtf", ".ods", ".DOCX"];
    let end = if bad { mark(r.pick(&ends), bad) } else { r.pick(&[".pdf", "", ".PDF", ".jpg"]).to_owned() };
    let title = r.pick(&["Handleplan med status", "Tal for 2024", "Udkast til svar", "Oversigt over hold", "Brev 2"]);
    let lead = r.pick(&["", "Bilag 1: ", "- "]);
    let more = r.pick(&["", "\nNotat.pdf", "\nKort over havnen.pdf"]);
    let label = r.pick(&["Bilag", "Bilag:"]);
    let body = format!("Teksten er kort.\n\n{label}\n{lead}{title}{end}{more}");
    scene.with(r, &body)
}
