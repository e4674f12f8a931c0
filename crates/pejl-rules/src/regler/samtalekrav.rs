//! Requirements of conversations and their latest days.

use crate::{Dag, HoldtAf};

/// A requirement of LAB §§ 31 and 32 or of sygedagpengeloven § 13 b.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KravArt {
    /// The first conversation in the unemployment fund.
    FoersteAKasse,
    /// The fund's conversations in its first months.
    AKasse,
    /// The municipality's conversations after the fund's.
    EfterAKasse,
    /// Conversations of those who are sent to the municipality from the beginning.
    Direkte,
    /// The first conversation in the municipality.
    FoersteKommune,
    /// The municipality's conversations.
    Kommune,
    /// The municipality's conversations with those farther from the labour market.
    KommuneOevrige,
    /// The first follow-up of somebody sick.
    SygFoerste,
    /// Follow-ups in the first half-year of sickness.
    SygHalvaar,
    /// The conversation about an intensified effort.
    Intensiv,
}

impl KravArt {
    /// All, in the order in which a plan tells them.
    pub const ALLE: &[Self] = &[
        Self::FoersteAKasse,
        Self::AKasse,
        Self::EfterAKasse,
        Self::Direkte,
        Self::FoersteKommune,
        Self::Kommune,
        Self::KommuneOevrige,
        Self::SygFoerste,
        Self::SygHalvaar,
        Self::Intensiv,
    ];

    /// The code, which is also the middle of the names of its parameters.
    #[must_use]
    pub const fn kode(self) -> &'static str {
        match self {
            Self::FoersteAKasse => "foerste-a-kasse",
            Self::AKasse => "a-kasse",
            Self::EfterAKasse => "efter-a-kasse",
            Self::Direkte => "direkte",
            Self::FoersteKommune => "foerste-kommune",
            Self::Kommune => "kommune",
            Self::KommuneOevrige => "kommune-oevrige",
            Self::SygFoerste => "syg-foerste",
            Self::SygHalvaar => "syg-halvaar",
            Self::Intensiv => "intensiv",
        }
    }

    /// Who owes the conversation.
    #[must_use]
    pub const fn hos(self) -> HoldtAf {
        match self {
            Self::FoersteAKasse | Self::AKasse => HoldtAf::AKasse,
            _ => HoldtAf::Kommune,
        }
    }

    /// True for a first conversation, which is one of those counted elsewhere.
    #[must_use]
    pub const fn er_foerste(self) -> bool {
        matches!(self, Self::FoersteAKasse | Self::FoersteKommune | Self::SygFoerste)
    }

    /// True for what counts into the number of the first half-year.
    #[must_use]
    pub const fn taeller(self) -> bool {
        !self.er_foerste() && !matches!(self, Self::Intensiv)
    }
}

/// How a latest day is found from the first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frist {
    /// So many days later.
    Dage(i32),
    /// The last day of this week, the first day being the first of week one.
    Uger(i32),
    /// The same day so many months later.
    Maaneder(i32),
    /// The day before the same day so many months later: a period counted with its first day.
    HeleMaaneder(i32),
}

/// The first day of a course with its year, month and day, taken apart once for all its deadlines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// The day.
    pub dag: Dag,
    dele: (i32, i32, i32),
}

/// A day of the month that every month has.
const I_HVER_MAANED: i32 = 28;

impl Start {
    /// The start on `dag`.
    #[must_use]
    pub const fn ny(dag: Dag) -> Self {
        Self { dag, dele: dag.dele() }
    }

    /// As [`Dag::plus_maaneder`].
    const fn plus_maaneder(self, antal: i32) -> Dag {
        let (aar, maaned, dag) = self.dele;
        if dag > I_HVER_MAANED {
            return self.dag.plus_maaneder(antal);
        }
        let i_alt = aar * 12 + maaned - 1 + antal;
        Dag::ny(i_alt.div_euclid(12), i_alt.rem_euclid(12) + 1, dag)
    }
}

impl Frist {
    /// The latest day for a course that began on `start`.
    #[must_use]
    pub const fn senest(self, start: Start) -> Dag {
        match self {
            Self::Dage(antal) => start.dag.plus_dage(antal),
            Self::Uger(antal) => start.dag.plus_dage(7 * antal - 1),
            Self::Maaneder(antal) => start.plus_maaneder(antal),
            Self::HeleMaaneder(antal) => start.plus_maaneder(antal).plus_dage(-1),
        }
    }

    /// The end of the name of its parameter.
    #[must_use]
    pub const fn navn(self) -> &'static str {
        match self {
            Self::Dage(_) => "frist-dage",
            Self::Uger(_) => "frist-uger",
            Self::Maaneder(_) | Self::HeleMaaneder(_) => "frist-maaneder",
        }
    }
}

/// So many conversations by a latest day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Krav {
    /// Which requirement.
    pub art: KravArt,
    /// How many.
    pub antal: u8,
    /// By when.
    pub frist: Frist,
}

/// The most requirements that one person can have at once.
const HOEJST: usize = 6;

/// A person's requirements, without allocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kravliste([Option<Krav>; HOEJST]);

impl Kravliste {
    /// The requirements in order.
    pub fn alle(&self) -> impl Iterator<Item = &Krav> {
        self.0.iter().map_while(Option::as_ref)
    }

    /// Only those that `behold` says.
    #[must_use]
    pub fn kun(&self, behold: impl Fn(KravArt) -> bool) -> Self {
        let mut liste = Self::default();
        self.alle().filter(|krav| behold(krav.art)).for_each(|krav| liste.tilfoej(*krav));
        liste
    }

    pub(super) fn tilfoej(&mut self, krav: Krav) {
        if let Some(plads) = self.0.iter_mut().find(|plads| plads.is_none()) {
            *plads = Some(krav);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn en_start_taeller_maaneder_som_en_dag(nummer in -40_000..80_000i32, antal in -30..30i32) {
            prop_assert_eq!(Start::ny(Dag(nummer)).plus_maaneder(antal), Dag(nummer).plus_maaneder(antal));
        }
    }
}
