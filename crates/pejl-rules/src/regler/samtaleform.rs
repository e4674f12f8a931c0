//! The form of a conversation and who chooses it (LAB § 33, SDL § 13 b).
//!
//! Since 22 March 2023 the first is in person, and the citizen chooses after
//! that; the municipality may move one to in person for a professional reason.

use super::kontaktforloeb::kontaktforloeb;
use super::skiftende::Skiftende;
use super::{Regel, Sag};
use crate::eksempler::dag;
use crate::{Dag, Forklaring, Form, Historie, Parametre, Vaerdi, Ydelse};

pub(super) const REGEL: Regel = Regel {
    kode: "samtaleform",
    navn: "Samtalens form",
    eksempler: include_str!("../../eksempler/samtaleform.toml"),
    forklar: besvar,
};

const PLADSER: &str = "samtaleform.pladser";

/// Which rules the conversation is held by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ordning {
    /// LAB § 33.
    Jobsamtale,
    /// Sygedagpengeloven § 13 b.
    Sygeopfoelgning,
}

impl Ordning {
    /// The rules for somebody on `ydelse`.
    #[must_use]
    pub const fn for_ydelse(ydelse: Ydelse) -> Self {
        match ydelse {
            Ydelse::Sygedagpenge => Self::Sygeopfoelgning,
            _ => Self::Jobsamtale,
        }
    }

    const fn kode(self) -> &'static str {
        match self {
            Self::Jobsamtale => "jobsamtale",
            Self::Sygeopfoelgning => "sygeopfoelgning",
        }
    }

    fn parameter(self, ende: &str) -> String {
        format!("samtaleform.{}.{ende}", self.kode())
    }
}

/// What the rule needs of the parameters on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormSatser {
    /// The form of the first conversation.
    pub foerste: Form,
    /// The citizen chooses after the first.
    pub borger_vaelger: bool,
    /// What the municipality may move a conversation to.
    pub flyttes_til: Form,
}

impl FormSatser {
    /// What holds on `dag`; none before 22 March 2023.
    #[must_use]
    pub fn paa(parametre: &Parametre, ordning: Ordning, dag: Dag) -> Option<Self> {
        let vaerdi = |ende| parametre.paa(&ordning.parameter(ende), dag).map(|gyldig| &gyldig.vaerdi);
        let form = |ende| match vaerdi(ende)? {
            Vaerdi::Tekst(tekst) => Form::af_kode(tekst),
            _ => None,
        };
        Some(Self {
            foerste: form("foerste")?,
            borger_vaelger: matches!(vaerdi("borger-vaelger"), Some(Vaerdi::Ja(true))),
            flyttes_til: form("flyttes-til")?,
        })
    }

    /// What holds in every time.
    #[must_use]
    pub fn alle(parametre: &Parametre, ordning: Ordning) -> Skiftende<Self> {
        Skiftende::af(parametre, &["samtaleform."], |dag| Self::paa(parametre, ordning, dag))
    }
}

/// A conversation whose form is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Formvalg {
    /// Its number in the course, from one.
    pub nummer: u32,
    /// Its form.
    pub form: Form,
    /// The municipality decided the form.
    pub myndighed: bool,
    /// What the citizen chose, where told.
    pub borger_valgte: Option<Form>,
    /// A professional reason is given.
    pub begrundet: bool,
}

/// Whether the form is right, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formsvar {
    /// The first one in the form that the first must have.
    FoersteRet,
    /// The first one in another form.
    FoersteForkert,
    /// The citizen's choice.
    BorgersValg,
    /// Moved with a reason.
    Flyttet,
    /// Moved without a reason.
    BegrundelseMangler,
    /// Moved to another form than the law allows.
    KunTil,
}

impl Formsvar {
    /// True where the form is right.
    #[must_use]
    pub const fn ret(self) -> bool {
        matches!(self, Self::FoersteRet | Self::BorgersValg | Self::Flyttet)
    }

    /// Its code.
    #[must_use]
    pub const fn kode(self) -> &'static str {
        match self {
            Self::FoersteRet => "foerste-ret",
            Self::FoersteForkert => "foerste-forkert",
            Self::BorgersValg => "borgers-valg",
            Self::Flyttet => "flyttet",
            Self::BegrundelseMangler => "begrundelse-mangler",
            Self::KunTil => "kun-til",
        }
    }
}

/// Whether a conversation has a form that it may have.
#[must_use]
pub fn formen(valg: &Formvalg, satser: &FormSatser) -> Formsvar {
    let borgerens = !valg.myndighed || valg.borger_valgte == Some(valg.form);
    match valg.nummer {
        0 | 1 if valg.form == satser.foerste => Formsvar::FoersteRet,
        0 | 1 => Formsvar::FoersteForkert,
        _ if borgerens && satser.borger_vaelger => Formsvar::BorgersValg,
        _ if valg.form != satser.flyttes_til => Formsvar::KunTil,
        _ if valg.begrundet => Formsvar::Flyttet,
        _ => Formsvar::BegrundelseMangler,
    }
}

/// The forms that a slot for self-booking lacks of those it must offer on `dag`.
#[must_use]
pub fn plads_mangler(parametre: &Parametre, dag: Dag, former: &[Form]) -> Vec<Form> {
    let skal = Form::ALLE.iter().copied().filter(|form| parametre.har(PLADSER, dag, form.kode()));
    skal.filter(|form| !former.contains(form)).collect()
}

/// The last conversation until `dag` in the course of the day, with its number;
/// whoever's choice its form was, the register does not tell.
#[must_use]
pub fn sidste(historie: &Historie<'_>, dag: Dag) -> Option<(Dag, Formvalg)> {
    let (fra, _) = kontaktforloeb(historie, dag)?;
    sidste_siden(historie, fra, dag)
}

/// The last conversation from `fra`, the first day of the course, until `dag`; see [`sidste`].
#[must_use]
pub fn sidste_siden(historie: &Historie<'_>, fra: Dag, dag: Dag) -> Option<(Dag, Formvalg)> {
    let samtaler = historie.samtaler;
    let efter = samtaler.partition_point(|samtale| samtale.dag <= dag);
    let samtale = samtaler.get(efter.checked_sub(1)?).filter(|samtale| fra <= samtale.dag)?;
    let foer = samtaler.partition_point(|samtale| samtale.dag < fra);
    let nummer = u32::try_from(efter.saturating_sub(foer)).unwrap_or(u32::MAX);
    let valg = Formvalg { nummer, form: samtale.form, myndighed: false, borger_valgte: None, begrundet: false };
    Some((samtale.dag, valg))
}

/// Why the form is right or wrong.
#[must_use]
pub fn forklar(parametre: &Parametre, ordning: Ordning, dag: Dag, valg: &Formvalg) -> Forklaring {
    let satser = FormSatser::paa(parametre, ordning, dag);
    let svar = satser.map(|satser| (formen(valg, &satser), satser));
    let forklaring = Forklaring::ny("samtaleform", svar.map_or("ikke-i-kraft", |(svar, _)| svar.kode()))
        .med("ordning", Vaerdi::Kode(ordning.kode()))
        .med("dag", Vaerdi::Dag(dag))
        .med("nummer", Vaerdi::Antal(valg.nummer.into()))
        .med("form", Vaerdi::Kode(valg.form.kode()));
    let Some((svar, satser)) = svar else { return forklaring };
    let (navn, kraevet) = match svar {
        Formsvar::FoersteRet | Formsvar::FoersteForkert => ("foerste", satser.foerste),
        Formsvar::BorgersValg => ("borger-vaelger", valg.form),
        Formsvar::Flyttet | Formsvar::BegrundelseMangler | Formsvar::KunTil => ("flyttes-til", satser.flyttes_til),
    };
    let navn = ordning.parameter(navn);
    let forklaring = forklaring.med("kraevet", Vaerdi::Kode(kraevet.kode()));
    forklaring.med("ret", Vaerdi::Ja(svar.ret())).brugte(&navn, parametre.paa(&navn, dag))
}

fn besvar(parametre: &Parametre, sag: &Sag<'_>) -> Option<Forklaring> {
    if let Some(former) = sag.givet.get("pladser") {
        return Some(plads(parametre, sag.dag, former));
    }
    let egen = sag.historie.forloeb_paa(sag.dag).map(|forloeb| Ordning::for_ydelse(forloeb.ydelse));
    let ordning = if sag.er("syg") { Ordning::Sygeopfoelgning } else { egen.unwrap_or(Ordning::Jobsamtale) };
    let givet = sag.givet("form", Form::af_kode).map(|form| Formvalg {
        nummer: sag.givet("nummer", |tekst| tekst.parse().ok()).unwrap_or(1),
        form,
        myndighed: sag.er("myndighed"),
        borger_valgte: sag.givet("borger_valgte", Form::af_kode),
        begrundet: sag.er("begrundet"),
    });
    let dagen = sag.givet("dag", dag).unwrap_or(sag.dag);
    let (dagen, valg) = givet.map(|valg| (dagen, valg)).or_else(|| sidste(&sag.historie, sag.dag))?;
    Some(forklar(parametre, ordning, dagen, &valg))
}

fn plads(parametre: &Parametre, dag: Dag, former: &str) -> Forklaring {
    let former: Vec<Form> = former.split(',').filter_map(|form| Form::af_kode(form.trim())).collect();
    let mangler = plads_mangler(parametre, dag, &former);
    Forklaring::ny("samtaleform", if mangler.is_empty() { "plads-hel" } else { "plads-mangler" })
        .med("mangler", Vaerdi::Liste(mangler.iter().map(|form| form.kode().to_owned()).collect()))
        .med("ret", Vaerdi::Ja(mangler.is_empty()))
        .brugte(PLADSER, parametre.paa(PLADSER, dag))
}
