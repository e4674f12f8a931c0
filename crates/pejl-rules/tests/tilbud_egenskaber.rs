//! What holds for offers, work duty and seniority whatever happened to a person.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use pejl_rules::regler::anciennitet::{Anciennitetsregel, ubrudt};
use pejl_rules::regler::andel75::{Andel75, Gruppetal, Proeve};
use pejl_rules::regler::arbejdspligt::Arbejdspligt;
use pejl_rules::regler::tidlig_indsats::{Maanedstal, TidligIndsats};
use pejl_rules::regler::tilbudspligt::{Stand, Tilbudspligt};
use pejl_rules::regler::{REGLER, Sag};
use pejl_rules::{
    Arbejde, Dag, Forloeb, Fritagelse, Historie, Maalgruppe, Parametre, Person, Tilbud, Tilbudsforloeb, Ydelse,
};
use proptest::prelude::*;

/// From 2019 to 2028.
const DAGE: std::ops::Range<i32> = 17_900..21_500;

#[derive(Debug, Clone)]
struct Egen {
    person: Person,
    forloeb: Vec<Forloeb>,
    tilbud: Vec<Tilbudsforloeb>,
    arbejde: Vec<Arbejde>,
    fritagelser: Vec<Fritagelse>,
}

impl Egen {
    fn historie(&self) -> Historie<'_> {
        Historie {
            person: self.person,
            forloeb: &self.forloeb,
            tilbud: &self.tilbud,
            arbejde: &self.arbejde,
            fritagelser: &self.fritagelser,
            ..Historie::default()
        }
    }
}

/// A first day and the first day after, sometimes none.
fn tid() -> impl Strategy<Value = (Dag, Option<Dag>)> {
    (DAGE, prop::option::weighted(0.8, 1..600)).prop_map(|(fra, laengde)| (Dag(fra), laengde.map(|l| Dag(fra + l))))
}

fn person() -> impl Strategy<Value = Person> {
    let dage = || prop::option::of(0..3_700_u16);
    (dage(), dage(), any::<bool>(), any::<bool>(), prop::option::of(0..4_000_u16)).prop_map(
        |(opholdsdage, beskaeftigelsesdage, ukrainelov, euret, arbejdspligt)| Person {
            opholdsdage,
            beskaeftigelsesdage,
            ukrainelov,
            euret,
            arbejdspligt,
            foedt: None,
        },
    )
}

fn egen() -> impl Strategy<Value = Egen> {
    let gruppe = || prop::option::of(prop::sample::select(Maalgruppe::ALLE));
    let forloeb = prop::collection::vec((tid(), prop::sample::select(Ydelse::ALLE), gruppe()), 0..6);
    let tilbud = prop::collection::vec((tid(), prop::sample::select(Tilbud::ALLE), 0..3_700_u16), 0..6);
    let arbejde = prop::collection::vec((tid(), 0..3_700_u16), 0..3);
    let fritagelser = prop::collection::vec(tid(), 0..3);
    (person(), forloeb, tilbud, arbejde, fritagelser).prop_map(|(person, forloeb, tilbud, arbejde, fritagelser)| {
        let mut egen = Egen {
            person,
            forloeb: forloeb
                .into_iter()
                .map(|((fra, til), ydelse, maalgruppe)| Forloeb { ydelse, maalgruppe, fra, til, kommune: 320 })
                .collect(),
            tilbud: tilbud
                .into_iter()
                .map(|((fra, til), art, timer)| Tilbudsforloeb { art, fra, til, timer })
                .collect(),
            arbejde: arbejde.into_iter().map(|((fra, til), timer)| Arbejde { fra, til, timer }).collect(),
            fritagelser: fritagelser.into_iter().map(|(fra, til)| Fritagelse { fra, til }).collect(),
        };
        egen.forloeb.sort_by_key(|en| en.fra);
        // Times on benefits never overlap: each ends where the next begins.
        let naeste: Vec<Dag> = egen.forloeb.iter().skip(1).map(|en| en.fra).collect();
        for (en, naeste) in egen.forloeb.iter_mut().zip(naeste) {
            en.til = Some(en.til.map_or(naeste, |til| til.min(naeste)));
        }
        egen.tilbud.sort_by_key(|en| en.fra);
        egen.arbejde.sort_by_key(|en| en.fra);
        egen.fritagelser.sort_by_key(|en| en.fra);
        egen
    })
}

proptest! {
    #[test]
    fn hvad_der_skyldes_er_holdt_eller_mangler(egen in egen(), dag in DAGE) {
        let parametre = Parametre::egne().unwrap();
        let (historie, dag) = (egen.historie(), Dag(dag));
        if let Some(pligt) = Tilbudspligt::af(parametre).svar(&historie, dag) {
            prop_assert_eq!(pligt.skyldes(dag), pligt.holdt() + pligt.mangler());
            prop_assert_eq!(pligt.mangler() == 1, pligt.stand == Stand::Mangler);
            prop_assert!(pligt.stand != Stand::Mangler || dag > pligt.frist);
            prop_assert!(pligt.stand != Stand::Kommer || dag <= pligt.frist);
            prop_assert!(pligt.begyndt <= dag && pligt.tilbud.is_none_or(|(fra, _)| fra <= dag));
        }
    }

    #[test]
    fn hver_forklaring_siger_det_samme_som_svaret(egen in egen(), dag in DAGE) {
        let (parametre, givet) = (Parametre::egne().unwrap(), std::collections::BTreeMap::new());
        let sag = Sag { historie: egen.historie(), dag: Dag(dag), givet: &givet };
        for regel in REGLER {
            let svar = (regel.forklar)(parametre, &sag);
            prop_assert!(svar.is_none_or(|svar| svar.regel == regel.kode));
        }
        let arbejdspligt = Arbejdspligt::paa(parametre, sag.dag).and_then(|regel| regel.svar(&sag.historie, sag.dag));
        let forklaret = pejl_rules::regler::regel("arbejdspligt").and_then(|regel| (regel.forklar)(parametre, &sag));
        let omfattet = forklaret.is_some_and(|svar| svar.udfald == "omfattet");
        prop_assert_eq!(arbejdspligt.is_some_and(|hvem| hvem.omfattet()), omfattet);
    }

    #[test]
    fn et_laengere_hul_begynder_aldrig_senere(egen in egen(), dag in DAGE, hul in 0..60) {
        let (historie, dag) = (egen.historie(), Dag(dag));
        let regel = Anciennitetsregel::paa(Parametre::egne().unwrap(), Dag::ny(2024, 1, 1)).unwrap();
        let kort = ubrudt(&historie, dag, regel.ydelser, hul);
        let langt = ubrudt(&historie, dag, regel.ydelser, hul + 1);
        prop_assert_eq!(kort.is_some(), langt.is_some());
        prop_assert!(kort.zip(langt).is_none_or(|(kort, langt)| langt.0 <= kort.0 && kort.0 <= dag));
        if let Some(svar) = regel.svar(&historie, dag) {
            let i_vinduet = dag.0 - dag.plus_maaneder(-regel.vindue).0;
            prop_assert!((1..=i_vinduet).contains(&svar.akkumuleret));
            prop_assert!(svar.mindst(svar.maaneder(dag), dag) && !svar.mindst(svar.maaneder(dag) + 1, dag));
        }
    }

    /// A group told in two parts is the same as told in one.
    #[test]
    fn proeven_af_75_procent_laegger_sammen(dele in prop::collection::vec((0..500_u64, 0..500_u64, 0..50_u64), 1..6)) {
        let regel = Andel75::paa(Parametre::egne().unwrap(), Dag::ny(2026, 9, 30), Proeve::Tilbud).unwrap();
        let tal = |(med, uden, arbejdspligt): (u64, u64, u64)| Gruppetal {
            gruppe: Maalgruppe::Jobparat, med, alle: med + uden + arbejdspligt, arbejdspligt,
        };
        let delt = regel.svar(&dele.iter().copied().map(tal).collect::<Vec<_>>());
        let samlet = dele.iter().fold((0, 0, 0), |sum, del| (sum.0 + del.0, sum.1 + del.1, sum.2 + del.2));
        prop_assert_eq!(delt, regel.svar(&[tal(samlet)]));
        // What may be left out is what the share leaves.
        let udeladt = delt.alle - delt.med;
        prop_assert_eq!(delt.opfyldt, (delt.alle > 0).then_some(udeladt <= delt.hoejst_udeladt));
    }

    #[test]
    fn flere_naaede_foerer_aldrig_til_kontakt(tal in prop::collection::vec((0..200_u64, 0..200_u64), 6), nr in 0..6_usize) {
        let regel = TidligIndsats::paa(Parametre::egne().unwrap(), Dag::ny(2024, 11, 1)).unwrap();
        let maaned = |(naaet, andre): &(u64, u64)| Maanedstal { naaet: *naaet, befolkning: naaet + andre };
        let mut maaneder: Vec<Maanedstal> = tal.iter().map(maaned).collect();
        let foer = regel.svar(&maaneder);
        maaneder[nr].naaet = maaneder[nr].befolkning;
        prop_assert!(foer.kontakt() || !regel.svar(&maaneder).kontakt());
    }
}

/// "What if at most 30 hours could be set?" cuts what is set, and is told as a hypothetical.
#[test]
fn en_hypotese_om_timer_skaerer_dem_ned() {
    let egne = Parametre::egne().unwrap();
    let dag = Dag::ny(2025, 9, 1);
    let praktik = || [(Tilbud::Virksomhedspraktik, 2_800)].into_iter();
    let loven = Arbejdspligt::paa(egne, dag).unwrap().timer(Some(3_700), praktik()).unwrap();
    let andre = egne.med("arbejdspligt.timer", "30").unwrap();
    let hvis = Arbejdspligt::paa(&andre, dag).unwrap().timer(Some(3_700), praktik()).unwrap();
    assert_eq!((loven.mangler(), hvis.mangler()), (Some(900), Some(200)));
    assert!(Arbejdspligt::paa(egne, dag).unwrap().timer(Some(3_701), praktik()).is_err());
}
