create table supplier (
  supplier_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
  name varchar(160) not null,
  kind varchar(16) not null,
  importance varchar(16) not null,
  owner varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  contacts longtext not null,
  sub_suppliers longtext not null comment 'names, as JSON',
  version int not null
) default charset = utf8mb4;

-- One row for each version of a contract.
create table contract (
  reference varchar(80) character set utf8mb4 collate utf8mb4_bin not null primary key,
  contract_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  number int not null,
  supplier varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  terms longtext not null comment 'what the version says, as JSON; never changed',
  last_day date comment 'the next version begins on the day after',
  recorded_by varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  recorded_at datetime(3) not null,
  version int not null,
  unique key contract_version (contract_key, number),
  key contract_of_supplier (supplier, contract_key)
) default charset = utf8mb4;
