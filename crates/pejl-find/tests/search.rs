//! What a person meets: filters, facets, order, hints, suggestions, snippets.

#![allow(clippy::unwrap_used, reason = "helpers of tests, outside a test function")]

use jiff::civil::date;
use pejl_find::{FacetField, Index, ItemText, Order, SearchRequest, SearchResults};
use pejl_model::{ItemType, Outcome};
use proptest::prelude::*;

fn item(address: &str, municipality: &str, year: i16, title: &str, body: &str) -> ItemText {
    ItemText {
        address: address.into(),
        meeting: address.split('/').next().unwrap_or_default().into(),
        municipality: municipality.into(),
        committee: "Beskæftigelsesudvalget".into(),
        date: Some(date(year, 5, 14)),
        title: title.into(),
        body: body.into(),
        ..ItemText::default()
    }
}

fn library() -> Index {
    let mut items = vec![
        item("a/1", "Vestersø", 2022, "Status på sygedagpengemodtagere", "Antallet af sygemeldte er faldet."),
        item("a/2", "Vestersø", 2022, "Jobcentrets klagesager", "Klager over jobcenteret efter § 85 og § 16 a."),
        item("b/1", "Bøgelund", 2023, "Åbningstider i a-kassen", "Ældrerådet spurgte. Et ordinært møde om dagpenge."),
        item("b/2", "Bøgelund", 2024, "Ny skovrejsningspolitik", "Møde i et kulturcenter om skovrejsning."),
        item("c/1", "Bøgelund", 2024, "Lukket: Personsag", "Hemmeligt indhold om gulerødder."),
    ];
    items[0].case_number = Some("15.00.00-A00-28-23".into());
    items[0].outcome = Some(Outcome::Noted);
    items[0].decision = "Til efterretning.".into();
    items[1].outcome = Some(Outcome::Postponed);
    items[1].decision = "Sagen genoptages i juni.".into();
    items[1].item_type = Some(ItemType::Decision);
    items[1].attachments = vec!["Klagestatistik 2021.pdf".into()];
    items[2].case_number = Some("23/64938".into());
    items[2].committee = "Økonomiudvalget".into();
    items[2].outcome = Some(Outcome::Approved);
    items[2].item_type = Some(ItemType::Information);
    items[4].closed = true;
    for (item, names) in items.iter_mut().zip([
        &["Ida Marie Holm", "Bo Hansen"][..],
        &["Ida Marie Hólm"],
        &["Ida Marie Holm", "Hans Lund"],
        &["Hans Lund", "Birdie ****"],
        &["Vera Skjult"],
    ]) {
        item.politicians = names.iter().map(|name| (*name).to_owned()).collect();
    }
    let index = Index::in_memory().unwrap();
    let mut writer = index.writer().unwrap();
    items.into_iter().for_each(|item| writer.put(item).unwrap());
    writer.commit(1).unwrap();
    drop(writer);
    index
}

fn ask(index: &Index, words: &str) -> SearchResults {
    index.search(&SearchRequest { words: words.into(), limit: 10, ..SearchRequest::default() }).unwrap()
}

fn found(words: &str) -> Vec<String> {
    let mut found: Vec<String> = ask(&library(), words).hits.into_iter().map(|hit| hit.address).collect();
    found.sort();
    found
}

#[test]
fn danish_words_meet_their_forms_spellings_and_compounds() {
    for (words, expected) in [
        ("sygedagpenge", &["a/1"][..]),
        ("modtagere", &["a/1"]),
        ("jobcenter", &["a/2"]),
        ("center", &["a/2", "b/2"]),
        ("AELDRERAAD", &["b/1"]),
        ("aabningstid", &["b/1"]),
        ("a-kasse", &["b/1"]),
        ("akassen", &["b/1"]),
        ("§ 85", &["a/2"]),
        ("§16a", &["a/2"]),
        ("§ 16", &["a/2"]),
        ("dagpenge", &["a/1", "b/1"]),
        ("skovrejsning", &["b/2"]),
    ] {
        assert_eq!(found(words), expected, "{words}");
    }
}

#[test]
fn a_ring_is_not_dropped_and_a_query_word_is_not_split() {
    let index = library();
    assert_eq!(ask(&index, "kulturcenter").hits[0].address, "b/2");
    assert_eq!(ask(&index, "kulturcenter").total, 1, "no jobcenter");
    assert_eq!(ask(&index, "abningstider").hits.len(), 0);
}

#[test]
fn a_word_itself_ranks_above_it_as_a_part() {
    let hits = ask(&library(), "dagpenge").hits;
    assert_eq!(hits[0].address, "b/1");
}

#[test]
fn phrases_beginnings_and_exclusions() {
    for (words, expected) in [
        ("\"ordinært møde\"", &["b/1"][..]),
        ("\"møde ordinært\"", &[]),
        ("skovrej*", &["b/2"]),
        ("møde -dagpenge", &["b/2"]),
        ("møde IKKE kulturcenter", &["b/1"]),
        ("klagesager ELLER skovrejsning", &["a/2", "b/2"]),
        ("-møde kommune:Bøgelund", &["c/1"]),
    ] {
        assert_eq!(found(words), expected, "{words}");
    }
}

#[test]
fn fields_filter() {
    for (words, expected) in [
        ("kommune:bøgelund møde", &["b/1", "b/2"][..]),
        ("kommune:boegelund kommune:vestersø", &["a/1", "a/2", "b/1", "b/2", "c/1"]),
        ("udvalg:økonomi", &["b/1"]),
        ("udvalg:beskæftigelse dato:2022", &["a/1", "a/2"]),
        ("beslutning:udsat", &["a/2"]),
        ("beslutning:genoptages", &["a/2"]),
        ("beslutning:efterretning", &["a/1"]),
        ("bilag:klagestatistik", &["a/2"]),
        ("sagsnr:23/64938", &["b/1"]),
        ("sagsnr:15.00.00", &["a/1"]),
        ("sagsnr:15.0*", &["a/1"]),
        ("23/64938", &["b/1"]),
        ("15.00.00-A00-28-23", &["a/1"]),
        ("dato:2022..2023", &["a/1", "a/2", "b/1"]),
        ("-dato:2022..2023", &["b/2", "c/1"]),
        ("dato:>=2024-05-15", &[]),
        ("type:orientering", &["b/1"]),
        ("type:B", &["a/2"]),
        ("titel:\"ny skovrejsningspolitik\"", &["b/2"]),
        ("person:holm", &["a/1", "a/2", "b/1"]),
        ("person:\"ida holm\" kommune:bøgelund", &["b/1"]),
        ("person:\"Ida Marie Holm, Vestersø\"", &["a/1", "a/2"]),
        ("politiker:hans", &["b/1", "b/2"]),
        ("person:hans*", &["a/1", "b/1", "b/2"]),
        ("person:holm person:hans", &["b/1"]),
        ("-person:holm", &["b/2", "c/1"]),
        ("person:skjult", &[]),
        ("person:birdie", &[]),
    ] {
        assert_eq!(found(words), expected, "{words}");
    }
}

#[test]
fn a_closed_item_shows_its_title_and_nothing_more() {
    assert!(found("gulerødder").is_empty());
    let results = ask(&library(), "personsag");
    assert_eq!((results.total, results.hits[0].snippet.len()), (1, 0));
}

#[test]
fn each_facet_is_counted_without_its_own_choice() {
    let request = SearchRequest {
        municipalities: vec!["Vestersø".into()],
        outcomes: vec![Outcome::Approved],
        limit: 10,
        ..SearchRequest::default()
    };
    let results = library().search(&request).unwrap();
    assert_eq!(results.total, 0);
    let values = |field| {
        let facet = results.facets.iter().find(|facet| facet.field == field).unwrap();
        facet.values.iter().map(|(value, count)| (value.as_str(), *count)).collect::<Vec<_>>()
    };
    assert_eq!(values(FacetField::Municipality), [("Bøgelund", 1), ("Vestersø", 0)]);
    assert_eq!(values(FacetField::Outcome), [("noted", 1), ("postponed", 1), ("approved", 0)]);
    assert!(values(FacetField::Year).is_empty());
}

#[test]
fn politicians_are_counted_by_municipality_and_narrow() {
    let index = library();
    let facet = |request: &SearchRequest| {
        let results = index.search(request).unwrap();
        let facet = results.facets.into_iter().find(|facet| facet.field == FacetField::Politician).unwrap();
        (results.total, facet.values.into_iter().map(|(name, count)| format!("{name}: {count}")).collect::<Vec<_>>())
    };
    let all = ["Hans Lund, Bøgelund: 2", "Ida Marie Holm, Vestersø: 2", "Bo Hansen, Vestersø: 1"];
    let (_, told) = facet(&SearchRequest::default());
    assert_eq!(told, [&all[..], &["Ida Marie Holm, Bøgelund: 1"]].concat(), "nobody of a closed item");
    let chosen =
        |value: &str, year| SearchRequest { politicians: vec![value.into()], years: year, ..Default::default() };
    let (total, told) = facet(&chosen("ida marie hólm,vestersø", Vec::new()));
    assert_eq!((total, told.len()), (2, 4), "counted without its own choice");
    let (total, told) = facet(&chosen("Ida Marie Holm, Vestersø", vec![2024]));
    assert_eq!((total, told), (0, vec!["Hans Lund, Bøgelund: 1".into(), "Ida Marie Holm, Vestersø: 0".into()]));
}

#[test]
fn without_a_choice_facets_add_up() {
    let results = ask(&library(), "");
    assert_eq!(results.total, 5);
    let years = results.facets.iter().find(|facet| facet.field == FacetField::Year).unwrap();
    assert_eq!(years.values, [("2024".into(), 2), ("2023".into(), 1), ("2022".into(), 2)]);
}

#[test]
fn results_are_ordered_by_date_and_leafed_through() {
    let index = library();
    let days = |order, offset, limit| {
        let request = SearchRequest { order, offset, limit, ..SearchRequest::default() };
        let hits = index.search(&request).unwrap().hits;
        hits.into_iter().map(|hit| hit.date.unwrap().year()).collect::<Vec<_>>()
    };
    assert_eq!(days(Order::Newest, 0, 10), [2024, 2024, 2023, 2022, 2022]);
    assert_eq!(days(Order::Oldest, 0, 3), [2022, 2022, 2023]);
    assert_eq!(days(Order::Newest, 2, 2), [2023, 2022]);
    assert!(days(Order::Relevance, 50, 10).is_empty());
}

#[test]
fn a_misspelt_word_gets_a_suggestion() {
    let results = ask(&library(), "skvorejsning");
    assert_eq!(results.suggestion.as_deref(), Some("skovrejsning"));
    assert_eq!(
        ask(&library(), "kommune:vestersø jbocenter").suggestion.as_deref(),
        Some("kommune:vestersø jobcentrets")
    );
    assert_eq!(ask(&library(), "xyzzy").suggestion, None);
    assert_eq!(ask(&library(), "klagesager").suggestion, None);
}

#[test]
fn what_was_loosened_is_told() {
    let codes = |words: &str| ask(&library(), words).hints.into_iter().map(|hint| hint.code).collect::<Vec<_>>();
    assert_eq!(codes("klagesager skovrejsning"), ["any-word"]);
    assert_eq!(codes("skovrej"), ["longer-words"]);
    assert_eq!(codes("kulturcenter skovrejsning gulerødder"), ["most-words"]);
    assert_eq!(codes("\"møde"), ["unclosed-quote"]);
    assert_eq!(codes("kulturcenter"), [""; 0]);
}

#[test]
fn a_snippet_marks_what_was_found() {
    let hits = ask(&library(), "kulturcentre").hits;
    let marked: Vec<&str> = hits[0].snippet.iter().filter(|part| part.hit).map(|part| part.text.as_str()).collect();
    assert_eq!(marked, ["kulturcenter"]);
}

#[test]
fn only_stop_words_still_search() {
    assert_eq!(found("i et"), ["b/1", "b/2"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_words_get_an_answer(words in "(kommune:|beslutning:|-|\"|§ |[a-zæøå]{1,6}|[0-9./-]{1,6}|\\PC){0,8}", offset in 0_usize..4) {
        thread_local! { static LIBRARY: Index = library(); }
        let request = SearchRequest { words, offset, limit: 3, ..SearchRequest::default() };
        let results = LIBRARY.with(|library| library.search(&request)).unwrap();
        prop_assert!(results.hits.len() <= 3 && results.hits.len() as u64 <= results.total);
    }
}

/// Text of an attachment is found, ranks below the item's own text, and says where it is from.
#[test]
fn the_text_of_an_attachment_is_found_below_the_items_own() {
    let index = pejl_find::Index::in_memory().unwrap();
    let mut writer = index.writer().unwrap();
    let item = |address: &str, body: &str, attached: &[(&str, &str)]| pejl_find::ItemText {
        address: address.into(),
        meeting: "a/b/2024-01-02".into(),
        title: "Budget".into(),
        body: body.into(),
        attached: attached.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect(),
        ..pejl_find::ItemText::default()
    };
    let note = [("2", "Udvalget får en oversigt."), ("Notat om mentorer", "Her står kun om vandrehjelme og mentorer.")];
    writer.put(item("a/b/2024-01-02/1", "Intet.", &note)).unwrap();
    writer.put(item("a/b/2024-01-02/2", "Sagen handler om mentorer i jobcentret.", &[])).unwrap();
    let closed = pejl_find::ItemText { closed: true, ..item("a/b/2024-01-02/3", "", &[("x", "vandrehjelme")]) };
    writer.put(closed).unwrap();
    writer.commit(1).unwrap();
    let search = |words: &str| {
        let request = pejl_find::SearchRequest { words: words.into(), limit: 10, ..Default::default() };
        index.search(&request).unwrap().hits
    };
    let hits = search("mentorer");
    let found: Vec<_> = hits.iter().map(|hit| (hit.address.as_str(), hit.attachment.as_deref())).collect();
    assert_eq!(found, [("a/b/2024-01-02/2", None), ("a/b/2024-01-02/1", Some("Notat om mentorer"))]);
    let snippet: String = hits[1].snippet.iter().map(|part| part.text.as_str()).collect();
    assert!(snippet.contains("mentorer"), "{snippet}");
    for words in ["vandrehjelme", "vandrehjelm*", "\"om vandrehjelme\"", "bilagstekst:vandrehjelme"] {
        let hits = search(words);
        assert_eq!((hits.len(), hits[0].address.as_str()), (1, "a/b/2024-01-02/1"), "{words}");
    }
    assert!(search("bilagstekst:jobcentret").is_empty());
}
