//! The course of contact that a day lies in.
//!
//! It begins with the first of the times on a benefit that follow each other
//! without a day between; the benefits of the kontanthjælp system are one. How
//! LAB § 9 adds up times with gaps was not seen, so a gap begins a new course.

use crate::{Dag, Forloeb, Historie, Ydelse};

/// The course that `dag` lies in: its first day and the time on a benefit of the day.
#[must_use]
pub fn kontaktforloeb<'a>(historie: &Historie<'a>, dag: Dag) -> Option<(Dag, &'a Forloeb)> {
    let naeste = historie.forloeb.partition_point(|forloeb| forloeb.fra <= dag);
    let (nu, foer) = historie.forloeb.get(..naeste)?.split_last()?;
    if nu.til.is_some_and(|til| til <= dag) {
        return None;
    }
    let mut fra = nu.fra;
    for tidligere in foer.iter().rev() {
        if tidligere.til != Some(fra) || slags(tidligere.ydelse) != slags(nu.ydelse) {
            break;
        }
        fra = tidligere.fra;
    }
    Some((fra, nu))
}

/// The benefits of the kontanthjælp system are one kind.
const fn slags(ydelse: Ydelse) -> Ydelse {
    match ydelse {
        Ydelse::Uddannelseshjaelp | Ydelse::Sho | Ydelse::Mindstesats => Ydelse::Kontanthjaelp,
        anden => anden,
    }
}
