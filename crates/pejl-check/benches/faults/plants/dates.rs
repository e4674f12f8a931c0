//! Faults of days, periods and terms. One file a folder of rules, however
//! many lines: a planter a rule, none of which knows another.

use super::Planter;
use super::twin::{
    Draft, Hand, Scene, anywhere, capital, day, fill, later, mark, month, print_date, spoken, twin, weekday,
};
use jiff::civil::{Date, Weekday};
use pejl_check::exact::calendar;

pub const PLANTERS: &[Planter] = &[
    twin!("D001", weekday_of_date),
    twin!("D002", weekday_without_year),
    twin!("D003", week_number),
    twin!("D004", impossible_date),
    twin!("D005", impossible_time),
    twin!("D006", broken_year, both(&["D007"])),
    twin!("D007", far_quarter),
    twin!("D008", period_backwards, both(&["D007"])),
    twin!("D009", time_backwards),
    twin!("D010", impossible_quarter),
    twin!("D011", length_of_period),
    twin!("D012", term_length, also(&["D013"])),
    twin!("D013", outside_term),
    twin!("D014", deadline_on_holiday),
    twin!("D015", hearing_over, both(&["D014"])),
    twin!("D016", result_not_over),
    twin!("D017", later_minutes),
    twin!("D018", start_outside_days),
    twin!("D019", two_beginnings),
    twin!("D020", amount_in_two_years),
];

/// Another day of the week than that of `date`, where `bad`.
fn named(r: &mut Hand, date: Date, bad: bool) -> &'static str {
    let off = 1 + r.below(6) as i64;
    weekday(if bad { later(date, off).weekday() } else { date.weekday() })
}

const MEETINGS: [&str; 6] = [
    "Næste møde er {} kl. 16.",
    "Kurset holdes {} i salen.",
    "Der er åbent hus {}.",
    "Holdet mødes igen {}, og alle er inviteret.",
    "Besøget er flyttet til {}.",
    "Ordningen begyndte {}.",
];

fn weekday_of_date(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let date = day(r, 2012, 2030);
    let name = named(r, date, bad);
    let name = mark(&if r.chance(20) { capital(name) } else { name.to_owned() }, bad);
    let lead = r.pick(&[" den ", " d. ", ", ", " "]);
    let body = fill(r.pick(&MEETINGS), &format!("{name}{lead}{}", print_date(r, date)));
    let body = anywhere(r, &body);
    scene.with(r, &body)
}

fn weekday_without_year(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let date = later(scene.meeting, r.below(80) as i64 - 25);
    let name = mark(named(r, date, bad), bad);
    let lead = r.pick(&[" den ", " d. ", " "]);
    let form = r.pick(&MEETINGS[..5]);
    let body = fill(form, &format!("{name}{lead}{}. {}", date.day(), month(date.month())));
    let body = anywhere(r, &body);
    scene.with(r, &body)
}

fn week_number(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let date = day(r, scene.meeting.year(), scene.meeting.year() + 1);
    let right = date.iso_week_date().week();
    let long = format!("{}. {} {}", date.day(), month(date.month()), date.year());
    let off = 6 + r.below(12) as i8;
    let far = if right > 26 { right - off } else { right + off };
    let near = if right > 26 { right - 1 - r.below(3) as i8 } else { right + 1 + r.below(3) as i8 };
    let (week, far) = if bad { (near, far) } else { (right, right) };
    let (week, far) = (mark(&week.to_string(), bad), mark(&far.to_string(), bad));
    let body = match r.below(4) {
        0 => format!("Undersøgelsen begynder i uge {week} ({long})."),
        1 => format!("Vi mødes den {long} (uge {week}) i salen."),
        2 => format!("Holdet evalueres i uge {far} i {} {}.", month(date.month()), date.year()),
        _ => format!("Næste runde er uge {far} ({} {}).", month(date.month()), date.year()),
    };
    let body = anywhere(r, &body);
    scene.with(r, &body)
}

const ENDS: [&str; 6] = [
    "Ordningen løber til den {}.",
    "Der gives status pr. {} til udvalget.",
    "Aftalen er skrevet under den {} af begge.",
    "Arbejdet er i gang fra den {} og frem.",
    "Mødet holdes d. {} på rådhuset.",
    "Frist: den {}",
];

fn impossible_date(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let at: i8 = r.pick(&[2, 4, 6, 9, 11]);
    let year = 2015 + r.below(15) as i16;
    let days = calendar::days_in(Some(year), at).unwrap_or(28);
    let day = days + if bad { 1 + r.below(usize::from(at == 2) + 1) as i8 } else { 0 };
    let date = match r.below(6) {
        0 => format!("{day}. {}", month(at)).replace("29. februar", if bad { "30. februar" } else { "28. februar" }),
        1 => format!("{day}.{at:02}.{year}"),
        2 => format!("{day}/{at}-{year}"),
        3 => format!("{day}-{at:02}-{year}"),
        4 if bad => format!("{}.{}.{year}", 10 + r.below(15), 13 + r.below(6)),
        _ => format!("{day}. {} {year}", month(at)),
    };
    let body = fill(r.pick(&ENDS), &mark(&date, bad));
    let body = anywhere(r, &body);
    scene.with(r, &body)
}

fn impossible_time(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let (hour, minute) = (r.between(8, 23), r.pick(&[0, 15, 30, 45]));
    let (hour, minute) = match (bad, r.below(3)) {
        (false, _) => (hour, minute),
        (true, 0) => (hour, r.between(60, 99)),
        (true, 1) => (24, r.between(1, 59)),
        (true, _) => (r.between(25, 99), minute),
    };
    let time = mark(&format!("{hour}{}{minute:02}", r.pick(&[".", ":"])), bad);
    let clock = r.pick(&["kl. ", "kl "]);
    let forms = [
        "Mødet begynder {} i salen.",
        "Døren åbnes {}, og der er kaffe.",
        "Toget går {} hver dag.",
        "Oplæg {}",
        "Der lukkes {}.",
    ];
    let body = fill(r.pick(&forms), &format!("{clock}{time}"));
    let body = anywhere(r, &body);
    scene.with(r, &body)
}

fn broken_year(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let year = 2015 + r.below(14) as i16;
    let date = day(r, year, year);
    let (cut, long) = if bad {
        let cut = year / 10;
        (cut.to_string(), format!("{year}{}", year % 10))
    } else {
        (year.to_string(), year.to_string())
    };
    let (cut, long) = (mark(&cut, bad), mark(&long, bad));
    let (q, m, d) = (r.between(1, 4), month(date.month()), date.day());
    let body = match r.below(7) {
        0 => format!("I perioden {q}. kvartal {cut} - 4. kvartal {} kom flere i job.", year + 1),
        1 => format!("Antallet er talt fra 1. kvartal {year} - {q}. kvartal {cut}."),
        2 => format!("Aftalen er fra den {d}. {m} {cut}."),
        3 => format!("Planen (vedtaget den {d}. {m} {cut}) gælder fortsat."),
        4 => format!("Aftalen gælder fra {d}. {m} {long} og et år frem."),
        5 => format!("Målt fra 1. halvår {cut}-2. halvår {} er der fremgang.", year + 1),
        _ => format!("Tilbuddet åbnede den {d}. {m} {long}."),
    };
    let body = anywhere(r, &body);
    scene.with(r, &body)
}

fn far_quarter(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let now = scene.meeting.year();
    let year = if bad { now + 8 + r.below(40) as i16 } else { now - 3 + r.below(8) as i16 };
    let word = if r.chance(20) {
        r.pick(&["første", "andet", "tredje", "fjerde"]).to_owned()
    } else {
        format!("{}.", r.between(1, 4))
    };
    let quarter = mark(&format!("{word} kvartal {year}"), bad);
    let forms = [
        "Antallet faldt i {}.",
        "Der var 17 forløb i {} og 15 før.",
        "Måling: {}",
        "Vi venter svar i {} fra staten.",
        "Tallene er fra {}, som er det seneste.",
    ];
    let body = fill(r.pick(&forms), &quarter);
    let body = anywhere(r, &body);
    scene.with(r, &body)
}

fn period_backwards(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let first = day(r, 2015, 2026);
    let last = later(first, 400 + r.below(700) as i64);
    let (from, to) = if bad { (last, first) } else { (first, last) };
    let long = |date: Date| format!("{}. {} {}", date.day(), month(date.month()), date.year());
    let months = |date: Date| format!("{} {}", month(date.month()), date.year());
    let dots = |date: Date| format!("{:02}.{:02}.{}", date.day(), date.month(), date.year());
    let quarter = |date: Date| format!("{}. kvartal {}", (date.month() + 2) / 3, date.year());
    let dash = r.pick(&[" - ", "-", " – ", " til "]);
    let (period, form) = match r.below(6) {
        0 => (format!("{} til {}", long(from), long(to)), "Forløbet ligger fra {}."),
        1 => (format!("{}{dash}{}", months(from), months(to)), "Tallene dækker {} i alt."),
        2 => (format!("{}{dash}{}", quarter(from), quarter(to)), "Målt i {} er der fremgang."),
        3 => (format!("{}-{}", from.year(), to.year()), "Der er sat penge af i budget {} til huset."),
        4 => (format!("{} - {}", dots(from), dots(to)), "Projektet løber i perioden {}."),
        _ => (format!("{}-{}", from.year(), to.year()), "I perioden {} var der flere hold."),
    };
    let body = anywhere(r, &fill(form, &mark(&period, bad)));
    scene.with(r, &body)
}

fn time_backwards(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let first = r.between(12, 20);
    let last = if bad { r.between(10, first - 1) } else { first + r.between(1, 3) };
    let (half, sign) = (r.pick(&["00", "30", "15"]), r.pick(&[".", ":"]));
    let end = mark(&format!("{last}{sign}{half}"), bad);
    let dash = r.pick(&["-", " - ", " – ", " til ", " til kl. "]);
    let forms = [
        "Kurset holdes {}.",
        "Der er oplæg {} i salen.",
        "Frokost: {}",
        "Åbent {} alle dage.",
        "Vi ses {}, og alle er med.",
    ];
    let body = fill(r.pick(&forms), &format!("kl. {first}{sign}{half}{dash}{end}"));
    let body = anywhere(r, &body);
    scene.with(r, &body)
}

fn impossible_quarter(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let year = scene.meeting.year() - 2 + r.below(4) as i16;
    let half = r.chance(30);
    let number = match (bad, half) {
        (true, true) => r.pick(&[0, 3, 4, 5]),
        (true, false) => r.pick(&[0, 5, 6, 7, 8]),
        (false, true) => r.between(1, 2),
        (false, false) => r.between(1, 4),
    };
    let name = if half { "halvår" } else { "kvartal" };
    let forms = [
        "Rapporten kommer i {}.",
        "Antallet steg i {} og er faldet siden.",
        "{}: evaluering",
        "Status gives efter {}, når tallene er der.",
    ];
    let body = fill(r.pick(&forms), &mark(&format!("{number}. {name} {year}"), bad));
    let body = anywhere(r, &body);
    scene.with(r, &body)
}

fn length_of_period(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let first = day(r, 2016, 2024);
    let length = r.between(3, 30) as i32;
    let end = first.year() * 12 + i16::from(first.month()) - 1 + length as i16 - 1;
    let last = format!("{} {}", month((end % 12 + 1) as i8), end / 12);
    let first_month = format!("{} {}", month(first.month()), first.year());
    let off = 2 + r.below(4) as i32;
    let stated = |right: i32| mark(&(if bad { right + off } else { right }).to_string(), bad);
    let (months, years) = (stated(length), stated(2 + length % 5));
    let to = first.year() + (1 + length % 5) as i16;
    let date = |date: Date| format!("{}. {} {}", date.day(), month(date.month()), date.year());
    let days = stated(length + 10);
    let until = later(first, i64::from(length) + 9);
    let (dash, recent) = (r.pick(&[" - ", "-", " – "]), r.pick(&["seneste", "sidste", "forløbne"]));
    let body = match r.below(5) {
        0 => format!("Tallet er steget over de {recent} {months} måneder, {first_month}{dash}{last}."),
        1 => format!("Der var 17 sager de {recent} {years} år ({}-{to}).", first.year()),
        2 => format!("Opgørelse for de {recent} {days} dage ({}{dash}{}).", date(first), date(until)),
        3 => format!("Der er givet en bevilling på {months} måneder ({first_month}{dash}{last})."),
        _ => format!("I de {recent} {months} måneder ({first_month}{dash}{last}) var der flere."),
    };
    let body = anywhere(r, &body);
    scene.with(r, &body)
}

/// A paper whose head prints a term.
fn with_term(r: &mut Hand, scene: &Scene, term: &str) -> Draft {
    let (date, body) = (scene.meeting, scene.committee);
    let numbers = format!("{:02}-{:02}-{}", date.day(), date.month(), date.year());
    let title = match r.below(3) {
        0 => format!("REFERAT {body} {term} d. {numbers}"),
        1 => format!("REFERAT {body} - {term} d. {numbers}"),
        _ => format!("REFERAT {term}: {body} d. {numbers}"),
    };
    let day = capital(weekday(date.weekday()));
    let head =
        format!("{title}\n\nMødedato {day} d. {}. {} {} kl. 15:30\n\n", date.day(), month(date.month()), date.year());
    let number = r.between(1, 90);
    Draft::marked(&format!(
        "{head}Punkt {number}: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\n\
         Punkt {}: Status\n\nBeslutning\n\nDrøftet.\n",
        number + 1
    ))
}

fn term_length(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::plain(r);
    let (first, last) = calendar::term(scene.meeting.year());
    let (first, last) = match (bad, r.below(4)) {
        (false, _) => (first, last),
        (true, 0) => (first - 4, last),
        (true, 1) => (first, last + 1),
        (true, 2) => (first - 1, last),
        (true, _) => (first, last - 1 - r.below(2) as i16),
    };
    let term = if r.chance(30) { format!("{first}-{}", last % 100) } else { format!("{first}-{last}") };
    with_term(r, &scene, &mark(&term, bad))
}

fn outside_term(r: &mut Hand, bad: bool) -> Draft {
    let mut scene = Scene::plain(r);
    let (first, last) = calendar::term(scene.meeting.year());
    let before = r.chance(50);
    let (first, last) = match (bad, before) {
        (false, _) => (first, last),
        (true, true) => (first - 4, last - 4),
        (true, false) => (first + 4, last + 4),
    };
    if bad && scene.meeting.month() == 12 {
        scene.meeting = later(scene.meeting, -40);
    }
    let term = if r.chance(30) { format!("{first}-{}", last % 100) } else { format!("{first}-{last}") };
    with_term(r, &scene, &mark(&term, bad))
}

fn deadline_on_holiday(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let mut date = later(scene.meeting, 1 + r.below(90) as i64);
    let closed = |date: Date| {
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        let turn = matches!((date.month(), date.day()), (1, 1) | (12, 31));
        (weekend || calendar::holiday(date).is_some(), turn)
    };
    while closed(date) != (bad, false) {
        date = later(date, 1);
    }
    let printed = if r.chance(30) { format!("{}. {}", date.day(), month(date.month())) } else { print_date(r, date) };
    let forms = [
        "Ansøgningsfristen er den {}.",
        "Svar sendes senest den {} til forvaltningen.",
        "Deadline: {}",
        "Tilmeldingsfrist {}",
        "Fristen for svar er {}, og alle kan være med.",
        "Fristen udløber den {}.",
        "Planen skal være klar senest {}.",
    ];
    let body = fill(r.pick(&forms), &mark(&printed, bad));
    let body = anywhere(r, &body);
    scene.with(r, &body)
}

fn hearing_over(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let days = 1 + r.below(50) as i64;
    let date = later(scene.meeting, if bad { -days } else { days - 1 });
    let printed = if r.chance(30) { format!("{}. {}", date.day(), month(date.month())) } else { print_date(r, date) };
    let forms = [
        "Forslaget er i høring frem til {}.",
        "Planen er sendt i offentlig høring til og med den {}.",
        "Høringsfristen er den {}.",
        "Politikken er nu i høring indtil {} hos foreningerne.",
        "Høringen løber frem til den {}.",
        "Udkastet er sendt i høring til den {}.",
    ];
    let body = fill(r.pick(&forms), &mark(&printed, bad));
    let body = spoken(r, &body);
    scene.with(r, &body)
}

fn result_not_over(r: &mut Hand, bad: bool) -> Draft {
    let mut scene = Scene::plain(r);
    if scene.meeting.month() == 12 {
        scene.meeting = later(scene.meeting, -60);
    }
    let year = scene.meeting.year() + if bad { 0 } else { -1 };
    let quarter = (scene.meeting.month() + 2) / 3;
    let (ahead, of) = if !bad {
        (r.between(1, 4) as i8, year)
    } else if quarter == 4 {
        (r.between(1, 2) as i8, year + 1)
    } else {
        (quarter + 1, year)
    };
    let (whole, part) = (mark(&format!("hele {year}"), bad), mark(&format!("{ahead}. kvartal {of}"), bad));
    let number = r.between(11, 95);
    let body = match r.below(6) {
        0 => format!("For {whole} har andelen i gennemsnit ligget på {number} pct."),
        1 => format!("For {whole} var ledigheden {number} pct."),
        2 => format!("For {whole} har antallet været {number}."),
        3 => format!("I {part} steg antallet til {number}."),
        4 => format!("I {part} udgjorde andelen {number} pct."),
        _ => format!("I {part} faldt ledigheden til {number} personer."),
    };
    let body = spoken(r, &body);
    scene.with(r, &body)
}

fn later_minutes(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let days = 5 + r.below(300) as i64;
    let date = later(scene.meeting, if bad { days } else { -days });
    let printed = mark(&print_date(r, date), bad);
    let forms = [
        "Godkendelse af referat fra mødet den {}.",
        "Udvalget skal godkende referatet af ordinært møde d. {}.",
        "Her sker godkendelse af referat fra udvalgets møde {}.",
        "Sagen er godkendelse af referatet fra mødet den {}.",
        "Godkendelse af referat af møde den {}.",
    ];
    let body = fill(r.pick(&forms), &printed);
    if r.chance(30) {
        let heading = format!("Godkendelse af referat fra mødet den {printed}");
        let item = scene.item(3, &heading, "", "at referatet godkendes", "Godkendt.");
        return Draft::marked(&format!("{}{}{item}", Scene::head(&scene), scene.item(2, "Status", "", "", "Drøftet.")));
    }
    let body = anywhere(r, &body);
    scene.with(r, &body)
}

fn start_outside_days(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let (from, to) = r.pick(&[(0, 3), (0, 4), (1, 3), (1, 4), (2, 3), (3, 4), (2, 4), (0, 1)]);
    let mut date = day(r, 2016, 2025);
    let inside = |date: Date| (from..=to).contains(&date.weekday().to_monday_zero_offset());
    while inside(date) == bad || (date.month(), date.day()) == (1, 1) {
        date = later(date, 1);
    }
    let dash = if from < 2 { r.pick(&["-", " – ", " - ", " til "]) } else { r.pick(&["-", " til "]) };
    let names = format!("{}{dash}{}", super::twin::DAYS[from as usize], super::twin::DAYS[to as usize]);
    let printed = mark(&print_date(r, date), bad);
    let body = match r.below(4) {
        0 => format!("Siden {printed} har holdet haft åbent {names} kl. 9-11."),
        1 => format!("Der er åbent {names} fra den {printed}."),
        2 => format!("Fra {printed} tager vi telefonen {names}."),
        _ => format!("Siden den {printed} er der undervist {names} i jobhuset."),
    };
    let body = spoken(r, &body);
    scene.with(r, &body)
}

fn two_beginnings(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::of(r);
    let date = day(r, 2014, 2024);
    let earlier = date.year() - if bad { 1 + r.below(4) as i16 } else { 0 };
    let name = r.pick(&["Brobyggerne", "Jobhuset", "Ungeporten", "Virksomhedshuset", "Mentorkorpset", "Sprogcafeen"]);
    let m = month(date.month());
    let begun = match r.below(3) {
        0 => format!("{}. {m} {}", date.day(), date.year()),
        1 => format!("i {m} {}", date.year()),
        _ => format!("den {}. {m} {}", date.day(), date.year()),
    };
    let lead = begun.strip_prefix("i ").map_or("", |_| "i ");
    let lead = if begun.starts_with("den ") { "den " } else { lead };
    let begun = format!("{lead}{}", mark(begun.trim_start_matches(lead), bad));
    let (verb, count) = (r.pick(&["blev etableret", "blev oprettet", "er oprettet"]), r.between(12, 300));
    let since = match r.below(3) {
        0 => format!("Siden {m} {earlier} har {name} hjulpet {count} borgere."),
        1 => format!("Siden {m} {earlier} er {count} unge hjulpet af {name}."),
        _ => format!("Siden {m} {earlier} har {name} holdt {count} kurser."),
    };
    let between = r.pick(&[" ", "\n\n", "\n- "]);
    let first = if between.starts_with("\n-") { "- " } else { "" };
    let body = format!("{first}{name} {verb} {begun}.{between}{since}");
    scene.with(r, &body)
}

fn amount_in_two_years(r: &mut Hand, bad: bool) -> Draft {
    let scene = Scene::plain(r);
    let year = 2019 + r.below(10);
    let other = if bad { year + r.between(1, 7) } else { year };
    let amount = match r.below(3) {
        0 => format!("{} mia. kr.", r.between(1, 9)),
        1 => format!("{},{} mio. kr.", r.between(1, 30), r.between(1, 9)),
        _ => format!("{}.{}00.000 kr.", r.between(1, 30), r.between(1, 9)),
    };
    let stem = r.pick(&["besparelsen", "tilskuddet til værkstedet", "puljemidlerne", "bevillingen", "anlægsudgiften"]);
    let close = format!("{amount} i {}", mark(&other.to_string(), bad));
    let summary = match r.below(3) {
        0 => format!("{} er {close}.", capital(stem)),
        1 => format!("Forvaltningen fortæller, at {stem} bliver {close}."),
        _ => format!("Sagen handler om {stem} ({close})."),
    };
    let told = match r.below(3) {
        0 => format!("{} udgør {amount} i {year}.", capital(stem)),
        1 => format!("- Huset er lejet.\n- {} er {amount} i {year}.", capital(stem)),
        _ => format!("Aftalen betyder, at {stem} er {amount} i {year} efter de nye regler."),
    };
    let sections = [scene.section("Resumé", &summary), scene.section("Sagsfremstilling", &told)].concat();
    let decided = scene.section("Beslutning", "Drøftet.");
    Draft::marked(&format!("{}{}{sections}{decided}", scene.head(), scene.heading(1, "Ny reform")))
}
