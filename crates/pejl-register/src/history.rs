//! A person of the register as the law's rules read one.

use crate::columns::{EU_LAW, UKRAINE};
use crate::day::Day;
use crate::part::PersonView;
use pejl_rules::{
    Arbejde, Dag, Fleksjob, Forloeb, Form, Fritagelse, Historie, HoldtAf, Maalgruppe, Person, Samtale, Tilbud,
    Tilbudsforloeb, Ydelse,
};
use std::ops::Range;

/// Room for one person's history at a time; what it grew to is kept for the next.
#[derive(Debug, Default)]
pub struct Buffers {
    spells: Vec<Forloeb>,
    contacts: Vec<Samtale>,
    offers: Vec<Tilbudsforloeb>,
    work: Vec<Arbejde>,
    flex: Vec<Fleksjob>,
    exempt: Vec<Fritagelse>,
}

impl Buffers {
    /// The history of `person`. Codes beyond the law's are left out with their rows;
    /// a conversation whose form or holder is not told counts as held in person by
    /// the municipality.
    pub fn fill<'a>(&'a mut self, person: &PersonView<'_>) -> Historie<'a> {
        self.spells(person);
        self.contacts(person);
        self.offers(person);
        self.rest(person);
        Historie {
            person: facts(person),
            forloeb: &self.spells,
            samtaler: &self.contacts,
            tilbud: &self.offers,
            arbejde: &self.work,
            fleksjob: &self.flex,
            fritagelser: &self.exempt,
        }
    }

    fn spells(&mut self, person: &PersonView<'_>) {
        self.spells.clear();
        let (rows, table) = (&person.rows.spells, &person.part.spells);
        let own = person.municipality();
        let columns = cut(&table.from, rows).iter().zip(cut(&table.to, rows)).zip(cut(&table.benefit, rows));
        let rest = cut(&table.group, rows).iter().zip(cut(&table.municipality, rows));
        self.spells.extend(columns.zip(rest).filter_map(|(((from, to), benefit), (group, municipality))| {
            let kommune = if *municipality == 0 { own } else { *municipality };
            let maalgruppe = Maalgruppe::ALLE.get(usize::from(*group)).copied();
            let ydelse = *Ydelse::ALLE.get(usize::from(*benefit))?;
            Some(Forloeb { ydelse, maalgruppe, fra: dag(*from), til: til(*to), kommune })
        }));
    }

    fn contacts(&mut self, person: &PersonView<'_>) {
        self.contacts.clear();
        let (rows, table) = (&person.rows.contacts, &person.part.contacts);
        let columns = cut(&table.day, rows).iter().zip(cut(&table.form, rows)).zip(cut(&table.holder, rows));
        self.contacts.extend(columns.map(|((day, form), holder)| Samtale {
            dag: dag(*day),
            form: Form::ALLE.get(usize::from(*form)).copied().unwrap_or(Form::Fremmoede),
            holdt_af: HoldtAf::ALLE.get(usize::from(*holder)).copied().unwrap_or(HoldtAf::Kommune),
        }));
    }

    fn offers(&mut self, person: &PersonView<'_>) {
        self.offers.clear();
        let (rows, table) = (&person.rows.offers, &person.part.offers);
        let columns = cut(&table.from, rows).iter().zip(cut(&table.to, rows));
        let rest = cut(&table.kind, rows).iter().zip(cut(&table.hours, rows));
        self.offers.extend(columns.zip(rest).filter_map(|((from, to), (kind, hours))| {
            let art = *Tilbud::ALLE.get(usize::from(*kind))?;
            Some(Tilbudsforloeb { art, fra: dag(*from), til: til(*to), timer: *hours })
        }));
    }

    fn rest(&mut self, person: &PersonView<'_>) {
        self.work.clear();
        self.flex.clear();
        self.exempt.clear();
        let (rows, work) = (&person.rows, &person.part.work);
        let columns =
            cut(&work.from, &rows.work).iter().zip(cut(&work.to, &rows.work)).zip(cut(&work.hours, &rows.work));
        self.work.extend(columns.map(|((from, to), hours)| Arbejde { fra: dag(*from), til: til(*to), timer: *hours }));
        let (from, hours) = person.flex();
        self.flex.extend(from.iter().zip(hours).map(|(from, hours)| Fleksjob { fra: dag(*from), timer: *hours }));
        let exempt = &person.part.exempt;
        let columns = cut(&exempt.from, &rows.exempt).iter().zip(cut(&exempt.to, &rows.exempt));
        self.exempt.extend(columns.map(|(from, to)| Fritagelse { fra: dag(*from), til: til(*to) }));
    }
}

fn facts(person: &PersonView<'_>) -> Person {
    let (at, persons) = (person.at, &person.part.persons);
    let small = |column: &[u16]| column.get(at).copied().filter(|number| *number != u16::MAX);
    let flags = persons.flags.get(at).copied().unwrap_or(0);
    Person {
        foedt: persons.born.get(at).copied().filter(|born| *born != i32::MIN).map(Dag),
        opholdsdage: small(&persons.residence),
        beskaeftigelsesdage: small(&persons.employment),
        ukrainelov: flags & UKRAINE != 0,
        euret: flags & EU_LAW != 0,
        arbejdspligt: small(&persons.work_duty),
    }
}

fn cut<'a, T>(column: &'a [T], rows: &Range<usize>) -> &'a [T] {
    column.get(rows.clone()).unwrap_or(&[])
}

fn dag(day: u16) -> Dag {
    Day(day).dag()
}

fn til(day: u16) -> Option<Dag> {
    Day(day).known().map(Day::dag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merge::{PartBuilder, PersonRow};

    #[test]
    fn a_history_tells_what_the_columns_tell() {
        let mut builder = PartBuilder::default();
        builder.spells.push((100, 200, Ydelse::Sygedagpenge as u8, 255, 360));
        builder.spells.push((200, Day::OPEN.0, Ydelse::ADagpenge as u8, Maalgruppe::Dagpenge as u8, 0));
        builder.contacts.push((150, 255, HoldtAf::AKasse as u8));
        builder.exempt.push((120, Day::OPEN.0));
        builder.end(PersonRow { municipality: 329, flags: UKRAINE, ..PersonRow::unknown(5) });
        builder.spells.push((300, 310, 250, 255, 0));
        builder.end(PersonRow::unknown(6));
        let part = builder.finish();
        let mut buffers = Buffers::default();
        let history = buffers.fill(&part.person(0));
        assert_eq!(history.forloeb.len(), 2);
        assert_eq!((history.forloeb[0].kommune, history.forloeb[1].kommune), (360, 329));
        assert_eq!((history.forloeb[1].til, history.forloeb[0].maalgruppe), (None, None));
        assert_eq!((history.samtaler[0].form, history.samtaler[0].holdt_af), (Form::Fremmoede, HoldtAf::AKasse));
        assert!(history.person.ukrainelov && !history.person.euret && history.er_fritaget(dag(400)));
        let history = buffers.fill(&part.person(1));
        assert_eq!((history.forloeb.len(), history.samtaler.len()), (0, 0));
    }
}
