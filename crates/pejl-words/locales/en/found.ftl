# Findings in papers on the pages: in the margin, /fund and /fund/regler. The rules' own texts stand in check-….ftl.

web-found-heading = Automatic findings
web-found-jump = Automatic check:
web-found-where = Each finding stands beside the text that it is about, and the place is marked in the text.
web-found-meeting-where = Findings in an item stand on the item's page.
web-found-caveat = The findings are made by a program from fixed rules, and no person has looked at them. They can be wrong, and an item without findings can have errors.
web-found-wrong = If a finding is wrong, we would like to know:
web-found-tell = how to write to us
web-found-rules-link = See all rules
web-found-one = Finding
web-found-rule-one = Rule
web-found-ref = Finding { $number }: { $severity }
web-found-beside = Findings in the text above
web-found-why = Why is it a finding?
web-found-attachment = In the attachment
web-found-quote = It says:
web-found-correct = Suggestion: { $text }
web-found-back = To the place in the text
web-found-whole = The paper as a whole
web-found-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
web-found-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
web-found-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}

web-found-title = Findings in the papers
web-found-title-of = Findings in the papers: { $name }
web-found-crumb = Findings
web-found-lead = { $count ->
    [0] Pejl has found nothing in the papers of { $meetings }.
    [one] Pejl has found 1 place where something does not hold or should be checked, in the papers of { $meetings }.
   *[other] Pejl has found { $count } places where something does not hold or should be checked, in the papers of { $meetings }.
}
web-found-counting = Pejl is going through the papers: { $looked } of { $all } meetings are done. The figures grow until all are in.
web-found-by-severity = How serious they are
web-found-severities = "Error" is something that by the rule cannot be right. "Warning" is for a person to look at. "Note" is good to know.
web-found-by-rule = By rule
web-found-table = Table
web-found-all = Total
web-found-places = { $count ->
    [one] 1 item or paper with findings
   *[other] { $count } items and papers with findings
}
web-found-more = { $count ->
    [one] and 1 more finding, which is on the page
   *[other] and { $count } more findings, which are on the page
}
web-found-paging = More findings
web-found-first = The newest
web-found-next = Older findings
web-found-link = See errors and unclear places that Pejl has found automatically in the papers
web-found-link-of = See errors and unclear places that Pejl has found automatically in the municipality’s papers
web-found-link-committee = See all findings in the committee's papers

web-found-rules = Rules
web-found-rules-lead = Pejl goes through each paper by these rules. Each rule looks for one kind of error, and leaves alone what it cannot be sure of.
web-found-rule-private = Rules on personal data are for whoever writes the paper. What they find is never shown on public pages, nor counted there.
web-found-rule-off = The rule is not used on the pages.
web-found-rule-list = See where the rule has found something
web-found-finds = What the rule finds
web-found-leaves = What the rule leaves alone
web-found-examples = The examples are made up.

web-api-found = Findings in all papers: counts by rule, severity, municipality and year, and the items with findings, newest first, 25 at a time; links.next goes on.
web-api-found-municipality = Findings in the papers of a municipality.
web-api-found-committee = Findings in the papers of a committee.
web-api-rules-found = All rules by which papers are gone through.
web-api-rule-found = A rule with made-up examples of what it finds and what it leaves alone.
web-api-regel = The code of a rule, such as D001.
web-api-vaegt = How serious the finding is.

catalogue-findings-title = Automatic findings in the papers
catalogue-findings-description = Places in the public papers where figures, dates or structure by fixed rules do not hold or should be checked. The findings are made by a program and can be wrong.
catalogue-findings-json = Findings as JSON
