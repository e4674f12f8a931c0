# Pages of politicians, and what is told of corrections.

web-person-lead = Politician in { $municipality }. Named in the papers of { $count ->
    [one] 1 meeting
   *[other] { $count } meetings
} { $period }.
web-person-party = Party
web-person-committees = Committees and offices
web-person-committees-table = Table of committees and offices
web-person-search = Find the items that this person was part of
web-person-committee-also = also under the name { $names }
web-person-attendance = Attendance
web-person-attendance-note = Counted over the meetings whose papers bear the name. “Not stated” are meetings whose papers list the members without telling who was there; many papers do so when nobody is absent.
web-person-attendance-table = Table of attendance by committee and year
web-person-chart-note = The bars show the share of the meetings with known attendance that were attended as a member. The table shows the same meetings by committee.
web-person-seats = Substitutes
web-person-seat-took = took the seat of
web-person-seat-left = was substituted by
web-person-acts = Votes, reservations and statements
web-person-acts-note = Only what the papers record by name. Unanimous decisions name nobody.
web-person-acts-table = Table of votes, reservations and statements
web-person-acts-left-out = { $count ->
    [one] 1 older one is not shown.
   *[other] { $count } older ones are not shown.
}
web-person-vote-for = Voted for
web-person-vote-against = Voted against
web-person-vote-abstained = Voted neither for nor against
web-person-rule = Whom this page is about
web-person-rule-text = Pejl knows politicians only from the papers' own lists of members, absence and votes. Everything under the same name in the same municipality is gathered here: { $municipality }. Capital letters, accents and marks do not count, but a middle name does. Where one list of members has the name with two parties, they are two persons and kept apart. A party that changes over time does not part them.
web-person-rule-elsewhere = The same name in another municipality is another page, unless a person has joined them.
web-person-spellings = The name is written: { $names }.
web-person-apart = Not joined with
web-person-apart-namesake = same name, but two parties in one list of members
web-person-apart-near = a similar name
web-person-column-term = Term
web-person-column-role = Office
web-person-column-listed = Meetings as member
web-person-column-substitute = As substitute
web-person-column-in-part = Absent from some items
web-person-column-what = What
web-person-several-lead = Several politicians in { $municipality } have this name. They stood in one list of members, each with a party of their own.
web-person-several-unsure = { $count ->
    [0] The name stands with a party everywhere.
    [one] In 1 meeting the name stands without a party. It is counted for none of them.
   *[other] In { $count } meetings the name stands without a party. They are counted for none of them.
}
web-person-several-list = Choose one of them
web-list-and = and

# Corrections: the same sentences on pages and on the command line.
correction-outcome = The outcome was corrected by { $who } on { $day }: read as “{ $before }”, corrected to “{ $after }”, because: { $why }
correction-date = The day of the meeting was corrected by { $who } on { $day }: read as “{ $before }”, corrected to “{ $after }”, because: { $why }
correction-committee = The committee was corrected by { $who } on { $day }: read as “{ $before }”, corrected to “{ $after }”, because: { $why }
correction-same-person = { $other } was joined with { $kept } by { $who } on { $day }, because: { $why }
correction-same-committee = { $other } is taken to be the same committee as { $kept } by { $who } on { $day }, because: { $why }
correction-nothing = no decision
web-correction = Correction
web-committee-earlier = The committee was earlier called { $name }. This page shows the meetings under all names.
web-committee-later = The committee is later called { $name }. This page shows only the meetings under the old name.
web-committee-earlier-link = The page of { $name } alone
web-committee-later-link = All meetings under { $name }
web-api-person = A politician: committees and offices, attendance, substitutes, votes and reservations, and with whom the name was not joined.
web-api-part-navn = The name as it stands in the address, such as hanne-dalsgaard.
