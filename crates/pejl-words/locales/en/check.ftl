# Findings in papers: what all rules share. A rule's own texts stand in check-<group>.ftl.
check-group-a = Figures and calculations
check-group-d = Dates and periods
check-group-s = Structure
check-group-p = Personal data
check-group-w = Wording
check-amount =
    { $scale ->
        [thousand] { $unit ->
            [kroner] DKK { $number } thousand
           *[other] { $number } thousand
        }
        [million] { $unit ->
            [kroner] DKK { $number } million
           *[other] { $number } million
        }
        [billion] { $unit ->
            [kroner] DKK { $number } billion
           *[other] { $number } billion
        }
       *[one] { $unit ->
            [kroner] DKK { $number }
            [percent] { $number }%
            [percentage_point] { $number } percentage points
            [persons] { $number } persons
            [full_time_persons] { $number } full-time persons
            [hours] { $number } hours
            [days] { $number } days
            [weeks] { $number } weeks
            [months] { $number } months
            [years] { $number } years
           *[number] { $number }
        }
    }
