//! What the addresses of the register ask for. What can't be read is left out.

use jiff::civil::Date;
use pejl_app::register::{Dag, DueRequest, DueSince, KeyFiguresRequest, Month, RegisterOverview, Ydelse};

/// So many lines a chart can tell apart.
pub(crate) const MOST_PLACES: usize = 6;
/// Months that are shown where none are asked for.
const USUAL_MONTHS: i32 = 24;
/// Lines on a page of the due list.
pub(crate) const DUE_PAGE: usize = 100;

/// The fields of a query.
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    pub(crate) fn of(query: Option<&str>) -> Self {
        let pairs = form_urlencoded::parse(query.unwrap_or("").as_bytes());
        Self(pairs.map(|(name, value)| (name.into_owned(), value.trim().to_owned())).collect())
    }

    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.get(name).parse().ok()
    }

    pub(crate) fn day(&self, name: &str) -> Option<Dag> {
        self.get(name).parse::<Date>().ok().map(Dag::from)
    }

    fn month(&self, name: &str) -> Option<Month> {
        let (year, month) = self.get(name).split_once('-')?;
        let (year, month) = (year.parse::<i32>().ok()?, month.parse::<i32>().ok()?);
        ((1900..2080).contains(&year) && (1..=12).contains(&month)).then(|| Month::new(year, month))
    }

    pub(crate) fn benefit(&self) -> Option<Ydelse> {
        Ydelse::af_kode(self.get("ydelse"))
    }

    /// The municipality asked for, or the first that the register has.
    pub(crate) fn place(&self, overview: &RegisterOverview) -> u16 {
        let asked = self.number("kommune").filter(|code| overview.places.iter().any(|place| place.code == *code));
        asked.or_else(|| overview.places.first().map(|place| place.code)).unwrap_or(0)
    }

    /// The municipalities asked for, or the first that the register has.
    fn places(&self, overview: &RegisterOverview) -> Vec<u16> {
        let mut places: Vec<u16> = Vec::new();
        let asked = self.0.iter().filter(|(name, _)| name == "kommune").filter_map(|(_, code)| code.parse().ok());
        for code in asked.filter(|code| overview.places.iter().any(|place| place.code == *code)) {
            if places.len() < MOST_PLACES && !places.contains(&code) {
                places.push(code);
            }
        }
        if places.is_empty() {
            places.extend(overview.places.iter().take(3).map(|place| place.code));
        }
        places
    }

    pub(crate) fn figures(&self, overview: &RegisterOverview) -> KeyFiguresRequest {
        let to = self.month("til").unwrap_or(overview.last_month);
        let from = self.month("fra").unwrap_or(Month(to.0 - USUAL_MONTHS + 1));
        let request = KeyFiguresRequest { from, to, places: self.places(overview), benefit: self.benefit() };
        // What is shown is what the form says was asked for.
        KeyFiguresRequest { from: request.months().from, ..request }
    }

    /// The day asked for, or the last one that the register reaches.
    pub(crate) fn on(&self, overview: &RegisterOverview) -> Dag {
        self.day("dag").unwrap_or(overview.ends.plus_dage(-1))
    }

    pub(crate) fn due(&self, overview: &RegisterOverview) -> DueRequest {
        DueRequest {
            place: self.place(overview),
            on: self.on(overview),
            benefit: self.benefit(),
            least: self.number("mindst").unwrap_or(1),
            after: since(self.get("efter")),
            limit: Some(DUE_PAGE),
        }
    }
}

/// The place in a due list that its address tells.
fn since(told: &str) -> Option<DueSince> {
    let mut parts = told.split('.');
    let (overdue, person, owed) = (parts.next()?, parts.next()?, parts.next()?);
    Some(DueSince { overdue: overdue.parse().ok()?, person: person.parse().ok()?, owed: owed.parse().ok()? })
}

/// The address of a due list; `end` is "" or ".csv".
pub(crate) fn due_address(request: &DueRequest, after: Option<DueSince>, end: &str) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    pairs.append_pair("kommune", &request.place.to_string());
    pairs.append_pair("dag", &request.on.to_string());
    if let Some(benefit) = request.benefit {
        pairs.append_pair("ydelse", benefit.kode());
    }
    pairs.append_pair("mindst", &request.least.to_string());
    if let Some(DueSince { overdue, person, owed }) = after {
        pairs.append_pair("efter", &format!("{overdue}.{person}.{owed}"));
    }
    format!("/register/forfaldne{end}?{}", pairs.finish())
}

/// What asks for the same key figures again.
pub(crate) fn place_query(request: &KeyFiguresRequest) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    for place in &request.places {
        pairs.append_pair("kommune", &place.to_string());
    }
    if let Some(benefit) = request.benefit {
        pairs.append_pair("ydelse", benefit.kode());
    }
    pairs.append_pair("fra", &request.from.to_string());
    pairs.append_pair("til", &request.to.to_string());
    pairs.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use pejl_app::register::PlaceName;

    fn overview() -> RegisterOverview {
        let places = [360, 329].map(PlaceName::of).to_vec();
        RegisterOverview {
            ends: Dag::ny(2026, 1, 1),
            last_month: Month::new(2025, 12),
            persons: 0,
            places,
            parts: Vec::new(),
        }
    }

    #[test]
    fn nonsense_is_left_out() {
        let query = "kommune=x&kommune=999&fra=2024-13&til=&ydelse=ingen&dag=i+dag&efter=1";
        let fields = Fields::of(Some(query));
        let figures = fields.figures(&overview());
        assert_eq!(figures.places, [360, 329]);
        assert_eq!((figures.from, figures.to, figures.benefit), (Month::new(2024, 1), Month::new(2025, 12), None));
        let due = fields.due(&overview());
        assert_eq!((due.place, due.on, due.least, due.after), (360, Dag::ny(2025, 12, 31), 1, None));
    }

    #[test]
    fn a_due_list_goes_on_by_its_own_address() {
        let asked = Fields::of(Some("kommune=329&dag=2025-06-30&ydelse=sygedagpenge&mindst=8"));
        let request = asked.due(&overview());
        let since = DueSince { overdue: 12, person: u64::MAX, owed: 1 };
        let address = due_address(&request, Some(since), "");
        let again = Fields::of(address.split_once('?').map(|(_, query)| query)).due(&overview());
        assert_eq!(again, DueRequest { after: Some(since), ..request });
    }

    #[test]
    fn months_are_bounded() {
        let figures = Fields::of(Some("fra=1900-01&til=2079-12")).figures(&overview());
        assert_eq!(figures.months().len(), pejl_app::register::MOST_MONTHS);
        assert_eq!(Fields::of(Some("fra=2025-12&til=2025-01")).figures(&overview()).months().len(), 0);
    }
}
