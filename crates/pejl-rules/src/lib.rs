//! The law as code.
//!
//! Floor 1: pure. A change of law is a new dated value in `parametre/*.toml`,
//! never an edit: every value has its paragraph, the law that set it, and the
//! days from and to which it holds. A rule is a short function over one person's
//! [`Historie`] at one day; it answers with the figures that it came from, and
//! [`Forklaring`] tells them with the parameters used. What the law and official
//! statistics name keeps its Danish word here, æ, ø and å written ae, oe and aa.
//!
//! No clock, no files, no float: the day is always a parameter, shares are exact.

mod afledt;
mod dag;
pub mod eksempler;
mod forklaring;
mod historie;
mod ord;
pub mod parametre;
pub mod regler;

pub use dag::Dag;
pub use forklaring::{BrugtParameter, Forklaring, Vaerdi};
pub use historie::{Arbejde, Fleksjob, Forloeb, Fritagelse, Historie, Person, Samtale, Tilbudsforloeb};
pub use ord::{Form, HoldtAf, Maalgruppe, Tilbud, Ydelse};
pub use parametre::{ParameterFejl, Parametre};
