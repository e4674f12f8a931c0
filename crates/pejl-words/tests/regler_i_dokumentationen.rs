//! `docs/lov-eksempler.md` is made from the rules of the law, their parameters and worked examples.
//! After one of them changed, `INSTA_UPDATE=always cargo test -p pejl-words --test regler_i_dokumentationen` writes it anew.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use pejl_rules::eksempler::{Eksempel, laes};
use pejl_rules::parametre::{Gyldig, Parameter, Parametre};
use pejl_rules::regler::{REGLER, Regel};
use pejl_rules::{Dag, Forklaring, Form, Historie, HoldtAf, Person, Vaerdi};
use pejl_words::{date_long, decimal, forklaring, kode_navn, label, number};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

#[test]
fn the_page_of_the_law_is_made_from_the_rules() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/lov-eksempler.md");
    let page = page();
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(&path, &page).unwrap();
    }
    let stands = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(stands == page, "docs/lov-eksempler.md is not what the rules are");
}

/// The page leaves nothing out: each rule, each of its examples, and each parameter that an answer names.
#[test]
fn every_rule_example_and_parameter_stands_on_the_page() {
    let page = page();
    for regel in REGLER {
        assert!(page.contains(&format!("## {}\n", regel.navn)), "{}", regel.kode);
        let om = label(&format!("regel-{}-om", regel.kode)).into_owned();
        assert!(!om.starts_with("regel-") && page.contains(&om), "{}", regel.kode);
        for eksempel in laes(regel.eksempler).unwrap() {
            assert!(page.contains(&celle(&eksempel.om)), "{} {}", regel.kode, eksempel.navn);
        }
    }
    let brugte: BTreeSet<String> = REGLER.iter().flat_map(brugte).collect();
    assert!(brugte.len() > 50 && brugte.iter().all(|navn| page.contains(&format!("`{navn}`"))));
}

fn page() -> String {
    let mut page = String::from(
        "# Lovens regler med eksempler\n\n\
         Siden er lavet af reglerne selv: hver regel, de tal fra loven, som den bruger, og eksempler på, hvad den \
         svarer. De samme eksempler prøver reglerne. Alle borgere er opdigtede. Et tal, der ikke er bekræftet, bør en \
         fagperson holde op mod loven, før der handles efter det; svar, der bygger på det, siger det selv. Hvad der \
         mangler i reglerne, står sidst.\n\n",
    );
    for regel in REGLER {
        let anker: String =
            regel.navn.to_lowercase().chars().filter(|c| c.is_alphanumeric() || " -".contains(*c)).collect();
        let _ = writeln!(page, "- [{}](#{})", regel.navn, anker.replace(' ', "-"));
    }
    REGLER.iter().for_each(|regel| afsnit(&mut page, regel));
    page.push_str(MANGLER);
    page
}

/// What the rules leave out, and which fact it takes.
const MANGLER: &str = include_str!("lov-mangler.md");

fn afsnit(page: &mut String, regel: &Regel) {
    let alle = Parametre::egne().unwrap();
    let parametre: Vec<(String, &Parameter)> = brugte(regel)
        .into_iter()
        .filter_map(|navn| alle.alle().find(|(egen, _)| *egen == navn).map(|(_, parameter)| (navn, parameter)))
        .collect();
    let mut paragraffer: Vec<&str> = Vec::new();
    for gyldig in parametre.iter().flat_map(|(_, parameter)| &parameter.vaerdier) {
        let paragraf = gyldig.paragraf.split_once(", ").map_or(gyldig.paragraf.as_str(), |(hoved, _)| hoved);
        if !paragraffer.contains(&paragraf) {
            paragraffer.push(paragraf);
        }
    }
    let _ = write!(page, "\n## {}\n\n{}\n", regel.navn, label(&format!("regel-{}-om", regel.kode)));
    let _ = write!(page, "\nRegel `{}`", regel.kode);
    if !paragraffer.is_empty() {
        let _ = write!(page, ". Efter {}", paragraffer.join("; "));
    }
    page.push_str(".\n");
    parametertabel(page, &parametre);
    page.push_str("\n| Eksempel | Det, der er sket | Dag | Svar | Forklaring |\n|---|---|---|---|---|\n");
    for eksempel in laes(regel.eksempler).unwrap() {
        let svar = (regel.forklar)(alle, &eksempel.sag());
        let celler = [
            eksempel.om.clone(),
            sket(&eksempel),
            dag(eksempel.dag),
            ventet(&eksempel),
            svar.as_ref().map_or_else(|| "Reglen gælder ikke her.".to_owned(), forklaring),
        ];
        let _ = writeln!(page, "| {} |", celler.map(|tekst| celle(&tekst)).join(" | "));
    }
}

fn parametertabel(page: &mut String, parametre: &[(String, &Parameter)]) {
    if parametre.is_empty() {
        page.push_str("\nDen bruger ingen tal fra loven.\n");
        return;
    }
    page.push_str("\n| Tal fra loven | Værdi | Gælder | Paragraf og lov | Bekræftet |\n|---|---|---|---|---|\n");
    for (navn, parameter) in parametre {
        for gyldig in &parameter.vaerdier {
            let celler = [
                format!("{} (`{navn}`)", parameter.om),
                vaerdi(&gyldig.vaerdi, &parameter.enhed),
                gaelder(gyldig),
                format!("{}, [{}]({})", gyldig.paragraf, gyldig.lov, gyldig.kilde),
                if gyldig.bekraeftet { "ja" } else { "**nej**" }.to_owned(),
            ];
            let _ = writeln!(page, "| {} |", celler.map(|tekst| celle(&tekst)).join(" | "));
        }
    }
}

/// The parameters that any answer to the rule's examples names, in the order of their names.
fn brugte(regel: &Regel) -> BTreeSet<String> {
    fn tag(svar: &Forklaring, brugte: &mut BTreeSet<String>) {
        brugte.extend(svar.parametre.iter().map(|brugt| brugt.navn.clone()));
        svar.trin.iter().for_each(|trin| tag(trin, brugte));
    }
    let mut brugte = BTreeSet::new();
    for eksempel in laes(regel.eksempler).unwrap() {
        if let Some(svar) = (regel.forklar)(Parametre::egne().unwrap(), &eksempel.sag()) {
            tag(&svar, &mut brugte);
        }
    }
    brugte
}

/// A cell of a table in Markdown.
fn celle(tekst: &str) -> String {
    tekst.replace('|', "\\|").replace('\n', " ")
}

fn dag(dag: Dag) -> String {
    dag.dato().map_or_else(|| dag.to_string(), date_long)
}

fn gaelder(gyldig: &Gyldig) -> String {
    match gyldig.til {
        Some(til) => format!("{} til {}", dag(gyldig.fra), dag(til)),
        None => format!("fra {}", dag(gyldig.fra)),
    }
}

fn vaerdi(vaerdi: &Vaerdi, enhed: &str) -> String {
    let enhed = if enhed == "antal" { "" } else { enhed };
    match vaerdi {
        Vaerdi::Antal(antal) => format!("{} {enhed}", decimal(Decimal::from(*antal))).trim_end().to_owned(),
        Vaerdi::Tal(tal) => format!("{} {enhed}", decimal(*tal)).trim_end().to_owned(),
        Vaerdi::Andel(taeller, naevner) => format!("{taeller}/{naevner}"),
        Vaerdi::Ja(ja) => if *ja { "ja" } else { "nej" }.to_owned(),
        Vaerdi::Dag(en) => dag(*en),
        Vaerdi::Kode(kode) => kode_navn(kode),
        Vaerdi::Tekst(tekst) => kode_navn(tekst),
        Vaerdi::Liste(liste) => liste.iter().map(|kode| kode_navn(kode)).collect::<Vec<_>>().join(", "),
    }
}

/// What the example expects: the outcome and its values.
fn ventet(eksempel: &Eksempel) -> String {
    let Some(udfald) = &eksempel.udfald else { return "intet".to_owned() };
    let vaerdier = eksempel.vaerdier.iter().filter(|(_, vaerdi)| !vaerdi.is_empty());
    let vaerdier: Vec<String> = vaerdier.map(|(navn, vaerdi)| format!("{navn} {vaerdi}")).collect();
    let udfald = format!("`{udfald}`");
    if vaerdier.is_empty() { udfald } else { format!("{udfald}: {}", vaerdier.join("; ")) }
}

/// The example's history and what is told beside it, in words.
fn sket(eksempel: &Eksempel) -> String {
    let sag = eksempel.sag();
    let mut ord = ydelser(&sag.historie);
    ord.extend(begivenheder(&sag.historie));
    ord.extend(personen(&sag.historie.person));
    let oplyst: Vec<String> =
        eksempel.givet.iter().map(|(navn, vaerdi)| format!("{} {vaerdi}", navn.replace('_', " "))).collect();
    ord.extend((!oplyst.is_empty()).then(|| format!("oplyst: {}", oplyst.join(", "))));
    ord.join("; ")
}

fn periode(fra: Dag, til: Option<Dag>) -> String {
    match til {
        Some(til) => format!("{} til {}", dag(fra), dag(til.plus_dage(-1))),
        None => format!("fra {}", dag(fra)),
    }
}

/// Hundredths of an hour a week.
fn timer(hundrededele: u16) -> String {
    format!("{} timer om ugen", decimal(Decimal::new(hundrededele.into(), 2).normalize()))
}

fn ydelser(historie: &Historie<'_>) -> Vec<String> {
    let et = |en: &pejl_rules::Forloeb| {
        let gruppe = en.maalgruppe.map_or_else(String::new, |gruppe| format!(", {}", kode_navn(gruppe.kode())));
        format!("{}{gruppe}, {}", kode_navn(en.ydelse.kode()), periode(en.fra, en.til))
    };
    historie.forloeb.iter().map(et).collect()
}

fn begivenheder(historie: &Historie<'_>) -> Vec<String> {
    let samtale = |en: &pejl_rules::Samtale| {
        let form = (en.form != Form::Fremmoede).then(|| format!(" ({})", kode_navn(en.form.kode())));
        let hos = (en.holdt_af != HoldtAf::Kommune).then(|| format!(" med {}", kode_navn(en.holdt_af.kode())));
        format!("{}{}{}", dag(en.dag), form.unwrap_or_default(), hos.unwrap_or_default())
    };
    let samtaler: Vec<String> = historie.samtaler.iter().map(samtale).collect();
    let mut ord = Vec::new();
    ord.extend((!samtaler.is_empty()).then(|| format!("samtaler: {}", samtaler.join(", "))));
    ord.extend(historie.tilbud.iter().map(|en| {
        let timer = if en.timer == 0 { String::new() } else { format!(", {}", timer(en.timer)) };
        format!("{} {}{timer}", kode_navn(en.art.kode()), periode(en.fra, en.til))
    }));
    ord.extend(historie.arbejde.iter().map(|en| format!("arbejde {}, {}", periode(en.fra, en.til), timer(en.timer))));
    ord.extend(historie.fleksjob.iter().map(|en| format!("fleksjob fra {}: {}", dag(en.fra), timer(en.timer))));
    ord.extend(historie.fritagelser.iter().map(|en| format!("fritaget {}", periode(en.fra, en.til))));
    ord
}

fn personen(person: &Person) -> Vec<String> {
    let dage = |dage: u16, hvad: &str| format!("{} dage {hvad} inden for ti år", number(dage.into()));
    let mut ord: Vec<String> = person.foedt.map(|foedt| format!("født {}", dag(foedt))).into_iter().collect();
    ord.extend(person.opholdsdage.map(|antal| dage(antal, "i riget")));
    ord.extend(person.beskaeftigelsesdage.map(|antal| dage(antal, "i fuldtidsarbejde")));
    ord.extend(person.ukrainelov.then(|| "ophold efter særloven om Ukraine".to_owned()));
    ord.extend(person.euret.then(|| "undtaget efter EU-retten".to_owned()));
    ord.extend(person.arbejdspligt.map(|sat| format!("arbejdspligt fastsat til {}", timer(sat))));
    ord
}
