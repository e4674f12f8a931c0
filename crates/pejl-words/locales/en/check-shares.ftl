check-a001 = { $percent } cannot be a share of { $base }: { $lowcount } is { $low }, and { $highcount } is { $high }{ $fit ->
        [some] . The shares that do not fit could all be of { $bases }
       *[none] {""}
    }
check-a001-name = Share that no whole number gives
check-a001-why = A share of a certain number of persons or things must come from a whole number. Where it cannot, either the share, the number or the base is another than what is printed. The rule looks at percentages where the text itself says what they are a share of, also in the sentence before or as the answers that the section has counted. It leaves aims, averages, changes and numbers with “about” alone.
check-a002 = { $told ->
        [counts] { $answered } of { $invited } answered, which is { $percent } and below the limit of { $limit }
       *[rate] A response rate of { $percent } is below the limit of { $limit }
    }
check-a002-name = Few have answered
check-a002-why = Where few have answered, their answers may differ from what all would have said, and the survey is weak ground for a conclusion about all. The limit is a choice and can be changed in the settings. The rule leaves aims for the response rate and changes of it alone.
check-a003 = { $part } of { $whole } is { $right }, not { $percent }
check-a003-name = Count and share do not fit
check-a003-why = Where a count, its whole and its share stand together, they must fit, as far as the numbers are rounded. The rule looks at “x of y (z %)”, “z % of y, that is x” and the like in one sentence. It leaves numbers with “about” alone, and lists in which a later share may be of a smaller number.
check-a004 = { $parts } is { $sum }, not { $whole }
check-a004-name = Parts and total do not fit
check-a004-why = Where the text divides a number into parts (“fordelt på”, “består af”) or adds parts up (“i alt”, “samlet”), the parts must give the total, as far as the numbers are rounded. The rule only looks at parts and a total with the same unit in one sentence, and with a division only at parts that are more than the whole. It leaves numbers with “about”, yearly amounts, and sentences in which something is taken away alone.
check-a005 = { $parts } is { $sum }, but the whole is { $whole }; { $side ->
        [missing] { $gap } is missing
       *[over] that is { $gap } too much
    }
check-a005-name = Parts that nearly give the whole
check-a005-why = A list after “heraf”, “af de”, “fordelt på” or in brackets need not name all. But where the parts nearly give the whole, they are meant as all, and a number is wrong or a group was forgotten. The rule also reports a single part that is larger than its whole. It leaves numbers with “about” alone, and lists that name some only.
check-a006 = { $parts } is { $sum }, not 100 %
check-a006-name = Shares of a division do not give 100 %
check-a006-why = Where a whole is divided, the shares must give 100 %, as far as they are rounded. The rule looks at three shares or more in a sentence or list that says it is a division, and only where the sum is near 100. It leaves lists that name some only, and questions with several answers, alone.
check-a007 = { $missing } is in none of the groups
check-a007-name = Groups that do not meet
check-a007-why = Where all are divided into groups by age or duration, each group must begin where the one before it ends. “Under 16, 16-66 and over 67” has no place for those who are 67. The rule looks at three groups or more in a sentence or in the first column of a table, where all the other groups meet.
check-a008 = { $kind ->
        [points] { $change } is the difference of { $first } and { $second } in percentage points, not in per cent
        [level] A change of { $change } may be from { $first } (percentage points) or from { $second } (per cent)
       *[open] { $change } of a share may be per cent or percentage points
    }
check-a008-name = Per cent where percentage points are meant
check-a008-why = Two percentages differ in percentage points. A share that goes from 10 to 11 per cent has risen by 1 percentage point and by 10 per cent, so “risen by 1 %” does not tell what happened. The rule looks at changes of shares and gaps between them. It leaves counts and amounts alone, and changes that hold in per cent.
check-a009 = A number cannot change by { $points }; a share can
check-a009-name = Number in percentage points
check-a009-why = Percentage points are the difference of two shares. Where it is a number that rises or falls, the share must be meant, or the number of persons is missing.
check-a010 = The { $count } named changes together give { $sum }, but the whole is { $total }; { $rest } is not explained
check-a010-name = Change that the parts do not explain
check-a010-why = Where the change of a whole is explained by changes of its parts, the parts must give the whole. Where they do not, the rest comes from parts that are not named, or a number is wrong. The rule looks at what a change “dækker over”, and at three changes or more after that of a whole in the same section. It leaves numbers with “about” alone, and parts that overlap.
check-a011 = { $points } as { $persons } is { $each } a percentage point, but { $otherpoints } as { $otherpersons } is { $othereach }
check-a011-name = Persons a percentage point vary
check-a011-why = Where percentage points are turned into persons in several places of an item, the ratio must be the same, since the base is. The rule looks at places where the text itself sets the two equal, and allows for the rounding of the numbers. It leaves places that name different bases alone.
check-a012 = { $amount } divided by { $persons } is { $right }, not { $each }
check-a012-name = Amount a person does not fit
check-a012-why = Where an amount, a number and the amount a person stand in one sentence, they must fit. The rule allows for the rounding of the numbers, and for more with “about”. It leaves amounts a month, year or hour alone, and amounts for something else than what was counted.
