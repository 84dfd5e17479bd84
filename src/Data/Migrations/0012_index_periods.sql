-- An index has a member from the first list that names it up to, not including, the first later list that does not.
create table index_lists (
    index_name     text not null,
    as_of          date not null,
    primary key (index_name, as_of)
);
insert into index_lists select distinct index_name, max(as_of) from index_members group by index_name;
alter table index_members rename column as_of to valid_from;
alter table index_members add column valid_to date;
alter table index_members drop constraint index_members_pkey;
alter table index_members add primary key (index_name, instrument_id, valid_from);

alter table instruments add column delisted_on date;

-- Symbols the exchange has renamed; one that names nothing known yet waits for the files that do.
create table symbol_changes (
    old_symbol     text not null,
    new_symbol     text not null,
    changed_on     date not null,
    applied        boolean not null default false,
    primary key (old_symbol, new_symbol, changed_on)
);
create index symbol_changes_new on symbol_changes (new_symbol) where not applied;
