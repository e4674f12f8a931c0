//! Faults of items, contents pages, sections, attachments and points. One file a folder of rules, however
//! many lines: a planter a rule, none of which knows another.

use super::Planter;
use super::twin::{Draft, Hand, Scene, TITLES, anywhere, fill, filler, mark, spoken, twin};

pub const PLANTERS: &[Planter] = &[
    twin!("S001", gap),
    twin!("S002", double),
    twin!("S003", contents_without_item),
    twin!("S004", item_without_contents),
    twin!("S005", contents_cut),
    twin!("S006", contents_other),
    twin!("S007", pages),
    twin!("S008", section_missing),
    twin!("S009", decision_empty),
    twin!("S010", decision_missing),
    twin!("S011", section_empty),
    twin!("S012", noted_without_recommendation),
    twin!("S013", attachment_number),
    twin!("S014", attachments_missing),
    twin!("S015", attachment_unmentioned),
    twin!("S016", handed_out, both(&["S015"])),
    twin!("S017", point_undecided),
    twin!("S018", point_unknown),
    twin!("S034", runs_on, anywhere()),
    twin!("S035", glued),
    twin!("S036", note_without_mark),
    twin!("S037", mark_without_note),
    twin!("S038", link_without_target),
    twin!("S043", label_bulleted),
];

/// An item to be printed.
pub struct Item {
    pub number: String,
    pub title: String,
    /// Labels with what stands below them.
    pub sections: Vec<(String, String)>,
}

impl Item {
    /// What stands below `label`.
    pub fn section(&mut self, label: &str) -> &mut String {
        let at = self.sections.iter().position(|(name, _)| name == label).unwrap_or(0);
        &mut self.sections[at].1
    }

    pub fn drop(&mut self, label: &str) {
        self.sections.retain(|(name, _)| name != label);
    }
}

/// Decisions that follow what was asked, with what was asked.
const ACTS: [(&str, &str); 5] = [
    ("planen godkendes", "Godkendt."),
    ("orienteringen tages til efterretning", "Taget til efterretning."),
    ("sagen drøftes", "Drøftet."),
    ("bevillingen godkendes", "Indstillingen godkendt."),
    ("forslaget godkendes", "Indstillingen blev godkendt."),
];

/// A paper's items: `count` after the one that approves the agenda.
pub fn items(r: &mut Hand, count: usize) -> Vec<Item> {
    let (first, begins) = (r.below(TITLES.len()), r.between(1, 120));
    let lead = r.pick(&["Forvaltningen indstiller, at", "Det indstilles, at", "Administrationen indstiller, at"]);
    (0..=count)
        .map(|at| {
            let title = if at == 0 { "Godkendelse af dagsorden" } else { TITLES[(first + at) % TITLES.len()] };
            let (asked, done) = if at == 0 { ("dagsordenen godkendes", "Godkendt.") } else { r.pick(&ACTS) };
            let told = format!("{} {}", filler(r), filler(r));
            let sections = [
                ("Indstilling", format!("{lead} {asked}.")),
                ("Sagsfremstilling", told),
                ("Beslutning", done.to_owned()),
            ];
            let sections = sections.into_iter().map(|(label, text)| (label.to_owned(), text)).collect();
            Item { number: (begins + at).to_string(), title: title.to_owned(), sections }
        })
        .collect()
}

pub fn printed(scene: &Scene, between: &str, items: &[Item]) -> Draft {
    Draft::marked(&print(scene, between, items))
}

pub fn print(scene: &Scene, between: &str, items: &[Item]) -> String {
    let mut text = scene.head() + between;
    for item in items {
        text += &scene.heading_as(&item.number, &item.title);
        for (label, content) in &item.sections {
            text += &if content.is_empty() { format!("{label}\n\n") } else { scene.section(label, content) };
        }
    }
    text
}

fn gap(r: &mut Hand, bad: bool) -> Draft {
    let (scene, count) = (Scene::plain(r), r.between(2, 6));
    let mut items = items(r, count);
    let (at, jump) = (r.between(1, count), r.between(1, 6));
    if bad {
        for item in items.iter_mut().skip(at) {
            item.number = (item.number.parse::<usize>().unwrap_or(0) + jump).to_string();
        }
        items[at].title = mark(&items[at].title, bad);
    }
    printed(&scene, "", &items)
}

/// With fewer items a number that comes twice leaves too few for the reader to see the numbering.
const NUMBERED: usize = 4;

fn double(r: &mut Hand, bad: bool) -> Draft {
    let (scene, count) = (Scene::plain(r), r.between(NUMBERED, NUMBERED + 4));
    let mut items = items(r, count);
    let at = r.between(1, count);
    if bad {
        items[at].number = mark(&items[at - 1].number, bad);
        for item in &mut items[at + 1..] {
            item.number = (item.number.parse::<usize>().unwrap_or(1) - 1).to_string();
        }
    }
    printed(&scene, "", &items)
}

/// An entry of a contents page.
fn entry(form: usize, title: &str, page: usize) -> String {
    match form {
        0 => format!("{title}.....\t{page}\n"),
        1 => format!("| {title}..... | {page} |\n"),
        _ => format!("{title}\t{page}\n"),
    }
}

/// A contents page with `titles`, the marks of each entry around the title.
fn contents(r: &mut Hand, titles: &[String]) -> String {
    let (form, mut page) = (r.below(3), 2);
    let mut text = "Indholdsfortegnelse\n\n".to_owned();
    for title in titles {
        page += r.between(1, 3);
        text += &entry(form, title, page);
    }
    text + "\n"
}

/// A scene in whose layout contents pages are found, with items.
fn with_contents(r: &mut Hand) -> (Scene, Vec<Item>) {
    let mut scene = Scene::plain(r);
    scene.form = r.pick(&[1, 3]);
    let count = r.between(4, 8);
    let items = items(r, count);
    (scene, items)
}

fn titles(items: &[Item]) -> Vec<String> {
    items.iter().map(|item| item.title.clone()).collect()
}

fn contents_without_item(r: &mut Hand, bad: bool) -> Draft {
    let (scene, mut items) = with_contents(r);
    let (mut titles, at) = (titles(&items), r.between(1, items.len() - 1));
    if bad {
        titles[at] = mark(&titles[at], bad);
        items.remove(at);
        for (at, item) in items.iter_mut().enumerate() {
            item.number = (at + 1).to_string();
        }
    }
    let page = contents(r, &titles);
    printed(&scene, &page, &items)
}

fn item_without_contents(r: &mut Hand, bad: bool) -> Draft {
    let (scene, mut items) = with_contents(r);
    let (mut titles, at) = (titles(&items), r.between(1, items.len() - 1));
    if bad {
        titles.remove(at);
        items[at].title = mark(&items[at].title, bad);
    }
    let page = contents(r, &titles);
    printed(&scene, &page, &items)
}

fn contents_cut(r: &mut Hand, bad: bool) -> Draft {
    let (scene, mut items) = with_contents(r);
    let at = r.between(1, items.len() - 1);
    let tail =
        r.pick(&["for unge og voksne i hele kommunen", "på havnen og i skoven", "sammen med foreningerne i byen"]);
    items[at].title = format!("{} {tail}", items[at].title);
    let mut titles = titles(&items);
    if bad {
        let letters: Vec<char> = titles[at].chars().collect();
        let mut to = letters.len() - r.between(2, 9);
        // Inside a word: a letter on both sides.
        while !(letters[to - 1].is_alphabetic() && letters[to].is_alphabetic()) {
            to -= 1;
        }
        titles[at] = mark(&letters.iter().take(to).collect::<String>(), bad);
    }
    // A line that is cut has no leader.
    let page = contents(r, &titles).replace("]].....", "]]");
    printed(&scene, &page, &items)
}

fn contents_other(r: &mut Hand, bad: bool) -> Draft {
    let (scene, mut items) = with_contents(r);
    let (mut titles, at) = (titles(&items), r.between(1, items.len() - 1));
    if bad {
        titles[at] = match r.below(4) {
            0 => "Leje af grund ved skolen".to_owned(),
            1 => format!("Orientering: {}", titles[at]),
            2 => titles[at].split_once(' ').map_or("Sti i parken", |(_, rest)| rest).to_owned() + " i 2023",
            _ => r.pick(&["Årsplan for ungehuset", "Regnskab for kiosken", "Salg af busser"]).to_owned(),
        };
        items[at].title = mark(&items[at].title, bad);
    }
    let page = contents(r, &titles);
    printed(&scene, &page, &items)
}

fn pages(r: &mut Hand, bad: bool) -> Draft {
    let (scene, items) = with_contents(r);
    let (form, wrong) = (r.below(3), r.between(1, items.len() - 1));
    let (mut page, mut text) = (r.between(4, 9), "Indholdsfortegnelse\n\n".to_owned());
    for (at, title) in titles(&items).iter().enumerate() {
        let before = page;
        page += r.between(0, 3);
        if bad && at == wrong {
            page = r.between(1, before - 1);
            text += &entry(form, &mark(title, bad), page);
            page = before;
            continue;
        }
        text += &entry(form, title, page);
    }
    printed(&scene, &(text + "\n"), &items)
}

fn section_missing(r: &mut Hand, bad: bool) -> Draft {
    let (scene, count) = (Scene::plain(r), r.between(5, 9));
    let mut items = items(r, count);
    let (label, text) = r.pick(&[
        ("Økonomi", "Udgiften holdes inden for rammen."),
        ("Indstilling", ""),
        ("Sagen afgøres af", "Udvalget."),
        ("Lovgrundlag", "Lov om aktiv beskæftigelsesindsats."),
        ("Økonomiske konsekvenser", "Sagen har ingen økonomi."),
    ]);
    if label != "Indstilling" {
        for item in &mut items {
            item.sections.insert(1, (label.to_owned(), text.to_owned()));
        }
    }
    if bad {
        let at = r.between(1, count);
        // A decision on what was asked tells that something was asked: here it is a decision of its own.
        items[at].section("Beslutning").replace_range(.., "Udsat.");
        items[at].drop(label);
        items[at].title = mark(&items[at].title, bad);
    }
    printed(&scene, "", &items)
}

fn decision_empty(r: &mut Hand, bad: bool) -> Draft {
    let (scene, count) = (Scene::plain(r), r.between(2, 7));
    let mut items = items(r, count);
    if r.chance(30) {
        for item in &mut items {
            let decided = item.sections.remove(2);
            item.sections.insert(r.below(2), decided);
        }
    }
    let label = match r.below(3) {
        0 => {
            let date = scene.meeting;
            format!("Beslutning {} den {:02}-{:02}-{}", scene.committee, date.day(), date.month(), date.year())
        }
        1 => "Udvalgets beslutning".to_owned(),
        _ => "Beslutning".to_owned(),
    };
    let at = r.below(items.len());
    for (which, item) in items.iter_mut().enumerate() {
        for (name, text) in item.sections.iter_mut().filter(|(name, _)| name == "Beslutning") {
            name.clone_from(&label);
            if bad && which == at {
                text.clear();
                *name = mark(name, bad);
            }
        }
    }
    printed(&scene, "", &items)
}

fn decision_missing(r: &mut Hand, bad: bool) -> Draft {
    let (scene, count) = (Scene::plain(r), r.between(4, 9));
    let mut items = items(r, count);
    if bad {
        let at = r.between(1, count);
        items[at].drop("Beslutning");
        items[at].title = mark(&items[at].title, bad);
    }
    printed(&scene, "", &items)
}

fn section_empty(r: &mut Hand, bad: bool) -> Draft {
    let (scene, count) = (Scene::plain(r), r.between(2, 7));
    let mut items = items(r, count);
    let label = r.pick(&["Sagsfremstilling", "Resumé", "Retsgrundlag", "Vurdering", "Indstilling", "Økonomi"]);
    let before_decision = items.iter().all(|item| item.sections.iter().any(|(name, _)| name == "Beslutning"));
    for item in items.iter_mut().filter(|_| before_decision) {
        item.drop(label);
        let text = if label == "Indstilling" { "Forvaltningen indstiller, at planen drøftes." } else { filler(r) };
        let at = item.sections.len() - 1;
        item.sections.insert(at, (label.to_owned(), text.to_owned()));
    }
    if bad {
        let at = r.below(items.len());
        for (name, text) in items[at].sections.iter_mut().filter(|(name, _)| name == label) {
            text.clear();
            *name = mark(name, bad);
        }
    }
    printed(&scene, "", &items)
}

fn noted_without_recommendation(r: &mut Hand, bad: bool) -> Draft {
    let (scene, count) = (Scene::plain(r), r.between(2, 7));
    let mut items = items(r, count);
    let at = r.between(1, count);
    let noted = r.pick(&[
        "Taget til efterretning.",
        "Taget til orientering.",
        "Orienteringen blev taget til efterretning.",
        "Udvalget tog orienteringen til efterretning.",
        "Til efterretning.",
    ]);
    let lead = "Forvaltningen indstiller, at orienteringen tages til efterretning.";
    items[at].section("Indstilling").replace_range(.., lead);
    items[at].section("Beslutning").replace_range(.., &mark(noted, bad));
    if r.chance(50) {
        items[at].title = r.pick(&["Meddelelser", "Orientering fra formanden", "Status på praktik"]).to_owned();
    }
    if bad {
        items[at].drop("Indstilling");
        items[at].drop("Sagsfremstilling");
    }
    printed(&scene, "", &items)
}

const PAPERS: [&str; 6] = [
    "Plan for havnen",
    "Forslag til værksted",
    "Priser 2024",
    "Kort over skoven",
    "Oversigt over hold",
    "Notat om busser",
];

/// `count` attachments, one a line.
fn attachments(r: &mut Hand, count: usize) -> String {
    let (numbered, first) = (r.chance(60), r.below(6));
    let line = |at: usize| match numbered {
        true => format!("Bilag {}: {}", at + 1, PAPERS[(first + at) % 6]),
        false => PAPERS[(first + at) % 6].to_owned(),
    };
    (0..count).map(line).collect::<Vec<_>>().join("\n")
}

/// A paper whose second item has this text and attachments.
fn attaching(r: &mut Hand, text: &str, attached: &str) -> Draft {
    let scene = Scene::plain(r);
    let mut items = items(r, 2);
    items[1].section("Sagsfremstilling").replace_range(.., text);
    if !attached.is_empty() {
        let at = if r.chance(50) { 2 } else { 3 };
        items[1].sections.insert(at, ("Bilag".to_owned(), attached.to_owned()));
    }
    printed(&scene, "", &items)
}

fn attachment_number(r: &mut Hand, bad: bool) -> Draft {
    let count = r.between(1, 4);
    let number = if bad { count + r.between(1, 4) } else { r.between(1, count) };
    let forms = [
        "Planen er beskrevet ({}).",
        "Forslaget er vist i {}.",
        "Fordelingen ses af {}, og den er ny.",
        "Priserne fremgår af {}.",
        "Udviklingen er beskrevet nærmere, jf. {}.",
        "Se {} om huset.",
        "{} viser, hvordan huset ligger.",
    ];
    let form = r.pick(&forms);
    let word = if form.starts_with('{') { "Bilag" } else { "bilag" };
    let text = fill(form, &mark(&format!("{word} {number}"), bad));
    let text = spoken(r, &text);
    let attached = attachments(r, count);
    attaching(r, &text, &attached)
}

fn attachments_missing(r: &mut Hand, bad: bool) -> Draft {
    let forms = [
        "I det [[vedlagte]] bilag findes en plan for havnen.",
        "Priserne fremgår af [[bilag]] 2.",
        "Notatet er [[vedlagt]] til orientering.",
        "Fordelingen fremgår af [[bilaget]], og kortet er tegnet om.",
        "Oversigten er [[vedhæftet]] som et kort.",
        "Planen er beskrevet nærmere (se [[bilag]] 1).",
        "Udkastet er [[vedlagt]] sagen.",
        "Der er to kort, jf. [[vedhæftede]] notat.",
    ];
    let form = r.pick(&forms);
    let form = if bad { form.to_owned() } else { form.replace("[[", "").replace("]]", "") };
    let text = spoken(r, &form);
    let attached = if bad { String::new() } else { attachments(r, 2) };
    attaching(r, &text, &attached)
}

fn attachment_unmentioned(r: &mut Hand, bad: bool) -> Draft {
    let texts = [
        "Der er brug for flere pladser til de unge, som mangler en praktik. Tilbuddet åbner til efteråret og har plads til tolv ad gangen, og to lærere tager imod dem. Stedet er lejet for fem år, og prisen er den samme som i fjor.",
        "Forvaltningen har talt med de tre skoler om et nyt tilbud. Skolerne er enige om at tage imod elever fra hele kommunen. Det første hold begynder til sommer, og efter et halvt år ser man på, hvordan det går med eleverne.",
        "Cykelstien er slidt og skal lægges om inden vinteren. Arbejdet tager seks uger, og imens går trafikken ad den gamle landevej. Naboerne har fået besked, og der sættes skilte op ved begge ender af strækningen.",
    ];
    let title = r.pick(&[
        "Referat fra roklubben",
        "Invitation til jubilæum",
        "Budskaber fra borgmesteren",
        "Tidsskrift om dyrehold",
    ]);
    let text = r.pick(&texts);
    let number = if r.chance(50) { "Bilag 1: " } else { "" };
    let told = if bad {
        text.to_owned()
    } else {
        format!("{text} {}", r.pick(&["Se det vedlagte papir.", "Papiret er vedlagt som bilag."]))
    };
    attaching(r, &told, &mark(&format!("{number}{title}"), bad))
}

fn handed_out(r: &mut Hand, bad: bool) -> Draft {
    let paper = r.pick(&["Et kort over havnen", "Listen med priser", "Den nye køreplan", "Et regneark"]);
    let verb = r.pick(&["udleveres", "omdeles", "uddeles", "blev omdelt", "er udleveret"]);
    let place = r.pick(&["på mødet", "til mødet", "på udvalgets møde", "ved mødet"]);
    let (was, own) = verb.rsplit_once(' ').map_or(("", verb), |(was, own)| (was, own));
    let act = mark(&format!("{own} {place}"), bad);
    let text = format!("{paper} {was} {act}.").replace("  ", " ");
    let text = spoken(r, &text);
    let listed = if bad { r.pick(&["", "Tegning af huset"]) } else { paper };
    attaching(r, &text, listed)
}

/// Points of a recommendation and the decision on each, all but what is left out.
fn points(r: &mut Hand, asked: usize, decided: &[usize], marked: usize, bad: bool) -> Draft {
    let scene = Scene::plain(r);
    let mut items = items(r, 2);
    let acts = [
        "at værkstedet åbner",
        "at bussen kører",
        "at huset lejes",
        "at planen følges",
        "at kurset holdes",
        "at holdet udvides",
    ];
    let lead = r.pick(&["Forvaltningen indstiller,", "Direktionen indstiller", "Det indstilles,"]);
    let sign = r.pick(&[".", ")"]);
    let list: Vec<String> = (1..=asked).map(|at| format!("{at}{sign} {}", acts[at % 6])).collect();
    let gap = r.pick(&["\n", "\n\n"]);
    let word = r.pick(&["At", "Ad"]);
    let done: Vec<String> = decided
        .iter()
        .map(|at| {
            let line = format!("{word} {at}: {}", r.pick(&["Godkendt.", "Udsat.", "Drøftet."]));
            mark(&line, bad && *at == marked)
        })
        .collect();
    items[1].section("Indstilling").replace_range(.., &format!("{lead}{gap}{}", list.join(gap)));
    items[1].section("Beslutning").replace_range(.., &done.join(gap));
    printed(&scene, "", &items)
}

fn point_undecided(r: &mut Hand, bad: bool) -> Draft {
    let asked = r.between(2, 6);
    let without = r.between(1, asked);
    let decided: Vec<usize> = (1..=asked).filter(|at| !bad || *at != without).collect();
    let first = decided[0];
    points(r, asked, &decided, first, bad)
}

fn point_unknown(r: &mut Hand, bad: bool) -> Draft {
    let asked = r.between(2, 6);
    let mut decided: Vec<usize> = (1..=asked).collect();
    let unknown = asked + r.between(1, 3);
    if bad {
        decided.push(unknown);
    }
    points(r, asked, &decided, unknown, bad)
}

fn runs_on(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::plain(r);
    let date = scene.meeting;
    let (first, count) = (r.between(1, 90), r.between(2, 4));
    let mut text = format!(
        "{}\n{:02}-{:02}-{}\nSager {first} - {}\n",
        scene.committee,
        date.day(),
        date.month(),
        date.year(),
        first + count
    );
    let titles = ["Meddelelser", "Værested i havnen", "Lån af lokaler", "Godkendelse af busplan", "Ny praktikordning"];
    let told = [
        "Nyt fra formanden.",
        "Værestedet flytter.",
        "Lokaler kan lånes.",
        "En busplan er klar.",
        "En praktikordning er klar.",
    ];
    let wrong = r.between(1, count);
    let papers = ["Bilag 1: Kort over byen", "Bilag 1: Priser 2024", "Bilag 1: Plan 2. udkast Bilag 2: Kort"];
    for at in 0..=count {
        let glued = bad && at == wrong;
        text += &mark(titles[at], glued);
        text += &format!("\nSag nr. {}\nSagens kerne\n{}\nBeslutning\nGodkendt.\n", first + at, told[at]);
        if at + 1 == wrong {
            text += &format!("Bilag\n{}{}", r.pick(&papers), if bad { " " } else { "\n" });
        }
    }
    Draft::marked(&text)
}

fn glued(r: &mut Hand, bad: bool) -> Draft {
    let (count, first) = (r.between(2, 5), r.below(6));
    let wrong = r.between(1, count - 1);
    let mut list = String::new();
    for at in 0..count {
        let line = format!("Bilag {}: {}", at + 1, PAPERS[(first + at) % 6]);
        let joint = if at == 0 {
            ""
        } else if bad && at == wrong {
            r.pick(&["", " "])
        } else {
            "\n"
        };
        list += joint;
        list += &mark(&line, bad && at == wrong);
    }
    attaching(r, "Forvaltningen har lavet planer, jf. de vedlagte bilag.", &list)
}

const NOTES: [&str; 5] = [
    "I maj kørte bussen ikke.",
    "Uden ferien.",
    "Tallene er foreløbige.",
    "Ture uden passagerer er med.",
    "Opgjort ved udgangen af måneden.",
];

/// A small table or list whose heading has `star` behind it.
fn counted(r: &mut Hand, star: &str) -> String {
    let (a, b) = (r.between(10, 90), r.between(10, 90));
    match r.below(4) {
        0 => format!("Antal ture{star}\n\n- Havn: {a}\n- Skov: {b}"),
        1 => format!("Sted\tTure{star}\nHavn\t{a}\nSkov\t{b}"),
        2 => format!("| Sted | Ture{star} |\n|---|---|\n| Havn | {a} |\n| Skov | {b} |"),
        _ => format!("Bussen har kørt {a} ture i dag{star} og {b} i går."),
    }
}

fn note_without_mark(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let star = r.pick(&["*", "**"]);
    let table = counted(r, if bad { "" } else { star });
    let note = mark(&format!("{star}{}", r.pick(&NOTES)), bad);
    scene.with(r, &format!("{table}\n\n{note}"))
}

fn mark_without_note(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let star = r.pick(&["*", "**"]);
    let table = counted(r, &mark(star, bad));
    let note = if bad { String::new() } else { format!("\n\n{star}{}{}", r.pick(&["", " "]), r.pick(&NOTES)) };
    scene.with(r, &format!("{table}{note}"))
}

fn link_without_target(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let words = r.pick(&["kortet over havnen", "Køreplan", "her", "Læs mere om huset", "filmen"]);
    let target = match (bad, r.below(3)) {
        (true, 0) => "javascript:void(0)",
        (true, _) => "#",
        (false, 0) => "#priser",
        (false, _) => "https://eksempel.dk/kort",
    };
    let link = mark(&format!("[{words}]({target})"), bad);
    let forms = ["Se {} for mere.", "{}", "Alle kan bruge {}, når det er klart.", "Det fremgår af {}."];
    let body = fill(r.pick(&forms), &link);
    let body = anywhere(r, &body);
    scene.with(r, &body)
}

fn label_bulleted(r: &mut Hand, bad: bool) -> Draft {
    let (scene, count) = (Scene::plain(r), r.between(5, 9));
    let mut items = items(r, count);
    let (label, text) = r.pick(&[
        ("Sagen afgøres af", "Udvalget"),
        ("Økonomi", "Ingen."),
        ("Indstilling", ""),
        ("Beslutning", ""),
        ("Sagsfremstilling", ""),
    ]);
    if !text.is_empty() {
        for item in &mut items {
            item.sections.insert(1, (label.to_owned(), text.to_owned()));
        }
    }
    if bad {
        let at = r.below(items.len());
        let dash = r.pick(&["-", "•", "–"]);
        for (name, _) in items[at].sections.iter_mut().filter(|(name, _)| name == label) {
            *name = mark(&format!("{dash} {name}"), bad);
        }
    }
    printed(&scene, "", &items)
}
