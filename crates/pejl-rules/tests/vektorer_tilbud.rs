//! The shared vectors about offers, the early effort, the 75 per cent rule and work duty, case by case.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use pejl_rules::regler::andel75::{Andel75, Gruppetal, Proeve, forklar as forklar_andel, procent};
use pejl_rules::regler::arbejdspligt::{Arbejdspligt, Timer, Undtaget, forklar_hvem};
use pejl_rules::regler::tidlig_indsats::{Maanedstal, TidligIndsats};
use pejl_rules::regler::tilbud_taeller::{Grund, TilbudTaeller};
use pejl_rules::{Dag, Maalgruppe, Parametre, Tilbud, Ydelse};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn mappe() -> Option<PathBuf> {
    let mappe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/domain/vectors");
    if mappe.is_dir() {
        return Some(mappe);
    }
    println!("skipped: ../shared is absent; the worked examples are read by the same code");
    None
}

/// Every case of a file against what `svar` makes of its input.
fn alle(fil: &str, svar: impl Fn(&Value) -> Value) {
    let Some(mappe) = mappe() else { return };
    let tekst = std::fs::read_to_string(mappe.join(fil)).unwrap();
    let vektor: Value = serde_json::from_str(&tekst).unwrap();
    let sager = vektor["cases"].as_array().unwrap();
    assert!(!sager.is_empty());
    for sag in sager {
        assert_eq!(svar(&sag["input"]), sag["expected"], "{fil}: {}", sag["id"]);
    }
}

fn dag(vaerdi: &Value) -> Dag {
    pejl_rules::eksempler::dag(vaerdi.as_str().unwrap()).unwrap()
}

fn tekst(vaerdi: &Value) -> &str {
    vaerdi.as_str().unwrap()
}

fn tal(vaerdi: &Value) -> Decimal {
    tekst(vaerdi).parse().unwrap()
}

fn art(navn: &str) -> Tilbud {
    match navn {
        "§ 91 guidance and upskilling" => Tilbud::OevrigVejledning,
        "internship" => Tilbud::Virksomhedspraktik,
        "wage subsidy" => Tilbud::Loentilskud,
        "utility job" => Tilbud::Nytteindsats,
        "ordinary paid hours" | "paid hours" => Tilbud::Loentimer,
        "FVU" | "ordinary education" => Tilbud::OrdinaerUddannelse,
        "§ 93 course" | "§ 93 prior learning" => Tilbud::LaeseSkriveRkv,
        "Danish lessons" => Tilbud::Dansk,
        "treatment" => Tilbud::Behandling,
        other => panic!("{other}"),
    }
}

#[test]
fn tilbud_taeller() {
    let parametre = Parametre::egne().unwrap();
    alle("offer-counts.json", |input| {
        let fra = dag(&input["start"]);
        let dage = i32::try_from(input["days"].as_i64().unwrap()).unwrap();
        let gruppe = Maalgruppe::af_kode(tekst(&input["group"])).unwrap();
        let regel = TilbudTaeller::paa(parametre, fra).unwrap();
        let grund = regel.svar(art(tekst(&input["type"])), gruppe, Some(dage)).unwrap();
        // The words of the case come from the dates of the parameter that decided.
        let gyldig = parametre.paa("tilbud.arter", fra).unwrap();
        let why = match grund {
            Grund::Art => "counted type",
            Grund::Paragraf91Taeller if gyldig.til == Some(Dag::ny(2023, 3, 21)) => "before 22 March 2023",
            Grund::Paragraf91Taeller if gyldig.fra == Dag::ny(2026, 7, 1) => "from 1 July 2026",
            Grund::Paragraf91Taeller | Grund::AndenArt => panic!("{grund:?}"),
            Grund::Unge => "young on uddannelseshjælp keep all types",
            Grund::ForKort => "shorter than two weeks on end",
            Grund::Paragraf93 => "§ 93 cannot replace an offer",
            Grund::Paragraf91 => "§ 102(6)",
        };
        json!({ "counts": grund.taeller(), "why": why })
    });
}

#[test]
fn tidlig_indsats() {
    let regel = TidligIndsats::paa(Parametre::egne().unwrap(), Dag::ny(2024, 11, 1)).unwrap();
    alle("early-effort.json", |input| {
        let maaned = |en: &Value| Maanedstal {
            naaet: en["reached"].as_u64().unwrap(),
            befolkning: en["population"].as_u64().unwrap(),
        };
        let maaneder: Vec<Maanedstal> = input["months"].as_array().unwrap().iter().map(maaned).collect();
        let svar = regel.svar(&maaneder);
        use pejl_rules::regler::tidlig_indsats::Opfoelgning::{ForFaaMaaneder, Kontakt, LilleBefolkning, Naaet};
        let reason = match svar {
            Kontakt => "below 80 percent in all six months",
            ForFaaMaaneder => "fewer than six months",
            LilleBefolkning => "population under 10",
            Naaet => "at least 80 percent in one month",
        };
        json!({ "contact": svar.kontakt(), "reason": reason })
    });
}

#[test]
fn andel75() {
    let (parametre, dag) = (Parametre::egne().unwrap(), Dag::ny(2026, 9, 30));
    alle("share-rule-75.json", |input| {
        let proeve = if tekst(&input["test"]) == "talks" { Proeve::Samtaler } else { Proeve::Tilbud };
        let en = |en: &Value| Gruppetal {
            gruppe: Maalgruppe::af_kode(tekst(&en["group"])).unwrap(),
            med: en["with"].as_u64().unwrap(),
            alle: en["total"].as_u64().unwrap(),
            arbejdspligt: en["work_duty"].as_u64().unwrap(),
        };
        let grupper: Vec<Gruppetal> = input["groups"].as_array().unwrap().iter().map(en).collect();
        let svar = Andel75::paa(parametre, dag, proeve).unwrap().svar(&grupper);
        assert!(forklar_andel(parametre, dag, proeve, &grupper).is_some());
        match procent(svar.med, svar.alle, 1) {
            None => json!({ "met": svar.opfyldt, "with": svar.med, "total": svar.alle }),
            Some(procent) => json!({
                "with": svar.med, "total": svar.alle, "percent": procent.to_string(),
                "met": svar.opfyldt, "max_left_out": svar.hoejst_udeladt,
            }),
        }
    });
}

fn omfattet(parametre: &Parametre, input: &Value) -> Value {
    let ydelse = match tekst(&input["benefit"]) {
        "newcomer benefit" => Ydelse::Sho,
        "lowest rate" | "living-at-home rate" => Ydelse::Mindstesats,
        "base rate" => Ydelse::Kontanthjaelp,
        other => panic!("{other}"),
    };
    let (ophold, beskaeftigelse) = (tal(&input["residence_years_of_10"]), tal(&input["employment_years_of_10"]));
    let undtaget = Undtaget { ukrainelov: input["ukraine_act"].as_bool().unwrap(), euret: false };
    let krav = |regel: &Arbejdspligt| regel.krav_af_aar(ophold, beskaeftigelse);
    let forklaring = forklar_hvem(parametre, dag(&input["date"]), ydelse, krav, undtaget).unwrap();
    let why = match (forklaring.udfald, ydelse) {
        ("omfattet", Ydelse::Sho) => "newcomer benefit from 1 January 2025",
        ("omfattet", Ydelse::Mindstesats) => "lowest rates from 1 July 2025",
        ("ikke-i-kraft", _) => "not in force",
        ("ydelsen-endnu-ikke", _) => "not in force for this benefit",
        ("ydelsen-ikke", _) => "benefit not covered",
        ("ukrainelov", _) => "special act for Ukraine",
        ("krav-opfyldt", _) => "both tests met",
        other => panic!("{other:?}"),
    };
    json!({ "in_scope": forklaring.udfald == "omfattet", "why": why })
}

fn hundrededele(timer: &Value) -> u32 {
    u32::try_from(tal(timer) * Decimal::from(100)).unwrap()
}

fn timer(parametre: &Parametre, input: &Value) -> Value {
    let regel = Arbejdspligt::paa(parametre, Dag::ny(2025, 9, 1)).unwrap();
    let aktiviteter = input["activities"].as_array().unwrap().iter();
    let aktiviteter = aktiviteter.map(|en| (art(tekst(&en[0])), hundrededele(&en[1])));
    let hours = |hundrededele: u32| Decimal::new(hundrededele.into(), 2).normalize().to_string();
    match regel.timer(Some(hundrededele(&input["set_hours"])), aktiviteter) {
        Err(fejl) => json!({ "error": format!("more than {} hours cannot be set", hours(fejl.hoejst)) }),
        Ok(timer @ Timer { talt, .. }) => json!({
            "counted": hours(talt), "shortfall": hours(timer.mangler().unwrap()), "covered": timer.daekket(),
        }),
    }
}

#[test]
fn arbejdspligt() {
    let parametre = Parametre::egne().unwrap();
    alle("work-duty.json", |input| match tekst(&input["operation"]) {
        "scope" => omfattet(parametre, input),
        "hours" => timer(parametre, input),
        "share" => {
            let (del, hele) = (input["local"].as_u64().unwrap(), input["national"].as_u64().unwrap());
            json!({ "percent": procent(del, hele, 2).unwrap().to_string() })
        }
        other => panic!("{other}"),
    });
}
