//! Sentences for what the rules of the law answer.
//!
//! A rule has a name, `regel-<code>-navn`, and a sentence for each outcome,
//! `regel-<code>-<udfald>`, without its last point: the paragraphs follow it,
//! and a reservation where a parameter is not confirmed or is a hypothetical.
//! A sentence can name each value written out, and as a code with `-kode`.

use crate::{Arg, date_long, decimal, has, label, list, number, text};
use pejl_rules::parametre::{HYPOTESE, Parametre};
use pejl_rules::{BrugtParameter, Dag, Forklaring, Vaerdi};
use rust_decimal::{Decimal, RoundingStrategy};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What the rule with this code is called.
#[must_use]
pub fn regel_navn(kode: &str) -> Cow<'static, str> {
    label(&format!("regel-{kode}-navn"))
}

/// An outcome of the rule in a few words, as it stands in a table: "alle holdt i tide".
#[must_use]
pub fn udfald_navn(regel: &str, udfald: &str) -> Cow<'static, str> {
    label(&format!("regel-udfald-{regel}-{udfald}"))
}

/// The sentence with its paragraphs: "3 af 4 samtaler holdt siden 1. april 2023;
/// næste senest 12. februar 2024, LAB § 31".
#[must_use]
pub fn forklaring(forklaring: &Forklaring) -> String {
    let saetning = saetning(forklaring);
    let paragraffer = paragraffer(forklaring);
    let saetning = if paragraffer.is_empty() {
        saetning
    } else {
        text("regel-saetning", &[("saetning", saetning.into()), ("paragraffer", list(&paragraffer).into())])
    };
    let mut brugte = Vec::new();
    alle_brugte(forklaring, &mut brugte);
    med_forbehold(saetning, &brugte)
}

/// One line of a whole explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forklaringslinje {
    /// How deep in the explanation, from nought.
    pub niveau: usize,
    /// A sentence, or a parameter with its value, law and period.
    pub tekst: String,
    /// Where a parameter can be read; none for a sentence.
    pub kilde: Option<String>,
}

/// The whole explanation: each sentence, under it the parameters that it used
/// (each one once) and the steps before it.
#[must_use]
pub fn forklaring_linjer(forklaring: &Forklaring) -> Vec<Forklaringslinje> {
    let mut linjer = Vec::new();
    tilfoej(forklaring, 0, &mut BTreeSet::new(), &mut linjer);
    linjer
}

fn tilfoej(fra: &Forklaring, niveau: usize, set: &mut BTreeSet<(String, Dag)>, linjer: &mut Vec<Forklaringslinje>) {
    linjer.push(Forklaringslinje { niveau, tekst: forklaring(fra), kilde: None });
    // A step tells its own parameters; what is left belongs to the sentence itself.
    for trin in &fra.trin {
        tilfoej(trin, niveau + 1, set, linjer);
    }
    for brugt in &fra.parametre {
        if set.insert((brugt.navn.clone(), brugt.gyldig.fra)) {
            let kilde = Some(brugt.gyldig.kilde.clone());
            linjer.push(Forklaringslinje { niveau: niveau + 1, tekst: parameter_linje(brugt), kilde });
        }
    }
}

/// "samtaler i kommunen: 4 (LAB § 31, stk. 3, lov nr. 727 …, 1. januar 2024 til 30. juni 2026)".
fn parameter_linje(brugt: &BrugtParameter) -> String {
    let gyldig = &brugt.gyldig;
    let egne = Parametre::egne().ok();
    let kendt = egne.and_then(|alle| alle.alle().find(|(navn, _)| *navn == brugt.navn)).map(|(_, parameter)| parameter);
    let om = kendt.map_or(brugt.navn.as_str(), |parameter| parameter.om.as_str());
    let enhed = kendt.map_or("", |parameter| parameter.enhed.as_str());
    let lov = if gyldig.lov == HYPOTESE { label("regel-hypotese") } else { Cow::Borrowed(gyldig.lov.as_str()) };
    let linje = text(
        "regel-parameter",
        &[
            ("om", om.into()),
            ("vaerdi", med_enhed(&gyldig.vaerdi, enhed).into()),
            ("paragraf", (&gyldig.paragraf).into()),
            ("lov", lov.into()),
            ("periode", periode(gyldig.fra, gyldig.til).into()),
        ],
    );
    med_forbehold(linje, &[brugt])
}

fn periode(fra: Dag, til: Option<Dag>) -> String {
    match til {
        Some(til) => text("regel-periode", &[("fra", dag(fra).into()), ("til", dag(til).into())]),
        None => text("regel-periode-fortsat", &[("fra", dag(fra).into())]),
    }
}

/// The unit of what is told by its name already ("samtaler i kommunen").
const ANTAL: &str = "antal";

fn med_enhed(vaerdi: &Vaerdi, enhed: &str) -> String {
    match vaerdi {
        Vaerdi::Antal(_) | Vaerdi::Tal(_) if enhed != ANTAL => {
            format!("{} {enhed}", skrevet(vaerdi)).trim_end().to_owned()
        }
        _ => skrevet(vaerdi),
    }
}

/// The sentence of the outcome with its values.
fn saetning(forklaring: &Forklaring) -> String {
    let mut args: Vec<(String, Arg<'_>)> = Vec::new();
    for (navn, vaerdi) in &forklaring.vaerdier {
        match vaerdi {
            Vaerdi::Kode(kode) => args.push((format!("{navn}-kode"), (*kode).into())),
            Vaerdi::Ja(ja) => args.push((format!("{navn}-kode"), if *ja { "ja" } else { "nej" }.into())),
            Vaerdi::Andel(taeller, naevner) => {
                args.push((format!("{navn}-taeller"), antal(*taeller)));
                args.push((format!("{navn}-naevner"), antal(*naevner)));
            }
            _ => {}
        }
        let arg = match vaerdi {
            Vaerdi::Antal(tal) => antal(*tal),
            anden => skrevet(anden).into(),
        };
        args.push(((*navn).to_owned(), arg));
    }
    let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(navn, arg)| (navn.as_str(), arg.clone())).collect();
    text(&format!("regel-{}-{}", forklaring.regel, forklaring.udfald), &args)
}

/// A count chooses between one and many; what is below nought is written.
fn antal(tal: i64) -> Arg<'static> {
    u64::try_from(tal).map_or_else(|_| decimal(Decimal::from(tal)).into(), Arg::Count)
}

fn skrevet(vaerdi: &Vaerdi) -> String {
    match vaerdi {
        Vaerdi::Antal(tal) => u64::try_from(*tal).map_or_else(|_| decimal(Decimal::from(*tal)), number),
        Vaerdi::Tal(tal) => decimal(*tal),
        Vaerdi::Andel(taeller, naevner) => procent(*taeller, *naevner),
        Vaerdi::Dag(en) => dag(*en),
        Vaerdi::Ja(ja) => label(if *ja { "regel-ja" } else { "regel-nej" }).into_owned(),
        Vaerdi::Kode(kode) => kode_navn(kode),
        Vaerdi::Tekst(tekst) => kode_navn(tekst),
        Vaerdi::Liste(liste) if liste.is_empty() => label("regel-ingen").into_owned(),
        Vaerdi::Liste(liste) => list(&liste.iter().map(|kode| kode_navn(kode)).collect::<Vec<_>>()),
    }
}

/// "25 %", "6,3 %": whole where the share is, else one decimal, halves away from nought.
fn procent(taeller: i64, naevner: i64) -> String {
    let procent = (Decimal::from(taeller) * Decimal::ONE_HUNDRED).checked_div(Decimal::from(naevner));
    let Some(procent) = procent else { return format!("{taeller}/{naevner}") };
    let rundet = procent.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
    format!("{} %", decimal(if procent.is_integer() { procent.normalize() } else { rundet }))
}

fn dag(dag: Dag) -> String {
    dag.dato().map_or_else(|| dag.to_string(), date_long)
}

/// The name of a code, or the code where it is a word itself.
#[must_use]
pub fn kode_navn(kode: &str) -> String {
    let noegle = format!("regel-kode-{}", kode.replace('.', "-"));
    if has(&noegle) { label(&noegle).into_owned() } else { kode.to_owned() }
}

/// The paragraphs of the parameters used, without subsections; of the steps where the sentence has none itself.
fn paragraffer(forklaring: &Forklaring) -> Vec<&str> {
    let mut brugte: Vec<&BrugtParameter> = forklaring.parametre.iter().collect();
    if brugte.is_empty() {
        alle_brugte(forklaring, &mut brugte);
    }
    let mut paragraffer = Vec::new();
    for brugt in brugte {
        let paragraf = brugt.gyldig.paragraf.as_str();
        let paragraf = paragraf.split_once(", ").map_or(paragraf, |(hoved, _)| hoved);
        if !paragraffer.contains(&paragraf) {
            paragraffer.push(paragraf);
        }
    }
    uden_gentaget_lov(&paragraffer)
}

/// "LAB § 31", "§ 106": the law's name once where the next is of the same law.
fn uden_gentaget_lov<'a>(paragraffer: &[&'a str]) -> Vec<&'a str> {
    let lov = |paragraf: &'a str| paragraf.split_once(' ').map_or(("", paragraf), |(lov, rest)| (lov, rest));
    let foer = std::iter::once(None).chain(paragraffer.iter().map(|en| Some(lov(en).0)));
    let kort = |(en, foer): (&&'a str, Option<&str>)| if foer == Some(lov(en).0) { lov(en).1 } else { *en };
    paragraffer.iter().zip(foer).map(kort).collect()
}

fn alle_brugte<'a>(forklaring: &'a Forklaring, brugte: &mut Vec<&'a BrugtParameter>) {
    brugte.extend(&forklaring.parametre);
    forklaring.trin.iter().for_each(|trin| alle_brugte(trin, brugte));
}

/// `saetning` with "(ikke bekræftet)" or "(hypotese)" where one of `brugte` is.
fn med_forbehold(saetning: String, brugte: &[&BrugtParameter]) -> String {
    let hypotese = brugte.iter().any(|brugt| brugt.gyldig.lov == HYPOTESE);
    let usikker = brugte.iter().any(|brugt| !brugt.gyldig.bekraeftet && brugt.gyldig.lov != HYPOTESE);
    let forbehold = match (hypotese, usikker) {
        (false, false) => return saetning,
        (true, false) => "regel-hypotese",
        (false, true) => "regel-ikke-bekraeftet",
        (true, true) => "regel-hypotese-og-ikke-bekraeftet",
    };
    text("regel-forbehold", &[("saetning", saetning.into()), ("forbehold", label(forbehold).into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, speaking};
    use pejl_rules::eksempler::laes;
    use pejl_rules::regler::{REGLER, regel};

    /// The explanation of an example under its rule.
    fn eksempel(kode: &str, navn: &str, parametre: &Parametre) -> Forklaring {
        let regel = regel(kode).unwrap();
        let eksempler = laes(regel.eksempler).unwrap();
        let eksempel = eksempler.iter().find(|en| en.navn == navn).unwrap();
        (regel.forklar)(parametre, &eksempel.sag()).unwrap()
    }

    #[test]
    fn en_forklaring_er_en_saetning_med_paragraf() {
        let egne = Parametre::egne().unwrap();
        assert_eq!(
            forklaring(&eksempel("samtaleplan", "forsikret-2023", egne)),
            "3 af 4 samtaler holdt siden 1. april 2023; næste senest 1. oktober 2023, LAB § 31"
        );
        assert_eq!(
            forklaring(&eksempel("samtaleplan", "syg-efter-reformen", egne)),
            "0 af 1 samtale holdt siden 1. juli 2026; næste senest 31. december 2026, SDL § 13 b (ikke bekræftet)"
        );
        assert_eq!(
            forklaring(&eksempel("fritagelse", "udeladt", egne)),
            "Udeladt af samtaler 20. juli 2026 som en af de højst 25 %, der selv kan komme i job, LAB § 31"
        );
    }

    #[test]
    fn en_hypotese_fortaelles() {
        let andre = Parametre::egne().unwrap().med("samtaler.kommune.antal", "6").unwrap();
        assert_eq!(
            forklaring(&eksempel("samtaleplan", "forsikret-2023", &andre)),
            "3 af 6 samtaler holdt siden 1. april 2023; næste senest 1. oktober 2023, LAB § 31 (hypotese)"
        );
    }

    #[test]
    fn linjerne_fortaeller_hver_parameter_en_gang_med_lov_kilde_og_periode() {
        let linjer = forklaring_linjer(&eksempel("samtaleplan", "jobparat-for-sent", Parametre::egne().unwrap()));
        let antal = "samtaler i kommunen: 4 (LAB § 31, stk. 3, lov nr. 727 af 13. juni 2023, \
                     1. januar 2024 til 30. juni 2026)";
        let fundet: Vec<_> = linjer.iter().filter(|linje| linje.tekst == antal).collect();
        assert_eq!(fundet.len(), 1, "{linjer:#?}");
        assert!(fundet[0].niveau == 2 && fundet[0].kilde.as_ref().unwrap().starts_with("https://"));
        assert!(linjer.iter().any(|linje| linje.tekst.contains("jobparate (6.2), aktivitetsparate (6.3)")));
    }

    /// Every example of every rule, in both languages: a name, a sentence, no argument missing.
    #[test]
    fn hver_regel_har_sine_saetninger() {
        let egne = Parametre::egne().unwrap();
        for regel in REGLER {
            assert_eq!(regel_navn(regel.kode), regel.navn);
            for eksempel in laes(regel.eksempler).unwrap() {
                let Some(svar) = (regel.forklar)(egne, &eksempel.sag()) else { continue };
                for sprog in [Language::Danish, Language::English] {
                    // Tables are of what a register alone is asked.
                    let navn = speaking(sprog, || udfald_navn(regel.kode, svar.udfald));
                    assert!(!navn.starts_with("regel-") || !eksempel.givet.is_empty(), "{navn}");
                    for linje in speaking(sprog, || forklaring_linjer(&svar)) {
                        let mangler = linje.tekst.contains(['{', '$']) || linje.tekst.starts_with("regel-");
                        assert!(!mangler, "{} {}: {}", regel.kode, eksempel.navn, linje.tekst);
                    }
                }
            }
        }
    }
}
