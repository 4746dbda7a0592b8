-- All who had a hand in a correction, not the last alone: none of them authorizes it. Who started an
-- import: what it writes is written in their name.

alter table configuration_correction
  add column revisers longtext character set utf8mb4 collate utf8mb4_bin
    comment 'JSON: who else had a hand in the plan' after reviser;

update configuration_correction set revisers = json_array(reviser) where reviser is not null;

alter table configuration_correction drop column reviser;

alter table import_run
  add column started_by varchar(64) character set utf8mb4 collate utf8mb4_bin after started_at,
  add column started_kind varchar(16) after started_by;
