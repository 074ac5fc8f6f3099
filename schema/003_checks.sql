-- What people do about sources and drafts once they are read: what acts are about, recorded checks, erasures. Everything here
-- is true, as in 001_records.sql, and is kept: rows go only where a notice of erasure in the log says that they went.

-- What each act is about, by digest: finds the retraction of a source or the decision on a finding without reading the log.
-- Says nothing that the statements do not say; `stet audit` compares the two.
create table act_subjects (
  subject blob not null check (length(subject) = 32),
  position integer not null references log_entries (position),
  primary key (subject, position)
) strict, without rowid;

-- The bytes of every draft whose check was recorded, so that its verdicts can be derived again.
create table drafts (
  sha256 blob not null primary key check (length(sha256) = 32),
  bytes blob not null
) strict;

-- Recorded checks: the verdict statement, its draft, and the secret from which the salts of its findings' digests are made.
create table checks (
  statement blob not null primary key references statements (digest),
  draft blob not null check (length(draft) = 32),
  secret blob not null check (length(secret) = 32)
) strict;
create index checks_by_draft on checks (draft);

-- The findings of recorded checks, each as the record whose salted digest the verdict statement lists: beside the statement,
-- so that one which quotes an erased source goes alone.
create table findings (
  statement blob not null references checks (statement),
  position integer not null check (position >= 0),
  finding text not null,  -- its id
  record text not null,   -- JSON
  primary key (statement, position)
) strict, without rowid;
create index findings_by_id on findings (finding);

-- What findings rest on: the extraction statement of each source that a finding shows as evidence. Answers which recorded
-- verdicts a source bears.
create table finding_evidence (
  extraction blob not null,
  statement blob not null,
  position integer not null,
  primary key (extraction, statement, position)
) strict, without rowid;
create index finding_evidence_by_finding on finding_evidence (statement, position);

create trigger act_subjects_keep before update on act_subjects
begin select raise(abort, 'act_subjects are append-only'); end;
create trigger act_subjects_stay before delete on act_subjects
begin select raise(abort, 'act_subjects are append-only'); end;
create trigger drafts_keep before update on drafts begin select raise(abort, 'drafts are append-only'); end;
create trigger checks_keep before update on checks begin select raise(abort, 'checks are append-only'); end;
create trigger checks_stay before delete on checks begin select raise(abort, 'checks are append-only'); end;
create trigger findings_keep before update on findings begin select raise(abort, 'findings are append-only'); end;
create trigger finding_evidence_keep before update on finding_evidence
begin select raise(abort, 'finding_evidence is append-only'); end;

-- The statements whose content a notice of erasure names.
create view erased as
select s.subject as statement from act_subjects s
join acts a on a.position = s.position and a.kind = 'https://stet.example/erasure/v1';

-- Erasure. A row goes, or loses its content, only after the notice that names its statement has entered the log.
create trigger drafts_stay before delete on drafts
when exists (select 1 from checks c where c.draft = old.sha256
             and not exists (select 1 from erased where statement = c.statement))
begin select raise(abort, 'drafts are append-only'); end;
create trigger findings_stay before delete on findings
when not exists (select 1 from erased where statement = old.statement)
begin select raise(abort, 'findings are append-only'); end;
create trigger finding_evidence_stay before delete on finding_evidence
when not exists (select 1 from erased where statement = old.statement)
begin select raise(abort, 'finding_evidence is append-only'); end;

drop trigger blobs_stay;
create trigger blobs_stay before delete on blobs
when exists (select 1 from sources where sha256 = old.sha256)
begin select raise(abort, 'blobs are append-only'); end;
drop trigger sources_stay;
create trigger sources_stay before delete on sources
when not exists (select 1 from erased where statement = old.capture)
begin select raise(abort, 'sources are append-only'); end;
drop trigger extractions_stay;
create trigger extractions_stay before delete on extractions
when not exists (select 1 from erased where statement = old.statement)
begin select raise(abort, 'extractions are append-only'); end;
drop trigger statements_keep;
create trigger statements_keep before update on statements
when new.digest <> old.digest or length(new.payload) > 0
  or not exists (select 1 from erased where statement = old.digest)
begin select raise(abort, 'statements are append-only'); end;

pragma user_version = 3;
