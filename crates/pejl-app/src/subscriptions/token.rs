//! What stands in the links of mails: chance that nobody guesses.

use crate::error::{AppError, Result};

/// Bytes of chance.
const BYTES: usize = 24;

/// A new token, as it stands in a link.
pub(crate) fn new_token() -> Result<String> {
    let mut bytes = [0u8; BYTES];
    getrandom::fill(&mut bytes).map_err(|_| AppError::NoChance)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// What the store keeps of it; `None` where it can be none of ours.
pub(crate) fn hash(token: &str) -> Option<String> {
    let fits = token.len() == 2 * BYTES && token.bytes().all(|b| b.is_ascii_hexdigit());
    fits.then(|| pejl_store::content_hash(token.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_differ_and_only_tokens_have_a_hash() {
        let (one, other) = (new_token().unwrap(), new_token().unwrap());
        assert_ne!(one, other);
        assert_ne!(hash(&one), hash(&other));
        assert!(hash(&one).is_some_and(|hash| !hash.contains(&one)));
        for wrong in ["", "x", &one[1..], &format!("{one}0"), &one.replace(|c: char| c.is_ascii(), "æ")] {
            assert_eq!(hash(wrong), None);
        }
    }
}
