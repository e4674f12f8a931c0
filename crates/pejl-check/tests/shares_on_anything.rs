//! The rules about shares say nothing that is not in the paper and never stop, whatever stands there.

use pejl_check::{Paper, Settings, check};
use pejl_read::{ReadOptions, read};
use proptest::prelude::*;

/// Pieces that the rules look for, and numbers at the ends of what fits.
const PIECES: [&str; 60] = [
    "Af de ",
    "Ud af de ",
    "heraf ",
    "hvoraf ",
    "fordelt på ",
    "fordeler sig med ",
    "består af ",
    "i alt ",
    ", i alt ",
    "samlet ",
    "82,3 % ",
    "0 % ",
    "100,1 pct. ",
    "-12 % ",
    "0,00000000000000000000000000001 % ",
    "156 ",
    "0 ",
    "1.334 ",
    "79.228.162.514.264.337.593.543.950.335 ",
    "79228162514264337593543950335 % ",
    "9999999999999999999 personer ",
    "5 mio. kr. ",
    "0,5 mia. kr. ",
    "-3 kr. ",
    "79228162514264337593 mia. kr. ",
    "kr. pr. person ",
    "svarende til ",
    "(",
    ") ",
    ", ",
    "og ",
    "personer ",
    "borgere ",
    "af dem ",
    "har svaret ",
    "undersøgelsen ",
    "svarprocent på ",
    "adspurgte ",
    "andelen ",
    "ledighedsprocenten ",
    "er steget med ",
    "er faldet med ",
    "0,2 procentpoint ",
    "lavere end ",
    "udgør ",
    "under 16 år ",
    "16-66 år ",
    "over 67 år ",
    "999999999999-1 år ",
    "antallet ",
    "under ét ",
    "offentlig forsørgelse ",
    "dækker over ",
    "færre ",
    "flere ",
    ". ",
    ".\n\n",
    ":\n- ",
    "\n| a | 5 % |\n",
    "Æø €",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn nothing_stops_the_rules(pieces in proptest::collection::vec(0..PIECES.len(), 1..60)) {
        let body: String = pieces.iter().filter_map(|at| PIECES.get(*at)).copied().collect();
        let text = format!("Birkedal Kommune\nUdvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Status\n\nSagsfremstilling\n{body}\n\nBeslutning\nGodkendt.\n");
        let reading = read(text.as_bytes(), &ReadOptions::default());
        let kept = &reading.source.text;
        let findings = check(&Paper::alone(&reading.document, kept), &Settings::everything());
        for finding in findings.iter().filter(|finding| finding.code < "A020") {
            for span in finding.related.iter().chain([&finding.place.span()]) {
                prop_assert!(kept.get(span.start..span.end).is_some_and(|at| !at.is_empty()), "{finding:?}");
            }
        }
    }
}
