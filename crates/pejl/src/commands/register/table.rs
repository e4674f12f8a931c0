//! Rows in columns, and fields of CSV.

/// Rows with their columns under each other; the last column is not filled up.
pub(super) fn columns(rows: &[Vec<String>]) -> String {
    let width = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..rows.iter().map(Vec::len).max().unwrap_or(0)).filter_map(width).collect();
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            let blank = width.saturating_sub(cell.chars().count());
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', blank + 2));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// A line of CSV.
pub(super) fn csv_line(fields: &[String]) -> String {
    let fields: Vec<String> = fields.iter().map(|field| csv_field(field)).collect();
    fields.join(";") + "\n"
}

/// A field as CSV writes it. A field that a spreadsheet would take for a formula gets an apostrophe.
fn csv_field(field: &str) -> String {
    let number = field.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let safe =
        if field.starts_with(['=', '+', '-', '@', '\t']) && !number { format!("'{field}") } else { field.to_owned() };
    if safe.contains([';', '"', '\n', '\r']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        assert_eq!(columns(&[row(["å", "1"]), row(["bcd", "22"])]), "å    1\nbcd  22\n");
        assert_eq!(columns(&[]), "");
    }

    #[test]
    fn fields_are_quoted_where_they_must() {
        assert_eq!(csv_field("a;\"b\""), "\"a;\"\"b\"\"\"");
        assert_eq!((csv_field("=1+1"), csv_field("-3"), csv_field("3,5")), ("'=1+1".into(), "-3".into(), "3,5".into()));
    }
}
