//! What a reader takes for a digit or an at sign though it is written otherwise: `０１`, `٣`, `¹`, `(at)`.

use pejl_model::Span;

/// A stretch of a text and the byte that a reader takes it for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Odd {
    /// Where it stands.
    pub(crate) span: Span,
    /// What it is taken for.
    pub(crate) like: u8,
}

/// True for the bytes that something odd may begin or end with.
pub(crate) fn may_be_odd(byte: u8) -> bool {
    (byte == b'_') | (byte == b')') | (byte == b']') | (byte == b'&') | (byte == 0xC2) | (byte >= 0xD9)
}

/// At signs that are written out, so that programs don't find the address.
const AT_SIGNS: [&[u8]; 5] = [b"(at)", b"[at]", b"(snabel-a)", b"[snabel-a]", b"(a)"];
/// An at sign as an entity of HTML.
const ENTITIES: [&[u8]; 3] = [b"&#64;", b"&commat;", b"&#x40;"];
/// Zeros of alphabets beside the Latin, each followed by the other digits.
const ZEROS: [u32; 23] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20, 0x1040,
    0x17E0, 0x1810, 0x19D0, 0xA620, 0x2080, 0xFF10, 0x1FBF0,
];
/// Digits for formulas: five alphabets in a row.
const FORMULAS: std::ops::RangeInclusive<u32> = 0x1D7CE..=0x1D7FF;

/// False where the byte at `at` tells with the one beside it that nothing odd begins or ends there, as nearly always.
#[inline]
fn is_likely(bytes: &[u8], at: usize) -> bool {
    let beside = |at: Option<usize>| at.and_then(|at| bytes.get(at)).copied().unwrap_or(0);
    let (before, next) = (beside(at.checked_sub(1)), beside(Some(at + 1)));
    match bytes.get(at) {
        Some(b')' | b']') => matches!(before | 0x20, b't' | b'a'),
        Some(b'&') => matches!(next, b'#' | b'c'),
        Some(0xC2) => matches!(next, 0xB2 | 0xB3 | 0xB9),
        Some(0xE2) => matches!(next, 0x81 | 0x82),
        Some(0xEF) => matches!(next, 0xB9 | 0xBC | 0xBD),
        _ => true,
    }
}

/// What odd thing the byte at `at` begins, or ends.
pub(crate) fn odd(text: &str, at: usize) -> Option<Odd> {
    let bytes = text.as_bytes();
    if !is_likely(bytes, at) {
        return None;
    }
    let here = |length: usize, like: u8| Some(Odd { span: Span::new(at, at + length), like });
    match bytes.get(at)? {
        // In the names of files a blank.
        b'_' => here(1, b' '),
        b')' | b']' => at_sign(bytes, at),
        b'&' => {
            let rest = bytes.get(at..)?;
            let entity = ENTITIES.iter().find(|entity| rest.starts_with(entity))?;
            here(entity.len(), b'@')
        }
        0..0x80 => None,
        _ => {
            let c = text.get(at..)?.chars().next()?;
            let raised = matches!(c, '\u{b2}' | '\u{b3}' | '\u{b9}' | '\u{2070}'..='\u{2079}');
            let before = at.checked_sub(1).and_then(|at| bytes.get(at)).copied().unwrap_or(0);
            let like = plain(c).filter(|_| !raised || !before.is_ascii_alphabetic())?;
            here(c.len_utf8(), like)
        }
    }
}

/// "(at)" and the like that ends at `at`, with a blank on each side.
fn at_sign(bytes: &[u8], at: usize) -> Option<Odd> {
    let before = bytes.get(..=at)?;
    let sign = AT_SIGNS.iter().find(|sign| {
        before
            .len()
            .checked_sub(sign.len())
            .and_then(|from| before.get(from..))
            .is_some_and(|end| end.eq_ignore_ascii_case(sign))
    })?;
    let start = before.len() - sign.len();
    let start = start - usize::from(start > 0 && bytes.get(start - 1) == Some(&b' '));
    let end = at + 1 + usize::from(bytes.get(at + 1) == Some(&b' '));
    // With blanks around it, "(a)" counts what follows.
    if sign.len() == 3 && end - start > sign.len() {
        return None;
    }
    Some(Odd { span: Span::new(start, end), like: b'@' })
}

/// The ASCII character that `c` is another form of, as far as numbers and addresses have it.
pub(crate) fn plain(c: char) -> Option<u8> {
    let code = u32::from(c);
    let digit = |value: u32| u8::try_from(value).ok().map(|value| b'0' + value);
    match c {
        '\u{b9}' => return Some(b'1'),
        '\u{b2}' => return Some(b'2'),
        '\u{b3}' => return Some(b'3'),
        '\u{2070}' | '\u{2074}'..='\u{2079}' => return digit(code - 0x2070),
        '\u{fe63}' => return Some(b'-'),
        '\u{fe6b}' => return Some(b'@'),
        '\u{ff01}'..='\u{ff5e}' => return u8::try_from(code - 0xFEE0).ok(),
        _ => {}
    }
    if FORMULAS.contains(&code) {
        return digit((code - FORMULAS.start()) % 10);
    }
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code))?;
    digit(code - zero)
}
