-- Numbers of records, one sequence for each kind; surrogate keys from one sequence.
create sequence number_inc;
create sequence record_id increment by 50;
