//! What happened to one person: the input of every rule. Sorted by the first
//! day; `til` is the first day after, none while it goes on.

use crate::{Dag, Form, HoldtAf, Maalgruppe, Tilbud, Ydelse};

/// A time on a benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forloeb {
    /// Which benefit.
    pub ydelse: Ydelse,
    /// The target group, where told.
    pub maalgruppe: Option<Maalgruppe>,
    /// First day.
    pub fra: Dag,
    /// First day after.
    pub til: Option<Dag>,
    /// The municipality's official code.
    pub kommune: u16,
}

/// A conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Samtale {
    /// The day.
    pub dag: Dag,
    /// Its form.
    pub form: Form,
    /// Who held it.
    pub holdt_af: HoldtAf,
}

/// An offer or another activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tilbudsforloeb {
    /// What kind.
    pub art: Tilbud,
    /// First day.
    pub fra: Dag,
    /// First day after.
    pub til: Option<Dag>,
    /// Hundredths of an hour a week.
    pub timer: u16,
}

/// Paid work without support.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arbejde {
    /// First day.
    pub fra: Dag,
    /// First day after.
    pub til: Option<Dag>,
    /// Hundredths of an hour a week.
    pub timer: u16,
}

/// Hours in a flex job from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fleksjob {
    /// From which day.
    pub fra: Dag,
    /// Hundredths of an hour a week.
    pub timer: u16,
}

/// A time without duty to conversations and offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fritagelse {
    /// First day.
    pub fra: Dag,
    /// First day after.
    pub til: Option<Dag>,
}

/// What holds for a person all through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Person {
    /// Day of birth, where told.
    pub foedt: Option<Dag>,
    /// Days in the realm within the last ten years, where told.
    pub opholdsdage: Option<u16>,
    /// Days of full-time work within the last ten years, where told.
    pub beskaeftigelsesdage: Option<u16>,
    /// Residence by the special act for Ukrainians.
    pub ukrainelov: bool,
    /// The law of the European Union keeps the person out of work duty, as the municipality has decided.
    pub euret: bool,
    /// Hours of work duty a week that were set for the person, in hundredths.
    pub arbejdspligt: Option<u16>,
}

/// Everything that is known of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Historie<'a> {
    /// What holds all through.
    pub person: Person,
    /// Times on benefits; they never overlap.
    pub forloeb: &'a [Forloeb],
    /// Conversations.
    pub samtaler: &'a [Samtale],
    /// Offers.
    pub tilbud: &'a [Tilbudsforloeb],
    /// Paid work.
    pub arbejde: &'a [Arbejde],
    /// Flex job hours.
    pub fleksjob: &'a [Fleksjob],
    /// Exemptions.
    pub fritagelser: &'a [Fritagelse],
}

impl Historie<'_> {
    /// The time on a benefit that `dag` lies in.
    #[must_use]
    pub fn forloeb_paa(&self, dag: Dag) -> Option<&Forloeb> {
        let naeste = self.forloeb.partition_point(|forloeb| forloeb.fra <= dag);
        self.forloeb.get(naeste.checked_sub(1)?).filter(|forloeb| forloeb.til.is_none_or(|til| dag < til))
    }

    /// True where `dag` lies in an exemption.
    #[must_use]
    pub fn er_fritaget(&self, dag: Dag) -> bool {
        self.fritagelser.iter().any(|fri| fri.fra <= dag && fri.til.is_none_or(|til| dag < til))
    }
}
