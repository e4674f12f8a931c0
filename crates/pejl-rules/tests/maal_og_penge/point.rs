//! Percentage points, and the parts of a goal.

use crate::{Tilfaelde, hver, kort, rundt, tal};
use pejl_rules::regler::maaldeling::Delt;
use pejl_rules::regler::procentpoint::{Procent, Procentpoint};
use pejl_rules::regler::tal::helt;
use serde_json::{Value, json};

fn gab(et: &Tilfaelde) -> Value {
    let (a, b) = (Procent(et.tal("a")), Procent(et.tal("b")));
    json!({
        "gap_points": rundt(a.point_over(b).unwrap().0, 1),
        "gap_percent": rundt(a.procent_over(b).unwrap().0, 1),
    })
}

fn foer(et: &Tilfaelde) -> Value {
    let (nu, aendring) = (Procent(et.tal("now")), et.tal("change"));
    let foer = match et.ord("read_as") {
        "points" => nu.foer_point(Procentpoint(aendring)),
        _ => nu.foer_procent(Procent(aendring)),
    };
    json!({ "previous": rundt(foer.unwrap().0, 1) })
}

#[test]
fn point_og_personer_holder() {
    hver("percentage-points-persons.json", |et| match et.operation() {
        "points-to-persons" => {
            let personer = Procentpoint(et.tal("points")).personer(et.positivt("base"));
            json!({ "persons": helt(personer.unwrap()) })
        }
        "persons-to-points" => {
            let point = Procentpoint::af_personer(et.tal("persons"), et.positivt("base"));
            json!({ "points": rundt(point.unwrap().0, 1) })
        }
        "base" => json!({ "base": helt(Procentpoint(et.tal("points")).helhed(et.tal("persons")).unwrap()) }),
        "gap" => gab(et),
        "previous" => foer(et),
        andet => panic!("{andet}"),
    });
}

#[test]
fn maalets_dele_holder() {
    hver("goal-decomposition.json", |et| {
        let svar = Delt::ny(et.liste("parts").iter().map(|del| tal(&del[1])), et.tal("total")).unwrap();
        let mut ventet = json!({ "sum": kort(svar.sum), "residual": kort(svar.rest), "complete": svar.gaar_op() });
        if et.ord("unit") == "points" {
            ventet["residual_persons"] = json!(svar.rest_i_personer(et.positivt("base")).unwrap());
        }
        ventet
    });
}
