-- Changes: the record, and what it says at each version. What is authorized is a version, so that
-- none ever changes.

create sequence number_chg;

create table change_record (
  id bigint not null primary key comment 'the running part of the number',
  version int not null,
  state varchar(16) not null,
  type varchar(16) not null,
  category varchar(16) comment 'null before it is weighed',
  risk_level varchar(16),
  risk_score int,
  requester varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  requested_for varchar(64) character set utf8mb4 collate utf8mb4_bin,
  owner varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  template varchar(64) character set utf8mb4 collate utf8mb4_bin,
  restores varchar(32) character set utf8mb4 collate utf8mb4_bin
    comment 'the open record that it restores service for',
  vulnerability boolean not null comment 'it closes a weakness that is being exploited',
  found boolean not null comment 'it was found to be made already, without authorization',
  title varchar(160) not null,
  content_version int not null,
  digest varchar(64) character set ascii collate ascii_bin not null comment 'of the content in force',
  starts datetime(3),
  ends datetime(3),
  opened_at datetime(3) not null,
  begun_at datetime(3),
  ended_at datetime(3),
  outcome varchar(24),
  closed_at datetime(3),
  cancelled varchar(4000),
  key change_by_state (state, id),
  key change_by_start (starts),
  key change_by_requester (requester, id),
  key change_by_owner (owner, id)
) default charset = utf8mb4;

create table change_content (
  change_id bigint not null,
  version int not null,
  content longtext not null comment 'as JSON',
  digest char(64) character set ascii collate ascii_bin not null,
  written_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  written_at datetime(3) not null,
  primary key (change_id, version)
) default charset = utf8mb4;

create trigger change_content_is_never_updated before update on change_content
  for each row signal sqlstate '45000' set message_text = 'A version of a change never changes';

create trigger change_content_is_never_deleted before delete on change_content
  for each row signal sqlstate '45000' set message_text = 'A version of a change never changes';

-- What the version in force names.

create table change_item (
  change_id bigint not null,
  item_id bigint not null,
  primary key (change_id, item_id),
  key change_of_item (item_id, change_id)
) default charset = utf8mb4;

create table change_service (
  change_id bigint not null,
  service varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (change_id, service),
  key change_of_service (service, change_id)
) default charset = utf8mb4;

create table change_implementer (
  change_id bigint not null,
  person varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (change_id, person),
  key change_of_implementer (person, change_id)
) default charset = utf8mb4;
