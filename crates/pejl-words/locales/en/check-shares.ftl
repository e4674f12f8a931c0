check-a001 = { $percent } cannot be a share of { $base }: { $lowcount } is { $low }, and { $highcount } is { $high }{ $fit ->
        [some] . All the shares could be of { $bases }
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
