//! Names as they stand in addresses, and the codes of the model's values.

use pejl_model::text::slug;
use serde::Serialize;

/// No name is longer than this.
const LONGEST: usize = 120;

/// `text` as it stands in addresses: "Søren Ærø" is "soeren-aeroe".
pub(crate) fn folded(text: &str) -> String {
    let mut out = slug(text);
    // All of it is ASCII; a longer one would be too long for the name of a file.
    out.truncate(LONGEST);
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// The code of a value as the published JSON writes it: `SectionKind::LegalBasis` is "legal_basis".
pub(crate) fn code<T: Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        // Only enumerations without content are asked for.
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folded_for_addresses() {
        assert_eq!(folded("  Søren Ærø-Åge "), "soeren-aeroe-aage");
        assert_eq!(folded("***"), "");
        assert_eq!(folded("Job & Unge"), folded("Job og Unge"));
    }

    #[test]
    fn codes_are_those_of_the_json() {
        assert_eq!(code(pejl_model::SectionKind::LegalBasis), "legal_basis");
    }
}
