-- Files that an item of a meeting names as its attachments. They hang on the
-- address of the item, not on a paper, so that a new version or reading keeps
-- them. There is no reference to the meeting: a meeting that is moved lets go of
-- its row before the attachments follow it.
create table attachment (
    id          bigint primary key,
    meeting     bigint not null,
    slug        text not null, -- the last part of the item's address
    number      text not null, -- as the item names it; '' where it has none
    title       text not null, -- as the item names it
    sha256      text not null, -- of the bytes as they came
    bytes       bigint not null,
    file_name   text not null,
    kept_text   bytea not null, -- zstd
    imported_at text not null,
    imported_by text not null,
    change      bigint not null,
    unique (meeting, slug, sha256)
);
create index attachment_by_hash on attachment (sha256);

create table attachment_chunk (
    attachment bigint not null references attachment (id),
    position   bigint not null,
    data       bytea not null, -- zstd
    primary key (attachment, position)
);
