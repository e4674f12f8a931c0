# Older editions of a meeting's papers (?version=), and the list of them.

web-edition-old = This is an older edition
web-edition-which = Edition { $edition } of { $of }, imported { $time }. Fingerprint (SHA-256): { $hash }.
web-edition-now = See the current edition
web-edition-all = See all editions
web-edition-closed = What is closed today is not shown here either. The same goes for items that are no longer in the papers.
web-edition-changes = Changed since then
web-edition-changes-none = Nothing in the text of the items has changed since then.
web-edition-added = Added: { $item }
web-edition-decision = Changed decision: { $item }
web-edition-title = Changed title: { $item }
web-edition-text = Changed text: { $item }
web-edition-removed = { $count ->
    [one] 1 item is no longer in the papers.
   *[other] { $count } items are no longer in the papers.
}
web-edition-column-time = Imported
web-edition-replaced = Replaced
web-edition-link = Edition { $edition } of the meeting
web-edition-time = { $date } at { $time } UTC
web-edition-gone = No longer public
web-edition-gone-note = The item stood in an earlier edition but has since been closed or removed. Its text is therefore not shown.
web-edition-item-list = Papers and editions
web-api-version = Shows the meeting or the item as it stood in this edition, from 1. Without this word the current one is shown.
