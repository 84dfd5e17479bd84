-- A foreign key looks up its instrument for every single bar, which took more than half of the time of a COPY (docs/adr/0004). The same promise
-- is kept once a statement: writers of bars share a lock on instruments that whoever deletes from it must have alone.
alter table bars drop constraint bars_instrument_id_fkey;

create function require_instruments_of_bars() returns trigger language plpgsql as $$
begin
    lock table instruments in row share mode;
    if exists (
        select from (select distinct instrument_id from written) as w
        where not exists (select from instruments i where i.instrument_id = w.instrument_id)
    ) then
        raise foreign_key_violation using message = 'A bar belongs to an instrument that does not exist.', table = 'bars';
    end if;
    return null;
end
$$;
create trigger bars_inserted after insert on bars
    referencing new table as written for each statement execute function require_instruments_of_bars();
create trigger bars_updated after update on bars
    referencing new table as written for each statement execute function require_instruments_of_bars();

create function wait_for_writers_of_bars() returns trigger language plpgsql as $$
begin
    lock table instruments in exclusive mode; -- readers go on
    return null;
end
$$;
create trigger instruments_before_delete before delete on instruments for each statement execute function wait_for_writers_of_bars();

create function keep_instruments_of_bars() returns trigger language plpgsql as $$
begin
    if exists (select from bars where instrument_id = old.instrument_id) then
        raise foreign_key_violation using message = 'Bars belong to instrument ' || old.instrument_id || '.', table = 'bars';
    end if;
    return null;
end
$$;
create trigger instruments_deleted after delete on instruments for each row execute function keep_instruments_of_bars();
