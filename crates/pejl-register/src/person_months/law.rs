//! What the rules need, read once.

use crate::day::{Day, Month};
use pejl_rules::regler::anciennitet::Anciennitetsregel;
use pejl_rules::regler::andel75::{Andel75, Proeve};
use pejl_rules::regler::arbejdspligt::Arbejdspligt;
use pejl_rules::regler::fokusmaal;
use pejl_rules::regler::fokusmaal_kommune::Graenser;
use pejl_rules::regler::fritagelse::FritagelseSatser;
use pejl_rules::regler::fuldtidspersoner::{Maade, Periode};
use pejl_rules::regler::maalgrupper::GruppeSatser;
use pejl_rules::regler::overgang::OvergangSatser;
use pejl_rules::regler::refusion;
use pejl_rules::regler::samtaleform::{FormSatser, Ordning};
use pejl_rules::regler::samtalesatser::SamtaleSatser;
use pejl_rules::regler::skiftende::Skiftende;
use pejl_rules::regler::tidlig_indsats::TidligIndsats;
use pejl_rules::regler::tilbud_taeller::TilbudTaeller;
use pejl_rules::regler::tilbudspligt::Tilbudspligt;
use pejl_rules::{Dag, Parametre};

/// What the rules need at one month-end; none where the law has nothing then.
pub(super) struct MonthEnd {
    /// The month's first and last day.
    pub(super) begins: Dag,
    pub(super) day: Dag,
    pub(super) month: Option<Periode>,
    /// First and last day of the month whose beginners have had their half-year in this one.
    pub(super) half_year: Option<(Dag, Dag)>,
    pub(super) groups: Option<GruppeSatser>,
    pub(super) exemption: Option<FritagelseSatser>,
    pub(super) duty: Option<Arbejdspligt>,
    pub(super) seniority: Option<Anciennitetsregel>,
    pub(super) focus: Option<fokusmaal::Krav>,
    pub(super) refund: Option<refusion::Anciennitet>,
    pub(super) refund_steps: Option<refusion::Satser>,
    pub(super) share_talks: Option<Andel75>,
    pub(super) share_offers: Option<Andel75>,
    pub(super) early: Option<TidligIndsats>,
    pub(super) limits: Option<Graenser>,
}

/// The months of the first effort, by the law on offers.
const HALF_YEAR: &str = "tilbudspligt.frist-maaneder";

impl MonthEnd {
    fn of(parameters: &Parametre, month: Month) -> Self {
        let (begins, day) = (month.first(), month.last());
        let half_year = parameters.antal(HALF_YEAR, day).and_then(|months| i32::try_from(months).ok());
        let half_year = half_year.filter(|months| (0..=1_200).contains(months));
        Self {
            begins,
            day,
            month: Periode::ny(Maade::Dage, begins, day.plus_dage(1)),
            half_year: half_year.map(|months| Month(month.0 - months)).map(|began| (began.first(), began.last())),
            groups: GruppeSatser::paa(parameters, day),
            exemption: FritagelseSatser::paa(parameters, day),
            duty: Arbejdspligt::paa(parameters, day),
            seniority: Anciennitetsregel::paa(parameters, day),
            focus: fokusmaal::Krav::paa(parameters, day),
            refund: refusion::Anciennitet::paa(parameters, day),
            refund_steps: refusion::Satser::paa(parameters, day),
            share_talks: Andel75::paa(parameters, day, Proeve::Samtaler),
            share_offers: Andel75::paa(parameters, day, Proeve::Tilbud),
            early: TidligIndsats::paa(parameters, day),
            limits: Graenser::paa(parameters, day),
        }
    }
}

/// The law at some month-ends.
pub struct Law {
    ends: Vec<MonthEnd>,
    pub(super) conversations: SamtaleSatser,
    pub(super) hand_over: Skiftende<OvergangSatser>,
    /// For conversations about a job, and about sickness.
    pub(super) forms: [Skiftende<FormSatser>; 2],
    pub(super) offer_counts: Skiftende<TilbudTaeller>,
    pub(super) offers: Tilbudspligt,
}

impl Law {
    /// What the parameters say at the ends of `months` months, the last of them that of `last`.
    #[must_use]
    pub fn of(parameters: &Parametre, last: Month, months: u16) -> Self {
        let all = last.0 - i32::from(months) + 1..=last.0;
        Self {
            ends: all.map(|month| MonthEnd::of(parameters, Month(month))).collect(),
            conversations: SamtaleSatser::af(parameters),
            hand_over: OvergangSatser::alle(parameters),
            forms: [Ordning::Jobsamtale, Ordning::Sygeopfoelgning].map(|kind| FormSatser::alle(parameters, kind)),
            offer_counts: TilbudTaeller::alle(parameters),
            offers: Tilbudspligt::af(parameters),
        }
    }

    /// How many month-ends.
    pub(super) fn months(&self) -> usize {
        self.ends.len()
    }

    /// The month-ends that a register which ends before `ends` knows of.
    pub(super) fn within(&self, ends: Day) -> &[MonthEnd] {
        let known = self.ends.partition_point(|end| end.day < ends.dag());
        self.ends.get(..known).unwrap_or_default()
    }
}
