-- What a log holds besides sources and what was read from them, and what others signed under its checkpoints.

-- Where in the log the rare statements stand: all but captures and extractions. A proof needs every statement about keys, an
-- export every notice of erasure, and neither may read a million statements to find them. `stet audit` compares it with them.
create table acts (
  kind text not null,  -- the statement's predicate type
  position integer not null references log_entries (position),
  primary key (kind, position)
) strict, without rowid;
insert into acts (kind, position)
select cast(payload as text) ->> '$.predicateType', position
from log_entries join statements on digest = statement
where length(payload) > 0
  and cast(payload as text) ->> '$.predicateType' not in ('https://stet.example/capture/v1', 'https://stet.example/extraction/v1');

-- Signature lines that witnesses have put under a checkpoint (C2SP tlog-cosignature). They stand beside the log and not in
-- it: a statement about the newest checkpoint would make a newer one.
create table cosignatures (
  size integer not null references checkpoints (size),
  line text not null check (line like '— % %'),
  primary key (size, line)
) strict, without rowid;

create trigger acts_keep before update on acts begin select raise(abort, 'acts are append-only'); end;
create trigger acts_stay before delete on acts begin select raise(abort, 'acts are append-only'); end;
create trigger cosignatures_keep before update on cosignatures begin select raise(abort, 'cosignatures are append-only'); end;
create trigger cosignatures_stay before delete on cosignatures begin select raise(abort, 'cosignatures are append-only'); end;

pragma user_version = 2;
