-- Corrections of configuration items: what somebody asks to be written, what of it was shown to
-- whoever authorizes, and what came of it.

create sequence number_cor;

create table configuration_correction (
  id bigint not null primary key comment 'the running part of the number',
  version int not null,
  state varchar(32) not null,
  title varchar(200) not null,
  proposer varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  reviser varchar(64) character set utf8mb4 collate utf8mb4_bin
    comment 'who else had a hand in the plan',
  reason varchar(4000) not null,
  because_of varchar(32) character set ascii collate ascii_bin
    comment 'the record that it comes from',
  plan longtext not null comment 'JSON',
  effects longtext not null comment 'JSON: before and after, as it was shown',
  digest varchar(64) character set ascii collate ascii_bin not null comment 'of plan and effects',
  kind varchar(16) not null comment 'the weightiest of what is written',
  criticality varchar(16) not null comment 'the highest of all items touched',
  responsible boolean not null comment 'whether the proposer owns or supports all of them',
  owner varchar(64) character set utf8mb4 collate utf8mb4_bin
    comment 'who alone owns the most critical of them',
  authorization varchar(32),
  authorizer varchar(64) character set utf8mb4 collate utf8mb4_bin
    comment 'the person who is asked; null where a role is',
  decision varchar(16),
  decided_by varchar(64) character set utf8mb4 collate utf8mb4_bin,
  decided_at datetime(3),
  remark varchar(4000) comment 'what they said',
  obstacles longtext comment 'JSON: what stands in the way, by field',
  update_number bigint comment 'the configuration update that wrote it',
  added longtext comment 'JSON: numbers of new items by handle',
  proposed_at datetime(3) not null,
  due_at datetime(3) not null,
  closed_at datetime(3),
  withdrawal varchar(4000) comment 'why it was withdrawn',
  key configuration_correction_of_state (state, id),
  key configuration_correction_of_proposer (proposer, id)
) default charset = utf8mb4;

create table configuration_correction_item (
  correction bigint not null,
  item_id bigint not null,
  primary key (correction, item_id),
  key configuration_correction_of_item (item_id, correction)
) default charset = utf8mb4;
