//! Faults of attendance, votes, competence and closed items.

use super::Planter;
use super::structure::{Item, items, print, printed};
use super::twin::{Draft, Hand, Scene, capital, mark, month, name, names, party, twin, weekday};

pub const PLANTERS: &[Planter] = &[
    twin!("S019", absent_and_voting),
    twin!("S020", present_and_absent),
    twin!("S021", substitute),
    twin!("S022", absent_participant),
    twin!("S023", absence_uneven),
    twin!("S024", attendance_unknown),
    twin!("S025", no_members),
    twin!("S026", place_and_time),
    twin!("S027", competence),
    twin!("S028", decision_word),
    twin!("S029", too_many_votes),
    twin!("S030", votes_and_presence),
    twin!("S031", closed_content),
    twin!("S032", closed_title),
    twin!("S033", closed_untitled),
    twin!("S039", committee_or_date),
    twin!("S040", absence_repeated),
];

/// A scene without a list of members of its own, with items.
fn unlisted(r: &mut Hand, count: usize) -> (Scene, Vec<Item>) {
    let mut scene = Scene::plain(r);
    scene.form = r.pick(&[2, 3]);
    let items = items(r, count);
    (scene, items)
}

fn absences(r: &mut Hand, who: &str) -> String {
    let label = r.pick(&["Fraværende: ", "Afbud: ", "Fraværende:\n"]);
    format!("{label}{who}")
}

/// `text` below the decision of an item.
fn below(item: &mut Item, text: &str) {
    let decision = item.section("Beslutning");
    *decision = format!("{decision}\n\n{text}");
}

fn absent_and_voting(r: &mut Hand, bad: bool) -> Draft {
    let count = r.between(1, 4);
    let (scene, mut items) = unlisted(r, count);
    let (all, party) = (names(r, 3), party(r));
    let voter = &all[usize::from(!bad)];
    let away = format!("{} ({party})", all[0]);
    let vote = match r.below(4) {
        0 => format!("{voter} ({party}) stemte imod"),
        1 => format!("Imod stemte {voter} ({party})"),
        2 => format!("{voter} ({party}) tog forbehold"),
        _ => format!("Imod stemte {} ({party}) og {voter} ({party})", all[2]),
    };
    let told = match r.below(3) {
        0 => format!("{away}. Som stedfortræder deltog {} ({party}).", name(r)),
        _ => away,
    };
    let at = r.below(items.len());
    items[at].section("Beslutning").replace_range(.., &format!("Godkendt. {}.", mark(&vote, bad)));
    let absence = absences(r, &told);
    below(&mut items[at], &absence);
    printed(&scene, "", &items)
}

/// A list of participants above the items.
fn participants(r: &mut Hand, list: &[String]) -> String {
    match r.below(3) {
        0 => format!("Mødedeltagere {}\n\n", list.join(", ")),
        1 => format!("Deltagere:\n{}\n\n", list.join("\n")),
        _ => format!("Til stede: {}\n\n", list.join(", ")),
    }
}

fn present_and_absent(r: &mut Hand, bad: bool) -> Draft {
    let (count, size) = (r.between(2, 6), r.between(4, 9));
    let (scene, mut items) = unlisted(r, count);
    let (mut all, who) = (names(r, size), r.below(size));
    let away = if bad { all[who].clone() } else { "Ulla Nygaard".to_owned() };
    let told = absences(r, &format!("{away} (V)"));
    for item in &mut items {
        below(item, &told);
    }
    all[who] = mark(&all[who], bad);
    let list = participants(r, &all);
    printed(&scene, &list, &items)
}

fn substitute(r: &mut Hand, bad: bool) -> Draft {
    let (count, size) = (r.between(1, 4), r.between(4, 9));
    let (scene, mut items) = unlisted(r, count);
    let all = names(r, size);
    let listed: Vec<String> = all.iter().map(|name| format!("{name} (A)")).collect();
    let list = format!("Medlemmer: {}\n\n", listed.join(", "));
    let at = r.below(items.len());
    let sits = |who: &str, by: &str| format!("{who} (A). Som stedfortræder deltog {by} (A)");
    let told = if r.chance(50) {
        let by = if bad { all[1].as_str() } else { "Ulla Nygaard" };
        format!("{}.", mark(&sits(&all[0], by), bad))
    } else {
        let second = if bad { "Ulla Nygaard" } else { "Vita Kastrup" };
        format!("{}.\n\n{}.", sits(&all[0], "Ulla Nygaard"), mark(&sits(&all[2], second), bad))
    };
    below(&mut items[at], &format!("Fraværende:\n\n{told}"));
    printed(&scene, &list, &items)
}

fn absent_participant(r: &mut Hand, bad: bool) -> Draft {
    let (count, size) = (r.between(1, 4), r.between(4, 9));
    let (scene, items) = unlisted(r, count);
    let (mut all, who) = (names(r, size), r.below(size));
    if r.chance(40) {
        all.iter_mut().for_each(|name| *name += " (A)");
    }
    if bad {
        let tail = r.pick(&[" (Afbud)", " (fraværende)", " - Afbud", " (afbud)"]);
        all[who] = mark(&format!("{}{tail}", all[who]), bad);
    }
    let list = participants(r, &all);
    printed(&scene, &list, &items)
}

fn absence_uneven(r: &mut Hand, bad: bool) -> Draft {
    let count = r.between(3, 8);
    let (scene, mut items) = unlisted(r, count);
    let (who, without) = (format!("{} ({})", name(r), party(r)), r.below(items.len()));
    let told = absences(r, &who);
    for (at, item) in items.iter_mut().enumerate() {
        if bad && at == without {
            item.title = mark(&item.title, bad);
        } else {
            below(item, &told);
        }
    }
    printed(&scene, "", &items)
}

fn attendance_unknown(r: &mut Hand, bad: bool) -> Draft {
    let (count, size) = (r.between(1, 5), r.between(3, 9));
    let (scene, mut items) = unlisted(r, count);
    let mut all: Vec<String> = names(r, size).iter().map(|name| format!("{name} (A)")).collect();
    let away = all[0].clone();
    all[size - 1] = mark(&all[size - 1], bad);
    let list = match r.below(3) {
        0 => format!("Medlemmer: {}\n\n", all.join(", ")),
        1 => format!("Medlemmer:\n{}\n\n", all.join("\n")),
        _ => format!("Medlemmer\n{}\n\n", all.join("\n")),
    };
    if !bad {
        let told = if r.chance(50) { absences(r, &away) } else { "Alle medlemmer var til stede.".to_owned() };
        below(&mut items[0], &told);
    }
    printed(&scene, &list, &items)
}

fn no_members(r: &mut Hand, bad: bool) -> Draft {
    let count = r.between(1, 6);
    let (scene, items) = unlisted(r, count);
    let size = r.between(3, 9);
    let list = if bad {
        String::new()
    } else {
        let all = names(r, size);
        participants(r, &all)
    };
    Draft::marked(&first_marked(&print(&scene, &list, &items), bad))
}

/// The paper with its first line marked.
fn first_marked(text: &str, bad: bool) -> String {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    format!("{}\n{rest}", mark(first, bad))
}

fn place_and_time(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::plain(r);
    let count = r.between(1, 5);
    let items = items(r, count);
    let date = scene.meeting;
    let long = format!("{}. {} {}", date.day(), month(date.month()), date.year());
    let begins = r.between(8, 17);
    let mut fields = vec![
        format!("Sted: {}", r.pick(&["Rådhuset", "Borgerhuset, lokale 2", "Havnen"])),
        format!("Starttidspunkt: kl. {begins}.00"),
        format!("Sluttidspunkt: kl. {}.30", begins + r.between(1, 4)),
    ];
    if bad {
        fields.remove(r.below(3));
        if r.chance(40) {
            fields.remove(r.below(2));
        }
    }
    let head =
        format!("{} Kommune\n{}\nReferat\n\nDato: {long}\n{}\n\n", scene.town, scene.committee, fields.join("\n"));
    let whole = print(&scene, "", &items);
    let text = head + whole.strip_prefix(&scene.head()).unwrap_or("");
    Draft::marked(&first_marked(&text, bad))
}

fn competence(r: &mut Hand, bad: bool) -> Draft {
    let count = r.between(1, 5);
    let (scene, mut items) = (Scene::plain(r), items(r, count));
    let at = r.between(1, count);
    let council = r.pick(&["Byrådet", "Kommunalbestyrelsen"]);
    let decides_council = r.chance(50);
    let decides = if decides_council { council } else { scene.committee };
    let recommended = ["Anbefales.", "Indstillingen anbefales.", "Anbefales godkendt."];
    let decided = ["Godkendt.", "Planen godkendt.", "Vedtaget.", "Godkendt. Udvalget takker for arbejdet."];
    let act = if bad == decides_council { r.pick(&decided) } else { r.pick(&recommended) };
    let asked = format!("Forvaltningen indstiller, at {} godkendes.", r.pick(&["planen", "budgettet", "aftalen"]));
    items[at].section("Indstilling").replace_range(.., &asked);
    items[at].section("Beslutning").replace_range(.., &mark(act, bad));
    items[at].sections.insert(0, ("Sagen afgøres af".to_owned(), decides.to_owned()));
    printed(&scene, "", &items)
}

fn decision_word(r: &mut Hand, bad: bool) -> Draft {
    let count = r.between(1, 5);
    let (scene, mut items) = (Scene::plain(r), items(r, count));
    let at = r.between(1, count);
    let noted = ["Taget til efterretning.", "Taget til orientering.", "Orienteringen blev taget til efterretning."];
    let approved = ["Godkendt.", "Godkendt. Udvalget takker.", "Vedtaget."];
    let (asked, fits, other): (&str, &[&str], &[&str]) = match r.below(4) {
        0 => ("at status tages til efterretning", &noted, &approved),
        1 => ("at planen drøftes", &["Drøftet.", "Udvalget drøftede sagen."], &approved),
        2 => ("at orienteringen tages til orientering", &noted, &approved),
        _ => ("at budgettet godkendes", &approved, &noted),
    };
    let done = mark(r.pick(if bad { other } else { fits }), bad);
    items[at].section("Indstilling").replace_range(.., &format!("Forvaltningen indstiller, {asked}."));
    items[at].section("Beslutning").replace_range(.., &done);
    printed(&scene, "", &items)
}

/// Members in the head, with a vote in one item of which `votes` are cast.
fn voting(r: &mut Hand, size: usize, votes: usize, absent: bool, bad: bool) -> Draft {
    let count = r.between(1, 4);
    let (scene, mut items) = unlisted(r, count);
    let all = names(r, size);
    let listed: Vec<String> = all.iter().map(|name| format!("{name} (A)")).collect();
    let list = format!("Medlemmer: {}\n\n", listed.join(", "));
    let against = r.between(1, votes - 1);
    let (pro, at) = (votes - against, r.below(items.len()));
    let vote = match r.below(3) {
        0 => format!("For stemte {pro}. Imod stemte {against}"),
        1 => format!("{pro} stemte for, {against} stemte imod"),
        _ => format!("For stemte {pro}, imod stemte {against}"),
    };
    items[at].section("Indstilling").replace_range(.., "Forvaltningen indstiller, at planen godkendes.");
    items[at].section("Beslutning").replace_range(.., &format!("Godkendt. {}.", mark(&vote, bad)));
    if absent {
        below(&mut items[at], &format!("Fraværende: {}", listed[0]));
    }
    printed(&scene, &list, &items)
}

fn too_many_votes(r: &mut Hand, bad: bool) -> Draft {
    let size = r.between(4, 11);
    let votes = if bad { size + r.between(1, 4) } else { size };
    voting(r, size, votes, false, bad)
}

fn votes_and_presence(r: &mut Hand, bad: bool) -> Draft {
    let (size, absent) = (r.between(5, 11), r.chance(50));
    let present = size - usize::from(absent);
    let fewer = r.between(1, 2);
    let votes = match bad {
        false => present,
        true if absent && r.chance(30) => size,
        true => present - fewer,
    };
    voting(r, size, votes, absent, bad)
}

const CLOSED: [&str; 3] = ["Lukket: {}", "{} - Lukket", "{} (lukket)"];

fn closed_content(r: &mut Hand, bad: bool) -> Draft {
    let count = r.between(1, 4);
    let (scene, mut items) = (Scene::plain(r), items(r, count));
    let at = r.between(1, count);
    let matter = r.pick(&["Salg af grund", "Personalesag", "Leverandøraftale", "Lån til forening", "Erstatningssag"]);
    items[at].title = r.pick(&CLOSED).replace("{}", matter);
    items[at].drop("Indstilling");
    items[at].drop("Beslutning");
    let secret = r.pick(&[
        "Sagen drejer sig om en grund ved havnen, som en køber har budt på flere gange.",
        "Aftalen med vognmanden koster mere end i fjor, fordi der er to ekstra ruter om ugen.",
        "Den ansatte har fået en skriftlig advarsel og skal møde til samtale i næste uge.",
        "Foreningen kan ikke betale sit lån tilbage og beder om henstand i to år mere.",
    ]);
    let stub = r.pick(&["", "Punktet behandles for lukkede døre.", "Sagen er fortrolig og kan ikke vises."]);
    let label = r.pick(&["Sagsfremstilling", "Resumé", "Sagsfremstilling"]);
    items[at].sections = match (bad, stub) {
        (true, _) => vec![(label.to_owned(), mark(secret, bad))],
        (false, "") => Vec::new(),
        (false, stub) => vec![(label.to_owned(), stub.to_owned())],
    };
    printed(&scene, "", &items)
}

fn closed_title(r: &mut Hand, bad: bool) -> Draft {
    let count = r.between(1, 4);
    let (scene, mut items) = (Scene::plain(r), items(r, count));
    let number = r.between(2, 190);
    let matter = match (bad, r.below(5)) {
        (false, at) => ["Salg af grund", "Personalesag", "Leje af lokaler", "Køb af bus", "Erstatning"][at].to_owned(),
        (true, 0) => format!("Køb af grund fra {} ApS", r.pick(&["Havnens Smede", "Klitbyg", "Elmelunds Biler"])),
        (true, 1) => format!("Aftale med {} A/S", r.pick(&["Nordbus", "Sundets Rederi", "Ravn Byg"])),
        (true, 2) => format!("Salg af {} {number}", r.pick(&["Skovvej", "Elmegade", "Strandallé", "Birkevænget"])),
        (true, 3) => format!("Erstatning på {number}.000 kr."),
        (true, _) => format!("Leje af {} {}", r.pick(&["Havnegade", "Møllevej"]), number / 2 + 1),
    };
    let title = r.pick(&CLOSED).replace("{}", &matter);
    let at = r.between(1, count);
    items[at].title = mark(&title, bad);
    items[at].sections.clear();
    printed(&scene, "", &items)
}

fn closed_untitled(r: &mut Hand, bad: bool) -> Draft {
    let count = r.between(1, 4);
    let (scene, mut items) = (Scene::plain(r), items(r, count));
    let at = r.between(1, count);
    let bare = r.pick(&["Lukket:", "Lukket", "Lukket punkt", "Lukket: - Lukket"]);
    let titled = r.pick(&["Lukket: Salg af grund", "Personalesag - Lukket", "Lukket: Kontrakt"]);
    items[at].title = if bad { mark(bare, bad) } else { titled.to_owned() };
    items[at].sections.clear();
    printed(&scene, "", &items)
}

fn committee_or_date(r: &mut Hand, bad: bool) -> Draft {
    let count = r.between(1, 5);
    let (scene, items) = unlisted(r, count);
    let date = scene.meeting;
    let long = format!("{}. {} {}", date.day(), month(date.month()), date.year());
    let day = capital(weekday(date.weekday()));
    let lacks = r.below(3);
    let body = if bad && lacks != 1 { "" } else { scene.committee };
    let when = if bad && lacks != 0 { String::new() } else { long };
    let head = match r.below(3) {
        0 => format!("{} Kommune\n{body}\nReferat {when}\n\n", scene.town),
        1 if !when.is_empty() => {
            format!("{} Kommune\n{body}\n\nReferat\n\nDato: {day} den {when}\nSted: Rådhuset\n\n", scene.town)
        }
        _ => format!("{} Kommune\n\nReferat {body} {when}\n\n", scene.town),
    };
    let whole = print(&scene, "", &items);
    let text =
        head.replace(" \n", "\n").replace("\n\nReferat", "\nReferat") + whole.strip_prefix(&scene.head()).unwrap_or("");
    Draft::marked(&first_marked(&text, bad))
}

fn absence_repeated(r: &mut Hand, bad: bool) -> Draft {
    let count = r.between(1, 5);
    let (scene, mut items) = unlisted(r, count);
    let (all, party) = (names(r, 2), party(r));
    let label = r.pick(&["Afbud:", "Fraværende:"]);
    let second = if bad { &all[0] } else { &all[1] };
    let tail = r.pick(&[" (V)", "", "."]);
    let again = mark(&format!("{label} {second}{tail}"), bad);
    let at = r.below(items.len());
    let gap = r.pick(&["\n\n", "\n"]);
    below(&mut items[at], &format!("{label} {} ({party}){gap}{again}", all[0]));
    printed(&scene, "", &items)
}
