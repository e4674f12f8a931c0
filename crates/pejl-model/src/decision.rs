//! Recommendation, decision and what follows from them.

use crate::{Located, Person, Span};
use serde::{Deserialize, Serialize};

/// What the administration (or another body) asks the committee to decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// Who recommends, as printed ("Direktionen"); `None` where not told.
    pub proposer: Option<Located<String>>,
    /// Each point in order.
    pub points: Vec<RecommendationPoint>,
}

/// One point of a recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecommendationPoint {
    /// The printed number, where there is one ("1").
    pub number: Option<String>,
    /// The whole point, white space collapsed, without bullet or number, with "at" and a trailing "og".
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

coded! {
    /// How a decision ended.
    pub enum Outcome {
        /// Godkendt, tiltrådt, vedtaget.
        Approved = "approved",
        /// Taget til efterretning or til orientering.
        Noted = "noted",
        /// Anbefales: sent on to another body with a recommendation.
        Recommended = "recommended",
        /// Drøftet.
        Discussed = "discussed",
        /// Udsat, or sent back for more work.
        Postponed = "postponed",
        /// Forkastet, faldet.
        Rejected = "rejected",
        /// A decision that is none of these.
        Other = "other",
    }

    /// What can be told beyond [`Outcome`].
    pub enum OutcomeDetail {
        /// Approved with a change or a remark.
        ApprovedWithChanges = "approved_with_changes",
        /// Carried by a majority after a vote.
        MajorityVote = "majority_vote",
        /// Sent back to the administration or another body; outcome postponed.
        SentBack = "sent_back",
        /// Taken off the agenda; outcome other.
        Withdrawn = "withdrawn",
        /// Someone was elected or appointed; outcome approved.
        Elected = "elected",
        /// "Ingen bemærkninger"; outcome other.
        NoRemarks = "no_remarks",
        /// Someone informed the committee; outcome noted.
        InformationGiven = "information_given",
        /// Different outcomes for different points.
        Partly = "partly",
    }
}

/// The decision of this meeting on one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The whole text, white space collapsed, paragraphs joined by one space.
    pub text: String,
    /// Where it stands (absence sentences inside are not part of it).
    pub spans: Vec<Span>,
    /// How it ended, by the decision's own first result word.
    pub outcome: Outcome,
    /// More than the outcome, where it can be told.
    pub detail: Option<OutcomeDetail>,
    /// The words that told the outcome, as printed.
    pub outcome_words: Option<Located<String>>,
    /// What was in effect decided, seen from the recommendation: "Godkendt." on
    /// an item recommended "til efterretning" is [`Outcome::Noted`].
    pub effect: Option<Outcome>,
    /// The decision on each point, where the paper gives one a point.
    pub points: Vec<PointDecision>,
    /// Votes, in order.
    pub votes: Vec<Vote>,
    /// Reservations and dissent, in order.
    pub dissents: Vec<Dissent>,
}

/// The decision on one point of the recommendation ("At 1: Godkendt.").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointDecision {
    /// The first point's number as printed ("1"); "1-4" is given once for each.
    pub number: String,
    /// The text for the point, without the "At 1:".
    pub text: String,
    /// How the point ended.
    pub outcome: Outcome,
    /// More than the outcome, where it can be told.
    pub detail: Option<OutcomeDetail>,
    /// Where it stands.
    pub span: Span,
}

coded! {
    /// Which way a vote went.
    pub enum Ballot {
        /// For.
        For = "for",
        /// Imod.
        Against = "against",
        /// Undlod at stemme, hverken for eller imod.
        Abstained = "abstained",
    }
}

/// One side of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// Which side.
    pub ballot: Ballot,
    /// How many, where told.
    pub count: Option<u32>,
    /// Party letters or names, as printed.
    pub parties: Vec<String>,
    /// Named members.
    pub persons: Vec<Person>,
    /// Where it stands.
    pub span: Span,
}

coded! {
    /// What kind of objection was entered.
    pub enum DissentKind {
        /// Tager forbehold, afventer stillingtagen.
        Reservation = "reservation",
        /// Stemte imod, kan ikke tiltræde, mindretalsudtalelse.
        Dissent = "dissent",
        /// A statement entered in the minutes (protokolbemærkning).
        Statement = "statement",
        /// A counter-proposal or an amendment.
        Amendment = "amendment",
    }
}

/// A reservation, dissent or statement and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dissent {
    /// What kind.
    pub kind: DissentKind,
    /// Members named as its authors.
    pub persons: Vec<Person>,
    /// Parties named as its authors.
    pub parties: Vec<String>,
    /// The sentence as printed, white space collapsed.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

coded! {
    /// Which body has the competence to decide.
    pub enum Decider {
        /// The committee itself.
        Committee = "committee",
        /// The council (byråd, kommunalbestyrelse).
        Council = "council",
        /// The finance committee (økonomiudvalg).
        Finance = "finance",
    }
}
