//! Danish analysis: from text to the terms of the index.

mod compound;
mod fold;
mod scan;
mod stem;
mod terms;
mod tokenizer;

pub(crate) use fold::{lower, spell_into, spell_out};
pub(crate) use scan::{Chunk, Shape, chunks};
pub(crate) use terms::{Analyser, PART_MARK};
pub(crate) use tokenizer::Weighted;

use tantivy::tokenizer::{TextAnalyzer, TokenizerManager};
use tokenizer::DanishTokenizer;

/// Name of the analyser of the fields with words.
pub(crate) const ANALYSER: &str = "danish";

/// How words are matched. The default is the one that docs/adr/0004 measured to
/// be the best; the others are kept for the measuring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Technique {
    /// Compounds are indexed with their parts.
    pub parts: bool,
    /// A query word finds every longer word that starts with its stem.
    pub prefix: bool,
    /// What the stemmer leaves is stemmed again until nothing changes.
    pub stem_again: bool,
}

impl Default for Technique {
    fn default() -> Self {
        Self { parts: true, prefix: false, stem_again: true }
    }
}

/// Makes the analyser known to the engine.
pub(crate) fn register(manager: &TokenizerManager, technique: Technique) {
    manager.register(ANALYSER, TextAnalyzer::from(DanishTokenizer::new(technique)));
}

/// Words whose terms tell whether the stemmer or the list of parts has changed.
const PROBE: &str = "sygedagpengemodtagere kontanthjælpsmodtagere beskæftigelsesudvalgets ældrerådets økonomiudvalget \
    dagsordenen dagsorden godkendelserne anbefalinger besluttede indstillingerne fleksjobberne borgerne møderne \
    førtidspensionister resultatmålingen arbejdsmarkedet a-kasserne STAR-måling § 85 § 16 a 23/64938 \
    15.00.00-A00-28-23 aftalerne løsningsforslag skovrejsningsprojektet samarbejdet virksomhedernes lovligt hjælpeløst";

/// A number that changes when the same text no longer gives the same terms.
pub(crate) fn fingerprint() -> u64 {
    let mut analyser = Analyser::new(Technique::default());
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut eat = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    for chunk in chunks(PROBE) {
        for term in analyser.terms(&chunk).iter() {
            term.text.bytes().chain([term.step]).for_each(&mut eat);
        }
    }
    compound::list_bytes().for_each(eat);
    hash
}
