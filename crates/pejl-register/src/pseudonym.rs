//! A personal number becomes a keyed pseudonym at the door.
//!
//! HMAC-SHA-256 of the ten digits, cut to 63 bits. The same key gives the same
//! pseudonym in every delivery; without it nobody can tell which number it was,
//! nor try all numbers. Neither number nor key is kept, printed or told in an error.

use crate::error::{RegisterError, Result};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::collections::HashMap;
use std::fmt;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// The fewest bytes of a key: as many as the hash has.
const FEWEST: usize = 32;

/// Makes pseudonyms with a key, and remembers those of one delivery.
pub struct Pseudonyms {
    keyed: Hmac<Sha256>,
    /// How many bits of the hash are left out.
    cut: u32,
    known: Mutex<HashMap<u64, u64>>,
}

impl fmt::Debug for Pseudonyms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pseudonyms")
    }
}

impl Pseudonyms {
    /// With the key in the file `path`, which lies in none of the folders `apart_from`.
    ///
    /// # Errors
    /// Where it can't be read, is too short, or lies there.
    pub fn read(path: &Path, apart_from: &[&Path]) -> Result<Self> {
        let failed = |source| RegisterError::File { path: path.to_owned(), source };
        let real = path.canonicalize().map_err(failed)?;
        let inside = |folder: &&Path| folder.canonicalize().is_ok_and(|folder| real.starts_with(folder));
        if apart_from.iter().any(inside) {
            return Err(RegisterError::KeyAmongData(path.to_owned()));
        }
        let bytes = std::fs::read(&real).map_err(failed)?;
        let key = bytes.trim_ascii_end();
        let new = (key.len() >= FEWEST).then(|| Self::with(key)).flatten();
        new.ok_or_else(|| RegisterError::ShortKey(path.to_owned()))
    }

    fn with(key: &[u8]) -> Option<Self> {
        let keyed = Hmac::new_from_slice(key).ok()?;
        Some(Self { keyed, cut: 1, known: Mutex::default() })
    }

    fn hash(&self, text: &[u8]) -> [u8; 32] {
        self.keyed.clone().chain_update(text).finalize().into_bytes().into()
    }

    /// Tells keys apart without telling them.
    #[must_use]
    pub fn mark(&self) -> String {
        self.hash(b"pejl-register").iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The pseudonym of a personal number.
    #[must_use]
    pub fn of(&self, number: PersonalNumber) -> u64 {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        *known.entry(number.0).or_insert_with(|| {
            let hash = self.hash(format!("{:010}", number.0).as_bytes());
            hash.iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte)) >> self.cut
        })
    }

    /// Tells whether two of the delivery's numbers got one pseudonym.
    ///
    /// # Errors
    /// Where they did.
    pub fn apart(&self) -> Result<()> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let mut all: Vec<u64> = known.values().copied().collect();
        all.sort_unstable();
        if all.windows(2).any(|two| two[0] == two[1]) { Err(RegisterError::Collision) } else { Ok(()) }
    }
}

/// Ten digits that begin with a day and a month. Never printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PersonalNumber(u64);

impl PersonalNumber {
    /// The number in `text`: ten digits, or nine where a sheet lost the zero in
    /// front, with or without a dash after the sixth.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let text = text.trim();
        let tail = text.len().checked_sub(5).and_then(|at| text.split_at_checked(at));
        let (front, last) = match tail {
            Some((front, rest)) if rest.starts_with(['-', ' ']) => (front.trim_end(), &rest[1..]),
            _ => (text, ""),
        };
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let length = front.len() + last.len();
        let long = last.is_empty() || last.len() == 4;
        if !(length == 9 || length == 10) || !long || !digits(front) || !digits(last) {
            return None;
        }
        Self::number(format!("{front}{last}").parse().ok()?)
    }

    /// The number in a cell that holds a whole number.
    #[must_use]
    pub fn number(number: u64) -> Option<Self> {
        if !(100_000_000..=9_199_999_999).contains(&number) {
            return None;
        }
        let (day, month) = (number / 100_000_000, number / 1_000_000 % 100);
        // A number in place of a missing one has 60 added to the day.
        let day_fits = matches!(day, 1..=31 | 61..=91);
        (day_fits && matches!(month, 1..=12)).then_some(Self(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pseudonyms(cut: u32) -> Pseudonyms {
        Pseudonyms { cut, ..Pseudonyms::with(&[7; 32]).unwrap() }
    }

    #[test]
    fn one_number_in_all_its_writings() {
        let maker = pseudonyms(1);
        // 31 February: nobody's.
        let all =
            ["3102700000", "310270-0000", " 310270 0000 "].map(|text| maker.of(PersonalNumber::of(text).unwrap()));
        assert_eq!(all, [all[0]; 3]);
        assert!(all[0] < 1 << 63);
        let lost_zero =
            [PersonalNumber::of("0131700000"), PersonalNumber::of("131700000"), PersonalNumber::number(131_700_000)];
        assert!(lost_zero.iter().all(|number| number.is_none()), "month 31");
        assert!(PersonalNumber::of("102700000") == PersonalNumber::of("0102700000"));
        for wrong in [
            "",
            "31027000",
            "3113700000",
            "0000000000",
            "32-0270000",
            "31027x-0000",
            "310270--000",
            "æøå",
            "9902700000",
        ] {
            assert!(PersonalNumber::of(wrong).is_none(), "{wrong}");
        }
        let other = Pseudonyms::with(&[8; 32]).unwrap();
        assert_ne!(other.of(PersonalNumber::of("3102700000").unwrap()), all[0]);
        assert_ne!(other.mark(), maker.mark());
    }

    #[test]
    fn two_numbers_with_one_pseudonym_are_told() {
        let narrow = pseudonyms(56);
        for number in 0..64 {
            let _ = narrow.of(PersonalNumber::number(3_102_700_000 + number).unwrap());
        }
        assert!(matches!(narrow.apart(), Err(RegisterError::Collision)));
        let wide = pseudonyms(1);
        for number in 0..5_000 {
            let _ = wide.of(PersonalNumber::number(3_102_700_000 + number).unwrap());
        }
        assert!(wide.apart().is_ok());
    }

    #[test]
    fn a_key_lies_apart_from_the_data_and_is_long() {
        let folder = tempfile::tempdir().unwrap();
        let (data, key) = (folder.path().join("data"), folder.path().join("key"));
        std::fs::create_dir(&data).unwrap();
        std::fs::write(&key, [b'k'; 40]).unwrap();
        assert!(Pseudonyms::read(&key, &[&data]).is_ok());
        std::fs::copy(&key, data.join("key")).unwrap();
        assert!(matches!(Pseudonyms::read(&data.join("key"), &[&data]), Err(RegisterError::KeyAmongData(_))));
        std::fs::write(&key, "short\n").unwrap();
        assert!(matches!(Pseudonyms::read(&key, &[&data]), Err(RegisterError::ShortKey(_))));
        assert_eq!(format!("{:?}", Pseudonyms::with(&[7; 32]).unwrap()), "Pseudonyms");
    }
}
