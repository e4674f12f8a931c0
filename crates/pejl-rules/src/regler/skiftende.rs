//! What rules read once from the parameters, so that persons are answered without looking up.

use crate::parametre::Parametre;
use crate::{Dag, Forklaring, Maalgruppe, Tilbud, Vaerdi, Ydelse};

/// Something made of dated parameters, once for every time that they hold unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skiftende<T> {
    fra: Vec<(Dag, Option<T>)>,
}

impl<T> Skiftende<T> {
    /// Asks `laes` on each day on which one of `navne` begins or ceases to hold; a name that
    /// ends with a point stands for all that begin with it.
    #[must_use]
    pub fn af(parametre: &Parametre, navne: &[&str], laes: impl Fn(Dag) -> Option<T>) -> Self {
        let ens = |navn: &str, kendt: &str| navn == kendt || (kendt.ends_with('.') && navn.starts_with(kendt));
        let brugte = parametre.alle().filter(|(navn, _)| navne.iter().any(|kendt| ens(navn, kendt)));
        let vaerdier = brugte.flat_map(|(_, parameter)| &parameter.vaerdier);
        let skift = vaerdier.flat_map(|gyldig| [Some(gyldig.fra), gyldig.til.map(|til| til.plus_dage(1))]);
        let mut dage: Vec<Dag> = skift.flatten().collect();
        dage.sort_unstable();
        dage.dedup();
        Self { fra: dage.into_iter().map(|dag| (dag, laes(dag))).collect() }
    }

    /// What holds on `dag`; none where the parameters have no values then.
    #[must_use]
    pub fn paa(&self, dag: Dag) -> Option<&T> {
        self.fra.iter().rev().find(|(fra, _)| *fra <= dag).and_then(|(_, en)| en.as_ref())
    }
}

/// Codes of a list as bits, in the order of their enum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Koder(u16);

impl Koder {
    /// No code.
    pub const INGEN: Self = Self(0);

    fn af(parametre: &Parametre, navn: &str, dag: Dag, plads: impl Fn(&str) -> Option<u8>) -> Option<Self> {
        let Vaerdi::Liste(liste) = &parametre.paa(navn, dag)?.vaerdi else { return None };
        Some(liste.iter().filter_map(|kode| plads(kode)).fold(Self::INGEN, Self::med))
    }

    /// The benefits that `navn` lists on `dag`.
    #[must_use]
    pub fn ydelser(parametre: &Parametre, navn: &str, dag: Dag) -> Option<Self> {
        Self::af(parametre, navn, dag, |kode| Ydelse::af_kode(kode).map(|en| en as u8))
    }

    /// The target groups that `navn` lists on `dag`.
    #[must_use]
    pub fn grupper(parametre: &Parametre, navn: &str, dag: Dag) -> Option<Self> {
        Self::af(parametre, navn, dag, |kode| Maalgruppe::af_kode(kode).map(|en| en as u8))
    }

    /// The kinds of offer that `navn` lists on `dag`.
    #[must_use]
    pub fn arter(parametre: &Parametre, navn: &str, dag: Dag) -> Option<Self> {
        Self::af(parametre, navn, dag, |kode| Tilbud::af_kode(kode).map(|en| en as u8))
    }

    /// One more code.
    #[must_use]
    pub const fn med(self, plads: u8) -> Self {
        if plads < 16 { Self(self.0 | 1 << plads) } else { self }
    }

    /// The codes of both.
    #[must_use]
    pub const fn eller(self, anden: Self) -> Self {
        Self(self.0 | anden.0)
    }

    /// True for a code of the list.
    #[must_use]
    pub const fn har(self, plads: u8) -> bool {
        plads < 16 && self.0 >> plads & 1 == 1
    }
}

/// `forklaring` with the values that `navne` had on `dag`.
#[must_use]
pub fn brugte(forklaring: Forklaring, parametre: &Parametre, dag: Dag, navne: &[&str]) -> Forklaring {
    navne.iter().fold(forklaring, |forklaring, navn| forklaring.brugte(navn, parametre.paa(navn, dag)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A code misspelt in a list of ours would silently hold for nobody.
    #[test]
    fn alle_koder_i_egne_lister_er_kendte() {
        let egne = Parametre::egne().unwrap();
        let kendt = |kode: &str| {
            Tilbud::af_kode(kode).is_some() || Maalgruppe::af_kode(kode).is_some() || Ydelse::af_kode(kode).is_some()
        };
        for (navn, parameter) in egne.alle().filter(|(navn, _)| navn.starts_with("tilbud") || navn.starts_with("arb")) {
            for gyldig in &parameter.vaerdier {
                let Vaerdi::Liste(liste) = &gyldig.vaerdi else { continue };
                assert!(liste.iter().all(|kode| kendt(kode)), "{navn}: {liste:?}");
            }
        }
    }

    #[test]
    fn et_skift_gaelder_fra_sin_dag() {
        let egne = Parametre::egne().unwrap();
        let arter = Skiftende::af(egne, &["tilbud.arter"], |dag| Koder::arter(egne, "tilbud.arter", dag));
        let paragraf91 = |dag| arter.paa(dag).map(|koder| koder.har(Tilbud::OevrigVejledning as u8));
        assert_eq!(paragraf91(Dag::ny(2019, 12, 31)), None);
        assert_eq!(paragraf91(Dag::ny(2023, 3, 21)), Some(true));
        assert_eq!(paragraf91(Dag::ny(2023, 3, 22)), Some(false));
        assert_eq!(paragraf91(Dag::ny(2026, 6, 30)), Some(false));
        assert_eq!(paragraf91(Dag::ny(2026, 7, 1)), Some(true));
    }
}
