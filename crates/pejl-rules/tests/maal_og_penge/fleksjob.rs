//! Hours in flex jobs, month by month.

use crate::{Tilfaelde, hver, rundt};
use pejl_rules::regler::fleksjobmaaned::Maanedsraekke;
use pejl_rules::regler::tal::Maaned;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::BTreeMap;

fn raekke(et: &Tilfaelde) -> Maanedsraekke {
    let antal = |felt| et.heltal(felt).try_into().unwrap();
    Maanedsraekke { op: antal("up"), ned: antal("down"), uaendret: antal("unchanged"), i_alt: antal("printed_total") }
}

fn svar(raekke: Maanedsraekke) -> Value {
    json!({
        "sum": raekke.sum(),
        "matches": raekke.stemmer(),
        "up_share_percent": rundt(raekke.andel_op().unwrap(), 1),
        "net": raekke.netto(),
    })
}

fn maaneder(et: &Tilfaelde) -> Value {
    let alle: Vec<_> = et.liste("months").iter().map(|en| Maaned::af_tekst(en.as_str().unwrap()).unwrap()).collect();
    json!({
        "count": alle.len(),
        "consecutive": Maaned::uden_huller(&alle),
        "first": alle.first().unwrap().to_string(),
        "last": alle.last().unwrap().to_string(),
    })
}

#[test]
fn timerne_holder() {
    // The rows before a comparison in the file are the months that it names; the first of a month counts.
    let kendte: RefCell<BTreeMap<String, Maanedsraekke>> = RefCell::default();
    hver("flex-job-hours.json", |et| match et.operation() {
        "row" => {
            let raekke = raekke(et);
            kendte.borrow_mut().entry(et.ord("month").to_owned()).or_insert(raekke);
            svar(raekke)
        }
        "compare" => {
            let kendte = kendte.borrow();
            let udvikling = kendte[et.ord("to_month")].siden(kendte[et.ord("from_month")]).unwrap();
            json!({
                "up_change": udvikling.op,
                "up_change_percent": rundt(udvikling.op_procent, 1),
                "total_change": udvikling.i_alt,
                "total_change_percent": rundt(udvikling.i_alt_procent, 1),
                "up_share_change_points": rundt(udvikling.andel_point, 1),
            })
        }
        "months" => maaneder(et),
        andet => panic!("{andet}"),
    });
}
