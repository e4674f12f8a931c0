# The register of completeness (/fuldstaendighed), and the lines that lead to it.

web-complete-title = How complete is the library?
web-complete-title-of = How much does the library have of { $name }?
web-complete-crumb = Completeness
web-complete-title-year = { $name }, { $year }: what is missing?
web-complete-line = Of { $expected } expected meetings, the library has { $held } ({ $share } %).
web-complete-line-unjudged = { $count ->
    [one] 1 meeting belongs to a committee with too few meetings to judge.
   *[other] { $count } meetings belong to committees with too few meetings to judge.
}
web-complete-line-agendas = { $count ->
    [one] 1 meeting has only an agenda.
   *[other] { $count } meetings have only an agenda.
}
web-complete-line-few = The library has too few meetings to tell whether any are missing.
web-complete-link = See how complete the library is
web-complete-link-of = See what the library has and lacks from the municipality

web-complete-link-committee = See what the library has and lacks from the committee
web-complete-column-municipality = Municipality

web-complete-rule = How it is counted
web-complete-rule-rhythm = No list of all the municipalities’ meetings exists. Pejl therefore goes by the committee’s own rhythm: the middle distance between the meetings of the year. July and the days from 24 December to 1 January do not count.
web-complete-rule-gap = Where two meetings lie at least 1¾ times that far apart, one or more meetings between them are probably missing. It is an estimate: the meeting may also have been cancelled.
web-complete-rule-few = A year with fewer than four meetings follows the rhythm of all the committee’s years. Where those are too few as well, the year cannot be judged.
web-complete-rule-ends = Nothing is expected before the first and after the last meeting, nor where there is more than a year between two meetings.
web-complete-rule-closed = Closed items are only counted as closed. “Without a decision” also counts items whose decision stands in the paper in a way that Pejl does not understand.
web-complete-as-data = Get the figures
web-complete-csv = CSV for spreadsheets
web-complete-json = JSON

web-complete-table = Table of completeness
web-complete-years = Year by year
web-complete-held = Known meetings
web-complete-expected = Expected meetings
web-complete-lacking = Probably missing
web-complete-agendas = Agenda only
web-complete-unjudged = Cannot be judged
web-complete-rhythm = Rhythm
web-complete-rhythm-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
web-complete-too-few = too few meetings
web-complete-items = Items
web-complete-closed = Closed items
web-complete-undecided = Without a decision
web-complete-attachments = Attachments named
web-complete-unsure = Read unsurely
web-complete-gaps = Gaps in numbers
web-complete-findings = Remarks

web-complete-year-lead = { $held ->
    [one] The library has 1 meeting
   *[other] The library has { $held } meetings
} of the year with { $items ->
    [0] no items
    [one] 1 item
   *[other] { $items } items
}, of which { $closed ->
    [0] none are closed
    [one] 1 is closed
   *[other] { $closed } are closed
}.
web-complete-year-rhythm = { $count ->
    [one] The committee meets about every day, holidays aside.
   *[other] The committee meets about every { $count } days, holidays aside.
}
web-complete-year-few = There are too few meetings to judge whether any are missing.
web-complete-none = None.
web-complete-more = { $count ->
    [one] And 1 more, which is in the CSV file.
   *[other] And { $count } more, which are in the CSV file.
}
web-complete-lacking-title = Meetings that are probably missing
web-complete-lacking-between = Between { $after } and { $before }: { $count ->
    [one] 1 meeting
   *[other] { $count } meetings
}
web-complete-jump-title = The items’ numbers leave a gap from one meeting to the next
web-complete-jump-note = The committee numbers its items through the year. A gap may be a meeting that the library lacks.
web-complete-jump = from { $after } on { $from } to { $before } on { $to }
web-complete-agendas-title = Meetings with an agenda only
web-complete-agendas-note = The minutes have not been imported.
web-complete-undecided-title = Items of minutes without a decision that was read
web-complete-attachments-title = Attachments that are named but not imported
web-complete-attachments-note = The files have not been imported here. The attachments must be found at the municipality.
web-complete-attachment-count = { $count ->
    [one] 1 attachment
   *[other] { $count } attachments
}
web-complete-unsure-title = Items that were not read surely
web-complete-gaps-title = Gaps in the items’ numbers
web-complete-gaps-note = A number that is left out may be a closed item that the municipality has not published at all.
web-complete-gap = { $after } is followed by { $before }
web-complete-findings-title = Remarks from the reading
web-complete-whole-paper = the whole paper
web-complete-places = { $count ->
    [one] 1 place
   *[other] { $count } places
}

# What each kind of remark is called where many are counted.
finding-kind-not-a-municipality = The paper does not look like a municipality’s
finding-kind-mojibake-repaired = Broken Danish letters were mended
finding-kind-decoded-from = The text was converted from another character set
finding-kind-bytes-replaced = Characters that could not be read were replaced
finding-kind-draft-paper = The agenda is a draft
finding-kind-letters-missing = The font has lost letters
finding-kind-date-missing = The date of the meeting was not found
finding-kind-committee-missing = The name of the committee was not found
finding-kind-municipality-missing = The municipality was not found
finding-kind-number-gap = The items’ numbers leave a gap
finding-kind-contents-without-item = The table of contents names an item that is not in the paper
finding-kind-label-guessed = The heading of a section was guessed
finding-kind-label-glued = A heading was stuck to other text
finding-kind-title-from-attachment = The title was cut from the line of an attachment
finding-kind-title-missing = The title of the item is missing
finding-kind-heading-guessed = Few signs that a new item begins
finding-kind-decision-missing = The minutes have no decision on the item
finding-kind-outcome-unknown = The outcome of the decision is unknown
finding-kind-several-decisions = Several decisions under the same item
finding-kind-attachments-unclear = Unclear where the name of an attachment ends
finding-kind-table-uneven = The columns of a table do not match
finding-kind-text-before-items = Text before the first item

# The addresses of the register, for programs.
web-api-completeness = How complete the library is: known and expected meetings of each municipality.
web-api-completeness-municipality = How complete a municipality is: known and expected meetings of each committee.
web-api-completeness-committee = How complete a committee is, year by year.
web-api-completeness-year = What is missing of a committee’s year, and where: meetings, minutes, decisions, attachments and what the reading is unsure of.
web-api-completeness-csv = The register of completeness as CSV: a row for each committee and year. Also for a municipality, a committee and a year, at the same address as JSON.
web-api-part-year = The year, e.g. 2024.
