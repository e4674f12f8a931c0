//! Full-time persons.

use crate::{Tilfaelde, hver, kort, rundt, tal};
use pejl_rules::Dag;
use pejl_rules::regler::andele::helheden;
use pejl_rules::regler::fuldtidspersoner::{Fuldtid, Maade, Periode, Personer, af_uger};
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn sum(et: &Tilfaelde) -> Value {
    let uger: Vec<_> = et.liste("weeks").iter().map(tal).collect();
    json!({ "full_time": kort(af_uger(&uger, et.tal("weeks_in_period")).unwrap()), "persons": uger.len() })
}

fn to_ydelser(et: &Tilfaelde) -> Value {
    let uger: Vec<_> = et.liste("weeks").iter().map(tal).collect();
    let hver = |uger: &Decimal| kort(af_uger(&[*uger], et.tal("weeks_in_period")).unwrap());
    let sum = af_uger(&uger, et.tal("weeks_in_period")).unwrap();
    json!({ "per_benefit": uger.iter().map(hver).collect::<Vec<_>>(), "sum": kort(sum), "persons": 1 })
}

#[test]
fn fuldtidspersoner_holder() {
    hver("full-time-persons.json", |et| match et.operation() {
        "sum" => sum(et),
        "two-benefits" => to_ydelser(et),
        "average-weeks" => {
            let uger =
                Personer(et.positivt("persons")).gennemsnitlige_uger(et.tal("full_time"), et.tal("weeks_in_period"));
            json!({ "average_weeks": rundt(uger.unwrap(), 1) })
        }
        "ratio" => {
            let (personer, fuldtid) = (Personer(et.positivt("persons")), et.tal("full_time"));
            let hver = rundt(personer.fuldtid_pr_person(fuldtid).unwrap(), 4);
            json!({ "full_time_per_person": hver, "plausible": personer.kan_passe(fuldtid) })
        }
        "implied-base" => {
            let (lavest, hoejest) = helheden(et.heltal("full_time"), et.tal("percent")).unwrap();
            json!({ "base_lowest": lavest, "base_highest": hoejest })
        }
        andet => panic!("{andet}"),
    });
}

#[test]
fn kun_samme_periode_laegges_sammen() {
    let aar = |aar| Periode::ny(Maade::Uger, Dag::ny(aar, 1, 1), Dag::ny(aar + 1, 1, 1)).unwrap();
    let halv = |periode: Periode| Fuldtid { periode, dage: periode.dage() / 2 };
    let begge = halv(aar(2023)).plus(halv(aar(2023))).unwrap();
    assert_eq!(begge.antal(), Decimal::ONE);
    assert_eq!(halv(aar(2023)).plus(halv(aar(2024))), None);
}
