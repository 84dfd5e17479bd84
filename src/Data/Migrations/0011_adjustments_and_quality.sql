-- A dividend and a rights issue are told by their terms; what they do to prices follows from the close before, when bars are read.
alter table corporate_actions
    add column cash_inr     numeric(18,4) not null default 0,
    add column new_shares   double precision not null default 0,
    add column held_shares  double precision not null default 0;

-- Jumps of raw prices no recorded action explains, for an operator: never applied unless confirmed.
create table suspected_actions (
    suspected_id     bigint generated always as identity primary key,
    instrument_id    integer not null references instruments,
    ex_date          date not null,
    price_divisor    double precision not null check (price_divisor > 0),
    evidence         jsonb not null,
    status           text not null default 'open' check (status in ('open', 'confirmed', 'dismissed')),
    detected_at      timestamptz not null,
    decided_at       timestamptz,
    unique (instrument_id, ex_date)
);
create index suspected_actions_open on suspected_actions (suspected_id desc) where status = 'open';

-- Rows a rule of data quality names: withheld ones have no bar until they are released; taken ones have, and are here to be seen.
create table quarantined_rows (
    quarantine_id    bigint generated always as identity primary key,
    source_file      text not null,
    line             integer not null,
    rule             text not null,
    severity         text not null check (severity in ('warning', 'error')),
    reason           text not null,
    symbol           text not null,
    session          date not null,
    bar              jsonb not null,
    status           text not null check (status in ('withheld', 'taken', 'released')),
    quarantined_at   timestamptz not null,
    released_at      timestamptz,
    unique (source_file, symbol, session, rule)
);
create index quarantined_rows_withheld on quarantined_rows (quarantine_id desc) where status = 'withheld';
