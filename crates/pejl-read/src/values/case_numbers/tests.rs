use super::*;

#[test]
fn kle_numbers_have_parts() {
    let case = whole_line("15.00.00-A00-28-23", 10).unwrap();
    let kle = case.kle.unwrap();
    assert_eq!(
        (kle.subject.as_str(), kle.facet.as_deref(), kle.serial, kle.year),
        ("15.00.00", Some("A00"), Some(28), Some(23))
    );
    assert_eq!(case.span, Span::new(10, 28));
    let danish = whole_line("18.15.00-Ø40-2-19", 0).unwrap().kle.unwrap();
    assert_eq!((danish.facet.as_deref(), danish.year), (Some("Ø40"), Some(19)));
    let old = whole_line("85.02.02G00-0011", 0).unwrap().kle.unwrap();
    assert_eq!((old.subject.as_str(), old.facet.as_deref(), old.serial), ("85.02.02", Some("G00"), Some(11)));
}

#[test]
fn lines_that_are_case_numbers() {
    for (text, printed) in [
        ("23/64938", "23/64938"),
        ("24-000584", "24-000584"),
        ("  23/39379  ", "23/39379"),
        ("2016-001340", "2016-001340"),
        ("2019-0302914", "2019-0302914"),
        ("018520-2013", "018520-2013"),
        ("2007/34364", "2007/34364"),
        ("15.20G00", "15.20G00"),
        ("00.00.00-P19-1391-07", "00.00.00-P19-1391-07"),
        ("330-2017-90442", "330-2017-90442"),
        ("Sagsnr.: 330-2018-3619   Dok.nr.: 330-2018-1   Åbent", "330-2018-3619"),
        ("Sagsnr.: 326-2010-57347 J.nr.: 00.01.00 Dokumentnr.: 326-2010-1", "326-2010-57347"),
        ("Sagsnr. 299835 B Åbent punkt", "299835"),
        ("Sagsnr.: 00.01.00A04 Sagsbehandler: X", "00.01.00A04"),
        ("Sagsnummer 14/40", "14/40"),
        ("J.nr.: 00.01.00", "00.01.00"),
        ("Sag 306-2009-600", "306-2009-600"),
        ("Åbent - 15.00.00-A00-28-23", "15.00.00-A00-28-23"),
        ("Acadre sagsnr.: 14/1234", "14/1234"),
        ("Sagsid.: MOD-2020-00240", "MOD-2020-00240"),
        ("Journalnr.: 012497", "012497"),
    ] {
        assert_eq!(whole_line(text, 0).map(|c| c.text).as_deref(), Some(printed), "{text}");
    }
}

#[test]
fn look_alikes_are_no_case_numbers() {
    for text in [
        "2024-2027",
        "5.68.98",
        "lokalplan 1-778",
        "2-303B",
        "nr. 0-850",
        "LBK nr 47",
        "13.3.",
        "4.133.399",
        "12 34 56 78",
        "12345678",
        "06-11-2023",
        "06.11.23",
        "Sag nr. 46",
        "Sag 3 udgår.",
        "Sagen afgøres af",
        "1.471,7",
        "26/4 2016",
        "2022/2023",
        "14/40",
        "010170-1970",
        "Punkt 83: Titel",
        "kl. 19.00",
        "Åben",
        "",
    ] {
        assert_eq!(whole_line(text, 0), None, "{text}");
        assert_eq!(find(text, 0), [], "{text}");
    }
}

#[test]
fn running_text_gives_every_sure_number() {
    let found = find("Se sag 330-2017-90442 og 23/64938, jf. budget 2024-2027 (15.00.00-A00-28-23).", 0);
    let texts: Vec<_> = found.iter().map(|c| c.text.as_str()).collect();
    assert_eq!(texts, ["330-2017-90442", "23/64938", "15.00.00-A00-28-23"]);
    assert_eq!(found[0].municipality_code, Some(330));
}
