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

/// The ten digits of `text`, with or without one hyphen or blank before the last four.
#[must_use]
pub fn registration_digits(text: &str) -> Option<[u8; 10]> {
    let (front, back) = text.trim().split_at_checked(6)?;
    let back = back.strip_prefix(['-', ' ']).unwrap_or(back);
    if front.len() + back.len() != 10 {
        return None;
    }
    let mut digits = [0; 10];
    for (digit, byte) in digits.iter_mut().zip(front.bytes().chain(back.bytes())) {
        *digit = byte.is_ascii_digit().then(|| byte - b'0')?;
    }
    Some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> bool {
        registration_digits(text).is_some_and(is_registration_form)
    }

    #[test]
    fn the_day_exists() {
        for text in ["010170-0000", "290271 0000", "3112500000", "910150-0000", "0000000000"] {
            assert!(form(text), "{text}");
        }
        for text in
            ["310470-0000", "300270-0000", "011370-0000", "320170-0000", "24-000584", "010170-000", "å10170-000"]
        {
            assert!(!form(text), "{text}");
        }
    }

    #[test]
    fn the_last_digit_checks_the_others() {
        // Born in 2050: nobody's yet.
        assert!(registration_digits("010150-5006").is_some_and(checks_registration));
        assert!(!registration_digits("010150-5007").is_some_and(checks_registration));
    }
}
