-- What a person corrected of what was read: an overlay, never a change of the
-- reading itself. Empty text stands for nothing, so that no column is null.
create table correction (
    id          bigint primary key, -- the number that a person sees
    kind        text not null, -- 'outcome', 'date', 'committee', 'same-person' or 'same-committee'
    meeting     text not null, -- the address of the meeting, wherever it is now
    item        text not null, -- the last part of the item's address
    kept        text not null, -- date, committee: the day key as read; same-...: the address that is kept
    other       text not null, -- same-...: the address that leads to it
    start_time  text not null, -- date, committee: only papers with this start, where two meetings share the day
    before      text not null, -- as read
    after       text not null,
    why         text not null,
    who         text not null,
    made_at     text not null,
    undone_by   text not null,
    undone_at   text not null, -- empty as long as it holds
    change      bigint not null
);
create index correction_by_meeting on correction (meeting);
insert into counter (name, value) values ('correction', 0);
