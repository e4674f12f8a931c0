//! State reimbursement, and what a full-time person costs.

use crate::{Tilfaelde, hver, kort, rundt};
use pejl_rules::regler::enhedspris::{Pris, indbyggere, kan_vaere_trykt, millioner, pr_indbygger};
use pejl_rules::regler::refusion::{Satser, deling};
use pejl_rules::regler::tal::helt;
use pejl_rules::{Dag, Parametre};
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn satser() -> Satser {
    Satser::paa(Parametre::egne().unwrap(), Dag::ny(2023, 1, 1)).unwrap()
}

fn sum(et: &Tilfaelde) -> Value {
    let satser = satser();
    let svar = deling(&satser, et.heltal("first_week"), et.heltal("weeks"), et.tal("weekly_amount")).unwrap();
    let trin = satser.0.iter().zip(svar.uger);
    json!({
        "state": svar.stat,
        "municipality": svar.kommune,
        "total": svar.i_alt,
        "weeks_by_percent": trin.map(|(trin, uger)| json!([kort(trin.statens_procent().unwrap()), uger])).collect::<Vec<_>>(),
        "average_state_percent": rundt(svar.statens_procent, 1),
    })
}

fn uge(et: &Tilfaelde) -> Value {
    let stat = satser().uge(et.heltal("week")).unwrap().statens_procent().unwrap();
    json!({ "state_percent": helt(stat), "municipality_percent": helt(Decimal::ONE_HUNDRED - stat) })
}

#[test]
fn refusionen_holder() {
    hver("state-reimbursement.json", |et| match et.operation() {
        "sum" => sum(et),
        "week" => uge(et),
        andet => panic!("{andet}"),
    });
}

fn overfoert(et: &Tilfaelde) -> Value {
    let kroner = Pris::ny(et.tal("amount"), et.tal("persons")).unwrap().for_andre(et.tal("other_persons")).unwrap();
    json!({
        "kroner": helt(kroner),
        "million_1": millioner(kroner, 1).unwrap().to_string(),
        "within_printed_ca": kan_vaere_trykt(kroner, et.tal("printed_million")),
    })
}

fn pr_indbygger_overfoert(et: &Tilfaelde) -> Value {
    let pris = Pris::ny(et.tal("per_resident"), et.tal("persons")).unwrap();
    let kroner = helt(pris.for_andre(et.tal("other_persons")).unwrap());
    json!({ "kroner": kroner, "matches_printed": kroner == Some(et.heltal("printed")) })
}

#[test]
fn prisen_holder() {
    hver("cost-per-full-time-person.json", |et| match et.operation() {
        "unit" => match Pris::ny(et.tal("amount"), et.tal("persons")).and_then(Pris::for_en) {
            Some(kroner) => json!({ "kroner_per_person": helt(kroner) }),
            None => json!({ "error": "no persons to divide by" }),
        },
        "scale" => overfoert(et),
        "scale-per-resident" => pr_indbygger_overfoert(et),
        "population" => {
            // The note of the case tells that the amount is printed in millions with one decimal.
            let svar = indbyggere(et.tal("amount"), Decimal::from(100_000), et.tal("per_resident")).unwrap();
            json!({ "residents": svar.antal, "lowest": svar.lavest, "highest": svar.hoejest })
        }
        "per-resident" => json!({ "kroner": pr_indbygger(et.tal("amount"), et.positivt("residents")) }),
        andet => panic!("{andet}"),
    });
}
