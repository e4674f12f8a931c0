check-d001 = { $date } is a { $right }, not a { $printed }
check-d001-name = Weekday does not fit the date
check-d001-why = Where weekday and date stand together, they must agree with the calendar; otherwise the reader does not know which of them holds. The rule only looks at a weekday right before a whole date with its year.
