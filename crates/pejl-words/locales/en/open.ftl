# What programs ask for, and how it is described to a person.

web-footer-api = Addresses for programs

# The same page in other forms.
web-feeds = Follow this search
web-feed-atom = Atom feed of the newest items
web-feed-calendar = Calendar of the meetings
web-feed-json = The same as JSON

# The page /api.
web-api-title = Addresses for programs
web-api-lead = Everything that the pages show can be had as data as well: all pages as JSON, searches as an Atom feed and a calendar. Access is open and needs no key.
web-api-rules = How to use the addresses
web-api-rule-form = Put .json behind the address of the page, or send Accept: application/json. The front page has /forside.json.
web-api-rule-next = A search gives 20 items at a time. Follow links.next until it is null; do not build that address by hand. If new items come meanwhile, none of the others is skipped or given twice; only when sorted by relevance may the order shift a little.
web-api-rule-tag = Every answer has an ETag. Send it in If-None-Match, and the server answers 304 without content where nothing has changed.
web-api-rule-problem = Errors are told as application/problem+json (RFC 9457) with a title and an explanation.
web-api-rule-closed = Personal data is masked as on the pages. A closed item has a number, a title and a case number only; content is null.
web-api-rule-version = The field version grows when a field goes or changes its meaning. New fields may come without warning.
web-api-openapi-link = The whole description as OpenAPI 3.1
web-api-addresses = The addresses
web-api-media = Type
web-api-example = Try
web-api-unchanged = Nothing has changed since the answer that If-None-Match names.
web-api-problem = The address does not exist, or an error occurred.

# What each address gives.
web-api-front = What the library holds: counts, period, the latest meetings and all municipalities.
web-api-search = The items that a search finds, with excerpts, what matched, and counts to narrow it by.
web-api-meeting = A meeting: time, place, members, items and the papers that it was read from.
web-api-item = An item: recommendation, decision, votes, sections, attachments and tables. follow_up tells what has happened in the case since: later are its items at later meetings, now the item with the latest decision, waiting a later item that has none yet.
web-api-atom = The 50 newest items that the search finds, as an Atom feed. The time of an item is the day of its meeting.
web-api-calendar = The latest meetings in which the search finds items, as a calendar; 50 meetings at most.
web-api-sitemap = The parts of the map of all pages.
web-api-sitemap-part = A part of the map: addresses of meetings, items, municipalities, committees and cases, 50,000 at most.
web-api-robots = What search engines may fetch, and where the map is.
web-api-health = Tells whether the server can answer searches: ok, or with status 503: behind, where the search is far behind, and library-away, where the library does not answer. /sundhed answers the same as plain text.
web-api-openapi = The description of all addresses as OpenAPI 3.1.

# What may stand in an address.
web-api-q = The words to search for, as in the search box.
web-api-kommune = This municipality only. May be given several times.
web-api-udvalg = This committee only. May be given several times.
web-api-aar = This year only. May be given several times.
web-api-type = This type of item only. May be given several times.
web-api-beslutning = Only items that ended like this. May be given several times.
web-api-politician = Only items that this politician was part of, written like “Ida Holm, Faxe”. May be given several times.
web-api-sortering = The order. Without words the newest come first, else the most relevant.
web-api-side = Which page of the result, from 1.
web-api-kilde = Where this word is in the address, the source text comes along in content.source.
web-api-part-kommune = The municipality as it stands in the address of its page.
web-api-part-udvalg = The committee as it stands in the address of its page.
web-api-part-dag = The day of the meeting, e.g. 2023-11-06; with the time behind it where the committee met twice.
web-api-part-punkt = The number of the item as it stands in the address of its page.
web-api-part-del = The number of the part, from 1.
