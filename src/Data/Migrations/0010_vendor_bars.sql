-- Bars that somebody else made: adjusted, or not known to be as traded. They are compared with bars of the exchange and never mixed into them.
create table vendor_series (
    series_id      integer generated always as identity primary key,
    source         text not null,
    symbol         text not null,
    minutes        smallint not null check (minutes between 0 and 1440), -- what a bar spans; 0 is a day
    instrument_id  integer references instruments,                       -- null for an index or future, or a symbol not known then
    adjustment     text not null check (adjustment in ('unknown', 'none', 'splits')),
    unique (source, symbol, minutes)
);
create index vendor_series_instrument on vendor_series (instrument_id);
create table vendor_bars (
    series_id      integer not null references vendor_series,
    session        date not null,
    open           numeric(18,4) not null,
    high           numeric(18,4) not null,
    low            numeric(18,4) not null,
    close          numeric(18,4) not null,
    volume         bigint not null,
    adjusted_close double precision,
    primary key (series_id, session)
);
create table intraday_bars (
    series_id      integer not null references vendor_series,
    session        date not null,
    start_minute   smallint not null check (start_minute between 0 and 1439), -- from midnight in the market
    open           numeric(18,4) not null,
    high           numeric(18,4) not null,
    low            numeric(18,4) not null,
    close          numeric(18,4) not null,
    volume         bigint not null,
    primary key (series_id, session, start_minute)
);
-- A file is known again by its bytes, wherever it lies.
create index imports_content on imports (content_hash) where content_hash is not null;
