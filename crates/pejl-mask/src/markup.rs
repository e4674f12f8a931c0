//! Marks of HTML and Markdown that stand between the digits of a number. A reader of the finished page sees none of
//! them: `010170-<b>1234</b>` and `010170-**1234**` are one number.

/// What a mark is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Nothing.
    Unseen,
    /// A blank.
    Blank,
    /// A hyphen or dash.
    Dash,
}

/// A longer tag or entity is none that stands inside a number: looking no further keeps the time linear.
const LONGEST: usize = 32;
/// More asterisks in a row are masked digits.
const MOST_STARS: usize = 3;

/// The mark at `at` and its length; 0 where there is none.
pub(crate) fn markup(bytes: &[u8], at: usize) -> (Mark, usize) {
    match bytes.get(at) {
        Some(b'<') => (Mark::Unseen, tag(bytes, at)),
        Some(b'&') => entity(bytes, at).unwrap_or((Mark::Unseen, 0)),
        Some(b'*') => (Mark::Unseen, emphasis(bytes, at)),
        // A footnote's number: superscript 1 to 3.
        Some(0xC2) if matches!(bytes.get(at + 1), Some(0xB2 | 0xB3 | 0xB9)) => (Mark::Unseen, 2),
        _ => (Mark::Unseen, 0),
    }
}

/// The length of the tag at `at`. One with digits in it is none that can be passed over inside a number.
pub(crate) fn tag(bytes: &[u8], at: usize) -> usize {
    let Some((b'<', rest)) = bytes.get(at..).and_then(|rest| rest.split_first()).map(|(first, rest)| (*first, rest))
    else {
        return 0;
    };
    let name = rest.strip_prefix(b"/").unwrap_or(rest);
    if !name.first().is_some_and(u8::is_ascii_alphabetic) {
        return 0;
    }
    let ends = |byte: &u8| matches!(byte, b'>' | b'<' | b'\n' | b'\r') || byte.is_ascii_digit();
    let end = rest.iter().take(LONGEST).position(ends);
    end.filter(|end| rest.get(*end) == Some(&b'>')).map_or(0, |end| end + 2)
}

/// The entities that stand for what may part the digits of a number.
const ENTITIES: [(&[u8], Mark); 19] = [
    (b"nbsp", Mark::Blank),
    (b"ensp", Mark::Blank),
    (b"emsp", Mark::Blank),
    (b"thinsp", Mark::Blank),
    (b"#32", Mark::Blank),
    (b"#160", Mark::Blank),
    (b"#xa0", Mark::Blank),
    (b"shy", Mark::Unseen),
    (b"zwnj", Mark::Unseen),
    (b"#173", Mark::Unseen),
    (b"#8203", Mark::Unseen),
    (b"ndash", Mark::Dash),
    (b"mdash", Mark::Dash),
    (b"minus", Mark::Dash),
    (b"hyphen", Mark::Dash),
    (b"#45", Mark::Dash),
    (b"#8208", Mark::Dash),
    (b"#8209", Mark::Dash),
    (b"#8211", Mark::Dash),
];

fn entity(bytes: &[u8], at: usize) -> Option<(Mark, usize)> {
    let rest = bytes.get(at + 1..)?;
    let end = rest.iter().take(LONGEST).position(|byte| *byte == b';')?;
    let name = rest.get(..end)?;
    let known = ENTITIES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    known.map(|(_, mark)| (*mark, end + 2))
}

/// The length of the few asterisks at `at` that set digits in bold: digits or a hyphen stand on one side right beside
/// them, and nothing else than those or a blank on the other.
fn emphasis(bytes: &[u8], at: usize) -> usize {
    let length = bytes.get(at..).unwrap_or(&[]).iter().take(MOST_STARS + 1).take_while(|b| **b == b'*').count();
    let before = at.checked_sub(1).and_then(|at| bytes.get(at)).copied().unwrap_or(0);
    let after = bytes.get(at + length).copied().unwrap_or(0);
    let beside = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'-' | b' ');
    let digit = before.is_ascii_digit() || after.is_ascii_digit();
    if length <= MOST_STARS && digit && beside(before) && beside(after) { length } else { 0 }
}
