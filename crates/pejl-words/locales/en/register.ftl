# The pages of the register, shown to its own machine alone.

register-title = The register
register-lead = The register has { $persons ->
    [one] 1 person
   *[other] { $persons } persons
  } in { $places ->
    [one] 1 municipality
   *[other] { $places } municipalities
  }, from { $deliveries ->
    [one] 1 delivery
   *[other] { $deliveries } deliveries
  }. It reaches up to and including { $last }.
register-only-here = The pages of the register can be seen only on the machine that Pejl runs on. They are about persons, even where only a pseudonym is shown. Do not leave them open where others can look.
register-see = What you can see
register-places = Municipalities in the register
register-parts = Deliveries
register-part-recorded = Known from
register-part-origin = Origin
register-part-kind = What
register-part-whole = Whole histories; they replace earlier ones
register-part-more = New rows; they are added
register-part-persons = Persons
register-part-read = Rows read
register-part-rejected = Of them rejected
register-part-ends = Ends before

register-figures-title = Key figures
register-figures-what = full-time persons month by month and focus measures at month-ends
register-choose-places = Municipalities (six at most)
register-benefit = Benefit
register-all-benefits = All benefits
register-from = From month
register-to = Up to and including month
register-day = Day
register-show = Show
register-full-time = Full-time persons
register-full-time-what = Days on the benefit divided by the days of the month, for all persons together.
register-hidden = hidden
register-hidden-why = Figures with fewer than five persons behind them are hidden, and so many others that they cannot be worked out.
register-no-chart = There are not two months in a row to draw.
register-table = The figures behind
register-month = Month
register-full-time-csv = Get the full-time persons as CSV
register-figures-summary = { $name }: { $first } in { $from }, { $last } in { $to }.
register-focus = Focus measures
register-focus-what = The measures of the sharpened supervision: persons who have been on the benefit long enough to count, and how many of them lack conversations or an offer. Months in which the law has no such measures are left out.
register-focus-none = The law has no focus measures in the months chosen, or the register does not reach them.
register-month-end = Last day of the month
register-focus-persons = Persons
register-focus-contacts = Lack conversations
register-focus-offer = Lack an offer
register-focus-csv = Get the focus measures as CSV
register-unconfirmed = At least one of the law's values behind the figures is not confirmed.

register-about-persons = This page shows information about individual persons. A pseudonym hides the name, but is still personal data. Share it only with those who need it for their work.
register-person = Person
register-due-title = Overdue conversations and offers
register-due-what = persons who by the law should have had a conversation or an offer, by day and municipality
register-due-least = At least so many days overdue
register-due-count = { $count ->
    [0] Nothing is overdue in { $place } on { $day }
    [one] 1 conversation or offer is overdue in { $place } on { $day }
   *[other] { $count } conversations and offers are overdue in { $place } on { $day }
  }
register-due-owed = What is due
register-due-latest = The law's limit
register-due-overdue = Days overdue
register-due-csv = Get the whole list as CSV
register-due-csv-what = The file holds personal data; delete it when it has been used.
register-paging = Pages of the list
register-first-page = From the beginning

register-person-title = Person
register-person-nothing = The register holds no events of this person.
register-person-summary = { $count ->
    [one] 1 event
   *[other] { $count } events
  } from { $from } to { $to }. They stand in the table below.
register-born = Born { $day }
register-residence = Residence in the realm for { $days } days within the last ten years
register-employment = Full-time work for { $days } days within the last ten years
register-work-duty = Work duty set to { $hours }
register-ukraine = Residence by the special act for Ukrainians
register-eu-law = Kept out of work duty by the law of the European Union
register-hours = { $hours } hours a week
register-timeline = History
register-timeline-drawn = The person's history over time
register-day-line = The vertical dashed line is the day that the rules were asked about.
register-lane-benefits = Benefits
register-lane-contacts = Conversations
register-lane-offers = Offers
register-lane-work = Work
register-lane-flex = Flex job hours
register-lane-exempt = Exemptions
register-lane-benefits-one = Benefit
register-lane-contacts-one = Conversation
register-lane-offers-one = Offer
register-lane-work-one = Work
register-lane-flex-one = Flex job hours
register-lane-exempt-one = Exemption
register-events = Table of the events
register-event-from = From
register-event-to = To
register-event-kind = Event
register-event-what = What
register-goes-on = goes on
register-answers = The rules' answers on
register-ask-day = Ask about another day
register-answers-none = None of the rules has an answer about the person on that day.
register-why = Why
register-source = Source

register-if-title = What if
register-if-what = what the rules would answer if a number of the law were another
register-if-lead = Choose a number of the law and give it another value. The rules answer about every person of the municipality on the day, by the law as it is and with the other value, side by side.
register-if-parameter = The law's number and its value on the day
register-if-value = Other value
register-if-value-what = Write the value as the law has it: a number, a fraction such as 1/2, ja or nej (yes or no), or a list with commas between.
register-if-wrong = The value does not fit the number that you chose.
register-if-ask = Compare
register-if-answer = Side by side
register-if-told = “{ $parameter }” is { $law } and is set to { $value }. Asked about are { $persons } persons in { $place } on { $day }.
register-if-outcome = Answer
register-if-law = The law
register-if-other = The hypothetical
register-if-difference = Difference
register-if-none = No answer of the rules uses the number, and none becomes another.
register-if-same = { $count ->
    [0] No other rule has an answer about the persons.
    [one] 1 other rule answers the same.
   *[other] { $count } other rules answer the same.
  }
register-made-up = Made-up persons, from pejl register generate
