-- The library: meetings, the papers that hang on them, what was read, the
-- source bytes, and who did what. One text for SQLite and PostgreSQL: dates are
-- ISO text, numbers bigint, bytes bytea (SQLite keeps blobs as blobs whatever
-- the column is called).
--
-- `change` on every row is a number from one counter, taken in the transaction
-- that wrote the row: who has seen change n has seen everything up to n.

create table counter (
    name  text primary key,
    value bigint not null
);
insert into counter (name, value) values ('change', 0);

-- Facts about the library as a whole ("generation").
create table setting (
    name  text primary key,
    value text not null
);

create table meeting (
    id                bigint primary key,
    day_key           text not null, -- "faxe/beskaeftigelsesudvalget/2023-11-06"
    address           text not null unique,
    municipality      text not null,
    municipality_code bigint,
    committee         text not null,
    date              text not null,
    start_time        text,
    kind              text not null,
    items             bigint not null,
    change            bigint not null
);
create index meeting_by_day on meeting (day_key);
create index meeting_by_change on meeting (change);
create index meeting_by_date on meeting (date, id);

create table paper (
    id      bigint primary key,
    meeting bigint not null references meeting (id),
    kind    text not null,
    form    text not null,
    variant text not null, -- '' where the paper is an ordinary one
    part    text not null, -- which item, for a paper that holds one item; '' for a whole paper
    version bigint not null, -- the current one
    change  bigint not null,
    unique (meeting, kind, form, variant, part)
);

create table source (
    sha256 text primary key,
    bytes  bigint not null,
    chunks bigint not null,
    change bigint not null
);

create table source_chunk (
    sha256   text not null references source (sha256),
    position bigint not null,
    data     bytea not null, -- zstd
    primary key (sha256, position)
);

create table paper_version (
    id                 bigint primary key,
    paper              bigint not null references paper (id),
    version            bigint not null,
    sha256             text not null unique references source (sha256),
    file_name          text not null,
    given              text not null, -- what the operator told beside the bytes, as JSON
    imported_at        text not null,
    imported_by        text not null,
    reader_version     bigint not null,
    reading            bytea not null, -- the document as JSON, zstd
    kept_text          bytea, -- zstd; null where the kept text is the source itself
    change             bigint not null,
    unique (paper, version)
);
create index paper_version_by_reader on paper_version (reader_version);

-- One row for each address that an item of the meeting ever had.
create table item (
    id       bigint primary key,
    meeting  bigint not null references meeting (id),
    slug     text not null,
    position bigint not null,
    number   text,
    title    text not null,
    open     bigint not null,
    paper    bigint, -- the paper that shows it; null where no current paper does
    ordinal  bigint not null, -- which item of that paper
    change   bigint not null,
    unique (meeting, slug)
);

-- What was forgotten: hashes of bytes, and addresses of meetings.
create table tombstone (
    kind         text not null, -- 'source' or 'meeting'
    name         text not null,
    forgotten_at text not null,
    change       bigint not null,
    primary key (kind, name)
);
create index tombstone_by_change on tombstone (change);

-- Who did what when.
create table audit (
    id     bigint primary key,
    at     text not null,
    who    text not null,
    action text not null,
    target text not null,
    detail text not null
);
