//! A day as a number, for rules that run over millions of persons.

use jiff::civil::Date;
use std::fmt;

/// A day, counted from 1 January 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Dag(pub i32);

/// Days from 1 January 0000 to 1 January 1970 in the count that begins years in March.
const EPOKE: i32 = 719_468;
/// Days of four hundred years.
const AERA: i32 = 146_097;

impl Dag {
    /// The day with this date; months and days beyond their ends run over into the next.
    #[must_use]
    pub const fn ny(aar: i32, maaned: i32, dag: i32) -> Self {
        let aar = if maaned <= 2 { aar - 1 } else { aar };
        let aera = aar.div_euclid(400);
        let i_aera = aar - aera * 400;
        let maaned = if maaned > 2 { maaned - 3 } else { maaned + 9 };
        let i_aar = (153 * maaned + 2) / 5 + dag - 1;
        Self(aera * AERA + i_aera * 365 + i_aera / 4 - i_aera / 100 + i_aar - EPOKE)
    }

    /// Year, month (1 to 12) and day (1 to 31).
    #[must_use]
    pub const fn dele(self) -> (i32, i32, i32) {
        let z = self.0 + EPOKE;
        let aera = z.div_euclid(AERA);
        let i_aera = z - aera * AERA;
        let aar = (i_aera - i_aera / 1_460 + i_aera / 36_524 - i_aera / 146_096) / 365;
        let i_aar = i_aera - (365 * aar + aar / 4 - aar / 100);
        let m = (5 * i_aar + 2) / 153;
        let maaned = if m < 10 { m + 3 } else { m - 9 };
        let aar = aar + aera * 400 + if maaned <= 2 { 1 } else { 0 };
        (aar, maaned, i_aar - (153 * m + 2) / 5 + 1)
    }

    /// The same day number `antal` months later, or the last day of a shorter month (LAB § 9 as the test vectors count).
    #[must_use]
    pub const fn plus_maaneder(self, antal: i32) -> Self {
        let (aar, maaned, dag) = self.dele();
        let i_alt = aar * 12 + maaned - 1 + antal;
        let (aar, maaned) = (i_alt.div_euclid(12), i_alt.rem_euclid(12) + 1);
        let sidste = Self::dage_i_maaned(aar, maaned);
        Self::ny(aar, maaned, if dag < sidste { dag } else { sidste })
    }

    /// `antal` days later.
    #[must_use]
    pub const fn plus_dage(self, antal: i32) -> Self {
        Self(self.0 + antal)
    }

    /// How many days the month has.
    const fn dage_i_maaned(aar: i32, maaned: i32) -> i32 {
        let (naeste_aar, naeste) = if maaned == 12 { (aar + 1, 1) } else { (aar, maaned + 1) };
        Self::ny(naeste_aar, naeste, 1).0 - Self::ny(aar, maaned, 1).0
    }
}

impl From<Date> for Dag {
    fn from(dato: Date) -> Self {
        Self::ny(i32::from(dato.year()), i32::from(dato.month()), i32::from(dato.day()))
    }
}

impl Dag {
    /// As a date; none where the year lies outside -9999 to 9999.
    #[must_use]
    pub fn dato(self) -> Option<Date> {
        let (aar, maaned, dag) = self.dele();
        Date::new(aar.try_into().ok()?, maaned.try_into().ok()?, dag.try_into().ok()?).ok()
    }
}

impl fmt::Display for Dag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (aar, maaned, dag) = self.dele();
        write!(f, "{aar:04}-{maaned:02}-{dag:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn maaneder_ender_i_en_kortere_maaneds_sidste_dag() {
        assert_eq!(Dag::ny(2024, 1, 31).plus_maaneder(1), Dag::ny(2024, 2, 29));
        assert_eq!(Dag::ny(2024, 2, 29).plus_maaneder(12), Dag::ny(2025, 2, 28));
        assert_eq!(Dag::ny(2024, 2, 29).plus_maaneder(-12), Dag::ny(2023, 2, 28));
        assert_eq!(Dag::ny(1970, 1, 1).0, 0);
        assert_eq!(Dag::ny(2019, 1, 1).to_string(), "2019-01-01");
    }

    proptest! {
        #[test]
        fn en_dag_er_sin_dato(nummer in -700_000..2_000_000i32) {
            let dag = Dag(nummer);
            let dato = dag.dato().unwrap();
            prop_assert_eq!(Dag::from(dato), dag);
            prop_assert_eq!(dag.to_string(), dato.to_string());
        }
    }
}
