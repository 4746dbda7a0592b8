-- Files that configuration items or relations are taken from, worked through part by part: what a
-- part wrote, and that it is done, become true together.

create table import_run (
  id bigint not null auto_increment primary key,
  kind varchar(16) not null,
  source varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  file_name varchar(255) not null,
  digest char(64) character set ascii collate ascii_bin not null comment 'of the file',
  header longtext not null comment 'the names of its columns, as JSON',
  mapping longtext not null comment 'what its columns stand for, as JSON',
  reason varchar(4000) not null,
  state varchar(16) not null,
  total_lines int not null,
  parts int not null,
  next_part int not null comment 'the one to be worked through next',
  dry_run longtext not null comment 'counts of what would come of it, as JSON',
  result longtext not null comment 'counts of what has come of it, as JSON',
  failures int not null comment 'how often the next part has failed in a row',
  failure varchar(400) comment 'why it has stopped',
  asked_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  asked_kind varchar(16) not null,
  asked_at datetime(3) not null,
  started_at datetime(3),
  ended_at datetime(3),
  key import_run_waiting (state, failures, id)
) default charset = utf8mb4;

create table import_part (
  run_id bigint not null,
  part int not null,
  content longtext not null comment 'its lines, as JSON',
  checked longtext comment 'what the dry run said of each line, as JSON',
  outcome longtext comment 'what has become of each line, as JSON',
  primary key (run_id, part)
) default charset = utf8mb4;

-- What the columns of a source's files stood for the last time.
create table import_mapping (
  source varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  kind varchar(16) not null,
  mapping longtext not null,
  saved_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  saved_at datetime(3) not null,
  primary key (source, kind)
) default charset = utf8mb4;

-- Those that an inventory has found, the longest ago first.
alter table configuration_item add key item_by_sight (last_seen_at);
