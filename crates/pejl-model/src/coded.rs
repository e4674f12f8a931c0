//! Enumerations whose values have a code.

/// Declares enumerations with the code of each value: one word that is the same in the published
/// JSON, in the store, in the reader's data files and in the keys of texts.
/// The caller has serde with its derives.
#[macro_export]
macro_rules! coded {
    ($($(#[$meta:meta])* pub enum $name:ident { $($(#[$about:meta])* $value:ident = $code:literal,)+ })+) => {$(
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        pub enum $name { $($(#[$about])* #[serde(rename = $code)] $value,)+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$value,)+];

            /// The value's code.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$value => $code,)+ }
            }

            /// The value with this code.
            #[must_use]
            pub fn of_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$value),)+ _ => None }
            }
        }
    )+};
}
