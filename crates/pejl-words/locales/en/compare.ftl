# Items held against each other: comparison, similar items, topics, figures over time, charts.

# Comparison.
web-compare-title = Compare items
web-compare-nav = Compare and find similar items
web-compare-link = Compare with another item
web-compare-pick = Compare
web-compare-picked = Compare the chosen items
web-compare-with-this = Compare the two items
web-compare-none = Choose two to four items, and they are shown side by side. Tick items in a search, or paste the address of an item below.
web-compare-one = Choose at least one more item to compare with.
web-compare-too-many = Four items at most can be compared at a time. Here are the first four.
web-compare-twice = The same item was chosen several times. It can only be compared with other items.
web-compare-unknown = { $count ->
    [one] Choice no. { $places } is not an item in the library. Perhaps the address is misspelt, or the item has been removed.
   *[other] Choices no. { $places } are not items in the library. Perhaps the addresses are misspelt, or the items have been removed.
}
web-compare-go-on = Go on with the items that are here
web-compare-similar = Find items similar to the first one
web-compare-add = Add an item
web-compare-add-hint = Paste the address of the item’s page.
web-compare-add-button = Add
web-compare-find = Find items by searching
web-compare-more = More items
web-compare-remove = Remove
web-compare-nothing = The item does not have this section.
web-compare-rest = Read the rest on the item’s page
web-compare-figures = Figures that stand in several of the items
web-compare-figures-note = Two figures stand on the same line when the words beside them are the same and they count the same thing. The difference is reckoned from the first figure on the line. The difference between two percentages is in percentage points.
web-compare-figure = Figure
web-compare-difference = Difference:
web-compare-figures-left-out = { $count ->
    [one] 1 more line is not shown.
   *[other] { $count } more lines are not shown.
}

# Similar items.
web-similar-title = What did others decide?
web-similar-link = What did others decide?
web-similar-crumb = Similar items
web-similar-about = Items similar to
web-similar-how = The items were found by comparing words. A word counts most when it is rare in the library and stands in the title. That the words are alike does not mean that the cases are the same. Read them yourself before you use them.
web-similar-words = The search was mainly for the words
web-similar-count = { $count ->
    [0] No similar items in other municipalities
    [one] 1 similar item in other municipalities
   *[other] { $count } similar items in other municipalities
}
web-similar-none = Try searching for a few of the words instead.
web-similar-closed = The item is closed. Only its number, title and case number are public, so there is nothing to compare.
web-similar-outcomes = How they ended in other municipalities
web-similar-shared = Shared words, or words formed from them:
web-similar-case = The same case in the municipality
web-similar-case-link = Follow the case from meeting to meeting
web-similar-own = Other similar items in the municipality

# Topics.
web-topic-link = See the decisions over time and in each municipality
web-topic-title = Topic: { $words }
web-topic-title-all = All decisions
web-topic-left-out = { $count ->
    [one] 1 of the items has no decision that can be shown, because it is closed or none was read. It is not in the chart.
   *[other] { $count } of the items have no decision that can be shown, because they are closed or none was read. They are not in the chart.
}
web-topic-search = See all the items in the search
web-topic-places = Decisions in each municipality
web-topic-decided = Decisions
web-topic-undecided = No decision shown
web-topic-newest = The newest items
web-topic-follow = Follow the topic

# Figures over time.
web-series-follow = Follow a figure over time
web-series-follow-note = Choose a row to see the same row in the committee’s other meetings.
web-series-lead = { $count ->
    [one] The row stands in 1 table of { $committee }, { $municipality }.
   *[other] The row stands in { $count } tables of { $committee }, { $municipality }.
}
web-series-over-time = The figure over time
web-series-columns = Column
web-series-unit = All figures in the chart are in
web-series-chart = Line chart of the figure
web-series-summary = From { $first } on { $from } to { $last } on { $to }.
web-series-axis = The lowest and the highest line are the smallest and the largest figure, so the chart does not begin at zero. The date is that of the meeting.
web-series-gaps = A dashed line shows that a figure is missing, or that there is an unusually long time between two.
web-series-too-few = There are not two figures that count the same thing, so no chart can be drawn.
web-series-table = The figures
web-series-apart = Some of the figures count something else than the newest one. They are in the table but not in the chart.
web-series-printed = As in the paper
web-series-turned = Converted
web-series-heading = Heading of the column
web-series-rule = When is it the same row?
web-series-rule-committee = The table stands in an open item of the same committee.
web-series-rule-table = The table has the same headings in the same order. Capital letters and punctuation do not count, nor do numbers, months, quarters and words such as “mio.”: “Antal maj 2024” and “Antal juni 2024” are the same heading.
web-series-rule-row = The name of the row is written the same, where capital letters, spaces and punctuation do not count. If a row changes its name, it is not followed any further.
web-series-rule-column = Where a table has several columns with the same heading, the last one is used.
web-series-rule-unit = Kroner are converted exactly between kroner, thousands and millions. Figures with different units, such as per cent and percentage points, are never drawn together.

# Scales beside units.
web-scale-thousand = thousand
web-scale-million = million
web-scale-milliard = billion

# Charts.
web-chart-over-time = Decisions over time
web-chart-periods = Chart of decisions over time
web-chart-legend = Key to the chart
web-chart-table = Show the figures in a table
web-chart-table-of-periods = Table of decisions over time
web-chart-period = Time
web-chart-by-month = Each bar is a month. The figure above it is the number of decisions.
web-chart-by-quarter = Each bar is a quarter. The figure above it is the number of decisions.
web-chart-by-year = Each bar is a year. The figure above it is the number of decisions. The latest 40 years at most are shown.
web-chart-quarter = Q{ $quarter } { $year }
web-chart-quarter-short = Q{ $quarter }
web-chart-summary = { $count ->
    [one] 1 decision, { $from }.
   *[other] { $count } decisions from { $from } to { $to }, most in { $most }.
}

# What programs ask for.
web-api-compare = Two to four items side by side, and the figures that several of them have.
web-api-similar = The items that are similar to an item, in other municipalities and in its own, with the words they share.
web-api-topic = The decisions in all the items that a search finds, by month and by municipality.
web-api-series = A row of a table through the committee’s meetings. The address is found on the item’s page.
web-api-punkt-flere = The address of an item. Must be given two to four times.
web-api-tabel = The headings of the table as they stand in the address of the page.
web-api-raekke = The name of the row as it stands in the address of the page.
web-api-kolonne = The heading of the column as it stands in the address of the page. Without it the first one is used.
