-- When changes became lasting, a row a transaction: who has change n has what
-- was written at the first of these whose change is n or more. Each time is at
-- least a second after the one before, so that no two states of the library
-- bear the same time. Of what was changed before this table there is one row.
create table change_time (
    change bigint primary key,
    at     text not null
);
insert into change_time (change, at)
    select c.value, a.at from counter c, audit a
    where c.name = 'change' and a.id = (select max(id) from audit);
