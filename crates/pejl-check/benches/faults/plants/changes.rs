//! Faults for the rules in `changes`. One file a folder of rules, however
//! many lines: a planter a rule, none of which knows another.

use super::twin::MONTHS;
use super::words::{GROUPS, between, dotted, dressed, off, percent, piped, some, tenths};
use super::{Ground, Plant, Planter};
use pejl_model::{Section, SectionKind, Span};

pub const PLANTERS: &[Planter] = &[
    Planter { code: "A040", plant: change },
    Planter { code: "A041", plant: direction },
    Planter { code: "A043", plant: budget_use },
    Planter { code: "A044", plant: band },
    Planter { code: "A045", plant: average },
    Planter { code: "A048", plant: told_twice },
    Planter { code: "A049", plant: list_length },
    Planter { code: "A050", plant: other_number },
    Planter { code: "A051", plant: no_consequences },
    Planter { code: "A052", plant: whole_range },
    Planter { code: "A053", plant: lowest_and_goal },
    Planter { code: "A054", plant: score },
    Planter { code: "A056", plant: full_year },
    Planter { code: "A057", plant: plan_and_result },
    Planter { code: "A058", plant: part_grant },
    Planter { code: "A059", plant: left_out },
];

fn sentence(ground: &mut Ground<'_>, faulty: &str, sound: &str, target: &str) -> Option<Plant> {
    let (faulty, sound) = dressed(&mut ground.random, faulty, sound);
    ground.insert(&faulty, &sound, target)
}

/// From 150 to 102, a fall by 50.
fn change(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (from, by) = (between(random, 90, 900), between(random, 12, 60));
    let wrong = by + off(random, 2, 9);
    let group = random.pick(GROUPS);
    let form = random.below(4);
    let said = |by: i64, right: i64| match form {
        0 => format!("Antallet er faldet fra {from} til {}, et fald på {by}.", from - right),
        1 => format!(
            "Køen er vokset fra {from} {group} til {} {group}, hvilket er en vækst på {by} {group}.",
            from + right
        ),
        2 => format!(
            "Udgiften er steget fra {} mio. kr. til {} mio. kr., en stigning på {} mio. kr.",
            tenths(from),
            tenths(from + right),
            tenths(by)
        ),
        _ => format!(
            "Andelen er steget med {} procentpoint fra {} til {} %.",
            tenths(by),
            tenths(from / 2),
            tenths(from / 2 + right)
        ),
    };
    sentence(ground, &said(wrong, by), &said(by, by), "")
}

/// Fallen from 100 to 120.
fn direction(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let from = between(random, 90, 900);
    let by = between(random, 12, 60);
    let group = random.pick(GROUPS);
    let (wrong, right) = random.pick(&[("faldet", "steget"), ("reduceret", "øget")]);
    let form = random.below(4);
    let said = |word: &str, noun: &str| match form {
        0 => format!("Antallet af {group} i job er {word} fra {from} til {}.", from + by),
        1 => format!("Andelen er {word} fra {} % i maj til {} % i juni.", tenths(from / 2), tenths(from / 2 + by)),
        2 => format!("Udgiften er {word} fra {} mio. kr. til {} mio. kr.", tenths(from), tenths(from + by)),
        _ => format!("Antallet er gået fra {from} til {}, {noun} på {by}.", from + by),
    };
    sentence(ground, &said(wrong, "et fald"), &said(right, "en stigning"), "")
}

/// 51,3 % of 640 million.
fn budget_use(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let budget = between(random, 1_200, 6_000);
    let used = between(random, budget / 4, budget * 3 / 4);
    let right = (used * 2000 / budget + 1) / 2;
    let wrong = right + off(random, 15, 90);
    let unit = percent(random);
    let form = random.below(3);
    let said = |share: i64| {
        let (used, budget, share) = (tenths(used), tenths(budget), tenths(share));
        match form {
            0 => format!(
                "Der er brugt {used} mio. kr. svarende til {share}{unit} af det korrigerede budget på {budget} mio. kr."
            ),
            1 => format!(
                "Forbruget er {used} mio. kr., og med et budget på {budget} mio. kr. er forbrugsprocenten {share}{unit}."
            ),
            _ => format!("Af et budget på {budget} mio. kr. er der forbrugt {used} mio. kr., dvs. {share}{unit}"),
        }
    };
    Some(sentence(ground, &said(wrong), &said(right), &tenths(wrong))?.also(&["A003"]))
}

/// 480,5 of 490,0 is no 10-15 less.
fn band(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (budget, by) = (between(random, 900, 5_000), between(random, 30, 90));
    let low = by / 10;
    let wrong = low + between(random, 2, 9);
    let less = random.chance(50);
    let forecast = if less { budget - by } else { budget + by };
    let word = if less { "mindreforbrug" } else { "merforbrug" };
    let form = random.below(3);
    let said = |low: i64| {
        let (budget, forecast, high) = (tenths(budget), tenths(forecast), low + 2);
        match form {
            0 => format!(
                "Der ventes et forventet forbrug på {forecast} mio. kr. Holdt op mod et budget på {budget} mio. kr. giver det et {word} på {low}-{high} mio. kr."
            ),
            1 => format!(
                "Med et budget på {budget} mio. kr. og et forventet regnskab på {forecast} mio. kr. ventes et {word} på mellem {low} og {high} mio. kr."
            ),
            _ => format!(
                "Med et budget på {budget} mio. kr. og et forventet forbrug på {forecast} mio. kr. ventes et {word} på {low}-{high} mio. kr."
            ),
        }
    };
    Some(sentence(ground, &said(wrong), &said(low), word)?.both(&["A051"]))
}

/// 120 in six months is no 25 a month.
fn average(ground: &mut Ground<'_>) -> Option<Plant> {
    let year = ground.year();
    let random = &mut ground.random;
    let (first, length) = (between(random, 0, 5), between(random, 4, 7));
    let each = between(random, 12, 80);
    let wrong = each + off(random, 3, 9);
    let last = MONTHS[(first + length - 1) as usize];
    let first = MONTHS[first as usize];
    let form = random.below(3);
    let total = each * length;
    let said = |each: i64| match form {
        0 => format!(
            "Fra {first} til {last} {year} er der modtaget {total} henvendelser, hvilket i gennemsnit er {each} pr. måned."
        ),
        1 => format!(
            "I perioden {first} {year} - {last} {year} har {total} borgere deltaget, dvs. gennemsnitligt {each} om måneden."
        ),
        _ => format!("Der er på {length} måneder afholdt {total} samtaler, i gennemsnit {each} pr. måned."),
    };
    sentence(ground, &said(wrong), &said(each), &wrong.to_string())
}

/// A sentence that stands in two sections with two numbers.
fn told_twice(ground: &mut Ground<'_>) -> Option<Plant> {
    let own = |kind: SectionKind| {
        matches!(
            kind,
            SectionKind::Summary
                | SectionKind::Topic
                | SectionKind::Background
                | SectionKind::Economy
                | SectionKind::Assessment
        )
    };
    let text = ground.text();
    let sections = |item: &pejl_model::AgendaItem| {
        let fits = |section: &&Section| own(section.kind()) && section.content.of(text).ends_with('.');
        let ends: Vec<usize> = item.sections.iter().filter(fits).map(|section| section.content.end).collect();
        let tables =
            |at: &usize| item.tables.iter().all(|table| *at + 2 < table.span.start || *at > table.span.end + 2);
        ends.into_iter().filter(tables).collect::<Vec<usize>>()
    };
    let (_, item) = ground.item(|item| item.open && sections(item).len() > 1)?;
    let ends = sections(item);
    let random = &mut ground.random;
    let places = some(random, &ends, 2);
    let (number, group) = (between(random, 101, 900), random.pick(GROUPS));
    let other = number + off(random, 3, 60);
    let (village, form) = (random.pick(super::words::LABELS).to_lowercase(), random.below(3));
    let said = |number: i64| match form {
        0 => format!("\n\nVed udgangen af kvartalet var {number} {group} tilmeldt indsatsen i {village} og omegn."),
        1 => format!(
            "\n\nFrivilligpuljen til lokale foreninger omkring {village} udgør {} kr. i alt.",
            dotted(number * 1_000)
        ),
        _ => format!(
            "\n\nDer er et forventet forbrug på {} mio. kr. på ordningens samlede område omkring {village}.",
            tenths(number)
        ),
    };
    let with = |other: i64| places.iter().zip([number, other]).map(|(at, n)| (Span::new(*at, *at), said(n))).collect();
    let plant = ground.change(with(other), Some(with(number)))?;
    let near = plant.near.clone();
    Some(plant.kept(move |reading| {
        let holds = |span: &Span| {
            let items = &reading.document.items;
            let at = Span::new(span.start + 2, span.end);
            items.iter().position(|item| item.sections.iter().any(|section| section.content.contains(at)))
        };
        let own: Vec<_> = near.iter().map(holds).collect();
        own.iter().all(|item| item.is_some() && *item == own[0])
    }))
}

/// Three aims and a list of two.
fn list_length(ground: &mut Ground<'_>) -> Option<Plant> {
    const ENTRIES: [&str; 7] = [
        "Flere i job",
        "Kortere forløb",
        "Bedre samtaler",
        "Tættere opfølgning",
        "Mere sprog",
        "Tidlig hjælp",
        "Mere ro",
    ];
    const NUMBERS: [&str; 8] = ["nul", "et", "to", "tre", "fire", "fem", "seks", "syv"];
    let random = &mut ground.random;
    let length = between(random, 3, 6) as usize;
    let wrong = if length == 3 || random.chance(50) { length + 1 } else { length - 1 };
    let entries = some(random, &ENTRIES, length);
    let noun = random.pick(&["mål", "indsatsområder", "principper", "temaer"]);
    let (mark, digits, form) = (random.pick(&["- ", "• ", "* "]), random.chance(30), random.below(2));
    let list: String = entries.iter().map(|entry| format!("{mark}{entry}\n")).collect();
    let number = |n: usize| if digits { n.to_string() } else { NUMBERS[n].to_owned() };
    let said = |n: usize| match form {
        0 => format!("Planen har {} {noun}:\n\n{}", number(n), list.trim_end()),
        _ => format!("De {} {noun} er som følger:\n{}", number(n), list.trim_end()),
    };
    let at = ground.place_last()?;
    let first = said(wrong);
    let target = first.lines().next().unwrap_or("").to_owned();
    Some(ground.insert_at(at, &first, &said(length), &target)?.also(&["A050"]).both(&["S014"]))
}

/// Six principles, of which "the five principles" are told.
fn other_number(ground: &mut Ground<'_>) -> Option<Plant> {
    const NUMBERS: [&str; 9] = ["nul", "et", "to", "tre", "fire", "fem", "seks", "syv", "otte"];
    let random = &mut ground.random;
    let right = between(random, 4, 8) as usize;
    let noun = random.pick(&["principper", "indsatsområder", "delmål", "pejlemærker"]);
    let form = random.below(3);
    let told = NUMBERS[right];
    let said = |n: usize| {
        let n = NUMBERS[n];
        match form {
            0 => format!("Politikken indeholder {told} {noun}. Rådet finder, at de {n} {noun} er gode."),
            1 => format!("Planen har {told} {noun} for de næste år. Udvalget har set på de {n} {noun}."),
            _ => format!("Der er peget på {told} {noun}. De {n} {noun} skal drøftes med rådene."),
        }
    };
    let text = ground.text().to_lowercase();
    if text.contains(noun) {
        return None;
    }
    sentence(ground, &said(right - 1), &said(right), "")
}

/// An economy section that says "none" where the item tells of an amount.
fn no_consequences(ground: &mut Ground<'_>) -> Option<Plant> {
    let text = ground.text();
    let silent = |item: &pejl_model::AgendaItem| {
        item.sections.iter().any(|section| section.kind() == SectionKind::Background)
            && item.sections.iter().filter(|section| section.kinds.contains(&SectionKind::Economy)).count() == 1
            && item.open
            && !item.span.of(text).contains(" kr.")
    };
    let (_, item) = ground.item(silent)?;
    let economy = item.sections.iter().find(|section| section.kinds.contains(&SectionKind::Economy))?;
    let background = item.sections.iter().find(|section| section.kind() == SectionKind::Background)?;
    if economy.kinds.len() > 1 || item.tables.iter().any(|table| economy.content.contains(table.span)) {
        return None;
    }
    let at = background.content.end;
    if !background.content.of(ground.text()).ends_with('.') || item.tables.iter().any(|table| table.span.end + 3 > at) {
        return None;
    }
    let random = &mut ground.random;
    let amount = dotted(between(random, 90, 900) * 1_000);
    let told = match random.below(3) {
        0 => format!("Området ventes at ende med et merforbrug på {amount} kr."),
        1 => format!("Området skal finde en budgetbesparelse på {amount} kr."),
        _ => format!("Der søges en tillægsbevilling på {amount} kr. til ordningen."),
    };
    let none = random.pick(&[
        "Ingen.",
        "Ingen økonomiske konsekvenser.",
        "Ingen bemærkninger.",
        "Sagen har ingen økonomiske konsekvenser.",
    ]);
    let told = (Span::new(at, at), format!("\n\n{told}"));
    let none = (economy.content, none.to_owned());
    let mut plant = ground.change(vec![told, none.clone()], Some(vec![none]))?;
    let place = *plant.near.iter().min_by_key(|span| span.len())?;
    plant.near.retain(|span| *span == place);
    Some(
        plant
            .kept(move |reading| {
                reading
                    .document
                    .items
                    .iter()
                    .flat_map(|item| &item.sections)
                    .any(|section| section.kinds.contains(&SectionKind::Economy) && section.content == place)
            })
            .both(&["S014"]),
    )
}

/// From 0 to 100 per cent without a number.
fn whole_range(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let what = random.pick(&["Dækningen", "Fremmødet", "Resultatet", "Andelen"]);
    let form = random.below(3);
    let said = |low: i64| match form {
        0 => format!("{what} svinger mellem {low} og 100 % hen over ugerne."),
        1 => format!("{what} har varieret fra {low} % til 100 % på holdene."),
        _ => format!("{what} ligger på {low}-100 pct. i de enkelte uger."),
    };
    let low = between(random, 10, 60);
    let dress = random.pick(&["- ", ""]);
    let (faulty, sound) = (format!("{dress}{}", said(0)), format!("{dress}{}", said(low)));
    ground.insert(&faulty, &sound, "")
}

/// An aim of 60 and results from 57.
fn lowest_and_goal(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let goal = between(random, 50, 85);
    let (below, above) = (goal - between(random, 2, 20), goal + between(random, 1, 5));
    let high = goal + between(random, 6, 14);
    let form = random.below(3);
    let said = |low: i64| match form {
        0 => format!("Målet er {goal} %. Byerne varierer mellem {low} % og {high} %."),
        1 => format!("Der er et mål på {goal} pct., og områderne svinger mellem {low} og {high} pct."),
        _ => format!("Kravet er {goal} %, og skolerne ligger mellem {low} % og {high} %."),
    };
    sentence(ground, &said(below), &said(above), "")
}

/// A score without the number of answers.
fn score(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (score, answers) = (between(random, 31, 49), between(random, 40, 400));
    let form = random.below(3);
    let said = |by: &str| match form {
        0 => format!("Deltagerne giver kurset en score på {} ud af 5{by}.", tenths(score)),
        1 => format!("Tilfredsheden var i gennemsnit {} ud af 10 mulige{by}.", tenths(score * 2)),
        _ => format!("Rådgivningen får karakteren {} ud af fem{by}.", tenths(score)),
    };
    let dress = random.pick(&["- ", ""]);
    let sound = format!("{dress}{}", said(&format!(" på baggrund af {answers} besvarelser")));
    ground.insert(&format!("{dress}{}", said("")), &sound, "")
}

/// A saving that is less over a whole year than was promised.
fn full_year(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (promised, purpose) = (
        between(random, 40, 90) * 10,
        random.pick(&["sygedagpenge", "befordringen", "kontanthjælpen", "ressourceforløb"]),
    );
    let less = promised * between(random, 40, 80) / 100;
    let form = random.below(2);
    let said = |effect: i64| {
        let (promised, effect) = (dotted(promised * 1_000), dotted(effect * 1_000));
        match form {
            0 => format!(
                "Forslaget bygger på en besparelse på {purpose} på {promised} kr. årligt.\n\nBesparelsen på {purpose} svarer til en helårseffekt på {effect} kr."
            ),
            _ => format!(
                "Aftalen skulle give en besparelse på {purpose} på {promised} kr. om året. Indsatsen for {purpose} har en helårseffekt på {effect} kr."
            ),
        }
    };
    // The first saving of the section is the promised one.
    let at = ground.place_first(&["årlig", "om året", "pr. år"])?;
    Some(ground.insert_at(at, &said(less), &said(promised), &format!("{} kr.", dotted(less * 1_000)))?.both(&["A051"]))
}

/// A plan of a saving that became an expense.
fn plan_and_result(ground: &mut Ground<'_>) -> Option<Plant> {
    let year = ground.year();
    let random = &mut ground.random;
    let (plan_in, plan_out) = (between(random, 700, 950), between(random, 300, 500));
    let real_out = between(random, 310, 520);
    let turned = real_out - between(random, 60, 200);
    let kept = real_out + between(random, 60, 200);
    let (a, b) = random.pick(&[("Faktisk", "Forslag"), ("Realiseret", "Budget")]);
    let (result, piped_form) = (random.pick(&["Resultat", "I alt", "Netto"]), random.chance(50));
    let n = |n: i64| dotted(n * 1_000);
    let said = |real_in: i64| {
        let rows = [
            vec!["Beløb i kr.".to_owned(), format!("{a} {year}"), format!("{b} {year}")],
            vec!["Besparelse".to_owned(), n(-real_in), n(-plan_in)],
            vec!["Udgift".to_owned(), n(real_out), n(plan_out)],
            vec![result.to_owned(), n(real_out - real_in), n(plan_out - plan_in)],
        ];
        let table = if piped_form {
            piped(&rows)
        } else {
            rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n")
        };
        format!("Økonomien ser sådan ud.\n\n{table}")
    };
    ground.insert_table(&said(turned), &said(kept), &n(real_out - turned))
}

/// An expense equal to the income though only a part is covered.
fn part_grant(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (amount, share) = (between(random, 30, 300) * 1_000, random.pick(&[50, 60, 75, 80]));
    let form = random.below(3);
    let said = |expense: i64| {
        let (expense, income) = (dotted(expense), dotted(amount));
        match form {
            0 => format!(
                "Staten dækker {share} procent af udgifterne til forløbene. Der gives en bevilling med en udgift på {expense} kr. og en indtægt på {income} kr."
            ),
            1 => format!(
                "- Der budgetteres med en udgift på {expense} kr. og en tilhørende indtægt på {income} kr.\n- Kommunerne får dækket {share} % af driftsudgifterne."
            ),
            _ => format!(
                "Puljen giver et tilskud på {share} pct. af udgifterne. Der søges om en udgift på {expense} kr. og en indtægt på {income} kr."
            ),
        }
    };
    ground.insert(&said(amount), &said(amount * 100 / share), "")
}

/// A total of a year without an amount that is given for that year.
fn left_out(ground: &mut Ground<'_>) -> Option<Plant> {
    let year = ground.year();
    let random = &mut ground.random;
    let (a, b, c) = (between(random, 300, 900), between(random, 110, 290), between(random, 31, 99));
    let n = |n: i64| dotted(n * 1_000);
    let form = random.below(2);
    let said = |of: i64| match form {
        0 => format!(
            "Kommunen fik {} kr. i starten af året. Siden er der givet {} kr. Det samlede tilsagn for {year} er {} kr.\n\nDerudover blev der bevilget {} kr. vedrørende {of}.",
            n(a),
            n(b),
            n(a + b),
            n(c)
        ),
        _ => format!(
            "- Staten har givet {} kr. og {} kr.\n- Desuden er der givet tilsagn om {} kr. for {of}.\n- Det samlede tilskud for {year} er dermed {} kr.",
            n(a),
            n(b),
            n(c),
            n(a + b)
        ),
    };
    ground.insert(&said(i64::from(year)), &said(i64::from(year) + 1), &n(a + b))
}
