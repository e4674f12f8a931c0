//! Faults for the rules in `shares`.

use super::words::{GROUPS, OUTCOMES, between, dotted, dressed, hundredths, off, percent, piped, some, tenths};
use super::{Ground, Plant, Planter};

pub const PLANTERS: &[Planter] = &[
    Planter { code: "A001", plant: impossible_share },
    Planter { code: "A002", plant: weak_response },
    Planter { code: "A003", plant: count_and_share },
    Planter { code: "A004", plant: parts_and_total },
    Planter { code: "A005", plant: parts_of_whole },
    Planter { code: "A006", plant: shares_of_division },
    Planter { code: "A007", plant: gap_between_groups },
    Planter { code: "A008", plant: percent_or_points },
    Planter { code: "A009", plant: number_in_points },
    Planter { code: "A010", plant: unexplained_change },
    Planter { code: "A011", plant: persons_per_point },
    Planter { code: "A012", plant: money_per_person },
];

/// A sentence of running text, wrong and right, in the place that chance gives it.
fn sentence(ground: &mut Ground<'_>, faulty: &str, sound: &str, target: &str) -> Option<Plant> {
    let (faulty, sound) = dressed(&mut ground.random, faulty, sound);
    ground.insert(&faulty, &sound, target)
}

/// The share in tenths of a per cent.
fn share(part: i64, whole: i64) -> i64 {
    (part * 2000 / whole + 1) / 2
}

/// 82,3 % of 156.
fn impossible_share(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (base, group, outcome) = (between(random, 21, 240), random.pick(GROUPS), random.pick(OUTCOMES));
    let right = share(between(random, base / 4, base * 3 / 4), base);
    // No share of the base rounds to the wrong one, however halves are rounded.
    let near = |tenths: i64, count: i64| (count * 10_000 / base - tenths * 10).abs() <= 6;
    let wrong = (right..1000).find(|tenths| (0..=base).all(|count| !near(*tenths, count)))?;
    let unit = percent(random);
    let form = random.below(4);
    let said = |share: i64| {
        let share = tenths(share);
        match form {
            0 => format!("I alt er {share}{unit} af de {base} {group} {outcome}."),
            1 => format!("Der er {base} {group} på holdet. Heraf er {share}{unit} {outcome}."),
            2 => format!("Forløbet havde {base} {group}, hvoraf {share}{unit} er {outcome}."),
            _ => format!("Af de {base} {group} er {share}{unit} {outcome}."),
        }
    };
    sentence(ground, &said(wrong), &said(right), &tenths(wrong))
}

/// 54 of 1.200 have answered.
fn weak_response(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let invited = between(random, 300, 3_000);
    let (few, many) = (between(random, 4, 19), between(random, 31, 90));
    let unit = percent(random);
    let form = random.below(4);
    let said = |rate: i64| match form {
        0 => format!("Undersøgelsen har en svarprocent på {rate}{unit}."),
        1 => format!("I alt {} ud af {} har svaret på undersøgelsen.", dotted(invited * rate / 100), dotted(invited)),
        2 => format!("Svarprocenten i målingen blev {rate}{unit}."),
        _ => format!("Svarprocent: {rate}{unit}"),
    };
    sentence(ground, &said(few), &said(many), "").map(|plant| plant.both(&["A001"]))
}

/// 156 of 1.334 (15 %).
fn count_and_share(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (base, group, outcome) = (between(random, 40, 400), random.pick(GROUPS), random.pick(OUTCOMES));
    let part = between(random, base / 5, base * 4 / 5);
    let right = share(part, base);
    let wrong = right + off(random, 15, 80);
    let unit = percent(random);
    let form = random.below(4);
    let said = |share: i64| {
        let share = tenths(share);
        match form {
            0 => format!("Det er {part} af {base} ({share}{unit})."),
            1 => format!("I alt {part} ud af {base} {group}, svarende til {share}{unit}, er {outcome}."),
            2 => format!("Der er brugt {part} mio. kr. ud af {base} mio. kr. ({share}{unit})."),
            _ => format!("Ud af {base} {group} er {part} {outcome} ({share}{unit})."),
        }
    };
    let wrong = if form == 2 { right + off(random, 40, 90) } else { wrong };
    Some(sentence(ground, &said(wrong), &said(right), &tenths(wrong))?.also(&["A001"]))
}

/// 300, divided into 200 and 110.
fn parts_and_total(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (a, b, c) = (between(random, 60, 190), between(random, 60, 190), between(random, 60, 190));
    let by = between(random, 4, 30);
    let form = random.below(4);
    let said = |by: i64| match form {
        0 => format!(
            "Der er {} ledige borgere, som fordeler sig med {a} forsikrede ledige og {b} jobparate ledige.",
            a + b - by
        ),
        1 => format!(
            "Der gives {} kr. til kurser og {} kr. til løn, i alt {} kr.",
            dotted(a * 1_000 + c),
            dotted(b * 1_000),
            dotted((a + b + by) * 1_000 + c)
        ),
        2 => format!(
            "Puljen er på {} mio. kr. fordelt på {} mio. kr. til kurser, {} mio. kr. til løn og {} mio. kr. til drift.",
            tenths(a + b + c - by),
            tenths(a),
            tenths(b),
            tenths(c)
        ),
        _ => format!("På holdene er {a} ledige og {b} sygemeldte, tilsammen {} deltagere.", a + b - by),
    };
    Some(sentence(ground, &said(by), &said(0), "")?.also(&["A005"]))
}

/// 186 persons, of whom 51, 131 and 3.
fn parts_of_whole(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (a, b, c) = (between(random, 60, 250), between(random, 70, 250), between(random, 12, 90));
    let form = random.below(4);
    let by = between(random, 1, (a + b) / 60);
    let by = if random.chance(50) { -by } else { by };
    let said = |by: i64| match form {
        0 => format!("Der bor {} personer, heraf {a} børn, {b} voksne og {c} over 67 år.", a + b + c + by),
        1 => format!("Holdene havde {} deltagere, hvoraf {a} kvinder og {b} mænd.", a + b + by),
        2 => format!(
            "I alt {} ledige ({a} på dagpenge, {b} på kontanthjælp og {c} på uddannelseshjælp) er i gang.",
            a + b + c + by
        ),
        _ => format!(
            "Der er {} med ophold. Af de {} er {a} børn under 16 år, {b} er mellem 16 og 66 år, og {c} er over 66 år.",
            a + b + c + by,
            a + b + c + by
        ),
    };
    Some(sentence(ground, &said(by), &said(0), "")?.also(&["A004"]))
}

/// 57, 20,5 and 24,5 per cent.
fn shares_of_division(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (a, b) = (between(random, 250, 450), between(random, 150, 350));
    let c = 1000 - a - b;
    let wrong = c + off(random, 10, 90);
    let unit = percent(random);
    let form = random.below(3);
    let said = |c: i64| {
        let (a, b, c) = (tenths(a), tenths(b), tenths(c));
        match form {
            0 => format!(
                "De ledige er fordelt med {a}{unit} på dagpenge, {b}{unit} på kontanthjælp og {c}{unit} på andre ydelser."
            ),
            1 => format!("Gevinsten fordeles til spejderne ({a}{unit}), skolen ({b}{unit}) og klubben ({c}{unit})."),
            _ => format!(
                "Svarene fordeler sig således:\n- Tilfreds: {a}{unit}\n- Hverken eller: {b}{unit}\n- Utilfreds: {c}{unit}\n\nDet er flere svar end sidst."
            ),
        }
    };
    ground.insert(&said(wrong), &said(c), &tenths(wrong))
}

/// Under 18, 18-64 and over 65.
fn gap_between_groups(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let first = between(random, 16, 30);
    let second = first + between(random, 5, 30);
    let n: Vec<i64> = (0..3).map(|_| between(random, 11, 90)).collect();
    let form = random.below(3);
    let said = |over: i64| match form {
        0 => format!(
            "I boligerne er der {} unge under {first} år, {} beboere på {first}-{second} år og {} beboere over {over} år.",
            n[0], n[1], n[2]
        ),
        1 => format!("De er {}-{} år, {first}-{second} år eller over {over} år.", first - 6, first - 1),
        _ => {
            let row = |label: String, count: i64| vec![label, count.to_string()];
            let rows = [
                vec!["Alder".to_owned(), "Antal".to_owned()],
                row(format!("Under {first} år"), n[0]),
                row(format!("{first}-{second} år"), n[1]),
                row(format!("Over {over} år"), n[2]),
            ];
            piped(&rows)
        }
    };
    let plant = if form == 2 { Ground::insert_table } else { Ground::insert };
    plant(ground, &said(second + 1), &said(second), "")
}

/// From 60 to 65 per cent is no rise of 5 per cent.
fn percent_or_points(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (from, by) = (between(random, 20, 70), between(random, 3, 9));
    let form = random.below(3);
    let (faulty, sound) = match form {
        0 => {
            let said = |unit: &str| {
                format!("Andelen er steget fra {from} pct. til {} pct., altså en stigning på {by} {unit}.", from + by)
            };
            (said("pct."), said("procentpoint"))
        }
        1 => {
            let said =
                |unit: &str| format!("Beskæftigelsesfrekvensen er faldet med {by} {unit} siden sidste opgørelse.");
            (said("%"), said("procentpoint"))
        }
        _ => {
            let said = |unit: &str| {
                format!(
                    "På skolen er {from} % fraværende, hvilket er en stigning på {} {unit} siden foråret.",
                    tenths(by)
                )
            };
            (said("%"), said("procentpoint"))
        }
    };
    sentence(ground, &faulty, &sound, "")
}

/// A number that falls by 0,3 percentage points.
fn number_in_points(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (by, group) = (tenths(between(random, 2, 40)), random.pick(GROUPS));
    let way = random.pick(&["falde", "stige"]);
    let form = random.below(3);
    let said = |what: &str| match form {
        0 => format!("Det ventes, at {what} af {group} vil {way} med {by} procentpoint."),
        1 => format!("Ligeledes ventes {what} af {group} at {way} {by} pct.-point."),
        _ => format!("I perioden er {what} af {group} faldet med {by} procentpoint."),
    };
    sentence(ground, &said("antallet"), &said("andelen"), &by)
}

/// 62 fewer, which covers 85 fewer and 38 more.
fn unexplained_change(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (down, up) = (between(random, 60, 140), between(random, 12, 45));
    let third = between(random, 5, 20);
    let by = off(random, 3, 12);
    // Not so that the first two parts make up the whole.
    let wrong = down - up + if by == -third { by - 1 } else { by };
    let form = random.below(2);
    let said = |total: i64| match form {
        0 => format!(
            "Det er {total} færre end året før. Faldet dækker over {down} færre på kontanthjælp og {up} flere på sygedagpenge."
        ),
        _ => format!(
            "Det samlede antal på en ydelse er faldet med {} personer.\n\nKontanthjælp er faldet med {down} personer. \
             Dagpenge er steget med {up} personer. Sygedagpenge er faldet med {third} personer.",
            total + third
        ),
    };
    // What follows in the section may be told as more parts.
    let at = ground.place_last()?;
    let (faulty, sound) = (said(wrong), said(down - up));
    ground.insert_at(at, &faulty, &sound, "")
}

/// 0,20 points are 50 persons, 0,40 points 200.
fn persons_per_point(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let each = between(random, 20, 60);
    let (p, q) = (between(random, 11, 40), between(random, 50, 90));
    let wrong = each * q * random.pick(&[2, 3]);
    let form = random.below(2);
    let said = |second: i64| {
        let (p1, q1) = (hundredths(p * 10), hundredths(q * 10));
        match form {
            0 => format!(
                "Målet sænkes med {p1} procentpoint, svarende til {} personer. Et fald på {q1} procentpoint svarer til {} personer.",
                dotted(each * p),
                dotted(second)
            ),
            _ => format!(
                "- {p1} procentpoint svarer til {} borgere\n- {q1} procentpoint svarer til {} borgere",
                dotted(each * p),
                dotted(second)
            ),
        }
    };
    ground.insert(&said(wrong), &said(each * q), &dotted(wrong))
}

/// 180.000 kr. for 12 participants is no 18.000 kr. each.
fn money_per_person(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (each, persons) = (between(random, 21, 160) * 100, between(random, 8, 60));
    let noun = some(random, &["deltager", "borger", "elev", "kursist"], 1)[0];
    let plural = match noun {
        "deltager" | "borger" => format!("{noun}e"),
        _ => format!("{noun}er"),
    };
    let wrong = each * random.pick(&[70, 80, 90, 110, 120, 150]) / 100;
    let form = random.below(3);
    let total = dotted(each * persons);
    let said = |each: i64| match form {
        0 => format!(
            "Ordningen koster {total} kr. for {persons} {plural}, svarende til {} kr. pr. {noun}.",
            dotted(each)
        ),
        1 => format!("For {persons} {plural} koster holdet {total} kr., altså {} kr. pr. {noun}.", dotted(each)),
        _ => format!(
            "Der er afsat {total} kr. til {persons} {plural}, hvilket svarer til {} kr. pr. {noun}.",
            dotted(each)
        ),
    };
    sentence(ground, &said(wrong), &said(each), &dotted(wrong))
}
