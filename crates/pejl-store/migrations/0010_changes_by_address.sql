-- When something under an address changed last ("faxe/jobudvalget/…") is asked
-- for each page over many meetings: from this index alone, without the rows.
create index meeting_by_address on meeting (address, change);
-- The same of a municipality by its name, for what is kept of its meetings.
create index meeting_by_municipality on meeting (municipality, change);
