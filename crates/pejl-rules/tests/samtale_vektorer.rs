//! The shared vectors of contact plans and forms of conversation, case by case.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use pejl_rules::regler::overgang::{OvergangSatser, overgang};
use pejl_rules::regler::samtaleform::{FormSatser, Formsvar, Formvalg, Ordning, formen, plads_mangler};
use pejl_rules::regler::samtalekrav::KravArt;
use pejl_rules::regler::samtaleplan::{Forhold, KravStatus, Tilstand, samtaleplan, samtaler_paa};
use pejl_rules::regler::samtalesatser::SamtaleSatser;
use pejl_rules::{Dag, Forloeb, Form, Fritagelse, Historie, HoldtAf, Maalgruppe, Parametre, Samtale, Ydelse};
use serde_json::{Value, json};

/// The cases of a shared file; none where the shared folder is absent.
fn cases(navn: &str) -> Vec<Value> {
    let sti = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/domain/vectors").join(navn);
    match std::fs::read_to_string(&sti) {
        Ok(tekst) => serde_json::from_str::<Value>(&tekst).unwrap()["cases"].as_array().unwrap().clone(),
        Err(_) => {
            println!("skipped: ../shared is absent");
            Vec::new()
        }
    }
}

fn dag(vaerdi: &Value) -> Option<Dag> {
    pejl_rules::eksempler::dag(vaerdi.as_str()?)
}

fn form(vaerdi: &Value) -> Option<Form> {
    match vaerdi.as_str()? {
        "in person" => Some(Form::Fremmoede),
        "phone" => Some(Form::Telefon),
        "video" => Some(Form::Video),
        anden => panic!("unknown form {anden}"),
    }
}

fn hos(vaerdi: &Value) -> HoldtAf {
    if vaerdi == "unemployment fund" { HoldtAf::AKasse } else { HoldtAf::Kommune }
}

fn hos_paa_engelsk(hos: HoldtAf) -> &'static str {
    if hos == HoldtAf::AKasse { "unemployment fund" } else { "municipality" }
}

/// What the vectors call a requirement.
fn krav_paa_engelsk(art: KravArt) -> &'static str {
    match art {
        KravArt::FoersteAKasse | KravArt::FoersteKommune => "first talk",
        KravArt::AKasse => "talks in 3 months",
        KravArt::EfterAKasse => "talks before 6 months",
        KravArt::Direkte | KravArt::Kommune | KravArt::KommuneOevrige => "talks in 6 months",
        KravArt::SygFoerste => "first follow-up",
        KravArt::SygHalvaar => "follow-ups in half-year",
        KravArt::Intensiv => "intensified",
    }
}

fn ydelse(gruppe: Maalgruppe) -> Ydelse {
    match gruppe {
        Maalgruppe::Dagpenge => Ydelse::ADagpenge,
        Maalgruppe::Sygemeldt => Ydelse::Sygedagpenge,
        Maalgruppe::Jobafklaring => Ydelse::Jobafklaring,
        Maalgruppe::Fleksjob => Ydelse::Ledighedsydelse,
        Maalgruppe::Uddannelsesparat | Maalgruppe::AktivitetsparatUng => Ydelse::Uddannelseshjaelp,
        _ => Ydelse::Kontanthjaelp,
    }
}

struct Ind {
    forloeb: Vec<Forloeb>,
    samtaler: Vec<Samtale>,
    fritagelser: Vec<Fritagelse>,
    forhold: Forhold,
    dag: Dag,
}

fn ind(input: &Value) -> Ind {
    let gruppe = match input["group"].as_str().unwrap() {
        "sick" => Maalgruppe::Sygemeldt,
        kode => Maalgruppe::af_kode(kode).unwrap(),
    };
    let fra = dag(&input["start"]).or_else(|| dag(&input["exempt_from"])).unwrap();
    let forloeb = Forloeb { ydelse: ydelse(gruppe), maalgruppe: Some(gruppe), fra, til: None, kommune: 320 };
    let talks = input["talks"].as_array().cloned().unwrap_or_default();
    let samtaler = talks.iter().map(|talk| Samtale {
        dag: dag(&talk["date"]).unwrap(),
        form: Form::Fremmoede,
        holdt_af: hos(&talk["by"]),
    });
    let fritagelser = dag(&input["exempt_from"])
        .map(|fra| Fritagelse { fra, til: dag(&input["exempt_to"]).map(|til| til.plus_dage(1)) });
    let ja = |navn: &str| input[navn].as_bool().unwrap_or(false);
    Ind {
        forloeb: vec![forloeb],
        samtaler: samtaler.collect(),
        fritagelser: fritagelser.into_iter().collect(),
        forhold: Forhold {
            direkte: ja("direct_to_municipality"),
            tidlig_anmodning: dag(&input["early_request"]),
            ansat: ja("employed"),
            forudsigelig: ja("predictable_course"),
            forventede_uger: input["expected_weeks"].as_i64(),
        },
        dag: dag(&input["as_of"]).unwrap_or(fra),
    }
}

impl Ind {
    fn historie(&self) -> Historie<'_> {
        let (forloeb, samtaler, fritagelser) = (&self.forloeb, &self.samtaler, &self.fritagelser);
        Historie { forloeb, samtaler, fritagelser, ..Historie::default() }
    }

    /// The requirements of the first half-year; the vectors leave out the talk at 16 months.
    fn krav(&self, satser: &SamtaleSatser) -> Vec<KravStatus> {
        let plan = samtaleplan(&self.historie(), self.dag, satser, &self.forhold).unwrap();
        plan.krav.into_iter().filter(|en| en.krav.art != KravArt::Intensiv).collect()
    }
}

fn plan(input: &Value, satser: &SamtaleSatser) -> Value {
    let krav = ind(input).krav(satser).into_iter().map(|en| {
        json!({
            "what": krav_paa_engelsk(en.krav.art), "by": hos_paa_engelsk(en.krav.art.hos()),
            "count": en.krav.antal, "latest": en.senest.to_string(),
        })
    });
    json!({ "due": krav.collect::<Vec<_>>() })
}

fn status(input: &Value, satser: &SamtaleSatser) -> Value {
    let krav = ind(input).krav(satser).into_iter().map(|en| {
        let tilstand = match en.tilstand {
            Tilstand::Opfyldt => "met",
            Tilstand::Aaben => "open",
            Tilstand::Overskredet => "missed",
        };
        json!({
            "what": krav_paa_engelsk(en.krav.art), "by": hos_paa_engelsk(en.krav.art.hos()),
            "latest": en.senest.to_string(), "held": en.holdt, "missing": en.mangler, "status": tilstand,
        })
    });
    json!({ "requirements": krav.collect::<Vec<_>>() })
}

fn handover(input: &Value, parametre: &Parametre) -> Value {
    let timer = input["monthly_hours"].as_array().unwrap().iter().map(|timer| timer.as_str().unwrap().parse().unwrap());
    let satser = OvergangSatser::paa(parametre, Dag::ny(2024, 1, 1)).unwrap();
    let svar = overgang(&timer.collect::<Vec<_>>(), &satser);
    json!({ "handover_after_month": svar.efter_maaned, "hours_used": svar.timer.to_string() })
}

#[test]
fn kontaktplaner() {
    let parametre = Parametre::egne().unwrap();
    let satser = SamtaleSatser::af(parametre);
    for case in cases("contact-plan.json") {
        let input = &case["input"];
        let svar = match input["operation"].as_str().unwrap() {
            "plan" => plan(input, &satser),
            "status" => status(input, &satser),
            "handover" => handover(input, parametre),
            "exempt" => {
                let ind = ind(input);
                json!({ "talk_owed_now": !samtaler_paa(&ind.historie(), ind.dag, &satser).unwrap().fritaget })
            }
            anden => panic!("unknown operation {anden}"),
        };
        assert_eq!(svar, case["expected"], "{}", case["id"]);
    }
}

/// The vectors' reasons as codes.
fn grund(svar: Option<Formsvar>) -> &'static str {
    match svar {
        None => "rule not in force",
        Some(Formsvar::FoersteRet) => "first talk in person",
        Some(Formsvar::FoersteForkert) => "first talk must be in person",
        Some(Formsvar::BorgersValg) => "citizen's choice",
        Some(Formsvar::Flyttet) => "moved on a professional ground",
        Some(Formsvar::BegrundelseMangler) => "reason missing",
        Some(Formsvar::KunTil) => "authority may only move a talk to in person",
    }
}

fn talk(input: &Value, parametre: &Parametre) -> Value {
    let ordning = if input["scheme"] == "sickness follow-up" { Ordning::Sygeopfoelgning } else { Ordning::Jobsamtale };
    let valg = Formvalg {
        nummer: u32::try_from(input["talk_number"].as_u64().unwrap()).unwrap(),
        form: form(&input["form"]).unwrap(),
        myndighed: input["decided_by"] == "authority",
        borger_valgte: form(&input["citizen_chose"]),
        begrundet: input["reason_given"].as_bool().unwrap(),
    };
    let satser = FormSatser::paa(parametre, ordning, dag(&input["date"]).unwrap());
    let svar = satser.map(|satser| formen(&valg, &satser));
    json!({ "ok": svar.map(Formsvar::ret), "why": grund(svar) })
}

#[test]
fn samtaleformer() {
    let parametre = Parametre::egne().unwrap();
    for case in cases("talk-form.json") {
        let input = &case["input"];
        let svar = if input["operation"] == "talk" {
            talk(input, parametre)
        } else {
            let former: Vec<Form> = input["forms"].as_array().unwrap().iter().filter_map(form).collect();
            let mangler = plads_mangler(parametre, Dag::ny(2023, 3, 22), &former);
            let navn = |form: &Form| match form {
                Form::Fremmoede => "in person",
                Form::Telefon => "phone",
                Form::Video => "video",
            };
            json!({ "ok": mangler.is_empty(), "missing": mangler.iter().map(navn).collect::<Vec<_>>() })
        };
        assert_eq!(svar, case["expected"], "{}", case["id"]);
    }
}
