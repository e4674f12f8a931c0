use super::*;
use pejl_model::{Cell, SectionKind, Span, TableForm};

fn section(text: &str) -> Section {
    Section {
        kinds: vec![SectionKind::Background],
        label: "Sagsfremstilling".into(),
        label_span: Span::default(),
        text: text.into(),
        content: Span::new(0, text.len()),
    }
}

fn shown(text: &str) -> Vec<String> {
    let section = section(text);
    let parts = [];
    let source = SourceText { text, start: 0, parts: &parts };
    blocks(&section, &source, &[], &mut 0).iter().map(|block| format!("{block:?}")).collect()
}

#[test]
fn wrapped_lines_become_one_paragraph() {
    let text = "Udvalget har bedt om en status på indsatsen for de unge,\nsom er i et forløb i kommunen. Status gives hvert halve\når og omfatter alle unge.\n\nDet andet afsnit.";
    assert_eq!(shown(text).len(), 2);
    assert!(shown(text)[0].contains("hvert halve år og"));
}

#[test]
fn a_sentence_goes_on_over_an_empty_line() {
    assert_eq!(
        shown("Det giver en mulighed, på\n\nen måde som hjælper."),
        [r#"Paragraph(["Det giver en mulighed, på en måde som hjælper."])"#]
    );
}

#[test]
fn short_lines_keep_their_breaks() {
    let text = "Anna Berg\nRådhuspladsen 1\n\nEn lang linje, der fylder det hele ud, som en sats gør det.";
    assert_eq!(shown(text)[0], r#"Paragraph(["Anna Berg", "Rådhuspladsen 1"])"#);
}

#[test]
fn where_no_line_is_wrapped_each_is_a_paragraph_of_its_own() {
    let long = |first: &str| format!("{first} {}.", "ord ".repeat(60).trim());
    let text = format!(
        "Baggrund\n{}\n{}\nSpørgsmålene\n{}\n- et\n- to\n{}",
        long("En"),
        long("To"),
        long("Tre"),
        long("Fire")
    );
    let kinds: Vec<String> = shown(&text).iter().map(|block| block.chars().take(24).collect()).collect();
    let expected = [
        r#"Heading("Baggrund")"#,
        r#"Paragraph(["En ord ord o"#,
        r#"Paragraph(["To ord ord o"#,
        r#"Heading("Spørgsmålene")"#,
        r#"Paragraph(["Tre ord ord "#,
        r#"Bullets(["et", "to"])"#,
        r#"Paragraph(["Fire ord ord"#,
    ];
    assert_eq!(kinds, expected);
    let address = format!("Anna Berg\nRådhuspladsen 1\n{}", long("En"));
    assert_eq!(shown(&address)[0], r#"Paragraph(["Anna Berg", "Rådhuspladsen 1"])"#);
}

#[test]
fn marks_become_lists_with_the_printed_numbers() {
    assert_eq!(shown("• at et\n• at to"), [r#"Bullets(["at et", "at to"])"#]);
    assert_eq!(shown("3. at et\n4. at to"), [r#"Numbers([(3, "at et"), (4, "at to")])"#]);
    assert_eq!(shown("a) at et\nb) at to"), [r#"Letters([(1, "at et"), (2, "at to")])"#]);
    assert_eq!(shown("•\nat et"), [r#"Bullets(["at et"])"#]);
    assert_eq!(shown("6. november 2023 holdes møde."), [r#"Paragraph(["6. november 2023 holdes møde."])"#]);
    assert_eq!(shown("-5 procent"), [r#"Paragraph(["-5 procent"])"#]);
}

#[test]
fn a_short_line_before_a_long_one_is_a_heading() {
    let text = format!("Status på indsatsen\n\n{}.", "Ord ".repeat(40).trim());
    assert_eq!(shown(&text)[0], r#"Heading("Status på indsatsen")"#);
}

#[test]
fn a_sentence_can_have_a_heading_and_a_source_is_none() {
    let sentence = "Med indsatsen er det kommunens hensigt at indfri følgende målsætninger:";
    assert_eq!(shown(&format!("Det vil vi\n\n{sentence}"))[0], r#"Heading("Det vil vi")"#);
    let after = format!("Kilde: Kommunens egne systemer\n\n{}.", "Ord ".repeat(40).trim());
    assert_eq!(shown(&after)[0], r#"Paragraph(["Kilde: Kommunens egne systemer"])"#);
    assert_eq!(shown("Økonomi\n\nIngen konsekvenser.")[0], r#"Paragraph(["Økonomi"])"#);
}

#[test]
fn a_table_stands_in_its_place_and_furniture_nowhere() {
    let text = "Før tabellen.\nÅr\tAntal\n2022\t5\nEfter.\nSide 3\nSlut.";
    let at = |word: &str| text.find(word).unwrap();
    let cell = |word: &str| Cell { text: word.into(), span: Span::new(at(word), at(word) + word.len()) };
    let table = Table {
        header: vec!["År".into(), "Antal".into()],
        rows: vec![vec![cell("2022")]],
        columns: 2,
        form: TableForm::Tabs,
        span: Span::new(at("År"), at("Efter") - 1),
    };
    let part = |span, role| Part { span, role, item: Some(0), section: Some(0) };
    let side = Span::new(at("Side"), at("Slut") - 1);
    let parts = [
        part(Span::new(0, side.start), Role::Content),
        part(side, Role::Furniture),
        part(Span::new(at("Slut"), text.len()), Role::Content),
    ];
    let (section, tables) = (section(text), [table]);
    let found = blocks(&section, &SourceText { text, start: 0, parts: &parts }, &tables, &mut 0);
    assert_eq!(found[0], Block::Paragraph(vec!["Før tabellen.".into()]));
    assert!(matches!(&found[1], Block::Table(t) if t.rows[0].len() == 2 && !t.row_headers));
    assert_eq!(found[2], Block::Paragraph(vec!["Efter.".into(), "Slut.".into()]));
    assert_eq!(found.len(), 3);
}

proptest::proptest! {
    /// Nothing is lost, nothing is said twice, nothing panics.
    #[test]
    fn every_word_comes_out_once(lines in proptest::collection::vec("([•-] |[0-9]{1,2}\\. )?[a-zæøåA-Z]{1,9}( [a-zæø]{1,9}){0,9}[.:]?|", 0..30)) {
        let text = lines.join("\n");
        let section = section(&text);
        let found = blocks(&section, &SourceText { text: &text, start: 0, parts: &[] }, &[], &mut 0);
        let letters = |s: &str| s.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        let mut out = String::new();
        for block in &found {
            match block {
                Block::Paragraph(lines) => lines.iter().for_each(|l| out.push_str(l)),
                Block::Heading(line) => out.push_str(line),
                Block::Bullets(entries) => entries.iter().for_each(|e| out.push_str(e)),
                Block::Numbers(entries) | Block::Letters(entries) => entries.iter().for_each(|(_, e)| out.push_str(e)),
                Block::Table(_) => {}
            }
        }
        proptest::prop_assert_eq!(letters(&out), letters(&text));
    }
}
