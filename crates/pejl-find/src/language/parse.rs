//! Reading what was typed.

use super::dates::{self, Days};
use super::{Clause, FieldName, Group, Parsed, Wanted};
use crate::QueryHint;

/// More clauses than this are dropped; no question is that long.
const MOST_CLAUSES: usize = 40;

/// Understands `words`. Never fails.
pub(crate) fn parse(words: &str) -> Parsed {
    let mut reader = Reader { rest: words, parsed: Parsed::default(), excluded: false, either: false };
    while reader.parsed.groups.len() < MOST_CLAUSES && reader.step() {}
    reader.parsed
}

struct Reader<'t> {
    rest: &'t str,
    parsed: Parsed,
    /// The next clause is excluded (after IKKE).
    excluded: bool,
    /// The next clause is another choice beside the last one (after ELLER).
    either: bool,
}

impl<'t> Reader<'t> {
    /// Reads one clause or operator; false at the end.
    fn step(&mut self) -> bool {
        self.rest =
            self.rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | '+'));
        if self.rest.is_empty() {
            return false;
        }
        if self.operator() {
            return true;
        }
        if let Some(after) = self.rest.strip_prefix(['-', '–', '−']).filter(|after| after.starts_with(starts_clause))
        {
            self.rest = after;
            self.excluded = true;
        }
        let field = self.field();
        self.value(field);
        (self.excluded, self.either) = (false, false);
        true
    }

    fn operator(&mut self) -> bool {
        let word = self.rest.split(char::is_whitespace).next().unwrap_or_default();
        match word {
            "IKKE" | "NOT" | "UDEN" => self.excluded = true,
            "ELLER" | "OR" => self.either = !self.parsed.groups.is_empty(),
            "OG" | "AND" => {}
            _ => return false,
        }
        self.skip(word.len());
        true
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// Takes "felt:" off the front where it is one.
    fn field(&mut self) -> Option<FieldName> {
        let (name, after) = self.rest.split_once(':')?;
        if name.is_empty() || !name.chars().all(char::is_alphabetic) {
            return None;
        }
        let field = FieldName::named(name);
        match field {
            Some(_) => self.rest = after,
            None if after.starts_with(starts_clause) => self.hint("unknown-field", name),
            None => {}
        }
        field
    }

    fn value(&mut self, field: Option<FieldName>) {
        if field.is_some() {
            self.rest = self.rest.trim_start_matches(' ');
        }
        let wanted = match self.quoted() {
            Some(phrase) => Wanted::Phrase(phrase.to_owned()),
            None => self.bare(field),
        };
        if wanted.text().chars().any(|c| c.is_alphanumeric()) {
            self.add(field, wanted);
        }
    }

    /// A quoted value; a quote that is never closed is dropped.
    fn quoted(&mut self) -> Option<&'t str> {
        let inside = self.rest.strip_prefix(is_quote)?;
        if let Some(end) = inside.find(is_quote) {
            let closing = inside.get(end..)?.chars().next()?.len_utf8();
            self.rest = inside.get(end + closing..)?;
            return inside.get(..end);
        }
        if inside.chars().any(char::is_alphanumeric) {
            self.hint("unclosed-quote", inside.trim());
        }
        self.rest = inside;
        None
    }

    fn bare(&mut self, field: Option<FieldName>) -> Wanted {
        let mut end = self.word_end(0);
        let text = self.rest;
        let word = text.get(..end).unwrap_or_default();
        let sign_only = field == Some(FieldName::Date) && word.chars().all(|c| matches!(c, '<' | '>' | '='));
        if !word.is_empty() && (sign_only || word.chars().all(|c| c == '§')) {
            end = self.joined_end(end, word.starts_with('§'));
        }
        let word = text.get(..end).unwrap_or_default();
        // Something must be taken, or reading would never end.
        self.skip(end.max(text.chars().next().map_or(0, char::len_utf8)));
        match word.strip_suffix('*') {
            Some(start) => Wanted::Prefix(start.trim_end_matches('*').to_owned()),
            None => Wanted::Words(word.to_owned()),
        }
    }

    fn word_end(&self, from: usize) -> usize {
        let ends = |c: char| c.is_whitespace() || is_quote(c) || matches!(c, '(' | ')');
        self.rest.get(from..).and_then(|rest| rest.find(ends)).map_or(self.rest.len(), |length| from + length)
    }

    /// "§ 85", "§ 16 a" and ">= 2024" are one word each.
    fn joined_end(&self, end: usize, paragraph: bool) -> usize {
        let next = |from: usize| {
            let rest = self.rest.get(from..).unwrap_or_default();
            let start = from + rest.len() - rest.trim_start().len();
            (start, self.word_end(start))
        };
        let (start, number_end) = next(end);
        if !self.rest.get(start..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
            return end;
        }
        let (letter, letter_end) = next(number_end);
        let lettered = paragraph
            && matches!(self.rest.get(letter..letter_end), Some("a" | "b" | "c" | "d" | "e" | "f" | "g" | "h"));
        if lettered { letter_end } else { number_end }
    }

    fn add(&mut self, field: Option<FieldName>, wanted: Wanted) {
        if field == Some(FieldName::Date) {
            self.add_days(wanted.text());
            return;
        }
        let clause = Clause { field, wanted };
        let excluded = self.excluded;
        let groups = &mut self.parsed.groups;
        let joins = |group: &&mut Group| group.excluded == excluded && !excluded;
        let same_field = |group: &&mut Group| {
            field.is_some_and(FieldName::single_valued) && group.any.iter().all(|clause| clause.field == field)
        };
        let either = self.either;
        let last = if either { groups.last_mut() } else { groups.iter_mut().filter(same_field).last() };
        match last.filter(joins) {
            Some(group) => group.any.push(clause),
            None => groups.push(Group { excluded, any: vec![clause] }),
        }
    }

    fn add_days(&mut self, text: &str) {
        let Days { wanted, excluded } = &mut self.parsed.days;
        match dates::range(text) {
            Some(range) if self.excluded => excluded.push(range),
            Some(range) => wanted.push(range),
            None => self.hint("bad-date", text),
        }
    }

    fn hint(&mut self, code: &'static str, text: &str) {
        self.parsed.hints.push(QueryHint { code, text: text.to_owned() });
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '»' | '«')
}

fn starts_clause(c: char) -> bool {
    c.is_alphanumeric() || is_quote(c) || c == '§'
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Clause {
        Clause { field: None, wanted: Wanted::Words(text.into()) }
    }

    fn only(typed: &str) -> Vec<Clause> {
        parse(typed).groups.into_iter().flat_map(|group| group.any).collect()
    }

    #[test]
    fn fields_take_words_and_quoted_values() {
        let parsed = parse("kommune:\"Vester Sø\" udvalg:børn jobcenter");
        let municipality = Wanted::Phrase("Vester Sø".into());
        assert_eq!(parsed.groups[0].any, [Clause { field: Some(FieldName::Municipality), wanted: municipality }]);
        assert_eq!(parsed.groups[2].any, [words("jobcenter")]);
        assert!(parsed.hints.is_empty());
    }

    #[test]
    fn two_values_of_a_single_field_mean_either() {
        let parsed = parse("kommune:Faxe ledighed kommune:Lejre");
        assert_eq!((parsed.groups.len(), parsed.groups[0].any.len()), (2, 2));
        assert_eq!(parse("beslutning:udsat beslutning:budget").groups.len(), 2);
    }

    #[test]
    fn words_are_excluded_and_chosen_between() {
        for typed in ["løn -tilskud", "løn IKKE tilskud"] {
            assert_eq!(parse(typed).groups[1], Group { excluded: true, any: vec![words("tilskud")] });
        }
        assert_eq!(parse("bus ELLER tog").groups.len(), 1);
        assert_eq!(only("a-kasse - 2023"), [words("a-kasse"), words("2023")]);
    }

    #[test]
    fn stray_signs_give_hints_and_no_error() {
        let codes = |typed: &str| parse(typed).hints.into_iter().map(|hint| hint.code).collect::<Vec<_>>();
        assert_eq!(codes("løn \"tilskud i"), ["unclosed-quote"]);
        assert_eq!(codes("farve:rød"), ["unknown-field"]);
        assert_eq!(codes("dato:maj"), ["bad-date"]);
        assert_eq!(codes("kl: 19 ) ( :"), [""; 0]);
        assert_eq!(only("\"tilskud i"), [words("tilskud"), words("i")]);
    }

    #[test]
    fn paragraphs_beginnings_and_dates_are_one_clause() {
        assert_eq!(only("§ 85"), [words("§ 85")]);
        assert_eq!(only("§ 16 a i loven"), [words("§ 16 a"), words("i"), words("loven")]);
        assert_eq!(only("syge*"), [Clause { field: None, wanted: Wanted::Prefix("syge".into()) }]);
        assert_eq!(parse("dato:>= 2024 -dato:2024-07").days.wanted.len(), 1);
        assert_eq!(parse("dato:>= 2024 -dato:2024-07").days.excluded.len(), 1);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_understood(typed in "\\PC{0,60}") {
            let parsed = parse(&typed);
            prop_assert!(parsed.groups.iter().all(|group| !group.any.is_empty()));
        }

        #[test]
        fn signs_in_any_order_are_understood(typed in "[a-cæ0-9\"»*:()§<>=. -]{0,40}") {
            let parsed = parse(&format!("dato:{typed} kommune:{typed}"));
            prop_assert!(parsed.groups.iter().flat_map(|group| &group.any).all(|clause| !clause.wanted.text().is_empty()));
        }
    }
}
