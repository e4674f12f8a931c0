//! Single values: dates, times, case numbers, figures, tables, municipalities.
