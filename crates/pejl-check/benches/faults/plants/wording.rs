//! Faults of names, abbreviations and number style.

use super::Planter;
use super::structure::{items, printed};
use super::twin::{Draft, Hand, Scene, anywhere, capital, fill, mark, spoken, twin};

pub const PLANTERS: &[Planter] = &[
    twin!("W001", decision_word),
    twin!("W002", committee_name),
    twin!("W003", order_of_name),
    twin!("W004", abbreviation),
    twin!("W005", number_style),
    twin!("W006", point_without_at),
    twin!("W007", decision_mark),
    twin!("W008", name_of_area),
];

/// `word` with one letter left out, doubled, changed or swapped with the next, away from its first letter.
fn misspelt(r: &mut Hand, word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    loop {
        let at = r.between(1, letters.len() - 2);
        let mut wrong = letters.clone();
        match r.below(4) {
            0 => drop(wrong.remove(at)),
            1 => wrong.insert(at, letters[at]),
            2 => wrong.swap(at, at + 1),
            _ => wrong[at] = r.pick(&['e', 'r', 't', 'n', 's', 'k']),
        }
        if wrong != letters {
            return wrong.into_iter().collect();
        }
    }
}

fn decision_word(r: &mut Hand, bad: bool) -> Draft {
    let count = r.between(1, 5);
    let (scene, mut items) = (Scene::plain(r), items(r, count));
    let (form, word) = r.pick(&[
        ("{}.", "Godkendt"),
        ("Indstillingen {}.", "godkendt"),
        ("Indstillingen blev {}.", "tiltrådt"),
        ("Taget til {}.", "efterretning"),
        ("Orienteringen blev taget til {}.", "efterretning"),
        ("{}.", "Vedtaget"),
        ("{}.", "Forkastet"),
        ("Udvalget tog sagen til {}.", "orientering"),
        ("Planen blev {}.", "vedtaget"),
    ]);
    let word = if bad { mark(&misspelt(r, word), bad) } else { word.to_owned() };
    let at = r.between(1, count);
    items[at].section("Beslutning").replace_range(.., &fill(form, &word));
    items[0].section("Beslutning").replace_range(.., "Indstillingen tiltrådt.");
    printed(&scene, "", &items)
}

fn committee_name(r: &mut Hand, bad: bool) -> Draft {
    let mut scene = Scene::plain(r);
    scene.form = r.between(0, 3);
    let (right, wrong): (&'static str, &[&str]) = match r.below(4) {
        0 => (
            "Beskæftigelses- og Integrationsudvalget",
            &[
                "Beskæftigelse- og Integrationsudvalget",
                "Beskæftigelses og Integrationsudvalget",
                "Beskæftigelses- og integrationsudvalget",
            ],
        ),
        1 => ("Arbejdsmarkedsudvalget", &["Arbejdsmarkedudvalget", "Arbejdmarkedsudvalget"]),
        2 => ("Beskæftigelsesudvalget", &["Beskæftigelseudvalget", "Beskæfigelsesudvalget"]),
        _ => (
            "Social- og Sundhedsudvalget",
            &["Social og Sundhedsudvalget", "Social- og Sundhedudvalget", "Social- og sundhedsudvalget"],
        ),
    };
    scene.committee = right;
    let name = if bad { mark(r.pick(wrong), bad) } else { right.to_owned() };
    let forms = [
        "{} drøftede sagen i maj.",
        "Planen går videre til {}.",
        "Det er {}, der afgør sagen.",
        "Sagen er sendt til {} og Økonomiudvalget.",
    ];
    let body = fill(r.pick(&forms), &name);
    let body = anywhere(r, &body);
    scene.with(r, &body)
}

const PARTS: [&str; 8] = ["Klima", "Erhverv", "Job", "Integration", "Kultur", "Fritid", "Turisme", "Vækst"];

fn order_of_name(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let (at, three, and) = (r.below(8), r.chance(50), r.pick(&[" og ", " & "]));
    let part = |offset: usize| PARTS[(at + offset) % 8];
    let join = |a: usize, b: usize, c: usize| {
        if three {
            format!("Udvalget for {}, {}{and}{}", part(a), part(b), part(c))
        } else {
            format!("Udvalget for {}{and}{}", part(a), part(b))
        }
    };
    let (right, other) = (join(0, 1, 2), join(1, 0, 2));
    let wrong = if bad { mark(&other, bad) } else { right.clone() };
    let body = match r.below(3) {
        0 => format!("Sagen går til {right}. {wrong} har svaret, og {right} er enigt."),
        1 => format!("- {right}\n- {wrong}\n- {right}"),
        _ => format!("{wrong} har haft sagen.\n\n{right} drøftede den, og {right} svarede."),
    };
    scene.with(r, &body)
}

fn abbreviation(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let consonants = ["B", "D", "F", "G", "J", "K", "Q", "X", "Z", "W"];
    let vowels = ["Ø", "Æ", "Y", "U", "E"];
    let short = format!("{}{}{}{}", r.pick(&consonants), r.pick(&vowels), r.pick(&consonants), r.pick(&["", "B", "K"]));
    let marked = mark(&short, bad);
    let forms = [
        "Sagen følger retningen for {} fra i år.",
        "Vi har talt med {} om planen.",
        "{} har holdt møde.",
        "Planen er lavet af {}.",
    ];
    let body = fill(r.pick(&forms), &marked);
    let more = if r.chance(30) { format!(" Senere svarede {short} igen.") } else { String::new() };
    let explained = match (bad, r.below(2)) {
        (true, _) => String::new(),
        (false, 0) => format!("Det sociale forum ({short}) er nyt. "),
        (false, _) => format!("{short} (det sociale forum) er nyt. "),
    };
    let body = spoken(r, &format!("{explained}{body}{more}"));
    scene.with(r, &body)
}

fn number_style(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let (a, b, c) = (r.between(1, 99), r.between(100, 999), r.between(100, 999));
    let pointed = format!("{a}.{b} kr.");
    let body = match r.below(4) {
        0 => format!(
            "Udgiften er {} kr. i alt.",
            if bad { mark(&format!("{a},{b},{c}"), bad) } else { format!("{a}.{b}.{c}") }
        ),
        1 => {
            let (a, b) = (r.between(10, 99), r.between(100, 999));
            let plain = if bad { mark(&format!("{a}{b}"), bad) } else { format!("{a}.{b}") };
            format!("Udgiften er {plain} kr., og indtægten er {pointed}")
        }
        2 => {
            let short = if bad { mark("mio kr", bad) } else { "mio. kr.".to_owned() };
            format!("- Løn: {a} mio. kr.\n- Husleje: {a} {short}\n- Kurser: {b} mio. kr.")
        }
        _ => {
            let english = if bad { mark(&format!("{a},{b}.50"), bad) } else { format!("{a}.{b},50") };
            format!("Prisen er {english} kr. for holdet.")
        }
    };
    let body = if body.starts_with('-') { body } else { anywhere(r, &body) };
    scene.with(r, &body)
}

fn point_without_at(r: &mut Hand, bad: bool) -> Draft {
    let count = r.between(1, 4);
    let (scene, mut items) = (Scene::plain(r), items(r, count));
    let acts =
        ["at budgettet godkendes", "at planen drøftes", "at huset lejes", "at bussen kører", "at status gives i maj"];
    let others = [
        "planen for 2025",
        "ny status i maj",
        "budgettet godkendes",
        "udvalget orienteres igen",
        "flere pladser til unge",
    ];
    let (size, wrong) = (r.between(2, 5), r.below(2));
    let numbered = r.chance(60);
    let first = r.below(5);
    let line = |at: usize| {
        let words =
            if bad && at == wrong { mark(others[(first + at) % 5], bad) } else { acts[(first + at) % 5].to_owned() };
        if numbered { format!("{}. {words}", at + 1) } else { format!("- {words}") }
    };
    let list: Vec<String> = (0..size).map(line).collect();
    let lead = r.pick(&["Forvaltningen indstiller,", "Direktionen indstiller:", "Administrationen indstiller"]);
    let gap = r.pick(&["\n", "\n\n"]);
    items[1].section("Indstilling").replace_range(.., &format!("{lead}{gap}{}", list.join(gap)));
    printed(&scene, "", &items)
}

fn decision_mark(r: &mut Hand, bad: bool) -> Draft {
    let count = r.between(2, 7);
    let (scene, mut items) = (Scene::plain(r), items(r, count));
    let forms = ["At 1:", "Ad 1:", "At 1.", "Ad 1)", "ad 1.", "At 1)"];
    let (usual, wrong) = (r.below(forms.len()), r.below(items.len()));
    for (at, item) in items.iter_mut().enumerate() {
        let form = if bad && at == wrong { forms[(usual + 1 + at % 5) % forms.len()] } else { forms[usual] };
        let act = r.pick(&["Godkendt.", "Drøftet.", "Udsat."]);
        let words = format!("{} {act}", mark(form, bad && at == wrong));
        item.section("Beslutning").replace_range(.., &words);
    }
    printed(&scene, "", &items)
}

fn name_of_area(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let kind = r.pick(&["politikområde", "budgetramme", "serviceområde", "bevilling", "område"]);
    let number = r.between(2, 99);
    let name = r.pick(&["Forsørgelse", "Integration", "Beskæftigelse", "Ungeindsats", "Arbejdsmarked", "Uddannelse"]);
    let other = if bad { mark(&misspelt(r, name), bad) } else { name.to_owned() };
    let long = capital(kind);
    let body = match r.below(3) {
        0 => format!(
            "På {kind} {number} {name} ventes et fald, og {kind} {number} {name} er fordelt.\n\nPå {kind} {number} {other} er der ro."
        ),
        1 => format!("- {long} {number} {name}\n- {long} {number} {other}\n- {long} {number} {name}"),
        _ => format!(
            "Område\tBeløb\n{long} {number} {name}\t12\n{long} {number} {other}\t14\n{long} {number} {name}\t17"
        ),
    };
    scene.with(r, &body)
}
