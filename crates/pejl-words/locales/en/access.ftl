# The other language, and the accessibility statement (/tilgaengelighed).

web-other-language = Dansk
web-footer-access = Accessibility statement

access-title = Accessibility statement
access-lead = Everybody must be able to use this site. Here you can read how it is built for that, what is not good enough yet, and where to get help or complain.
access-status = Does the site meet the requirements?
access-status-text = The site is partially compliant with the Danish web accessibility act (Act no. 692 of 8 June 2018) and with the standard EN 301 549, which builds on WCAG level AA. What Pejl itself writes follows WCAG 2.2 level AA. The exceptions are listed below; they concern the municipalities’ own texts.
access-gaps = What is not accessible
access-gaps-lead = The text of the cases is the municipalities’. Pejl shows it as it was read and cannot correct it:
access-gap-papers = Pictures and figures of the papers are not included. Where the municipality has not described them in words, their content is missing (success criterion 1.1.1).
access-gap-tables = Tables that were read from PDF or plain text may have rows and columns that do not belong together (success criterion 1.3.1). The item tells where Pejl is in doubt.
access-gap-language = Words of other languages within the papers are not marked with their language (success criterion 3.1.2).
access-gaps-why = If you need the content in a form that you can use, write to the contact below or to the municipality that wrote the paper. The source text can be seen at each item.
access-how = How the site is built and tested
access-how-text = The site works without JavaScript and without cookies. It can be used with a keyboard alone and with a screen reader, on a screen of 320 pixels, enlarged to 400 per cent, with your own colours and in print. Each kind of page is tested automatically in a browser with axe-core whenever Pejl is changed, and gone through with a keyboard.
access-keys = Keyboard shortcuts
access-keys-text = Press the letter together with your browser’s shortcut keys: Alt in Edge and Chrome, Alt and Shift in Firefox, Ctrl and Alt on a Mac.
access-key-front = The front page
access-key-search = The search box
access-key-next = The next item, or the next page of results
access-key-previous = The previous item, or the previous page of results
access-key-help = This page
access-contact = Tell us if something stands in your way
access-contact-text = Write which page it is about, and what you wanted to do. You will get an answer, and the content in a form that you can use.
access-complaint = If the answer is not good enough
access-complaint-text = The Danish Agency for Digital Government (Digitaliseringsstyrelsen) supervises the act. You can complain to the agency if you get no answer, or if the answer does not help. See the guidance on web accessibility on the agency’s site.
access-date = When was this statement made?
access-date-text = The statement was made on 26 November 2026. It builds on Pejl’s own automatic tests and a walk through the pages, not on an independent examination. Whoever runs the site must review it at least once a year.
