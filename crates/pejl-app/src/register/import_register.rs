//! A delivery of persons' histories becomes a part of a register.

use pejl_register::{Import, Imported, RegisterError, import};

/// Imports a delivery; the register's manifest notes when, from where and how many rows.
///
/// # Errors
/// Where a file, the mapping or the key can't be used. Then the register is as it was.
pub fn import_register(request: &Import<'_>) -> Result<Imported, RegisterError> {
    import(request)
}
