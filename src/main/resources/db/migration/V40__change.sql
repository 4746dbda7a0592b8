-- How a change is weighed, what those concerned say of it, what change managers decide on the way,
-- and the templates of standard changes. All but the head of a template is written once.

create table change_risk_assessment (
  change_id bigint not null,
  place int not null comment 'how many times it was weighed, from 1',
  content_version int not null,
  matter_digest char(64) character set ascii collate ascii_bin not null
    comment 'of all that the change says but its window',
  answers varchar(1000) not null comment 'as JSON',
  facts varchar(4000) not null comment 'as JSON',
  score int not null,
  risk_level varchar(16) not null,
  weighed_at datetime(3) not null,
  primary key (change_id, place)
) default charset = utf8mb4;

create table change_assessment (
  change_id bigint not null,
  place int not null comment 'how many assessments it has had, from 1',
  area varchar(16) not null,
  content_version int not null,
  matter_digest char(64) character set ascii collate ascii_bin not null
    comment 'of all that the change says but its window',
  verdict varchar(16) not null,
  remark varchar(4000) not null,
  assessed_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  assessed_at datetime(3) not null,
  primary key (change_id, place)
) default charset = utf8mb4;

create table change_decision (
  change_id bigint not null,
  place int not null comment 'how many decisions it has had, from 1',
  kind varchar(24) not null,
  content_version int not null,
  matter_digest char(64) character set ascii collate ascii_bin not null
    comment 'of all that the change says but its window',
  window_starts datetime(3),
  reason varchar(4000) not null,
  decided_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  decided_at datetime(3) not null,
  primary key (change_id, place)
) default charset = utf8mb4;

create table change_template (
  template_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
  version int not null,
  title varchar(160) not null,
  owner varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  content_version int not null,
  digest varchar(64) character set ascii collate ascii_bin not null comment 'of that content',
  written_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  authorized_by varchar(64) character set utf8mb4 collate utf8mb4_bin,
  authorized_at datetime(3),
  authorized_until datetime(3),
  retired_at datetime(3)
) default charset = utf8mb4;

create table change_template_content (
  template_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  version int not null,
  content longtext not null comment 'as JSON',
  digest char(64) character set ascii collate ascii_bin not null,
  written_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  written_at datetime(3) not null,
  primary key (template_key, version)
) default charset = utf8mb4;

create trigger change_risk_assessment_stays before update on change_risk_assessment
  for each row signal sqlstate '45000' set message_text = 'What was weighed stays';

create trigger change_risk_assessment_is_kept before delete on change_risk_assessment
  for each row signal sqlstate '45000' set message_text = 'What was weighed stays';

create trigger change_assessment_stays before update on change_assessment
  for each row signal sqlstate '45000' set message_text = 'What was assessed stays';

create trigger change_assessment_is_kept before delete on change_assessment
  for each row signal sqlstate '45000' set message_text = 'What was assessed stays';

create trigger change_decision_stays before update on change_decision
  for each row signal sqlstate '45000' set message_text = 'What was decided stays';

create trigger change_decision_is_kept before delete on change_decision
  for each row signal sqlstate '45000' set message_text = 'What was decided stays';

create trigger change_template_content_stays before update on change_template_content
  for each row signal sqlstate '45000' set message_text = 'A version of a template never changes';

create trigger change_template_content_is_kept before delete on change_template_content
  for each row signal sqlstate '45000' set message_text = 'A version of a template never changes';
