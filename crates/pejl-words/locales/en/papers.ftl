# The names of what stands in a paper. One message for each value of each
# enumeration in pejl-model: <family>-<value>.

paper-kind-minutes = Minutes
paper-kind-agenda = Agenda

paper-variant-supplementary = Supplement
paper-variant-extraordinary = Extraordinary meeting
paper-variant-constituting = Inaugural meeting

item-type-decision = Decision
item-type-information = Information
item-type-discussion = Discussion

section-summary = Summary
section-topic = Question to decide
section-background = Presentation of the case
section-legal_basis = Legal basis
section-economy = Finances
section-personnel = Staff
section-cross_cutting = Other consequences
section-consultation = Consultation
section-timeline = Timetable
section-process = Further process
section-case_history = Earlier treatment
section-competence = Who decides
section-recommendation = Recommendation
section-decision = Decision
section-attachments = Attachments
section-absence = Absence
section-assessment = Assessment
section-communication = Communication
section-other = Other

outcome-approved = Approved
outcome-noted = Noted
outcome-recommended = Recommended
outcome-discussed = Discussed
outcome-postponed = Postponed
outcome-rejected = Rejected
outcome-other = Other decision

outcome-detail-approved_with_changes = Approved with a change or a remark
outcome-detail-majority_vote = Carried by a majority
outcome-detail-sent_back = Sent back
outcome-detail-withdrawn = Taken off the agenda
outcome-detail-elected = Elected
outcome-detail-no_remarks = No remarks
outcome-detail-information_given = Information given
outcome-detail-partly = Different for each point

ballot-for = For
ballot-against = Against
ballot-abstained = Abstained

dissent-reservation = Reservation
dissent-dissent = Minority
dissent-statement = Statement for the minutes
dissent-amendment = Amendment

decider-committee = The committee
decider-council = The municipal council
decider-finance = The finance committee

municipality-from-given = told when the paper was imported
municipality-from-printed = printed in the paper
municipality-from-case_number = the municipality's code in the case numbers
municipality-from-file_name = the name of the file

confidence-low = Unsure
confidence-medium = Fairly sure
confidence-high = Sure

severity-note = Note
severity-warning = Warning
severity-error = Error

role-furniture = Page header and page number
role-head = Head of the meeting
role-contents = Table of contents
role-heading = Heading of the item
role-metadata = Facts of the case
role-label = Heading of a section
role-content = Text of the section
role-closing = Closing

unit-kroner = DKK
unit-percent = per cent
unit-percentage_point = percentage points
unit-persons = persons
unit-full_time_persons = full-time persons
unit-hours = hours
unit-days = days
unit-weeks = weeks
unit-months = months
unit-years = years
unit-number = number

table-form-tabs = tabs
table-form-pipes = vertical bars
table-form-flattened = one cell a line
