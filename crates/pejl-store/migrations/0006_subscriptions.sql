-- Who wants mail about what. Not part of a backup (see crate::subscriptions), so
-- a restore finds these tables where they are: hence "if not exists". Times are
-- seconds since 1970.

-- The only table that holds an address.
create table if not exists subscriber (
    id       text primary key,
    address  text not null unique,
    refusals bigint not null -- mails in a row that the receiver's server refused for good
);

create table if not exists subscription (
    id         text primary key,
    subscriber text not null references subscriber (id),
    kind       text not null, -- 'search', 'case' or 'committee'
    value      text not null,
    frequency  text not null, -- 'daily' or 'weekly'
    confirmed  bigint not null, -- 1 when the link in the mail was followed
    begun      bigint not null,
    seen       bigint not null, -- the change number up to which everything was told
    unique (subscriber, kind, value)
);

-- A mail that is to be sent: to confirm, to see one's subscriptions, or what is new.
create table if not exists mail_errand (
    id            text primary key,
    subscriber    text not null references subscriber (id),
    subscription  text not null, -- '' where it is about none
    kind          text not null, -- 'confirm', 'overview' or 'digest'
    due           bigint not null,
    tries         bigint not null,
    claimed_until bigint not null -- no other server takes it before
);
create index if not exists mail_errand_by_due on mail_errand (due);

-- The links in mails: hashes only.
create table if not exists mail_token (
    hash         text primary key,
    subscriber   text not null,
    subscription text not null,
    purpose      text not null, -- 'confirm', 'overview' or 'stop'
    until        bigint not null
);
create index if not exists mail_token_by_subscriber on mail_token (subscriber);
