check-d001 = { $date } is a { $right }, not a { $printed }
check-d001-name = Weekday does not fit the date
check-d001-why = Where weekday and date stand together, they must agree with the calendar; otherwise the reader does not know which of them holds. The rule only looks at a weekday right before a whole date with its year, also in the meeting's own head.
check-d002 = { $date } is a { $right }, not a { $printed }, if the year nearest the meeting is meant
check-d002-name = Weekday does not fit a date without a year
check-d002-why = A date without a year is read as the one nearest the meeting. Where the weekday does not fit it, the day, the date or the year is wrong. The rule only looks at dates from two months before the meeting to four months after, and leaves sentences alone that name another year.
check-d003 = Week { $week } does not fit { $date }: the calendar says { $right }
check-d003-name = Week number does not fit the date
check-d003-why = A week number and the date or month beside it must agree with the calendar. The rule looks at "uge 33 (12. august)", "12. august (uge 33)" and "uge 33 i august", and at week 53 of a year that has only 52. It leaves weeks of a course or of the reimbursement alone, and lists of weeks and dates.
check-d004 = There is no date { $printed }: { $whole ->
        [year] a year
       *[other] { $whole }
    } has { $most }
check-d004-name = Impossible date
check-d004-why = A day that no calendar has is a misprint, and the reader cannot know which day is meant. The rule looks at day and month in words and at whole dates in numbers; 29 February must fit its year. It leaves numbers alone that end a sentence before a month, journal numbers and file names.
check-d005 = There is no time { $printed }
check-d005-name = Impossible time of day
check-d005-why = Times run from 0.00 to 24.00 with at most 59 minutes. The rule looks at numbers with minutes behind "kl."; it leaves school classes ("9. kl.") and the association KL alone.
check-d006 = The year "{ $printed }" in "{ $whole }" does not have four digits
check-d006-name = Year of three or five digits
check-d006-why = A year has four digits. Where one is missing the reader does not know which year is meant. The rule only looks where the number cannot be a count: in a range, or last behind a whole date.
check-d007 = { $printed } lies { $years } years after the meeting of { $meeting }
check-d007-name = Quarter many years ahead
check-d007-why = Nobody plans or measures by quarters eight years ahead, so a quarter that far out is nearly always a misprinted year. The rule only looks at quarters; it leaves plans and goals for a whole year such as 2050 alone.
check-d008 = The period begins { $first } and ends { $last }, before it begins
check-d008-name = Period that ends before it begins
check-d008-why = A period must end after it begins; otherwise a year or a date is wrong. The rule looks at days, months, quarters and years with a year at both ends; at bare years only behind "i" and behind words such as period, budget or plan.
check-d009 = The time begins at { $first } and ends at { $last }
check-d009-name = Time that ends before it begins
check-d009-why = A meeting or an appointment must end after it begins. The rule looks at "kl. 16.00-15.00" and at the meeting's own start and end. It leaves times alone that may lie on the next morning.
check-d010 = There is no { $printed }: a year has { $most } { $word ->
        [half] halves
       *[other] quarters
    }
check-d010-name = Impossible quarter or half
check-d010-why = A year has four quarters and two halves. The rule only looks at a quarter or half with a year, so a project's own fifth quarter is no fault.
check-d011 = { $stated } is stated, but { $period } is { $printed }
check-d011-name = Length of the period does not fit
check-d011-why = Where a number of days, months or years stands beside the period, the two must agree. The rule looks at "de seneste 12 måneder (januar-november)" and "en periode på 18 måneder (...)", and accepts that one end is not counted. It leaves ages, seniority and courses within a longer period alone.
check-d012 = The term { $printed } is not one council term; on the day of the meeting that is { $right }
check-d012-name = Printed term is not one council term
check-d012-why = The council and its committees are elected for four years from 1 January after the election (2006, 2010, 2014, 2018, 2022, 2026). Another term in the meeting's head may be a committee that went on, or a misprint.
check-d013 = The meeting of { $date } lies outside the term { $printed }
check-d013-name = Meeting outside the printed term
check-d013-why = The date of the meeting must lie in the term that the paper itself names. The constituting meeting in December before the term is left alone.
check-d014 = The deadline { $date } is a day off ({ $day })
check-d014-name = Deadline on a holiday or at the weekend
check-d014-why = A deadline on a day when offices are closed leaves it open when it ends. The rule knows the Danish holidays, also that store bededag ended with 2023. It leaves past deadlines alone, 1 January and 31 December, and deadlines whose weekday is named.
check-d015 = The hearing is told as running but ended { $date }, before the meeting of { $meeting }
check-d015-name = Hearing told as running that is over
check-d015-why = Where a hearing ends before the meeting, the committee can expect to be told what came of it. The rule looks at hearings in the present tense with an end before the meeting; it leaves hearings in the past tense alone.
check-d016 = A result for { $printed } cannot exist at the meeting of { $meeting }, for the period ends { $last }
check-d016-name = Result of a period that is not over
check-d016-why = A figure for a whole year or a quarter can only exist when the period is over; otherwise the period is another than the one printed. The rule looks at statements in the past tense about something measured; it leaves budgets, goals, forecasts and everything in the present tense alone.
check-d017 = The minutes to be approved are of { $date }, after the meeting of { $meeting }
check-d017-name = Minutes of a later meeting to be approved
check-d017-why = A meeting cannot approve the minutes of a later one, so one of the two dates is wrong. The rule leaves the meeting's own minutes and mentions of later meetings alone.
check-d018 = { $date } was a { $day }; the first of the days named is { $first }
check-d018-name = Start does not fit the days of the week
check-d018-why = What is only held on certain days of the week cannot have begun on another. The date may be the day on which it was agreed, so the finding is a note. The rule leaves 1 January and periods with an end alone.
check-d019 = { $name } was set up { $printed } but has results since { $since }
check-d019-name = Two different years of the start
check-d019-why = Where something has results from before it was set up, one of the years is wrong. The rule looks at the same name and the same month with different years in one item.
check-d020 = { $amount } is put in { $summary } in the summary but in { $text } in the text
check-d020-name = Same amount in two different years
check-d020-why = The summary must say what the text says. The rule looks at amounts from one million kr. that have one year in the summary and another in the text, where both sentences are about the same.
