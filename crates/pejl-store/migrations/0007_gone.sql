-- What stood at an address before: a meeting (slug '') or an item of one. Only
-- addresses and times are kept. The address of an item is kept where it is a
-- number that tells nothing else.
create table gone (
    meeting      text not null,
    slug         text not null,
    created_at   text not null,
    forgotten_at text not null,
    change       bigint not null,
    primary key (meeting, slug)
);
create index gone_by_time on gone (forgotten_at);
insert into gone (meeting, slug, created_at, forgotten_at, change)
    select name, '', forgotten_at, forgotten_at, change from tombstone where kind = 'meeting';
