//! Chosen facet values to the numbers of each segment, and counts back to values.

use crate::collect::{COMMITTEE, Chosen, Counts, MUNICIPALITY, OUTCOME, POLITICIANS, TYPE, YEAR};
use crate::kinds::{outcome_code, outcome_of, type_code, type_of};
use crate::people::{People, PeopleReader, PersonNumbers, Politician, key_of_value};
use crate::{Facet, FacetField, FindError, SearchRequest};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tantivy::index::SegmentId;
use tantivy::{Searcher, SegmentReader};

/// Values that a facet shows at most.
const MOST_VALUES: usize = 100;
/// Politicians that the facet shows at most; any other is found by name.
const MOST_POLITICIANS: usize = 20;

/// The values of the named facets in one segment, by their number there.
pub(crate) struct Names {
    pub(crate) municipalities: Vec<String>,
    committees: Vec<String>,
    pub(crate) people: People,
}

/// The names of the segments that have been searched, read once.
#[derive(Default)]
pub(crate) struct NamesBySegment {
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    segments: HashMap<SegmentId, Arc<Names>>,
    numbers: PersonNumbers,
}

impl NamesBySegment {
    /// The names of each segment of `searcher`, in its order.
    pub(crate) fn of(&self, searcher: &Searcher) -> Result<Vec<Arc<Names>>, FindError> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let Known { segments: known, numbers } = &mut *known;
        let mut all = Vec::with_capacity(searcher.segment_readers().len());
        for segment in searcher.segment_readers() {
            let names = match known.get(&segment.segment_id()) {
                Some(names) => Arc::clone(names),
                None => Arc::new(Names::of(segment, numbers)?),
            };
            all.push((segment.segment_id(), names));
        }
        if known.len() != all.len() || all.iter().any(|(id, _)| !known.contains_key(id)) {
            *known = all.iter().cloned().collect();
        }
        Ok(all.into_iter().map(|(_, names)| names).collect())
    }
}

impl Names {
    fn of(segment: &SegmentReader, numbers: &mut PersonNumbers) -> Result<Self, FindError> {
        let (mut municipalities, mut committees) = (Vec::new(), Vec::new());
        let mut people = PeopleReader::default();
        each_name(segment, "municipality", |name| municipalities.push(name.to_owned()))?;
        each_name(segment, "committee", |name| committees.push(name.to_owned()))?;
        each_name(segment, "politicians", |set| people.push(set, numbers))?;
        Ok(Self { municipalities, committees, people: people.finish() })
    }
}

fn each_name(segment: &SegmentReader, field: &str, mut take: impl FnMut(&str)) -> Result<(), FindError> {
    let Some(column) = segment.fast_fields().str(field)? else { return Ok(()) };
    let mut stream = column.dictionary().stream()?;
    while stream.advance() {
        take(&String::from_utf8_lossy(stream.key()));
    }
    Ok(())
}

/// The chosen values of `request` as numbers of a segment with these `names`.
pub(crate) fn chosen(request: &SearchRequest, names: &Names) -> Chosen {
    let mut chosen = Chosen::default();
    chosen.values[MUNICIPALITY] = among(&request.municipalities, &names.municipalities);
    chosen.values[COMMITTEE] = among(&request.committees, &names.committees);
    chosen.values[POLITICIANS] = names.people.sets_with(&request.politicians);
    chosen.values[YEAR] = numbers(request.years.iter().map(|year| usize::try_from(*year).unwrap_or(0)));
    chosen.values[TYPE] = numbers(request.types.iter().map(|value| usize::from(type_code(*value))));
    chosen.values[OUTCOME] = numbers(request.outcomes.iter().map(|value| usize::from(outcome_code(*value))));
    chosen
}

fn among(wanted: &[String], names: &[String]) -> Vec<bool> {
    match wanted {
        [] => Vec::new(),
        _ if names.is_empty() => vec![false],
        _ => names.iter().map(|name| wanted.contains(name)).collect(),
    }
}

fn numbers(wanted: impl Iterator<Item = usize>) -> Vec<bool> {
    let mut set = Vec::new();
    for number in wanted {
        if set.len() <= number {
            set.resize(number + 1, false);
        }
        if let Some(place) = set.get_mut(number) {
            *place = true;
        }
    }
    set
}

/// The facets of all matches; a chosen value is shown also where nothing matches it.
pub(crate) fn facets(request: &SearchRequest, counts: &[(u32, Counts)], names: &[Arc<Names>]) -> Vec<Facet> {
    let years = fixed(counts, YEAR, |year| (year > 0).then(|| year.to_string()));
    let types = fixed(counts, TYPE, |code| Some(type_of(code)?.as_str().to_owned()));
    let outcomes = fixed(counts, OUTCOME, |code| Some(outcome_of(code)?.as_str().to_owned()));
    let types_chosen = request.types.iter().map(|value| value.as_str().to_owned()).collect();
    let outcomes_chosen = request.outcomes.iter().map(|value| value.as_str().to_owned()).collect();
    let years_chosen = request.years.iter().map(i16::to_string).collect();
    vec![
        facet(
            FacetField::Municipality,
            named(counts, names, MUNICIPALITY, |names| &names.municipalities),
            request.municipalities.clone(),
        ),
        facet(
            FacetField::Committee,
            named(counts, names, COMMITTEE, |names| &names.committees),
            request.committees.clone(),
        ),
        facet(FacetField::Year, years, years_chosen),
        facet(FacetField::Type, types, types_chosen),
        facet(FacetField::Outcome, outcomes, outcomes_chosen),
        politicians(&request.politicians, counts, names),
    ]
}

fn named(
    counts: &[(u32, Counts)],
    names: &[Arc<Names>],
    facet: usize,
    list: impl Fn(&Names) -> &Vec<String>,
) -> HashMap<String, u64> {
    let mut sums: HashMap<&str, u64> = HashMap::new();
    for (segment, by_facet) in counts {
        let names = names.get(*segment as usize).map_or(&[][..], |names| list(names));
        let of_facet = by_facet.get(facet).map_or(&[][..], Vec::as_slice);
        for (name, count) in names.iter().zip(of_facet).filter(|(name, count)| **count > 0 && !name.is_empty()) {
            *sums.entry(name).or_default() += u64::from(*count);
        }
    }
    sums.into_iter().map(|(name, count)| (name.to_owned(), count)).collect()
}

fn fixed(counts: &[(u32, Counts)], facet: usize, name: impl Fn(usize) -> Option<String>) -> HashMap<String, u64> {
    let mut sums: Vec<u64> = Vec::new();
    for of_facet in counts.iter().filter_map(|(_, by_facet)| by_facet.get(facet)) {
        sums.resize(sums.len().max(of_facet.len()), 0);
        sums.iter_mut().zip(of_facet).for_each(|(sum, count)| *sum += u64::from(*count));
    }
    let some = sums.into_iter().enumerate().filter(|(_, count)| *count > 0);
    some.filter_map(|(value, count)| Some((name(value)?, count))).collect()
}

fn facet(field: FacetField, mut counts: HashMap<String, u64>, chosen: Vec<String>) -> Facet {
    for value in &chosen {
        counts.entry(value.clone()).or_default();
    }
    let mut values: Vec<(String, u64)> = counts.into_iter().collect();
    match field {
        FacetField::Year => values.sort_unstable_by(|a, b| b.0.cmp(&a.0)),
        _ => values.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0))),
    }
    let mut place = 0;
    values.retain(|(value, _)| {
        place += 1;
        place <= MOST_VALUES || chosen.contains(value)
    });
    Facet { field, values }
}

/// The politicians with most matches, each under the spelling that most of them have.
fn politicians(chosen: &[String], counts: &[(u32, Counts)], names: &[Arc<Names>]) -> Facet {
    let keys: Vec<Option<String>> = chosen.iter().map(|value| key_of_value(value)).collect();
    let is_chosen = |who: &Politician| keys.iter().any(|key| key.as_deref() == Some(&who.key));
    let of_segment = |(segment, by_facet): &(u32, Counts)| {
        let people = &names.get(*segment as usize)?.people;
        Some((people, people.counted(by_facet.get(POLITICIANS)?)))
    };
    let counted: Vec<(&People, Vec<u32>)> = counts.iter().filter_map(of_segment).collect();
    let sums = sums(&counted);
    let least = least_shown(&sums);
    let shown = |number: u32, who: &Politician| {
        let sum = sums.get(number as usize).copied().unwrap_or(0);
        (sum > 0 && (sum >= least || is_chosen(who))).then_some(sum)
    };
    let mut found = spelt(&counted, shown);
    found.sort_unstable_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.value.cmp(&b.1.value)));
    let unmatched = |key: &Option<String>| !found.iter().any(|(_, who)| key.as_deref() == Some(&who.key));
    let unmatched = chosen.iter().zip(&keys).filter(|(_, key)| unmatched(key)).map(|(value, _)| (value.clone(), 0));
    let unmatched: Vec<(String, u64)> = unmatched.collect();
    let shown = found.into_iter().enumerate().filter(|(place, (_, who))| *place < MOST_POLITICIANS || is_chosen(who));
    let shown = shown.map(|(_, (sum, who))| (who.value.clone(), sum));
    Facet { field: FacetField::Politician, values: shown.chain(unmatched).collect() }
}

/// How many matches each politician has over all segments, by number.
fn sums(counted: &[(&People, Vec<u32>)]) -> Vec<u64> {
    let last = counted.iter().filter_map(|(people, _)| people.numbers().iter().max()).max();
    let mut sums = vec![0; last.map_or(0, |last| *last as usize + 1)];
    for (people, counts) in counted {
        for (number, count) in people.numbers().iter().zip(counts) {
            if let Some(sum) = sums.get_mut(*number as usize) {
                *sum += u64::from(*count);
            }
        }
    }
    sums
}

/// Who has fewer matches is not among those shown; of a large library's
/// politicians only the others need be put in order.
fn least_shown(sums: &[u64]) -> u64 {
    let mut sums: Vec<u64> = sums.iter().copied().filter(|sum| *sum > 0).collect();
    if sums.len() <= MOST_POLITICIANS {
        return 1;
    }
    *sums.select_nth_unstable_by(MOST_POLITICIANS - 1, |a, b| b.cmp(a)).1
}

/// Those whom `shown` gives a sum, by number: the sum, and the spelling that most
/// matches have over all segments, so that no division into segments matters.
fn spelt<'n>(
    counted: &[(&'n People, Vec<u32>)],
    shown: impl Fn(u32, &Politician) -> Option<u64>,
) -> Vec<(u64, &'n Politician)> {
    type Spellings<'n> = HashMap<&'n str, (u64, &'n Politician)>;
    let mut found: HashMap<u32, (u64, Spellings<'n>)> = HashMap::new();
    for (people, counts) in counted {
        let some = people.numbers().iter().zip(counts).enumerate().filter(|(_, (_, count))| **count > 0);
        for (place, (number, count)) in some {
            let Some(who) = people.at(place) else { continue };
            let Some(sum) = shown(*number, who) else { continue };
            let (_, spellings) = found.entry(*number).or_insert_with(|| (sum, HashMap::new()));
            spellings.entry(&who.value).or_insert((0, who)).0 += u64::from(*count);
        }
    }
    let most = |(sum, spellings): (u64, Spellings<'n>)| {
        let best = spellings.into_values().max_by(|a, b| (a.0, &b.1.value).cmp(&(b.0, &a.1.value)))?;
        Some((sum, best.1))
    };
    found.into_values().filter_map(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ItemText;
    use crate::people::{keyed, set_text};

    #[test]
    fn a_politician_is_spelt_as_most_items_do_however_they_lie_in_segments() {
        let spelt_in = |segments: &[&[&str]]| {
            let mut numbers = PersonNumbers::new();
            let mut segment = |names: &&[&str]| {
                let mut reader = PeopleReader::default();
                for name in *names {
                    let item = ItemText {
                        municipality: "Faxe".to_owned(),
                        politicians: vec![(*name).to_owned()],
                        ..ItemText::default()
                    };
                    reader.push(&set_text("Faxe", &keyed(&item)), &mut numbers);
                }
                reader.finish()
            };
            let people: Vec<People> = segments.iter().map(&mut segment).collect();
            let counted: Vec<(&People, Vec<u32>)> =
                people.iter().zip(segments).map(|(own, names)| (own, own.counted(&vec![1; names.len()]))).collect();
            let found = spelt(&counted, |_, _| Some(7));
            found.iter().map(|(sum, who)| (*sum, who.value.clone())).collect::<Vec<_>>()
        };
        let (aa, å) = ("Kjeld Aagaard", "Kjeld Ågård");
        let most = [(7, "Kjeld Ågård, Faxe".to_owned())];
        assert_eq!(spelt_in(&[&[aa, aa, å], &[å, å]]), most);
        assert_eq!(spelt_in(&[&[å, å, å, aa, aa]]), most);
        assert_eq!(spelt_in(&[&[aa], &[å], &[aa, å], &[å]]), most);
    }
}
