//! How much a PDF unpacks to, told before the interpreter unpacks it.
//!
//! The interpreter keeps whole streams in memory and knows no limit. Deflate
//! makes at most 1032 bytes of one, so small streams bound themselves; those of a
//! file that could pass the limit at all are unpacked here first, and counted.

use flate2::read::ZlibDecoder;
use memchr::memmem;
use std::io::Read;

/// The most that deflate makes of one byte.
const DEFLATE_RATIO: usize = 1032;

/// Streams shorter than this are not counted as long as all of them together stay under the limit.
const SMALL: usize = 64 << 10;

/// True where the deflated streams of `bytes` unpack to more than `limit` in all.
pub(super) fn unpacks_beyond(bytes: &[u8], limit: usize) -> bool {
    if bytes.len().saturating_mul(DEFLATE_RATIO) <= limit {
        return false;
    }
    let mut left = limit as u64;
    for stream in streams(bytes) {
        let layers = memmem::find_iter(stream.dictionary, b"FlateDecode").count()
            + memmem::find_iter(stream.dictionary, b"LZWDecode").count();
        // Pictures are never unpacked, as nothing asks for them.
        if layers == 0 || memmem::find(stream.dictionary, b"/Image").is_some() {
            continue;
        }
        let mut unpacked = if stream.data.len() < SMALL && bytes.len() < (16 << 20) && layers == 1 {
            likely(stream.data, left)
        } else {
            count(stream.data, left)
        };
        if layers > 1 {
            unpacked = unpacked.saturating_mul(DEFLATE_RATIO as u64);
        }
        match left.checked_sub(unpacked) {
            Some(rest) => left = rest,
            None => return true,
        }
    }
    false
}

/// The unpacked length of a small stream: counted only where its bytes repeat as only a bomb's do.
fn likely(data: &[u8], limit: u64) -> u64 {
    let tail = data.get(data.len() / 2..).unwrap_or(data);
    let distinct = tail.iter().take(256).fold([false; 256], |mut seen, b| {
        seen[usize::from(*b)] = true;
        seen
    });
    if distinct.iter().filter(|seen| **seen).count() < 48 { count(data, limit) } else { data.len() as u64 * 8 }
}

/// The unpacked length of `data`, counted no further than just beyond `limit`.
fn count(data: &[u8], limit: u64) -> u64 {
    let mut decoder = ZlibDecoder::new(data).take(limit.saturating_add(1));
    let mut buffer = [0; 16 << 10];
    let mut total = 0;
    while let Ok(read @ 1..) = decoder.read(&mut buffer) {
        total += read as u64;
    }
    total
}

struct Stream<'a> {
    dictionary: &'a [u8],
    data: &'a [u8],
}

/// What stands between `stream` and `endstream`, with what stands before it.
fn streams(bytes: &[u8]) -> impl Iterator<Item = Stream<'_>> {
    let starts = memmem::Finder::new(b"stream");
    let ends = memmem::Finder::new(b"endstream");
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + starts.find(bytes.get(at..)?)?;
        let body = start + b"stream".len();
        let rest = bytes.get(body..)?;
        let end = body + ends.find(rest).unwrap_or(rest.len());
        let dictionary = bytes.get(at.max(start.saturating_sub(2048))..start)?;
        at = (end + b"endstream".len()).min(bytes.len());
        let data = bytes.get(body..end)?;
        let skip = data.iter().take_while(|b| matches!(b, b'\r' | b'\n' | b' ')).count();
        Some(Stream { dictionary, data: data.get(skip..)? })
    })
}
