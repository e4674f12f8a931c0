# Data for every page, and the catalogue that tells other catalogues of it.

web-api-municipality = A municipality: its committees and the latest meetings.
web-api-committee = A committee: meetings, members in each electoral term, how the items ended, and attendance year by year.
web-api-case = A case: the items that bear the case number, in the order they were treated, and the latest decision in each municipality.
web-api-about = What Pejl is, the version and licence of the program, and whom to write to.
web-api-access = The accessibility statement.
web-api-catalogue = The library described as data sets by DCAT-AP 3, so that data catalogues can find it.
web-api-part-nummer = The case number as it is printed; characters that cannot stand in an address are percent-encoded. Slashes may stand as they are.
web-api-efter = The mark of the last item that was fetched. It stands in links.next and belongs to that very search. Where it is in the address, side does not apply.
web-api-rule-date = Meetings, items, municipalities, committees, cases, the front page and feeds also have Last-Modified, which can be sent in If-Modified-Since. Where both are sent, the ETag applies. The time may be missing just after a change.
web-feed-catalogue = Data catalogue (DCAT-AP)

# What a person reads where an address cannot be used.
web-problem-cursor = The mark behind “efter” does not belong to the search. Begin again without it, and follow links.next.

# The catalogue.
catalogue-title = Agendas and minutes of municipal committees
catalogue-description = Data sets and services at { $host }: what Danish municipal committees have had on their agendas and decided.
catalogue-publisher = Pejl at { $host }
catalogue-library-title = Meetings, items and decisions
catalogue-library-description = Meetings, agenda items, recommendations, decisions, votes and attendance, read from the municipalities’ own agendas and minutes. Personal data is masked; closed items have a number, a title and a case number only.
catalogue-newest-title = The newest items
catalogue-newest-description = The newest items and meetings of the library, to be followed. Any search can be followed in the same way.
catalogue-oparl = The library as OParl 1.1
catalogue-search-json = All items as JSON, one part at a time
catalogue-front-json = Overview of the library as JSON
catalogue-atom = The newest items as an Atom feed
catalogue-calendar = The latest meetings as a calendar
catalogue-oparl-service = The OParl service
catalogue-oparl-service-description = Look-up of meetings, items, committees and memberships by the standard OParl 1.1.
catalogue-search-service = The search service
catalogue-search-service-description = Search in all items, narrowed by municipality, committee, year, type and decision. Answers as JSON.
catalogue-keyword-municipalities = municipalities
catalogue-keyword-committees = committees
catalogue-keyword-decisions = decisions
catalogue-keyword-employment = employment
catalogue-open-access = Open access without a key
