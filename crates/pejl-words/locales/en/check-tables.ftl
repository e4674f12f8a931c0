check-a020 = "{ $label }" in the column "{ $column }" is { $printed }, but the rows come to { $sum } (difference { $difference })
check-a020-name = Sum of a column does not hold
check-a020-why = A row of totals must be the sum of the rows above it. The rule tries the ways in which a table can be added up (all rows, the rows since the last total, subtotals) and only speaks where other columns show which way holds. Rows with "heraf" (of which), averages and per cent are left out, and figures that are visibly rounded may differ by what rounding can make. The fault may also be in one of the parts.
check-a021 = "{ $label }" is { $printed }, but the { $parts } rows come to { $sum } (difference { $difference })
check-a021-name = Total does not fit the rows
check-a021-why = The last row is called "I alt" (in all) or the like, but is not the sum of the rows above it. No other column shows how the table is added up, so a person has to look. The rule is silent where the total may be an average, where the text says that one citizen may count several times, and where rounding explains the difference.
check-a022 = "{ $label }" has { $printed } under "{ $column }", but the figures of the row come to { $sum } (difference { $difference })
check-a022-name = Sum of a row does not hold
check-a022-why = In a column called "I alt" (in all) or the like the figure must be the sum of the other figures of the row. The rule only speaks where at least two other rows of the table add up in the same way. Per cent and averages are not added, and visibly rounded figures may differ by what rounding can make.
check-a023 = "{ $label }": { $to } less { $from } is { $right }, but the table has { $printed }
check-a023-name = Difference does not fit its two figures
check-a023-why = A column of deviations, differences or changes must be the difference of two other columns. Which two, and what the sign means, the other rows show: the rule only reports rows that do not follow the majority, and only where at least two rows do. Visibly rounded figures may differ by what rounding can make.
check-a024 = "{ $label }": { $part } and { $whole } give { $right }, but the table has { $printed }
check-a024-name = Per cent does not fit the figures of its row
check-a024-why = A column of per cent can be one of two columns in per cent of the other, or the change from one to the other. The other rows show which: at least three must fit before the rule reports the one that does not. The figures may be rounded.
check-a025 = { $form ->
    [share] { $part } out of { $whole } is { $right }, but the table has { $printed }
   *[sum] The { $part } shares come to { $right } and not { $whole }
    }
check-a025-name = Shares do not fit the total
check-a025-why = Shares of a total must fit the figures that they are shares of and make 100 together. The rule reports a share where at least three others of the column fit, and a total of 100 that the shares come close to and miss, rounding included.
check-a026 = The appropriation only balances over the whole table: "{ $column }" comes to { $sum }, and { $columns ->
    [one] one column does
   *[other] { $columns } columns do
    } not balance
check-a026-name = Appropriation does not balance by year
check-a026-why = A supplementary appropriation must tell how it is paid for, in each year as well. Here expense, income and cash only balance over all years together. That may be meant, but then the paper should say so. The rule tries every way of using signs and only looks at tables of appropriations with a line for cash, loans or financing.
check-a027 = The appropriation does not balance: "{ $column }" comes to { $sum }, and the whole table to { $total }
check-a027-name = Appropriation does not balance
check-a027-why = A supplementary appropriation must tell how it is paid for. Expense, income and the line for cash, loans or financing must come to nothing together. The rule tries every way of using signs, allows for rounding and does not look at statements of cash held.
check-a028 = The text has { $yearly } in each of the { $years } years { $first }-{ $last }, but the table has { $cell } under "{ $column }" ({ $year })
check-a028-name = Yearly amount is another in the table
check-a028-why = An amount that the text gives for every year of a period must stand in each of these years in the item's table. The rule only speaks where the row is certainly the same amount: it comes to the same in all as the text, or has the amount in all years but one. "Overslagsår 1" (forecast year 1) counts as the year after the budget year.
check-a029 = By { $last } only { $returned } of the { $once } have come back: { $left } are missing, which come back by { $end }
check-a029-name = Only even after the period named
check-a029-why = The paper says that something is unchanged, neutral or balanced over a period, but an amount taken at once and given back by the year has only come back wholly later. The rule only speaks where the years times the yearly amount is what was taken. Other items may make up for it, and then the paper should say so.
check-a030 = { $amount } in the period { $first }-{ $last } cannot be { $total } in all: over { $years } years it only fits { $amount } a year
check-a030-name = "A year" is missing
check-a030-why = Two different amounts stand for the same period, and the larger is just the smaller times the number of years. Then "årligt" (a year) is missing, and without it the sentence contradicts itself.
check-a031 = { $yearly } a year in the { $years } years { $first }-{ $last } is { $right } in all, not { $total }
check-a031-name = Yearly amount and amount in all do not fit
check-a031-why = An amount a year times the number of years, both ends counted, must be the amount told as the whole. The rule only looks at sentences where the two follow each other without other amounts, and is silent at "ca." (about) and for rounded figures.
check-a032 = The text has { $printed }, but the table comes to { $sum } under "{ $column }"
check-a032-name = Change of the budget does not fit the table
check-a032-why = Where the text tells by how much the budget changes, that must fit the table in the same item. The rule only reports an amount within five per cent of the sum of a column that stands nowhere else in the table, not even rounded.
check-a033 = { $amount } stands here for { $year }, but in the table and elsewhere in the item for { $right }
check-a033-name = Amount stands with two different years
check-a033-why = The text puts the amount in a year that the table does not have, while the table and another place in the text have it in another year. One of the years is probably misprinted. The rule asks for both table and text, and for an amount that stands in one year of the table only.
check-a034 = { $form ->
    [running] The header { $header } looks like the sum of the column, but the cells come to { $sum }: it is the sum of this and the columns before, which the table should say
   *[other] The header { $header } looks like the sum of the column, but the cells come to { $sum }
    }
check-a034-name = Amount in the header is not the column's sum
check-a034-why = Several columns have an amount in their header, and in at least one of them it is the sum of the cells. Then the others are read in the same way. Where the amount is a limit or runs on over the columns, the table should say so.
check-a035 = "{ $label }" has { $cells } cells, and the table has { $columns } columns{ $rows ->
    [one] {""}
   *[other] {" "}({ $rows } rows are too short)
    }
check-a035-name = Row with too few cells
check-a035-why = A row has fewer cells than the table has columns, so nobody can tell whether a figure is missing or should be nothing. Headings inside the table and rows with empty but printed cells are not reported.
check-a036 = "{ $label }" has an empty cell under "{ $column }", which is added up
check-a036-name = Empty cell in a column with a total
check-a036-why = An empty cell in a column that is added up may mean nothing, or that the figure is not known. Write 0 or a dash. The rule is silent where many cells are empty, because then that is meant.
