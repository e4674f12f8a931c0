-- The same paper saved with another encoding or other line ends has another
-- content hash but the same words: a forgotten paper is known by both.
alter table tombstone add column text_hash text not null default '';
create index tombstone_by_text on tombstone (text_hash);
