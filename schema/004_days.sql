-- What the log knew on a day, and recorded checks that can be erased whole.

-- The days on which the log grew: the first entry that claims to be recorded on this day (UTC), where no entry before it
-- claims a later one. So the log as it stood at the end of a day is the entries below the first row of a later day. Finds
-- that without reading a million statements, also where the statement has been erased since; `stet audit` compares it.
create table days (
  day text not null primary key check (day glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  position integer not null unique references log_entries (position)
) strict, without rowid;
insert into days (day, position)
select day, min(position) from (
  select position, max(substr(cast(payload as text) ->> '$.predicate.recordedAt', 1, 10)) over (order by position) as day
  from log_entries join statements on digest = statement where length(payload) > 0
) where day is not null group by day;

create trigger days_keep before update on days begin select raise(abort, 'days are append-only'); end;
create trigger days_stay before delete on days begin select raise(abort, 'days are append-only'); end;
create trigger days_grow before insert on days
when exists (select 1 from days where day > new.day or position > new.position)
begin select raise(abort, 'days are append-only'); end;

-- A recorded check that is erased whole leaves its leaf and nothing else: its row names the draft's digest, and so does what
-- its act is filed under.
drop trigger checks_stay;
create trigger checks_stay before delete on checks
when not exists (select 1 from erased where statement = old.statement)
begin select raise(abort, 'checks are append-only'); end;
drop trigger act_subjects_stay;
create trigger act_subjects_stay before delete on act_subjects
when not exists (select 1 from log_entries l join erased e on e.statement = l.statement where l.position = old.position)
begin select raise(abort, 'act_subjects are append-only'); end;

pragma user_version = 4;
