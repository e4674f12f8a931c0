//! Dated values of the law, from data files.
//!
//! A file holds parameters, each with its values in time. Every value names its
//! paragraph, the law that set it, where that can be read, its first and last
//! day (`til = "fortsat"` while it holds) and whether it is confirmed. A value
//! without one of them, with an unknown key, or that overlaps another is an
//! error when the file is loaded.

use crate::afledt::Afledt;
use crate::{Dag, Vaerdi};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The parameter files of Pejl, by name.
pub const FILER: &[(&str, &str)] = &[
    ("arbejdspligt.toml", include_str!("../parametre/arbejdspligt.toml")),
    ("fokusmaal.toml", include_str!("../parametre/fokusmaal.toml")),
    ("grupper.toml", include_str!("../parametre/grupper.toml")),
    ("refusion.toml", include_str!("../parametre/refusion.toml")),
    ("register.toml", include_str!("../parametre/register.toml")),
    ("samtaler.toml", include_str!("../parametre/samtaler.toml")),
    ("tilbud.toml", include_str!("../parametre/tilbud.toml")),
];

/// A value of a parameter and when and why it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gyldig {
    /// The value.
    pub vaerdi: Vaerdi,
    /// First day.
    pub fra: Dag,
    /// Last day; none while it holds.
    pub til: Option<Dag>,
    /// The paragraph.
    pub paragraf: String,
    /// The law or order that set it.
    pub lov: String,
    /// Where that can be read.
    pub kilde: String,
    /// False for background knowledge that a person must confirm.
    pub bekraeftet: bool,
}

impl Gyldig {
    fn gaelder(&self, dag: Dag) -> bool {
        self.fra <= dag && self.til.is_none_or(|til| dag <= til)
    }
}

/// A parameter: what it is, and its values in the order of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// What it says, in a few Danish words.
    pub om: String,
    /// Its unit ("samtaler", "dage", "timer pr. uge").
    pub enhed: String,
    /// Its values; they do not overlap.
    pub vaerdier: Vec<Gyldig>,
}

/// All parameters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parametre {
    af_navn: BTreeMap<String, Parameter>,
    pub(crate) afledt: Afledt,
}

/// What is wrong with a parameter file or a wish to change one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParameterFejl {
    /// The file is no parameter file.
    #[error("{fil}: {grund}")]
    Fil {
        /// The file's name.
        fil: String,
        /// What TOML says.
        grund: String,
    },
    /// A name stands twice.
    #[error("{navn} stands twice")]
    Dobbelt {
        /// The parameter.
        navn: String,
    },
    /// A day is no day, or the last day lies before the first.
    #[error("{navn}: the days from {fra} to {til} are no period")]
    Dage {
        /// The parameter.
        navn: String,
        /// First day as written.
        fra: String,
        /// Last day as written.
        til: String,
    },
    /// Two values hold on the same day.
    #[error("{navn}: two values hold on {dag}")]
    Overlap {
        /// The parameter.
        navn: String,
        /// The first such day.
        dag: String,
    },
    /// A paragraph, a law or a source is left empty.
    #[error("{navn}: {felt} is missing from {fra} on")]
    Mangler {
        /// The parameter.
        navn: String,
        /// Which field.
        felt: &'static str,
        /// First day of the value.
        fra: String,
    },
    /// No parameter has this name.
    #[error("no parameter is called {navn}")]
    Ukendt {
        /// The name.
        navn: String,
    },
    /// The value wished for is not of the parameter's kind.
    #[error("{navn}: {vaerdi} is no value for it")]
    Vaerdi {
        /// The parameter.
        navn: String,
        /// The value as written.
        vaerdi: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fil {
    parameter: Vec<IFil>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IFil {
    navn: String,
    om: String,
    enhed: String,
    vaerdi: Vec<VaerdiIFil>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VaerdiIFil {
    vaerdi: Raa,
    fra: String,
    til: String,
    paragraf: String,
    lov: String,
    kilde: String,
    bekraeftet: bool,
}

/// A value as TOML has it: whole numbers, decimals and shares ("3/4") as text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Raa {
    Antal(i64),
    Ja(bool),
    Liste(Vec<String>),
    Tekst(String),
}

static EGNE: LazyLock<Result<Parametre, ParameterFejl>> = LazyLock::new(|| Parametre::laes(FILER));

impl Parametre {
    /// The parameters of Pejl.
    ///
    /// # Errors
    /// Where a file of Pejl is faulty, which its tests rule out.
    pub fn egne() -> Result<&'static Self, ParameterFejl> {
        EGNE.as_ref().map_err(Clone::clone)
    }

    /// Reads parameter files, given by name and text.
    ///
    /// # Errors
    /// Where a file is faulty; which and why.
    pub fn laes(filer: &[(&str, &str)]) -> Result<Self, ParameterFejl> {
        let mut alle = Self::default();
        for (navn, tekst) in filer {
            let fil: Fil = toml::from_str(tekst)
                .map_err(|fejl| ParameterFejl::Fil { fil: (*navn).to_owned(), grund: fejl.to_string() })?;
            for parameter in fil.parameter {
                alle.tilfoej(parameter)?;
            }
        }
        Ok(alle)
    }

    fn tilfoej(&mut self, fra_fil: IFil) -> Result<(), ParameterFejl> {
        let navn = fra_fil.navn;
        let vaerdier = fra_fil.vaerdi.into_iter().map(|vaerdi| gyldig(&navn, vaerdi));
        let mut vaerdier = vaerdier.collect::<Result<Vec<_>, _>>()?;
        vaerdier.sort_by_key(|gyldig| gyldig.fra);
        for (foerste, anden) in vaerdier.iter().zip(vaerdier.iter().skip(1)) {
            if foerste.til.is_none_or(|til| anden.fra <= til) {
                return Err(ParameterFejl::Overlap { navn, dag: anden.fra.to_string() });
            }
        }
        let parameter = Parameter { om: fra_fil.om, enhed: fra_fil.enhed, vaerdier };
        match self.af_navn.insert(navn.clone(), parameter) {
            None => Ok(()),
            Some(_) => Err(ParameterFejl::Dobbelt { navn }),
        }
    }

    /// All parameters by name.
    pub fn alle(&self) -> impl Iterator<Item = (&str, &Parameter)> {
        self.af_navn.iter().map(|(navn, parameter)| (navn.as_str(), parameter))
    }

    /// The value of `navn` that holds on `dag`; none where none does.
    #[must_use]
    pub fn paa(&self, navn: &str, dag: Dag) -> Option<&Gyldig> {
        self.af_navn.get(navn)?.vaerdier.iter().find(|gyldig| gyldig.gaelder(dag))
    }

    /// The whole number that `navn` is on `dag`.
    #[must_use]
    pub fn antal(&self, navn: &str, dag: Dag) -> Option<i64> {
        match self.paa(navn, dag)?.vaerdi {
            Vaerdi::Antal(antal) => Some(antal),
            _ => None,
        }
    }

    /// The exact share that `navn` is on `dag`.
    #[must_use]
    pub fn andel(&self, navn: &str, dag: Dag) -> Option<(i64, i64)> {
        match self.paa(navn, dag)?.vaerdi {
            Vaerdi::Andel(taeller, naevner) => Some((taeller, naevner)),
            _ => None,
        }
    }

    /// True where `navn` is a list on `dag` that holds `kode`.
    #[must_use]
    pub fn har(&self, navn: &str, dag: Dag, kode: &str) -> bool {
        matches!(self.paa(navn, dag).map(|gyldig| &gyldig.vaerdi), Some(Vaerdi::Liste(liste)) if liste.iter().any(|en| en == kode))
    }

    /// The same parameters, but for one: a hypothetical. Every dated value of `navn`
    /// becomes `vaerdi`, told as a hypothetical and not as law.
    ///
    /// # Errors
    /// Where no parameter has the name, or the value is of another kind.
    pub fn med(&self, navn: &str, vaerdi: &str) -> Result<Self, ParameterFejl> {
        let mut andre = self.clone();
        let ukendt = || ParameterFejl::Ukendt { navn: navn.to_owned() };
        let parameter = andre.af_navn.get_mut(navn).ok_or_else(ukendt)?;
        for gyldig in &mut parameter.vaerdier {
            gyldig.vaerdi = samme_slags(&gyldig.vaerdi, vaerdi)
                .ok_or_else(|| ParameterFejl::Vaerdi { navn: navn.to_owned(), vaerdi: vaerdi.to_owned() })?;
            gyldig.lov = HYPOTESE.to_owned();
            gyldig.bekraeftet = false;
        }
        Ok(andre)
    }
}

/// What stands in place of the law in a hypothetical.
pub const HYPOTESE: &str = "hypotese";

fn gyldig(navn: &str, fra_fil: VaerdiIFil) -> Result<Gyldig, ParameterFejl> {
    let dage = || ParameterFejl::Dage { navn: navn.to_owned(), fra: fra_fil.fra.clone(), til: fra_fil.til.clone() };
    let fra = dag(&fra_fil.fra).ok_or_else(dage)?;
    let til = match fra_fil.til.as_str() {
        "fortsat" => None,
        sidste => Some(dag(sidste).filter(|til| fra <= *til).ok_or_else(dage)?),
    };
    let felter = [("paragraf", &fra_fil.paragraf), ("lov", &fra_fil.lov), ("kilde", &fra_fil.kilde)];
    if let Some((felt, _)) = felter.into_iter().find(|(_, tekst)| tekst.trim().is_empty()) {
        return Err(ParameterFejl::Mangler { navn: navn.to_owned(), felt, fra: fra_fil.fra });
    }
    let vaerdi = match fra_fil.vaerdi {
        Raa::Antal(antal) => Vaerdi::Antal(antal),
        Raa::Ja(ja) => Vaerdi::Ja(ja),
        Raa::Liste(liste) => Vaerdi::Liste(liste),
        Raa::Tekst(tekst) => af_tekst(&tekst),
    };
    let VaerdiIFil { paragraf, lov, kilde, bekraeftet, .. } = fra_fil;
    Ok(Gyldig { vaerdi, fra, til, paragraf, lov, kilde, bekraeftet })
}

fn dag(tekst: &str) -> Option<Dag> {
    tekst.parse::<Date>().ok().map(Dag::from)
}

/// "3/4" is a share, "2.5" a number, the rest words.
fn af_tekst(tekst: &str) -> Vaerdi {
    let andel = tekst.split_once('/').and_then(|(taeller, naevner)| {
        Some((taeller.trim().parse().ok()?, naevner.trim().parse().ok().filter(|naevner: &i64| *naevner > 0)?))
    });
    match (andel, tekst.parse::<Decimal>()) {
        (Some((taeller, naevner)), _) => Vaerdi::Andel(taeller, naevner),
        (None, Ok(tal)) => Vaerdi::Tal(tal),
        (None, Err(_)) => Vaerdi::Tekst(tekst.to_owned()),
    }
}

/// `tekst` as a value of the same kind as `som`.
fn samme_slags(som: &Vaerdi, tekst: &str) -> Option<Vaerdi> {
    match som {
        Vaerdi::Antal(_) => tekst.parse().ok().map(Vaerdi::Antal),
        Vaerdi::Tal(_) => tekst.replace(',', ".").parse().ok().map(Vaerdi::Tal),
        Vaerdi::Andel(..) => match af_tekst(tekst) {
            andel @ Vaerdi::Andel(..) => Some(andel),
            _ => None,
        },
        Vaerdi::Ja(_) => match tekst {
            "ja" => Some(Vaerdi::Ja(true)),
            "nej" => Some(Vaerdi::Ja(false)),
            _ => None,
        },
        Vaerdi::Dag(_) => dag(tekst).map(Vaerdi::Dag),
        Vaerdi::Kode(_) | Vaerdi::Tekst(_) => Some(Vaerdi::Tekst(tekst.to_owned())),
        Vaerdi::Liste(_) => Some(Vaerdi::Liste(tekst.split(',').map(|en| en.trim().to_owned()).collect())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOD: &str = r#"
        [[parameter]]
        navn = "samtaler.proeve"
        om = "samtaler i de første seks måneder"
        enhed = "samtaler"
        [[parameter.vaerdi]]
        vaerdi = 4
        fra = "2020-01-01"
        til = "2023-12-31"
        paragraf = "LAB § 31"
        lov = "lov nr. 1"
        kilde = "https://example.dk/"
        bekraeftet = true
        [[parameter.vaerdi]]
        vaerdi = 3
        fra = "2024-01-01"
        til = "fortsat"
        paragraf = "LAB § 31"
        lov = "lov nr. 2"
        kilde = "https://example.dk/"
        bekraeftet = false
    "#;

    fn laes(tekst: &str) -> Result<Parametre, ParameterFejl> {
        Parametre::laes(&[("proeve.toml", tekst)])
    }

    #[test]
    fn pejls_egne_filer_er_gode() {
        assert!(Parametre::egne().is_ok(), "{:?}", Parametre::egne().err());
    }

    #[test]
    fn en_vaerdi_gaelder_fra_sin_foerste_til_sin_sidste_dag() {
        let alle = laes(GOD).unwrap();
        let paa = |aar, maaned, dag| alle.antal("samtaler.proeve", Dag::ny(aar, maaned, dag));
        assert_eq!(paa(2019, 12, 31), None);
        assert_eq!(paa(2023, 12, 31), Some(4));
        assert_eq!(paa(2024, 1, 1), Some(3));
    }

    #[test]
    fn manglende_dage_overlap_og_tomme_kilder_er_fejl() {
        assert!(matches!(laes(&GOD.replace("2023-12-31", "2024-01-01")), Err(ParameterFejl::Overlap { .. })));
        assert!(matches!(laes(&GOD.replace("2023-12-31", "fortsat")), Err(ParameterFejl::Overlap { .. })));
        assert!(matches!(laes(&GOD.replace("2023-12-31", "2023-13-31")), Err(ParameterFejl::Dage { .. })));
        assert!(matches!(laes(&GOD.replace("lov nr. 1", " ")), Err(ParameterFejl::Mangler { felt: "lov", .. })));
        assert!(matches!(laes(&GOD.replace("til = \"fortsat\"", "")), Err(ParameterFejl::Fil { .. })));
        assert!(matches!(laes(&GOD.replace("enhed", "ehned")), Err(ParameterFejl::Fil { .. })));
        assert!(matches!(laes(&format!("{GOD}{GOD}")), Err(ParameterFejl::Dobbelt { .. })));
    }

    #[test]
    fn en_hypotese_er_ikke_bekraeftet_og_af_samme_slags() {
        let alle = laes(GOD).unwrap();
        let andre = alle.med("samtaler.proeve", "6").unwrap();
        let gyldig = andre.paa("samtaler.proeve", Dag::ny(2022, 1, 1)).unwrap();
        assert_eq!((&gyldig.vaerdi, gyldig.lov.as_str(), gyldig.bekraeftet), (&Vaerdi::Antal(6), HYPOTESE, false));
        assert!(matches!(alle.med("samtaler.proeve", "seks"), Err(ParameterFejl::Vaerdi { .. })));
        assert!(matches!(alle.med("samtaler", "6"), Err(ParameterFejl::Ukendt { .. })));
    }
}
