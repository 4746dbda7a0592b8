-- Who started an import: what it writes is written in their name.

alter table import_run
  add column started_by varchar(64) character set utf8mb4 collate utf8mb4_bin after started_at,
  add column started_kind varchar(16) after started_by;
