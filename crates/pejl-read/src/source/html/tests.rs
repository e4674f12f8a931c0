//! Pages in, text and furniture out.

use crate::source::tests::assert_sound;
use crate::source::{Limits, SourceFormat, SourceText, load};
use pejl_model::DiagnosticCode;
use proptest::prelude::*;

fn page(html: &str) -> SourceText {
    let html = if html.starts_with("<html") { html.to_owned() } else { format!("<html><body>{html}") };
    let source = load(html.as_bytes(), None, &Limits::default());
    assert_sound(&source);
    assert_eq!(source.format, SourceFormat::Html);
    source
}

/// The text that is not furniture.
fn content(source: &SourceText) -> String {
    let mut text = String::new();
    let mut at = 0;
    for span in &source.furniture {
        text.push_str(&source.text[at..span.start]);
        at = span.end;
    }
    text.push_str(&source.text[at..]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn blocks_become_lines() {
    let source = page("<h1>Referat</h1><p>Første\n linje<br>anden &amp; sidste<p>Nyt <b>af</b>snit<div>Linje</div>");
    assert_eq!(source.text, "Referat\n\nFørste linje\nanden & sidste\n\nNyt afsnit\n\nLinje\n");
    assert_eq!(source.headings.len(), 1);
    assert_eq!((source.headings[0].span.of(&source.text), source.headings[0].level), ("Referat", 1));
}

#[test]
fn tables_become_tabs() {
    let html = "<p>Før<table><caption>Beløb i kr.</caption><thead><tr><th>År<th colspan=2>Budget</thead>
        <tr><td rowspan=2>2024<td>1<td><p>a</p><p>b</p><tr><td>2<td></table>Efter";
    let source = page(html);
    assert_eq!(source.text, "Før\n\nBeløb i kr.\n\nÅr\tBudget\t\n2024\t1\ta b\n\t2\t\n\nEfter\n");
}

#[test]
fn a_table_that_holds_the_page_becomes_lines() {
    let source = page("<table><tr><td>Menu<td><h2>Punkt 1</h2><p>Tekst</table>");
    assert_eq!(source.text, "Menu\n\nPunkt 1\n\nTekst\n");
    let nested = page("<table><tr><td>Ude<td><table><tr><td>a<td>b</table></table>");
    assert_eq!(nested.text, "Ude\n\na\tb\n");
}

#[test]
fn lists_keep_their_marks() {
    let source = page("<ul><li>et<li><p>to</p></ul><ol start=3><li>tre<li value=7>syv<ol type=a><li>indre</ol></ol>");
    assert_eq!(source.text, "- et\n\n- to\n\n3. tre\n7. syv\na. indre\n");
}

#[test]
fn scripts_never_reach_the_text() {
    let html = "<html><head><title>Byrådet &ndash; referat</title><style>p{}</style></head><body>Et<script>ond()
        </script><noscript>slå til</noscript><svg><title>ikon</title><text>x</text></svg><template><p>skjult
        </template><iframe>ramme</iframe> to <!-- tre -->";
    let source = page(html);
    assert_eq!(source.text, "Et to\n");
    assert_eq!(source.title.as_deref(), Some("Byrådet – referat"));
}

#[test]
fn a_drawing_has_no_title_for_the_page() {
    assert_eq!(page("<svg><title>ikon</title></svg><p>Tekst").title, None);
}

#[test]
fn the_site_around_the_paper_is_furniture() {
    let html = "<a class=skip-link href='#c'>Spring til indhold</a><div id='cookieBanner'>Vi bruger cookies</div>
        <header>Logo <form role=search><label>Søg</label></form></header><nav><ul><li>Politik</ul></nav>
        <div class='breadcrumb'>Forside / Referater</div><main><h1>Referat</h1>
        <article><header>Mødefakta</header><h2><button aria-expanded=false>1. Budget</button></h2>
        <p>Indstillingen blev godkendt, og udvalget drøftede sagen.</p><button>Kopier link til punktet</button><a href='javascript:print()'>Udskriv</a>
        </article></main><aside>Nyheder</aside><footer>Rådhuset 1</footer>";
    let source = page(html);
    let expected = "Referat Mødefakta 1. Budget Indstillingen blev godkendt, og udvalget drøftede sagen.";
    assert_eq!(content(&source), expected);
    for word in ["Spring", "cookies", "Logo", "Søg", "Politik", "Forside", "Kopier", "Nyheder", "Rådhuset"] {
        assert!(source.text.contains(word), "{word} is lost");
    }
    let headings: Vec<_> = source.headings.iter().map(|h| (h.span.of(&source.text), h.level)).collect();
    assert_eq!(headings, [("Referat", 1), ("1. Budget", 2)]);
}

#[test]
fn a_form_or_a_class_around_the_whole_page_is_no_furniture() {
    let html = "<form id=aspnetForm><div class='page no-nav menu-closed'><h2>Punkt 1</h2>
        <p>Godkendt. Udvalget tog orienteringen til efterretning.</p></div></form>";
    assert!(page(html).furniture.is_empty());
    let header = page("<header><h1>Børneudvalget den 3. maj 2023</h1></header><p>Godkendt.</p>");
    assert!(header.furniture.is_empty());
}

#[test]
fn folded_parts_keep_their_headings() {
    let html = "<details><summary>Punkt 2: Skole</summary>Tekst</details><dl><dt>Beslutning<dd>Godkendt</dl>
        <button class='accordion-button' aria-expanded=true>Punkt 3</button>";
    let source = page(html);
    assert_eq!(source.text, "Punkt 2: Skole\n\nTekst\n\nBeslutning\nGodkendt\n\nPunkt 3\n");
    assert_eq!(source.headings.len(), 2);
    assert!(source.furniture.is_empty());
}

#[test]
fn the_named_encoding_counts_where_the_bytes_are_not_utf8() {
    let source = load(b"<html><meta charset=\"iso-8859-1\"><p>M\xf8de</p>", None, &Limits::default());
    assert_eq!(source.text, "Møde\n");
    assert_eq!(source.diagnostics[0].code, DiagnosticCode::DecodedFrom);
    let wrong = load("<html><meta charset=iso-8859-1><p>Møde</p>".as_bytes(), None, &Limits::default());
    assert_eq!(wrong.text, "Møde\n");
}

#[test]
fn hostile_nesting_costs_little() {
    let deep = page(&format!("{}Bunden{}", "<div>".repeat(200_000), "</div>".repeat(200_000)));
    assert_eq!(deep.text, "Bunden\n");
    let unclosed: String = (0..2000).map(|n| format!("<font color={n}>")).collect();
    assert!(page(&(unclosed + &"<p>x".repeat(20_000))).text.len() < 100_000);
    let tables = page(&"<table><tr><td>a".repeat(20_000));
    assert_eq!(tables.text.matches('a').count(), 20_000);
}

proptest! {
    #[test]
    fn any_mixture_of_tags_loads(pieces in proptest::collection::vec(piece(), 0..60)) {
        let html = format!("<html>{}", pieces.concat());
        assert_sound(&load(html.as_bytes(), None, &Limits::default()));
    }

    #[test]
    fn no_letter_of_visible_text_is_lost(pieces in proptest::collection::vec(visible(), 0..60)) {
        let html = format!("<html><body>{}", pieces.concat());
        let source = load(html.as_bytes(), None, &Limits::default());
        assert_sound(&source);
        prop_assert_eq!(source.text.matches('q').count(), html.matches('q').count());
    }
}

const TAGS: &[&str] = &[
    "div", "p", "table", "tr", "td", "th", "ul", "ol", "li", "h1", "h3", "nav", "b", "a", "span", "button", "form",
    "main", "aside", "dl", "dt", "select", "option", "pre", "summary", "caption", "br", "tbody", "header",
];

fn visible() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("q ".to_owned()),
        Just("ø&nbsp;q".to_owned()),
        prop::sample::select(TAGS).prop_map(|tag| format!("<{tag}>")),
        prop::sample::select(TAGS).prop_map(|tag| format!("</{tag}>")),
        prop::sample::select(TAGS).prop_map(|tag| format!("<{tag} class=cookie colspan=3 rowspan=2>")),
    ]
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        visible(),
        "[ -~æ]{0,12}",
        prop::sample::select(
            &[
                "<svg>",
                "</svg>",
                "<script>",
                "</script>",
                "<title>",
                "<!--",
                "-->",
                "<plaintext>",
                "<style>",
                "<head>",
                "<template>",
                "</html>",
                "<td colspan=99999 rowspan=99999>"
            ][..]
        )
        .prop_map(str::to_owned),
    ]
}
