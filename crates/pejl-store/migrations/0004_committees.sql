-- What is held of a municipality and of a committee is counted from the index
-- alone, and the meetings of one committee are found without reading the others.
create index meeting_by_committee on meeting (municipality, committee, date);
