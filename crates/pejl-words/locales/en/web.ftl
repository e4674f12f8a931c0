# The pages.

# Every page.
web-brand = Pejl
web-tagline = What the municipalities’ committees decided
web-skip = Go to the content of the page
web-main-menu = Main menu
web-menu-search = Search
web-menu-about = About Pejl
web-breadcrumbs = You are here
web-home = Front page
web-footer-note = Pejl reads the municipalities’ own agendas and minutes. The municipality’s own paper is always the authority.
web-footer-about = About Pejl
web-untitled = Untitled
# Behind a run of asterisks, for whoever hears the page.
web-masked = hidden

# The search box.
web-search-label = Search agendas and minutes
web-search-short = Search all items
web-search-button = Search
web-search-help = Write words in Danish, or put a phrase in "quotation marks". Leave a word out with a minus: sygedagpenge -refusion.

# Front page.
web-front-title = Find what the committee decided
web-front-lead = Local politicians make decisions in committees. Search the committees’ agendas and minutes across municipalities, and see what was proposed and what was decided. The papers are in Danish.
web-front-examples = Try for example
web-front-example-1 = sygedagpenge
web-front-example-2 = fleksjob
web-front-example-3 = "forventet regnskab"
web-front-example-4 = beslutning:udsat
web-front-example-4-name = items that were postponed
web-front-holds = What the library holds
web-front-period = Meetings from { $from } to { $to }.
web-front-municipalities = { $count ->
    [one] municipality
   *[other] municipalities
}
web-front-committees = committees
web-front-meetings = { $count ->
    [one] meeting
   *[other] meetings
}
web-front-items = { $count ->
    [one] item
   *[other] items
}
web-front-latest = Latest meetings
web-front-by-municipality = Municipalities
web-front-empty-title = The library is empty
web-front-empty = Import papers on the command line, and reload the page:
web-meeting-count = { $count ->
    [one] 1 meeting
   *[other] { $count } meetings
}
web-item-count = { $count ->
    [0] no items
    [one] 1 item
   *[other] { $count } items
}

# Search page.
web-search-title = Search
web-search-title-for = { $words } – search
web-results-for = Search for “{ $words }”
web-results-all = All items
web-results-order = Sort by
web-order-relevance = Most relevant
web-order-newest = Newest
web-order-oldest = Oldest
web-narrow = Narrow
web-narrow-jump = Go to narrowing
web-facet-municipality = Municipality
web-facet-committee = Committee
web-facet-year = Year
web-facet-type = Type of item
web-facet-outcome = Decision
web-facet-person = Politician
web-facet-person-note = Politicians who according to the papers were part of the item, voted or entered a reservation. Two of the same name in one municipality are counted together.
web-facet-more = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}
web-facet-add = Narrow to
web-facet-remove = Remove
web-chosen = Chosen
web-chosen-clear = Clear all
web-hints = How the search was understood
web-suggestion = Did you mean
web-nothing-words = Try fewer or more common words, or only the beginning of a word with an asterisk: dagpeng*.
web-nothing-narrow = Remove something that narrows the search to see more.
web-nothing-past-end = There are not that many pages.
web-first-page = Go to the first page
web-paging = Pages of results
web-paging-previous = Previous
web-paging-next = Next
web-paging-page = Page { $page }
web-paging-of = Page { $page } of { $pages }

# Meeting page.
web-meeting-items = Items
web-meeting-members = Members
web-meeting-present = Present
web-meeting-absent = Absent
web-meeting-listed = Members
web-meeting-papers = Papers and editions
web-meeting-read = How the paper was read
web-meeting-no-items = There are no items in the paper.
web-fact-municipality = Municipality
web-fact-time = Time
web-fact-place = Place
web-fact-paper = Paper
web-fact-term = Electoral term
web-unknown-committee = Unknown committee
web-unknown-municipality = Unknown municipality
web-paper-table = Table of the meeting’s papers
web-paper-kind = Paper
web-paper-form = Format
web-paper-file = File
web-paper-version = Version
web-paper-fingerprint = Fingerprint (SHA-256)
web-paper-shown = Shown here
web-form-text = Text
web-form-pdf = PDF
web-form-html = HTML
web-form-docx = DOCX

# Item page.
web-item-number = Item { $number }
web-item-one = Item
web-item-case = Case no. { $number }
web-item-closed = Closed item
web-item-closed-note = The item is dealt with behind closed doors. Only its number, title and case number are public.
web-item-decision = Decision
web-item-no-decision = The paper has no decision on the item.
web-item-agenda-note = Only the agenda of the meeting is here. The library does not know the decision.
web-item-effect = In effect:
web-item-decides = Decided by
web-item-recommendation = Recommendation
web-item-recommends = recommends
web-item-points-caption = The points of the recommendation and the decision on each
web-point-number = No.
web-point-text = Recommendation
web-point-outcome = Decision
web-point-whole = For the recommendation as a whole
web-point-none = Not stated
web-item-votes = Votes
web-votes-caption = Votes
web-vote-ballot = Vote
web-vote-count = Number
web-vote-who = Who
web-item-dissents = Reservations and statements
web-item-absence = Absence at this item
web-absence-substitute = Substitute: { $name }
web-absence-from = from { $from }
web-absence-until = until { $until }
web-item-conflicts = Conflicts of interest
web-conflict-left = left the meeting during this item
web-item-attachments = Attachments
web-attachment-number = Attachment { $number }
web-item-history = Earlier consideration
web-item-read = How the item was read
web-item-read-how = Certainty of the reading
web-item-read-clean = Nothing was found to be in doubt.
web-item-source = See the source text with each part marked
web-item-source-title = Source text
web-item-source-lead = This is how the item stood in the paper. Each part is marked with what Pejl has read it as.
web-item-back = Back to the item
web-item-previous = Previous item
web-item-next = Next item
web-item-neighbours = Other items of the meeting
web-table-caption = Table { $number }
web-paper-line = Read from { $kind } ({ $form }), { $file }, version { $version }.
web-value-number = Number
web-value-title = Title
web-value-type = Type
web-value-case = Case no.
web-value-outcome = Outcome
web-value-decision = Decision
web-value-point = Point of the recommendation
web-value-proposer = Proposer
web-value-attachment = Attachment
web-value-table = Table
web-value-absence = Absence
web-value-dissent = Reservation
web-value-vote = Votes
web-source-legend = How to read the marks
web-source-legend-parts = The colour and the name on the left show which part the text belongs to.
web-source-legend-values = A small name before underlined text shows a value that was read. A dotted underline is a figure.

# Columns of the tables on the pages of municipalities, committees and cases.
web-column-committee = Committee
web-column-meetings = Meetings
web-column-first = First meeting
web-column-last = Latest meeting
web-column-outcome = Decision
web-column-items = Items
web-column-total = Total
web-column-member = Member
web-column-party = Party
web-column-present = Present
web-column-absent = Absent
web-column-untold = Not stated
web-column-year = Year
web-column-share = Attendance
web-column-date = Date
web-column-item = Item
web-table-committees = Table of committees
web-table-outcomes = Table of decisions
web-table-attendance = Table of attendance
web-per-cent = { $count } %
web-presence = { $present } present, { $absent } absent
web-period = from { $from } to { $to }
web-period-day = on { $day }

# Municipality page.
web-municipality-lead = { $meetings } in { $committees } committees { $period }.
web-municipality-search = Search the municipality’s items
web-municipality-committees = Committees

# Committee page.
web-committee-lead = { $meetings } { $period }.
web-committee-also = The name has also been written: { $names }.
web-committee-search = Search the committee’s items
web-committee-meetings = Meetings
web-committee-outcomes = Decisions
web-committee-undecided = No decision found in the minutes
web-committee-pending = Agenda only; the decision is not known here
web-committee-members = Members
web-committee-members-note = Names, parties and attendance are read from the meeting papers’ own lists of members. A substitute may therefore stand here with few meetings.
web-committee-term = The electoral term
web-committee-term-caption = Number of meetings for each member in { $years }, from { $count ->
    [one] 1 meeting with a list of members
   *[other] { $count } meetings with a list of members
}
web-committee-attendance = Attendance over time
web-committee-attendance-note = Counted over the meetings whose paper tells who was present. A paper that only lists the members does not count, and many papers do just that when nobody is absent. The real attendance may therefore be higher.
web-committee-chart-note = The bars show attendance in per cent. The table shows the same figures.
web-committee-attendance-caption = Numbers present and absent, added up over the meetings of the year

# Case page.
web-case-title = Case { $number }
web-case-number-note = The municipality gives each case a number. These are the items in the library that have this number.
web-case-several = The number is used in several municipalities. Each municipality numbers its own cases, so it is not the same case.
web-case-now = Where the case stands now
web-case-undecided = There is no decision in the case yet.
web-case-waiting = Later the case was on the agenda without a decision that could be read:
web-case-way = The course of the case
web-case-left-out = { $count ->
    [one] 1 older item with the same number is not shown.
   *[other] { $count } older items with the same number are not shown.
}

# About.
web-about-title = About Pejl
web-about-what = What is Pejl?
web-about-what-text = Pejl is an open system that reads the agendas and minutes of Danish municipal committees and makes them possible to search and compare. The texts are the municipalities’ own; Pejl finds the items, recommendations and decisions in them.
web-about-sure = How certain is it?
web-about-sure-text = Each item tells how certain the reading is, and why. The source text can be seen beside it, but not for closed items and earlier editions. Where they differ, the municipality’s own paper applies.
web-about-privacy = Personal data
web-about-privacy-text = Personal identity numbers and private contact details are hidden before text is shown. Of closed items only number, title and case number are shown. The site uses no cookies and fetches nothing from others.
web-about-takedown = Is something wrong, or should something be removed?
web-about-takedown-text = Write which page it is about, and why, also where something was read wrongly or an automatic finding does not hold. We remove information that must not be public as quickly as possible.
web-about-takedown-contact = Contact: { $contact }
web-about-takedown-nobody = Contact whoever runs this site.
web-about-reuse = May the texts and figures be used?
web-about-reuse-text = Yes: Pejl sets no terms, neither for the papers nor for what Pejl itself adds. It gives no licence either, for the papers belong to the municipalities. As far as they are official documents, such as decisions and minutes, they are not subject to copyright (section 9(1) of the Danish Copyright Act). That does not hold for works that are independent contributions to them, such as a report that is attached (section 9(2)). For those, ask whoever wrote them. The rules on personal data hold whatever copyright there is.
web-about-access = Accessibility
web-about-access-text = The site is built to WCAG 2.2 level AA: it can be used with a keyboard and a screen reader, without JavaScript, on a narrow screen and enlarged to 400 per cent. If something stands in your way, write to the same contact.
web-about-licence = Open source
web-about-licence-text = Pejl is free software under EUPL-1.2. Its look builds on the Danish public design system, Det Fælles Designsystem (MIT), with the font IBM Plex Sans (OFL-1.1).

# Problems.
web-problem-400-title = The address cannot be understood
web-problem-400 = Something in the address is not written correctly. Try a search instead.
web-problem-404-title = The page does not exist
web-problem-404 = The address may be misspelt, or the page has been removed. Try searching for the item.
web-problem-405-title = The page cannot do that
web-problem-405 = The page can only be read.
web-problem-500-title = An error occurred
web-problem-500 = The error has been noted. Try again in a little while.
web-problem-503-title = It took too long
web-problem-503 = The server is busy. Try again in a little while.
web-problem-id = Number of the error: { $id }
