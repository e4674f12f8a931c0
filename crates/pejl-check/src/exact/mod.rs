//! Exact arithmetic that rules, the editor and the register share: decimals, no
//! floats, rounded half up once, to the digits that are shown.

mod decomposition;
mod points;
mod range;
mod response;
mod share;

pub use decomposition::{Decomposition, decomposition};
pub use points::{Gap, base_of_points, before_percent, before_points, gap, persons_of_points, points_of_persons};
pub use range::Range;
pub use response::{NoResponse, Response, response};
pub use share::{ShareOf, bases, rounded, share};
