//! Expected against actual, and the benchmark's rank.

use crate::{Tilfaelde, hver, rundt};
use pejl_rules::regler::forventet::{Maalt, Udfald, optalt};
use pejl_rules::regler::placering::Plads;
use pejl_rules::regler::tal::Vindue;
use serde_json::{Value, json};

fn forskel(et: &Tilfaelde) -> Value {
    let maalt = Maalt { forventet: et.heltal("expected"), faktisk: et.heltal("actual") };
    let tekst = match maalt.udfald() {
        Udfald::Faerre => "færre end forventet",
        Udfald::Flere => "flere end forventet",
        Udfald::SomForventet => "som forventet",
    };
    json!({
        "difference": maalt.forskel(),
        "percent": rundt(maalt.procent().unwrap(), 2),
        "text": tekst,
        "better_than_expected": maalt.bedre(),
        "matches_printed": maalt.forskel() == et.heltal("printed_difference"),
    })
}

fn faelles(et: &Tilfaelde) -> Value {
    let vindue = |felt: &str| {
        let del = |kant: &str| et.ind(felt)[kant].as_str().unwrap().to_owned();
        Vindue::af_tekst(&del("from"), &del("to")).unwrap()
    };
    json!({ "months": vindue("first").faelles(vindue("second")) })
}

#[test]
fn forventet_mod_faktisk_holder() {
    hver("expected-vs-actual.json", |et| match et.operation() {
        "difference" => forskel(et),
        "overlap" => faelles(et),
        "count-better" => {
            let forskelle: Vec<_> = et.liste("differences").iter().map(|en| en.as_i64().unwrap()).collect();
            let (bedre, daarligere, som) = optalt(&forskelle);
            json!({ "better": bedre, "worse": daarligere, "equal": som })
        }
        "range" => {
            let maalt = Maalt { forventet: et.heltal("expected"), faktisk: et.heltal("actual") };
            let (lavest, hoejest) = maalt.spaend(et.heltal("rounded_to"));
            json!({ "lowest": lavest, "highest": hoejest })
        }
        andet => panic!("{andet}"),
    });
}

fn plads(et: &Tilfaelde) -> Value {
    let Some(plads) = Plads::ny(et.heltal("rank"), et.heltal("municipalities")) else {
        return json!({ "error": "rank outside the list" });
    };
    json!({
        "behind": plads.bag(),
        "ahead": plads.foran(),
        "behind_percent": rundt(plads.bag_procent().unwrap(), 1),
        "majority_behind": plads.bedre_end_de_fleste(),
    })
}

fn aendring(et: &Tilfaelde) -> Value {
    let plads = |felt| Plads::ny(et.heltal(felt), 98).unwrap();
    let vindue = |felt| {
        let maaned = |plads: usize| et.liste(felt)[plads].as_str().unwrap().to_owned();
        Vindue::af_tekst(&maaned(0), &maaned(1)).unwrap()
    };
    json!({
        "places_won": plads("rank").vundet_siden(plads("earlier_rank")),
        "windows_overlap_months": vindue("window").faelles(vindue("earlier_window")),
    })
}

#[test]
fn placeringerne_holder() {
    hver("benchmark-rank.json", |et| match et.operation() {
        "place" => plads(et),
        "change" => aendring(et),
        andet => panic!("{andet}"),
    });
}
