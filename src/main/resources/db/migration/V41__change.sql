-- The authorization of changes: who was asked, what they were shown, what they said, and what was
-- written down of it. Only where a round stands ever changes.

create sequence authorization_round_id;

create table authorization_round (
  id bigint not null primary key,
  version int not null,
  change_id bigint not null,
  place int not null comment 'how many times the change was put to somebody, from 1',
  state varchar(16) not null,
  body varchar(40) not null,
  policy varchar(2000) not null comment 'as JSON: what the decision table said when they were asked',
  content_version int not null,
  content_digest varchar(64) character set ascii collate ascii_bin not null,
  paper_digest varchar(64) character set ascii collate ascii_bin not null,
  after_the_fact boolean not null comment 'the change was made before anybody was asked',
  extended boolean not null,
  opened_at datetime(3) not null,
  remind_at datetime(3) not null,
  escalate_at datetime(3) not null,
  due_at datetime(3) not null,
  decided_at datetime(3),
  decided_by varchar(64) character set utf8mb4 collate utf8mb4_bin,
  reason varchar(4000) comment 'why a change manager let them vote on, or sent the change back',
  unique key authorization_round_of_change (change_id, place),
  key authorization_round_by_state (state, due_at),
  key authorization_round_by_decision (decided_at)
) default charset = utf8mb4;

create table authorization_seat (
  round bigint not null,
  place int not null,
  member varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  offices varchar(160) not null comment 'words, with commas between',
  excluded varchar(16) comment 'why the member has no vote; null where they have one',
  primary key (round, place),
  unique key authorization_seat_of_member (round, member)
) default charset = utf8mb4;

create table change_paper (
  round bigint not null primary key,
  paper longtext not null comment 'as JSON: every text that was shown'
) default charset = utf8mb4;

create table change_vote (
  round bigint not null,
  place int not null,
  choice varchar(16) not null,
  comment varchar(4000) not null,
  cast_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  substitute_reason varchar(400) comment 'why somebody stood in; null where the member voted',
  cast_at datetime(3) not null,
  digest char(64) character set ascii collate ascii_bin not null comment 'of the paper that was shown',
  primary key (round, place),
  unique key change_vote_of_person (round, cast_by)
) default charset = utf8mb4;

create table board_minutes (
  round bigint not null primary key,
  minutes longtext not null comment 'as JSON',
  digest char(64) character set ascii collate ascii_bin not null,
  written_at datetime(3) not null
) default charset = utf8mb4;

-- After and not before: see V35 (MDEV-36026). The statement is undone all the same.
create trigger authorization_seat_is_never_updated after update on authorization_seat
  for each row signal sqlstate '45000' set message_text = 'Who was asked never changes';

create trigger authorization_seat_is_never_deleted before delete on authorization_seat
  for each row signal sqlstate '45000' set message_text = 'Who was asked never changes';

create trigger change_paper_is_never_updated after update on change_paper
  for each row signal sqlstate '45000' set message_text = 'What was shown never changes';

create trigger change_paper_is_never_deleted before delete on change_paper
  for each row signal sqlstate '45000' set message_text = 'What was shown never changes';

create trigger change_vote_is_never_updated after update on change_vote
  for each row signal sqlstate '45000' set message_text = 'A vote is final';

create trigger change_vote_is_never_deleted before delete on change_vote
  for each row signal sqlstate '45000' set message_text = 'A vote is final';

create trigger board_minutes_are_never_updated after update on board_minutes
  for each row signal sqlstate '45000' set message_text = 'Minutes never change';

create trigger board_minutes_are_never_deleted before delete on board_minutes
  for each row signal sqlstate '45000' set message_text = 'Minutes never change';
