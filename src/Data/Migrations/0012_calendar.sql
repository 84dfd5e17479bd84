-- Who said what about a day: a list of holidays, the file of a session, or the first history of one instrument with trades on it.
create table market_day_sources (
    day            date not null,
    source         text not null,
    kind           text not null check (kind in ('list', 'session-file', 'history')),
    is_session     boolean not null,
    note           text not null default '',
    opens          time,
    closes         time,
    primary key (day, source)
);
create index market_day_sources_source on market_day_sources (source);

-- What earlier versions knew.
insert into market_day_sources (day, source, kind, is_session)
select session, name, 'session-file', true from imports where kind = 'session' and status = 'imported' and session is not null;
insert into market_day_sources (day, source, kind, is_session)
select day, 'imported before sources were kept', 'history', true
from market_days where is_session and not exists (select 1 from market_day_sources s where s.day = market_days.day);
insert into market_day_sources (day, source, kind, is_session, note)
select day, 'list imported before sources were kept', 'list', false, replace(note, ' (special session)', '')
from market_days where note <> '';
