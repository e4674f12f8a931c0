//! Counting over the register.

use super::register::{Committee, Entry, Key, Register, Short, State};
use super::views::{FindingCounts, FindingsAfter, FindingsPlace, FindingsRequest, FindingsView};
use pejl_check::{RULES, Rule};
use pejl_model::Severity;
use std::collections::{BTreeMap, HashMap};

/// Items and papers of a page.
pub(crate) const PAGE: usize = 25;

/// A place of the list: the meeting's address, and which item.
pub(crate) type Listed = (Box<str>, u16);

impl FindingsRequest {
    /// True for what a finding must be to be asked for.
    pub(crate) fn asks_for(&self, code: &str, severity: Severity) -> bool {
        self.rule.is_none_or(|rule| rule.code == code) && self.severity.is_none_or(|asked| asked == severity)
    }
}

impl Register {
    /// The change of the library that the counts are of; none where some are missing.
    pub(crate) fn complete(&self) -> Option<i64> {
        self.lock().complete
    }

    /// The counts for `request`, and which places its list shows; none where there is no such place.
    pub(crate) fn count(&self, request: &FindingsRequest) -> Option<(FindingsView, Vec<Listed>)> {
        let state = self.lock();
        let below = |committee: &Committee| below(&request.place, &committee.address);
        let below: Vec<Option<Option<String>>> = state.committees.iter().map(below).collect();
        let mut counted = Counted { by_committee: vec![None; below.len()], ..Counted::default() };
        for (key, entry) in &state.meetings {
            // Asked for each of many meetings: nothing is made here that the next could not use.
            if below.get(entry.committee as usize).is_some_and(Option::is_some) {
                counted.meeting(request, key, entry);
            }
        }
        counted.by_place = counted.places(&state, request, &below);
        counted.view(&state, request)
    }
}

/// What is added up.
#[derive(Default)]
struct Counted {
    meetings: u64,
    counts: FindingCounts,
    with: u64,
    by_rule: BTreeMap<u16, FindingCounts>,
    /// For each committee of the register, in the order in which they were met: the newest first.
    by_committee: Vec<Option<FindingCounts>>,
    met: Vec<u32>,
    by_place: Vec<FindingsPlace>,
    by_year: BTreeMap<i16, FindingCounts>,
    listed: Vec<Listed>,
    last: Option<FindingsAfter>,
    more: bool,
}

impl Counted {
    fn meeting(&mut self, request: &FindingsRequest, key: &Key, entry: &Entry) {
        if let Some(sum @ None) = self.by_committee.get_mut(entry.committee as usize) {
            *sum = Some(FindingCounts::default());
            self.met.push(entry.committee);
        }
        let year = key.0.0.year();
        if request.year.is_some_and(|asked| asked != year) {
            return;
        }
        self.meetings += 1;
        let mut own = FindingCounts::default();
        let mut item = None;
        for short in entry.found.iter().filter(|short| asked(request, short)) {
            own.add(short.severity, 1);
            self.by_rule.entry(short.rule).or_default().add(short.severity, 1);
            if item != Some(short.item) {
                item = Some(short.item);
                self.list(request, key, entry, short.item);
            }
        }
        if let Some(Some(sum)) = self.by_committee.get_mut(entry.committee as usize) {
            add(sum, own);
        }
        add(&mut self.counts, own);
        if own.total() > 0 {
            add(self.by_year.entry(year).or_default(), own);
        }
    }

    /// The sums of committees joined by what they are counted under, with the spelling of the newest meeting.
    fn places(&self, state: &State, request: &FindingsRequest, below: &[Option<Option<String>>]) -> Vec<FindingsPlace> {
        let mut places: Vec<FindingsPlace> = Vec::new();
        let mut known: HashMap<&str, usize> = HashMap::new();
        for met in &self.met {
            let at = *met as usize;
            let (Some(committee), Some(Some(Some(address)))) = (state.committees.get(at), below.get(at)) else {
                continue;
            };
            let counts = self.by_committee.get(at).copied().flatten().unwrap_or_default();
            match known.get(address.as_str()).and_then(|known| places.get_mut(*known)) {
                Some(place) => add(&mut place.counts, counts),
                None => {
                    let name = if request.place.is_empty() { &committee.municipality } else { &committee.name };
                    known.insert(address, places.len());
                    places.push(FindingsPlace { address: address.clone(), name: name.clone(), counts });
                }
            }
        }
        places
    }

    /// A place that fits; the list shows some of them.
    fn list(&mut self, request: &FindingsRequest, key: &Key, entry: &Entry, item: u16) {
        self.with += 1;
        let here = FindingsAfter { date: key.0.0, meeting: key.1.0, item };
        if request.after.is_some_and(|after| !after.is_before(here)) {
            return;
        }
        if self.listed.len() < PAGE {
            self.listed.push((entry.address.clone(), item));
            self.last = Some(here);
        } else {
            self.more = true;
        }
    }

    fn view(self, state: &State, request: &FindingsRequest) -> Option<(FindingsView, Vec<Listed>)> {
        let depth = request.place.split('/').filter(|part| !part.is_empty()).count();
        let named = self.met.first().and_then(|first| state.committees.get(*first as usize));
        if named.is_none() && !request.place.is_empty() {
            return None;
        }
        let rule = |(rule, counts): (u16, FindingCounts)| Some((*RULES.get(usize::from(rule))?, counts));
        let view = FindingsView {
            address: request.place.clone(),
            municipality: named.filter(|_| depth > 0).map(|named| named.municipality.clone()),
            committee: named.filter(|_| depth > 1).map(|named| named.name.clone()),
            meetings: self.meetings,
            counting: state.complete.is_none().then_some((state.meetings.len() as u64, 0)),
            counts: self.counts,
            places_with: self.with,
            by_rule: self.by_rule.into_iter().filter_map(rule).collect::<Vec<(&'static Rule, FindingCounts)>>(),
            by_place: self.by_place,
            by_year: self.by_year.into_iter().rev().collect(),
            found: Vec::new(),
            next: self.last.filter(|_| self.more),
        };
        Some((view, self.listed))
    }
}

impl FindingsAfter {
    /// True where `other` comes later in the list: an older meeting, or a later item of the same.
    fn is_before(self, other: Self) -> bool {
        (other.date, other.meeting, self.item) < (self.date, self.meeting, other.item)
    }
}

/// What a committee is counted under on the page of `place`: its municipality
/// on that of the library, itself on that of its municipality, and nothing on
/// its own; none where it is not below the place at all.
fn below(place: &str, committee: &str) -> Option<Option<String>> {
    let (municipality, _) = committee.split_once('/')?;
    match place {
        "" => Some(Some(municipality.to_owned())),
        place if place == municipality => Some(Some(committee.to_owned())),
        place => (place == committee).then_some(None),
    }
}

fn asked(request: &FindingsRequest, short: &Short) -> bool {
    let code = RULES.get(usize::from(short.rule)).map_or("", |rule| rule.code);
    request.asks_for(code, short.severity)
}

fn add(sum: &mut FindingCounts, more: FindingCounts) {
    *sum = [*sum, more].into_iter().sum();
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_list_goes_from_the_newest_meeting_on_and_through_its_items() {
        let at = |day, meeting, item| FindingsAfter { date: date(2024, 5, day), meeting, item };
        let order = [at(9, 3, 0), at(9, 3, 2), at(9, 1, 1), at(8, 7, 0), at(8, 7, 5)];
        for (a, one) in order.iter().enumerate() {
            for (b, other) in order.iter().enumerate() {
                assert_eq!(one.is_before(*other), a < b, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn a_committee_is_counted_under_the_next_part_of_its_address() {
        assert_eq!(below("", "faxe/jobudvalget"), Some(Some("faxe".into())));
        assert_eq!(below("faxe", "faxe/jobudvalget"), Some(Some("faxe/jobudvalget".into())));
        assert_eq!(below("faxe/jobudvalget", "faxe/jobudvalget"), Some(None));
        for none in ["fax", "lejre", "faxe/job", "faxe/jobudvalget/2024", "/"] {
            assert_eq!(below(none, "faxe/jobudvalget"), None, "{none}");
        }
    }
}
