-- Instruments are keyed on ISIN where it is known; a symbol is only a name, and its history is kept.
create table instruments (
    instrument_id  integer generated always as identity primary key,
    isin           text unique,
    symbol         text not null unique,
    name           text not null,
    series         text not null,
    industry       text,
    listed_on      date,
    face_value     numeric(18,4),
    named_on       date not null,
    is_sample      boolean not null default false
);
-- A symbol is held from valid_from up to, not including, valid_to; -infinity is "as far back as is known".
create table instrument_symbols (
    symbol         text not null,
    instrument_id  integer not null references instruments,
    valid_from     date not null,
    valid_to       date,
    primary key (symbol, instrument_id, valid_from)
);
create index instrument_symbols_instrument on instrument_symbols (instrument_id);
-- Every ISIN an instrument has had: a change of face value gives the same share a new one.
create table instrument_isins (
    isin           text primary key,
    instrument_id  integer not null references instruments
);
create index instrument_isins_instrument on instrument_isins (instrument_id);
create table index_members (
    index_name     text not null,
    instrument_id  integer not null references instruments,
    as_of          date not null,
    primary key (index_name, instrument_id)
);
create table market_days (
    day            date primary key,
    is_session     boolean not null,
    note           text not null
);
create table fundamentals (
    instrument_id  integer not null references instruments,
    metric         text not null,
    as_of          date not null,
    known_at       timestamptz not null,
    value          double precision not null,
    primary key (instrument_id, metric, as_of)
);
create table corporate_actions (
    instrument_id  integer not null references instruments,
    ex_date        date not null,
    kind           text not null,
    price_divisor  double precision not null check (price_divisor > 0),
    source         text not null,
    primary key (instrument_id, ex_date, kind)
);

-- Raw daily bars as published; adjustment is derived when they are read.
create table bars (
    instrument_id      integer not null references instruments,
    session            date not null,
    open               numeric(18,4) not null,
    high               numeric(18,4) not null,
    low                numeric(18,4) not null,
    close              numeric(18,4) not null,
    volume             bigint not null,
    turnover_inr       numeric(20,2),
    trades             integer,
    delivery_shares    bigint,
    primary key (instrument_id, session)
);
create index bars_session on bars (session);

-- One row per market file: the import log a user reads.
create table imports (
    import_id      bigint generated always as identity primary key,
    kind           text not null,
    name           text not null,
    url            text not null,
    session        date,
    status         text not null check (status in ('due', 'imported', 'failed', 'missing')),
    content_hash   text,
    rows_read      integer not null default 0,
    rows_taken     integer not null default 0,
    rows_rejected  integer not null default 0,
    error          text,
    requested_at   timestamptz not null,
    next_try_at    timestamptz,
    finished_at    timestamptz,
    unique (kind, name)
);
create index imports_next_try on imports (next_try_at) where next_try_at is not null;
create table import_rejections (
    import_id      bigint not null references imports on delete cascade,
    line           integer not null,
    reason         text not null,
    primary key (import_id, line)
);

create table feeds (
    feed_id              text primary key,
    title                text not null,
    publisher            text not null,
    url                  text not null,
    enabled              boolean not null default true,
    cadence_seconds      integer not null check (cadence_seconds between 1 and 86400),
    etag                 text,
    last_modified        text,
    next_poll_at         timestamptz not null,
    last_attempt_at      timestamptz,
    last_success_at      timestamptz,
    status               text not null default 'new',
    last_error           text,
    consecutive_failures integer not null default 0,
    entries_last         integer not null default 0
);
create index feeds_due on feeds (next_poll_at) where enabled;

create table articles (
    article_id     bigint generated always as identity primary key,
    article_key    text not null unique,
    feed_id        text not null references feeds,
    url            text,
    title          text not null,
    summary        text not null default '',
    author         text,
    published_at   timestamptz,
    fetched_at     timestamptz not null,
    enriched_at    timestamptz
);
create index articles_fetched on articles (fetched_at desc, article_id desc);
create table article_sentiment (
    article_id     bigint primary key references articles on delete cascade,
    label          text not null check (label in ('positive', 'negative', 'neutral')),
    score          double precision not null check (score between -1 and 1),
    model          text not null
);
create table article_mentions (
    article_id     bigint not null references articles on delete cascade,
    instrument_id  integer not null references instruments,
    span_start     integer not null,
    span_length    integer not null,
    surface        text not null,
    label          text not null check (label in ('positive', 'negative', 'neutral')),
    score          double precision not null check (score between -1 and 1),
    primary key (article_id, instrument_id)
);
create index article_mentions_instrument on article_mentions (instrument_id, article_id desc);

create table series_latest (
    instrument_id  integer not null references instruments,
    expression     text not null,
    session        date not null,
    value          double precision not null,
    primary key (instrument_id, expression)
);

create table alerts (
    alert_id       bigint generated always as identity primary key,
    alert_key      text not null unique,
    rule_id        text not null,
    instrument_id  integer not null references instruments,
    session        date not null,
    as_of          timestamptz not null,
    direction      text not null check (direction in ('bullish', 'bearish', 'neutral')),
    severity       text not null check (severity in ('info', 'notice', 'urgent')),
    impact         double precision,
    confidence     double precision not null check (confidence between 0 and 1),
    confidence_basis text not null,
    headline       text not null,
    evidence       jsonb not null,
    created_at     timestamptz not null
);
create index alerts_recent on alerts (as_of desc, alert_id desc);
create index alerts_instrument on alerts (instrument_id, as_of desc, alert_id desc);
create index alerts_rule on alerts (rule_id, as_of desc, alert_id desc);

-- Hand-overs to a channel. A row never withholds an alert: delivery is at least once, and receivers know an alert by its id.
create table deliveries (
    alert_id             bigint not null references alerts on delete cascade,
    channel              text not null,
    first_handed_over_at timestamptz not null,
    last_handed_over_at  timestamptz not null,
    attempts             integer not null,
    primary key (alert_id, channel)
);

-- Work promised in the same transaction as the rows it is about; drained after commit and again by a timer.
create table outbox (
    outbox_id      bigint generated always as identity primary key,
    queue          text not null,
    body           text not null,
    created_at     timestamptz not null
);
create table timer_slots (
    function_name  text not null,
    slot           timestamptz not null,
    fired_at       timestamptz not null,
    primary key (function_name, slot)
);
create table poison_messages (
    poison_id      bigint generated always as identity primary key,
    queue          text not null,
    message_key    text not null unique,
    body           text not null,
    arrived_at     timestamptz not null,
    replayed_at    timestamptz
);
create table settings (
    name           text primary key,
    value          text not null
);

-- The newest bar of an instrument on or before a day, with its move from the bar before; splits and bonuses in between do not count as a move.
create function bar_on_or_before(instrument integer, day date)
    returns table (session date, close double precision, change_fraction double precision, volume bigint)
    language sql stable
as $$
    select newest.session, newest.close::double precision,
           newest.close::double precision * coalesce(
               (select exp(sum(ln(action.price_divisor))) from corporate_actions action
                where action.instrument_id = instrument and action.ex_date > previous.session and action.ex_date <= newest.session), 1)
               / nullif(previous.close, 0)::double precision - 1,
           newest.volume
    from (select b.session, b.close, b.volume from bars b
          where b.instrument_id = instrument and b.session <= day order by b.session desc limit 1) newest
    left join lateral (select b.session, b.close from bars b
          where b.instrument_id = instrument and b.session < newest.session order by b.session desc limit 1) previous on true
$$;
