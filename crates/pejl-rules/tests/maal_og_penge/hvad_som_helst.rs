//! Whatever the facts, the day and the history: an answer or none, never a panic.

use pejl_rules::regler::refusion::{Anciennitet, Satser, deling};
use pejl_rules::regler::{REGLER, Sag};
use pejl_rules::{Arbejde, Dag, Fleksjob, Forloeb, Form, Historie, HoldtAf, Parametre, Samtale};
use pejl_rules::{Tilbud, Tilbudsforloeb, Ydelse};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

type Raekker = (Vec<Forloeb>, Vec<Samtale>, Vec<Tilbudsforloeb>, Vec<Arbejde>, Vec<Fleksjob>);

const NAVNE: &[&str] = &[
    "af",
    "aendring",
    "andre",
    "beloeb",
    "del.a",
    "del.b",
    "fleksjob",
    "foer",
    "foer_fra",
    "foer_til",
    "foerste_uge",
    "forskel",
    "forventet",
    "faktisk",
    "fra",
    "fuldtid",
    "gruppe.tilbud.a",
    "i_alt",
    "indbyggere",
    "ledighedsydelse",
    "maade",
    "mod",
    "ned",
    "nu",
    "op",
    "personer",
    "plads",
    "point",
    "procent",
    "samtaler",
    "tilbud",
    "til",
    "uaendret",
    "uge",
    "uger",
    "ydelse",
];

const VAERDIER: &[&str] = &[
    "0",
    "1",
    "-1",
    "0.05",
    "52",
    "98",
    "99",
    "1e9",
    "x",
    "",
    "1/0",
    "0/0",
    "3/4",
    "2/1",
    "dage",
    "kontanthjaelp",
    "fleksjob",
    "2020-01-01",
    "2023-06-30",
    "9999-12-31",
    "2023-01",
    "2022-12",
    "2023-13",
    "9223372036854775807",
    "-9223372036854775808",
    "79228162514264337593543950335",
    "-79228162514264337593543950335",
    "0.0000000000000000000000000001",
];

fn givet() -> impl Strategy<Value = BTreeMap<String, String>> {
    let par = (prop::sample::select(NAVNE), prop::sample::select(VAERDIER));
    prop::collection::btree_map(
        par.clone().prop_map(|par| par.0.to_owned()),
        par.prop_map(|par| par.1.to_owned()),
        0..30,
    )
}

fn dag() -> impl Strategy<Value = Dag> {
    prop_oneof![10_000..22_000i32, -4_000_000..2_900_000i32].prop_map(Dag)
}

fn tid() -> impl Strategy<Value = (Dag, Option<Dag>)> {
    (dag(), prop::option::of(dag()))
}

fn sorteret<T: std::fmt::Debug>(
    en: impl Strategy<Value = T>,
    dag: impl Fn(&T) -> Dag,
) -> impl Strategy<Value = Vec<T>> {
    prop::collection::vec(en, 0..6).prop_map(move |mut raekker| {
        raekker.sort_by_key(&dag);
        raekker
    })
}

/// Sorted as rules expect them, but overlapping and ending before they begin as they never should.
fn raekker() -> impl Strategy<Value = Raekker> {
    let forloeb = (tid(), prop::sample::select(Ydelse::ALLE)).prop_map(|((fra, til), ydelse)| Forloeb {
        ydelse,
        maalgruppe: None,
        fra,
        til,
        kommune: 320,
    });
    let samtale = dag().prop_map(|dag| Samtale { dag, form: Form::Telefon, holdt_af: HoldtAf::Kommune });
    let tilbud = (tid(), prop::sample::select(Tilbud::ALLE), any::<u16>())
        .prop_map(|((fra, til), art, timer)| Tilbudsforloeb { art, fra, til, timer });
    let arbejde = (tid(), any::<u16>()).prop_map(|((fra, til), timer)| Arbejde { fra, til, timer });
    let fleksjob = (dag(), any::<u16>()).prop_map(|(fra, timer)| Fleksjob { fra, timer });
    (
        sorteret(forloeb, |en| en.fra),
        sorteret(samtale, |en| en.dag),
        sorteret(tilbud, |en| en.fra),
        sorteret(arbejde, |en| en.fra),
        sorteret(fleksjob, |en| en.fra),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn ingen_regel_gaar_i_staa(givet in givet(), dag in dag(), raekker in raekker()) {
        let parametre = Parametre::egne().unwrap();
        let (forloeb, samtaler, tilbud, arbejde, fleksjob) = &raekker;
        let historie = Historie { forloeb, samtaler, tilbud, arbejde, fleksjob, ..Historie::default() };
        for regel in REGLER {
            let _ = (regel.forklar)(parametre, &Sag { historie, dag, givet: &givet });
        }
    }

    #[test]
    fn staten_og_kommunen_betaler_det_hele(foerste in 1..200i64, uger in 1..300i64, oere in 1..1_000_000i64, del in 0..300i64) {
        let satser = Satser::paa(Parametre::egne().unwrap(), Dag::ny(2023, 1, 1)).unwrap();
        let svar = deling(&satser, foerste, uger, Decimal::new(oere, 2)).unwrap();
        prop_assert_eq!(svar.stat + svar.kommune, svar.i_alt);
        prop_assert_eq!(svar.uger.iter().sum::<i64>(), uger);
        let foer = del.min(uger - 1).max(1);
        if let (true, Some(a), Some(b)) = (
            foer < uger,
            deling(&satser, foerste, foer, Decimal::ONE_HUNDRED),
            deling(&satser, foerste + foer, uger - foer, Decimal::ONE_HUNDRED),
        ) {
            let hele = deling(&satser, foerste, uger, Decimal::ONE_HUNDRED).unwrap();
            prop_assert_eq!(a.stat + b.stat, hele.stat);
        }
    }

    #[test]
    fn ancienniteten_vokser_med_en_uge_om_ugen(fra in 17_000..20_000i32, dage in 0..2_000i32) {
        let anciennitet = Anciennitet::paa(Parametre::egne().unwrap(), Dag(fra + dage)).unwrap();
        let forloeb = [Forloeb { ydelse: Ydelse::Kontanthjaelp, maalgruppe: None, fra: Dag(fra), til: None, kommune: 320 }];
        let historie = Historie { forloeb: &forloeb, ..Historie::default() };
        prop_assert_eq!(anciennitet.uge(&historie, Dag(fra + dage)), Some(i64::from(dage / 7 + 1)));
    }
}
