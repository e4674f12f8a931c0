//! Civil registration numbers (CPR), by their form alone.

/// True for ten digits that can be a registration number: a day that exists in
/// its month, whatever the year (29 February always does), or the day plus 60 of
/// numbers that are given in place of one; and ten zeros, which systems accept
/// where there is no number.
#[must_use]
pub fn is_registration_form(digits: [u8; 10]) -> bool {
    let pair =
        |at: usize| digits.get(at).zip(digits.get(at + 1)).map_or(0, |(a, b)| u16::from(*a) * 10 + u16::from(*b));
    let (day, month) = (pair(0), pair(2));
    let day = if day > 60 { day - 60 } else { day };
    let longest = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=longest).contains(&day) || digits == [0; 10]
}

/// True where the last digit checks the nine before it by modulus 11, as in all
/// numbers given before October 2007 and in most since.
#[must_use]
pub fn checks_registration(digits: [u8; 10]) -> bool {
    const WEIGHTS: [u32; 10] = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    digits.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(*digit) * weight).sum::<u32>().is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &[u8; 10]) -> [u8; 10] {
        text.map(|digit| digit - b'0')
    }

    #[test]
    fn the_day_exists() {
        for text in [b"0101700000", b"2902710000", b"3112500000", b"9101500000", b"0000000000"] {
            assert!(is_registration_form(digits(text)), "{text:?}");
        }
        for text in [b"3104700000", b"3002700000", b"0113700000", b"3201700000"] {
            assert!(!is_registration_form(digits(text)), "{text:?}");
        }
    }

    #[test]
    fn the_last_digit_checks_the_others() {
        // Born in 2050: nobody's yet.
        assert!(checks_registration(digits(b"0101505006")));
        assert!(!checks_registration(digits(b"0101505007")));
    }
}
