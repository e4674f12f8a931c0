-- Where a meeting or an item is now whose paper was read to be of another day
-- or another committee: the address that it had, and the one that it has.
create table moved (
    address text primary key,
    target  text not null,
    change  bigint not null
);
create index moved_by_target on moved (target);
create index moved_by_change on moved (change);
