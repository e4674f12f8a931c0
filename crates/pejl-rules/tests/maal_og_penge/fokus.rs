//! The focus measures.

use crate::{Tilfaelde, hver, kort, rundt, tal};
use pejl_rules::regler::fokusmaal::{self, EN_TIME, Krav};
use pejl_rules::regler::fokusmaal_kommune::{self, Del, Graenser};
use pejl_rules::regler::tal::{afrundet, procent};
use pejl_rules::{Dag, Parametre};
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn graenser(aar: i32) -> Graenser {
    Graenser::paa(Parametre::egne().unwrap(), Dag::ny(aar, 12, 31)).unwrap()
}

fn mangler(naaet: Decimal) -> Del {
    Del::af_procent(Decimal::ONE_HUNDRED - naaet).unwrap()
}

fn maal(et: &Tilfaelde) -> Value {
    let graense = match et.ord("measure") {
        "talks" => graenser(2023).samtaler,
        _ => graenser(2023).tilbud,
    };
    let del = mangler(et.tal("reached_percent"));
    json!({
        "missing_percent": rundt(del.procent(), 1),
        "limit_missing": kort(procent(graense.0.into(), graense.1.into()).unwrap()),
        "pass": del.under(graense),
    })
}

fn person(et: &Tilfaelde) -> Value {
    let krav = Krav::paa(Parametre::egne().unwrap(), Dag::ny(2023, 12, 31)).unwrap();
    let timer: u64 = (et.tal("hours") * Decimal::from(EN_TIME)).try_into().unwrap();
    let med = et.heltal("months_on_benefit") >= krav.maaneder;
    let naaet = med.then(|| fokusmaal::naaet(&krav, et.positivt("talks"), et.positivt("offers"), timer));
    json!({
        "in_population": med,
        "talks_reached": naaet.map(|naaet| naaet.samtaler),
        "offers_reached": naaet.map(|naaet| naaet.tilbud),
    })
}

fn foelge(et: &Tilfaelde) -> Value {
    let graenser = graenser(et.heltal("year").try_into().unwrap());
    let daarligere = !et.ind("better_than_expected").as_bool().unwrap();
    let naaet = |felt| mangler(et.tal(felt));
    let svar = fokusmaal_kommune::konsekvens(
        &graenser,
        daarligere,
        naaet("talks_reached_percent"),
        naaet("offers_reached_percent"),
    );
    if !svar.undersoeges {
        return json!({ "examined": false, "stricter_supervision_possible": svar.tilsyn });
    }
    let svigter = [("talks", svar.samtaler_holder), ("offers", svar.tilbud_holder)];
    let svigter: Vec<_> = svigter.into_iter().filter(|(_, holder)| !holder).map(|(navn, _)| navn).collect();
    json!({ "examined": true, "failed": svigter, "stricter_supervision_possible": svar.tilsyn })
}

fn gennemsnit(et: &Tilfaelde) -> Value {
    let procenter: Vec<_> = et.liste("missing_percents").iter().map(tal).collect();
    let snit = fokusmaal_kommune::gennemsnit(&procenter).unwrap();
    json!({
        "average_missing_percent": rundt(afrundet(snit, 1), 1),
        "pass": Del::af_procent(snit).unwrap().under(graenser(2023).tilbud),
    })
}

#[test]
fn fokusmaal_holder() {
    hver("focus-measures.json", |et| match et.operation() {
        "measure" => maal(et),
        "person" => person(et),
        "consequence" => foelge(et),
        "average-offers" => gennemsnit(et),
        andet => panic!("{andet}"),
    });
}

/// The cases are marked as background where the parameters are not confirmed.
#[test]
fn kun_det_bekraeftede_siges_at_vaere_det() {
    let parametre = Parametre::egne().unwrap();
    let bekraeftet = |navn: &str, dag| parametre.paa(navn, dag).map(|gyldig| gyldig.bekraeftet);
    let midt = Dag::ny(2023, 12, 31);
    assert_eq!(bekraeftet("fokusmaal.tilbud.mangler", midt), Some(true));
    assert_eq!(bekraeftet("fokusmaal.samtaler.mangler", midt), Some(false));
    assert_eq!(bekraeftet("fokusmaal.tilbud.mangler", Dag::ny(2026, 6, 30)), Some(false));
    assert_eq!(bekraeftet("fokusmaal.tilbud.mangler", Dag::ny(2026, 7, 1)), None);
}

#[test]
fn en_hypotese_flytter_graensen_og_siger_det() {
    let andre = Parametre::egne().unwrap().med("fokusmaal.tilbud.mangler", "25/100").unwrap();
    let dag = Dag::ny(2023, 12, 31);
    let tilbud = Del::af_tekst("27/100").unwrap();
    assert!(tilbud.under(graenser(2023).tilbud));
    assert!(!tilbud.under(Graenser::paa(&andre, dag).unwrap().tilbud));
    assert!(!andre.paa("fokusmaal.tilbud.mangler", dag).unwrap().bekraeftet);
}
