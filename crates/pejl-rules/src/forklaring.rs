//! Why a figure is what it is, as data. `pejl-words` makes the Danish sentence.

use crate::Dag;
use crate::parametre::Gyldig;
use rust_decimal::Decimal;

/// A value in an explanation or a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Vaerdi {
    /// How many.
    Antal(i64),
    /// An exact number.
    Tal(Decimal),
    /// An exact share: numerator and denominator.
    Andel(i64, i64),
    /// A day.
    Dag(Dag),
    /// Yes or no.
    Ja(bool),
    /// A code.
    Kode(&'static str),
    /// Words of a parameter file.
    Tekst(String),
    /// Several codes.
    Liste(Vec<String>),
}

/// A parameter that a rule used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrugtParameter {
    /// Its name ("samtaler.jobparat.antal").
    pub navn: String,
    /// The value that held on the day, with its source and whether it is confirmed.
    pub gyldig: Gyldig,
}

/// Why a rule answers what it answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forklaring {
    /// The rule's code; its sentence stands in the Fluent files under `regel-<code>`.
    pub regel: &'static str,
    /// Which sentence of the rule, where it has several.
    pub udfald: &'static str,
    /// Named values for the sentence.
    pub vaerdier: Vec<(&'static str, Vaerdi)>,
    /// The parameters used.
    pub parametre: Vec<BrugtParameter>,
    /// Explanations of what went before.
    pub trin: Vec<Forklaring>,
}

impl Forklaring {
    /// An explanation of the rule `regel` with the outcome `udfald`.
    #[must_use]
    pub fn ny(regel: &'static str, udfald: &'static str) -> Self {
        Self { regel, udfald, vaerdier: Vec::new(), parametre: Vec::new(), trin: Vec::new() }
    }

    /// One more value.
    #[must_use]
    pub fn med(mut self, navn: &'static str, vaerdi: Vaerdi) -> Self {
        self.vaerdier.push((navn, vaerdi));
        self
    }

    /// One more parameter used.
    #[must_use]
    pub fn brugte(mut self, navn: &str, gyldig: Option<&Gyldig>) -> Self {
        self.parametre.extend(gyldig.map(|gyldig| BrugtParameter { navn: navn.to_owned(), gyldig: gyldig.clone() }));
        self
    }

    /// False where a parameter used here or in a step is not confirmed.
    #[must_use]
    pub fn bekraeftet(&self) -> bool {
        self.parametre.iter().all(|brugt| brugt.gyldig.bekraeftet) && self.trin.iter().all(Forklaring::bekraeftet)
    }
}
