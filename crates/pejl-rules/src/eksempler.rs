//! Worked examples: a history, a day, what the rule must answer.
//!
//! A rule has its examples in a file of its own, `eksempler/<rule>.toml`. The
//! tests read them, and so does whoever prints the documentation.

use crate::parametre::Parametre;
use crate::regler::{Regel, Sag};
use crate::{
    Arbejde, Dag, Fleksjob, Forloeb, Form, Fritagelse, Historie, HoldtAf, Maalgruppe, Person, Samtale, Tilbud,
    Tilbudsforloeb, Vaerdi, Ydelse,
};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Facts beside the history that an example gives a rule, by name.
pub type Givet = BTreeMap<String, String>;

/// One worked example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eksempel {
    /// Its name, one within the file.
    pub navn: String,
    /// What happens, in Danish.
    pub om: String,
    /// The day that the rule is asked for.
    pub dag: Dag,
    /// Facts beside the history.
    pub givet: Givet,
    /// The outcome expected of the explanation; none where the rule has no answer.
    pub udfald: Option<String>,
    /// Values expected of the explanation, as [`som_tekst`] writes them.
    pub vaerdier: BTreeMap<String, String>,
    /// Whether every parameter used must be confirmed; not tested where left out.
    pub bekraeftet: Option<bool>,
    historie: Egen,
}

/// A history that owns its rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Egen {
    person: Person,
    forloeb: Vec<Forloeb>,
    samtaler: Vec<Samtale>,
    tilbud: Vec<Tilbudsforloeb>,
    arbejde: Vec<Arbejde>,
    fleksjob: Vec<Fleksjob>,
    fritagelser: Vec<Fritagelse>,
}

impl Eksempel {
    /// What the rule is asked about.
    #[must_use]
    pub fn sag(&self) -> Sag<'_> {
        let egen = &self.historie;
        let historie = Historie {
            person: egen.person,
            forloeb: &egen.forloeb,
            samtaler: &egen.samtaler,
            tilbud: &egen.tilbud,
            arbejde: &egen.arbejde,
            fleksjob: &egen.fleksjob,
            fritagelser: &egen.fritagelser,
        };
        Sag { historie, dag: self.dag, givet: &self.givet }
    }

    /// What differs from the expectation; none where the example holds.
    #[must_use]
    pub fn afvigelse(&self, regel: &Regel, parametre: &Parametre) -> Option<String> {
        let forklaring = (regel.forklar)(parametre, &self.sag());
        let Some(forklaring) = forklaring else {
            return self.udfald.as_ref().map(|udfald| format!("{}: intet svar, men {udfald} ventet", self.navn));
        };
        if self.udfald.as_deref() != Some(forklaring.udfald) {
            return Some(format!("{}: udfald {} er ikke {:?}", self.navn, forklaring.udfald, self.udfald));
        }
        let svar =
            |navn: &str| forklaring.vaerdier.iter().find(|(en, _)| *en == navn).map(|(_, vaerdi)| som_tekst(vaerdi));
        let forkert = self.vaerdier.iter().find(|(navn, ventet)| svar(navn).as_ref() != Some(ventet));
        if let Some((navn, ventet)) = forkert {
            return Some(format!("{}: {navn} er {:?}, ikke {ventet}", self.navn, svar(navn)));
        }
        let bekraeftet = forklaring.bekraeftet();
        let ventet = self.bekraeftet.unwrap_or(bekraeftet);
        (bekraeftet != ventet).then(|| format!("{}: bekræftet er {bekraeftet}", self.navn))
    }
}

/// A value as examples write it: "3", "160.33", "3/4", "2024-02-01", "ja", "a, b".
#[must_use]
pub fn som_tekst(vaerdi: &Vaerdi) -> String {
    match vaerdi {
        Vaerdi::Antal(antal) => antal.to_string(),
        Vaerdi::Tal(tal) => tal.to_string(),
        Vaerdi::Andel(taeller, naevner) => format!("{taeller}/{naevner}"),
        Vaerdi::Dag(dag) => dag.to_string(),
        Vaerdi::Ja(ja) => if *ja { "ja" } else { "nej" }.to_owned(),
        Vaerdi::Kode(kode) => (*kode).to_owned(),
        Vaerdi::Tekst(tekst) => tekst.clone(),
        Vaerdi::Liste(liste) => liste.join(", "),
    }
}

/// What is wrong with a file of examples.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EksempelFejl {
    /// The file is no file of examples.
    #[error("{0}")]
    Fil(String),
    /// A value of an example is no day, no code or no number.
    #[error("{navn}: {felt} cannot be {vaerdi}")]
    Vaerdi {
        /// The example.
        navn: String,
        /// Which field.
        felt: &'static str,
        /// As written.
        vaerdi: String,
    },
}

/// Reads a file of examples.
///
/// # Errors
/// Where the file is faulty; which example and why.
pub fn laes(tekst: &str) -> Result<Vec<Eksempel>, EksempelFejl> {
    let fil: Fil = toml::from_str(tekst).map_err(|fejl| EksempelFejl::Fil(fejl.to_string()))?;
    fil.eksempel.into_iter().map(eksempel).collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fil {
    eksempel: Vec<IFil>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IFil {
    navn: String,
    om: String,
    dag: String,
    #[serde(default)]
    historie: HistorieIFil,
    #[serde(default)]
    givet: Givet,
    udfald: Option<String>,
    #[serde(default)]
    vaerdier: BTreeMap<String, String>,
    bekraeftet: Option<bool>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct HistorieIFil {
    foedt: Option<String>,
    opholdsdage: Option<u16>,
    beskaeftigelsesdage: Option<u16>,
    ukrainelov: bool,
    euret: bool,
    arbejdspligt: Option<u16>,
    forloeb: Vec<Raekke>,
    samtaler: Vec<Raekke>,
    tilbud: Vec<Raekke>,
    arbejde: Vec<Raekke>,
    fleksjob: Vec<Raekke>,
    fritagelser: Vec<Raekke>,
}

/// A row of any kind; which fields it needs is asked for where it is read.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Raekke {
    fra: String,
    til: Option<String>,
    dag: String,
    ydelse: String,
    maalgruppe: Option<String>,
    kommune: Option<u16>,
    form: Option<String>,
    holdt_af: Option<String>,
    art: String,
    timer: u16,
}

/// Reads the fields of one example and tells its name where one is faulty.
struct Laeser<'a>(&'a str);

impl Laeser<'_> {
    fn som<T>(&self, felt: &'static str, tekst: &str, laes: impl Fn(&str) -> Option<T>) -> Result<T, EksempelFejl> {
        let fejl = || EksempelFejl::Vaerdi { navn: self.0.to_owned(), felt, vaerdi: tekst.to_owned() };
        laes(tekst).ok_or_else(fejl)
    }

    fn dag(&self, felt: &'static str, tekst: &str) -> Result<Dag, EksempelFejl> {
        self.som(felt, tekst, dag)
    }

    fn maaske_dag(&self, felt: &'static str, tekst: Option<&String>) -> Result<Option<Dag>, EksempelFejl> {
        tekst.map(|tekst| self.dag(felt, tekst)).transpose()
    }

    fn periode(&self, raekke: &Raekke) -> Result<(Dag, Option<Dag>), EksempelFejl> {
        Ok((self.dag("fra", &raekke.fra)?, self.maaske_dag("til", raekke.til.as_ref())?))
    }

    fn forloeb(&self, raekke: &Raekke) -> Result<Forloeb, EksempelFejl> {
        let (fra, til) = self.periode(raekke)?;
        let ydelse = self.som("ydelse", &raekke.ydelse, Ydelse::af_kode)?;
        let maalgruppe = raekke.maalgruppe.as_deref();
        let maalgruppe = maalgruppe.map(|en| self.som("maalgruppe", en, Maalgruppe::af_kode)).transpose()?;
        Ok(Forloeb { ydelse, maalgruppe, fra, til, kommune: raekke.kommune.unwrap_or(KOMMUNE) })
    }

    fn samtale(&self, raekke: &Raekke) -> Result<Samtale, EksempelFejl> {
        let form = self.som("form", raekke.form.as_deref().unwrap_or("fremmoede"), Form::af_kode)?;
        let holdt_af = self.som("holdt_af", raekke.holdt_af.as_deref().unwrap_or("kommune"), HoldtAf::af_kode)?;
        Ok(Samtale { dag: self.dag("dag", &raekke.dag)?, form, holdt_af })
    }

    fn tilbud(&self, raekke: &Raekke) -> Result<Tilbudsforloeb, EksempelFejl> {
        let (fra, til) = self.periode(raekke)?;
        Ok(Tilbudsforloeb { art: self.som("art", &raekke.art, Tilbud::af_kode)?, fra, til, timer: raekke.timer })
    }

    fn historie(&self, fil: &HistorieIFil) -> Result<Egen, EksempelFejl> {
        let person = Person {
            foedt: self.maaske_dag("foedt", fil.foedt.as_ref())?,
            opholdsdage: fil.opholdsdage,
            beskaeftigelsesdage: fil.beskaeftigelsesdage,
            ukrainelov: fil.ukrainelov,
            euret: fil.euret,
            arbejdspligt: fil.arbejdspligt,
        };
        let arbejde = |raekke| self.periode(raekke).map(|(fra, til)| Arbejde { fra, til, timer: raekke.timer });
        let fleksjob = |raekke: &Raekke| Ok(Fleksjob { fra: self.dag("fra", &raekke.fra)?, timer: raekke.timer });
        let fritagelse = |raekke| self.periode(raekke).map(|(fra, til)| Fritagelse { fra, til });
        Ok(Egen {
            person,
            forloeb: fil.forloeb.iter().map(|en| self.forloeb(en)).collect::<Result<_, _>>()?,
            samtaler: fil.samtaler.iter().map(|en| self.samtale(en)).collect::<Result<_, _>>()?,
            tilbud: fil.tilbud.iter().map(|en| self.tilbud(en)).collect::<Result<_, _>>()?,
            arbejde: fil.arbejde.iter().map(arbejde).collect::<Result<_, _>>()?,
            fleksjob: fil.fleksjob.iter().map(fleksjob).collect::<Result<_, _>>()?,
            fritagelser: fil.fritagelser.iter().map(fritagelse).collect::<Result<_, _>>()?,
        })
    }
}

/// The municipality of rows that name none; examples are seldom about it.
const KOMMUNE: u16 = 320;

fn eksempel(fil: IFil) -> Result<Eksempel, EksempelFejl> {
    let laeser = Laeser(&fil.navn);
    let (dag, historie) = (laeser.dag("dag", &fil.dag)?, laeser.historie(&fil.historie)?);
    let IFil { navn, om, givet, udfald, vaerdier, bekraeftet, .. } = fil;
    Ok(Eksempel { navn, om, dag, givet, udfald, vaerdier, bekraeftet, historie })
}

/// A day as files write it.
#[must_use]
pub fn dag(tekst: &str) -> Option<Dag> {
    tekst.parse::<Date>().ok().map(Dag::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regler::REGLER;

    /// Every rule, every example: the test that a new rule joins by standing in [`REGLER`].
    #[test]
    fn alle_regler_svarer_som_deres_eksempler() {
        let parametre = Parametre::egne().unwrap();
        for regel in REGLER {
            let eksempler = laes(regel.eksempler).unwrap_or_else(|fejl| panic!("{}: {fejl}", regel.kode));
            assert!(eksempler.len() >= 10, "{} has {} examples", regel.kode, eksempler.len());
            let afvigelser: Vec<_> = eksempler.iter().filter_map(|en| en.afvigelse(regel, parametre)).collect();
            assert!(afvigelser.is_empty(), "{}: {afvigelser:#?}", regel.kode);
            let navne: std::collections::BTreeSet<_> = eksempler.iter().map(|en| &en.navn).collect();
            assert_eq!(navne.len(), eksempler.len(), "{}: a name stands twice", regel.kode);
        }
    }

    /// The days that stand in an example: when it is asked, and when something begins.
    fn dage(eksempel: &Eksempel) -> Vec<Dag> {
        let egen = &eksempel.historie;
        let mut dage = vec![eksempel.dag];
        dage.extend(egen.forloeb.iter().map(|en| en.fra));
        dage.extend(egen.tilbud.iter().map(|en| en.fra));
        dage.extend(egen.samtaler.iter().map(|en| en.dag));
        dage.extend(eksempel.givet.values().filter_map(|tekst| dag(tekst)));
        dage
    }

    /// The days on which a parameter that the explanation names begins to say something else, or the same unconfirmed.
    fn skift(parametre: &Parametre, svar: &crate::Forklaring, skifter: &mut std::collections::BTreeSet<Dag>) {
        let brugte = svar.parametre.iter().filter_map(|brugt| parametre.alle().find(|(navn, _)| *navn == brugt.navn));
        for (_, parameter) in brugte {
            let par = parameter.vaerdier.iter().zip(parameter.vaerdier.iter().skip(1));
            let andet =
                par.filter(|(foer, efter)| (&foer.vaerdi, foer.bekraeftet) != (&efter.vaerdi, efter.bekraeftet));
            skifter.extend(andet.map(|(_, efter)| efter.fra));
        }
        svar.trin.iter().for_each(|trin| skift(parametre, trin, skifter));
    }

    /// A change of law is shown from both sides: the last day before it, and its first.
    #[test]
    fn hver_lovaendring_har_eksempler_paa_begge_sider() {
        let parametre = Parametre::egne().unwrap();
        let mut mangler = Vec::new();
        for regel in REGLER {
            let eksempler = laes(regel.eksempler).unwrap();
            let mut skifter = std::collections::BTreeSet::new();
            let svar = eksempler.iter().filter_map(|en| (regel.forklar)(parametre, &en.sag()));
            svar.for_each(|svar| skift(parametre, &svar, &mut skifter));
            let dage: std::collections::BTreeSet<Dag> = eksempler.iter().flat_map(dage).collect();
            let vist = |dag: Dag| dage.contains(&dag);
            let ikke = skifter.into_iter().filter(|fra| !vist(*fra) || !vist(fra.plus_dage(-1)));
            mangler.extend(ikke.map(|fra| format!("{} {fra}", regel.kode)));
        }
        assert!(mangler.is_empty(), "{mangler:#?}");
    }

    /// What no answer to an example names, nobody reads.
    #[test]
    fn ingen_parameter_er_ubrugt() {
        fn tag(svar: &crate::Forklaring, brugte: &mut std::collections::BTreeSet<String>) {
            brugte.extend(svar.parametre.iter().map(|brugt| brugt.navn.clone()));
            svar.trin.iter().for_each(|trin| tag(trin, brugte));
        }
        let parametre = Parametre::egne().unwrap();
        let mut brugte = std::collections::BTreeSet::new();
        for regel in REGLER {
            for eksempel in laes(regel.eksempler).unwrap() {
                (regel.forklar)(parametre, &eksempel.sag()).iter().for_each(|svar| tag(svar, &mut brugte));
            }
        }
        // The register's own definitions are told with its figures, not by a rule.
        let alle = parametre.alle().map(|(navn, _)| navn).filter(|navn| !navn.starts_with("register."));
        let ubrugte: Vec<&str> = alle.filter(|navn| !brugte.contains(*navn)).collect();
        assert!(ubrugte.is_empty(), "{ubrugte:#?}");
    }

    #[test]
    fn en_fejl_i_en_fil_fortaelles_med_eksemplets_navn() {
        let fil = |linje: &str| format!("[[eksempel]]\nnavn = \"et\"\nom = \"x\"\n{linje}\n");
        assert!(matches!(laes(&fil("dag = \"2024-02-30\"")), Err(EksempelFejl::Vaerdi { felt: "dag", .. })));
        let ukendt = "dag = \"2024-02-01\"\nhistorie.forloeb = [{ ydelse = \"loen\", fra = \"2024-01-01\" }]";
        assert!(matches!(laes(&fil(ukendt)), Err(EksempelFejl::Vaerdi { felt: "ydelse", .. })));
        assert!(matches!(laes(&fil("dagen = \"2024-02-01\"")), Err(EksempelFejl::Fil(_))));
        assert_eq!(laes(&fil("dag = \"2024-02-01\"")).unwrap().len(), 1);
    }
}
