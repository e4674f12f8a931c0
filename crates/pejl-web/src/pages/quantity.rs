//! Figures with their unit as a person reads them.

use pejl_app::Quantity;
use pejl_model::Unit;
use pejl_words as words;

/// "1.471,7 mio. kr.", "38,5 %", "132".
pub(crate) fn quantity(quantity: Quantity) -> String {
    match unit(quantity.unit, quantity.scale) {
        unit if unit.is_empty() => words::decimal(quantity.value),
        unit => format!("{} {unit}", words::decimal(quantity.value)),
    }
}

/// The same with a plus before what is more than nothing.
pub(crate) fn difference(more: Quantity) -> String {
    let sign = if more.value.is_sign_positive() && !more.value.is_zero() { "+" } else { "" };
    format!("{sign}{}", quantity(more))
}

/// "mio. kr.", "procent"; empty for a bare number.
pub(crate) fn unit(unit: Unit, scale: u64) -> String {
    let name = if unit == Unit::Number { "".into() } else { words::unit(unit) };
    let scale = match scale {
        1 => return name.into_owned(),
        1_000 if unit == Unit::Kroner => words::number(1_000).into(),
        1_000 => words::label("web-scale-thousand"),
        1_000_000 => words::label("web-scale-million"),
        1_000_000_000 => words::label("web-scale-milliard"),
        other => words::number(other).into(),
    };
    format!("{scale} {name}").trim_end().to_owned()
}
