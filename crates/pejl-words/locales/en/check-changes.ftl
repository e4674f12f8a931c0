check-a040 = { $case ->
    [shown] From { $from } to { $to } it is { $right } by the figures shown, not { $printed }; rounding may be the reason
   *[sure] From { $from } to { $to } it is { $right }, not { $printed }
    }
check-a040-name = Change does not fit its two figures
check-a040-why = Where a sentence has two figures ("from ... to ...") and the change between them, the three must agree, also as per cent or percentage points. The rule allows for rounding: where only the digits shown do not agree, the finding is a note. It leaves rough figures alone, and figures with "while" or "but" between them.
check-a041 = { $way ->
    [up] "{ $printed }", but from { $from } to { $to } is a rise
   *[down] "{ $printed }", but from { $from } to { $to } is a fall
    }
check-a041-name = Rise or fall against its figures
check-a041-why = The word goes one way and the two figures of the same sentence go the other. Either the word is wrong or the figures have changed places. The rule only looks at "from ... to ..." with figures of one kind; it leaves ranks, figures below zero and rough figures alone.
check-a043 = { $used } of { $budget } is { $right }, not { $printed }
check-a043-name = Use of the budget does not fit the amounts
check-a043-why = Where use, budget and percentage stand in one sentence, the percentage must follow from the two amounts. The rule allows for rounding and also tries whether the percentage is what is left. It leaves rough figures alone.
check-a044 = { $case ->
    [cut] With the budget of { $budget }, a cut of { $cut } and an expected use of { $forecast } the deviation is { $right }, outside { $low } to { $high }, unless the cut is already taken off
   *[plain] With the budget of { $budget } and an expected use of { $forecast } the deviation is { $right }, outside { $low } to { $high }
    }
check-a044-name = Expected deviation lies outside the band told
check-a044-why = Budget and expected use give what will be left or missing. If that lies outside the band told, or does so once the same item cuts the budget, one of the figures must be looked at. The rule only uses amounts that stand close before the band in the same paragraph, and a cut that is recommended.
check-a045 = { $total } over { $months } months is { $right } a month, not { $printed }
check-a045-name = Monthly average does not fit the period
check-a045-why = An average a month is the total over the number of months, both ends counted. If it does not fit, the total, the period or the average is wrong. The rule looks at sentences with total, period and average and at tables whose columns are periods. It leaves money, rough figures and periods with exceptions alone.
check-a048 = The same sentence has { $first } here and { $second } elsewhere in the item
check-a048-name = The same information with two different figures
check-a048-why = Two sections of an item have the same sentence with one figure that differs, as happens where only one place was corrected. The rule compares all longer words and all other numbers, years and dates among them; it speaks only where exactly one figure differs. It leaves repetitions inside one section alone.
check-a049 = { $told } are announced, but the list has { $listed }
check-a049-name = The list has another length than announced
check-a049-why = The text says how many points follow, and the list after the colon has another number. A point is missing or the number is wrong. The rule leaves numbers alone that count persons, meetings or time, lists with points below points and lists that other text divides.
check-a050 = Here it is { $told } { $noun }, elsewhere in the item { $other }
check-a050-name = Another number of the same in one item
check-a050-why = "The five principles" are all of them, but the same item says that there are six. The rule looks at definite plurals that are not limited ("which ...") and only where the item otherwise knows one number, and a larger one. It leaves persons, time, meetings and what often comes in many numbers alone.
check-a051 = The section says "{ $printed }", but the item tells of { $what } of { $amount }
check-a051-name = The economy section says no consequences
check-a051-why = The section on economy says that there is nothing, while the item itself tells of an overspend, a saving or an appropriation with its amount. The rule leaves accounts of earlier years, neutral appropriations and mere possibilities alone, and does not look at sections that are about appropriations only.
check-a052 = A range from 0 to 100% says nothing without the number that the share is taken of
check-a052-name = Share from 0 to 100% without a number
check-a052-why = A share that swings all the way from 0 to 100% is mostly taken of very few. Without the number nobody can know what it is worth. The rule is silent where a number stands in the same paragraph, and for scales and grants.
check-a053 = The lowest is { $low }, below the goal of { $goal }; the highest is { $high }
check-a053-name = The lowest result is below the goal
check-a053-why = The goal and a range of results stand together, and the lowest is below the goal. Where the whole is above it, it is worth saying that not every group is. The rule only looks at a goal in the same paragraph where more is better.
check-a054 = The score of { $score } stands without the number of answers
check-a054-name = Score without number of answers
check-a054-why = An average score says more or less depending on how many answered. The rule speaks of a score with decimals where the paragraph does not tell the number of answers.
check-a056 = The full-year effect of { $effect } is { $percent } of the { $promised } a year that the item builds on
check-a056-name = Full-year effect below what was assumed
check-a056-why = The item names a yearly saving that it builds on, and a full-year effect that is smaller. The difference is worth saying. The rule asks that both places name the same purpose and is silent where the sentence itself says that the effect is smaller.
check-a057 = The result is { $actual } against { $plan } planned; the difference of { $distance } is not told
check-a057-name = Result with the opposite sign of the plan
check-a057-why = In a table with plan and actual result the two have opposite signs: a saving became an expense or the other way round. The rule speaks where neither the table nor the text tells the difference.
check-a058 = Expense and income are both { $amount }, but only { $percent } is covered; as a grant the amount goes with an expense of { $whole }
check-a058-name = Expense equals income though only a part is covered
check-a058-why = Where a grant covers only a part of the expense, the expense is larger than the income, or not all of it is shown. The rule speaks where the same item tells a cover below 100% of the expenses and an appropriation with the same amount as expense and income.
check-a059 = The total for { $year } is { $total }, but { $left } for the same year is not in it; with that it is { $with }
check-a059-name = Total for the year leaves an amount out
check-a059-why = The total for a year is the sum of some of the item's amounts, while one more amount for the same year is told apart. The rule speaks only where the sum is right without it and where it is expressly given for the same year.
