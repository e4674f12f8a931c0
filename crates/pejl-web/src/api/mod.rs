//! The description of the addresses that programs ask: one table, shown to a
//! person under `/api` and to programs as OpenAPI.

mod comparing;
mod completeness_shapes;
mod endpoints;
mod found_shapes;
mod oparl;
mod openapi;
mod overview_shapes;
mod page;
mod person_shapes;
mod shapes;

pub(crate) use oparl::{oparl_guide, oparl_page};
pub(crate) use openapi::openapi;
pub(crate) use page::api_page;
