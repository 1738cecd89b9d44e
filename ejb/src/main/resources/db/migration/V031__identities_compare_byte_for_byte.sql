-- Names, codes and numbers are the same when their bytes are: the collations of before thought `shelter` and `Shélter ` one.
-- Only names that are sorted for people keep theirs. New tables inherit the rule; a test asks the schema.
delimiter //
create procedure compare_byte_for_byte()
begin
  declare ended bit default 0;
  declare statement_text longtext;
  declare tables cursor for
    select concat('alter table `', c.table_name, '` ', group_concat(
        concat('modify column `', c.column_name, '` ', c.column_type, ' character set ', c.character_set_name,
               ' collate ', c.character_set_name, '_nopad_bin', if(c.is_nullable = 'YES', ' null', ' not null'))
        order by c.ordinal_position separator ', '))
    from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = database() and t.table_type = 'BASE TABLE' and t.table_name <> 'flyway_schema_history'
      and c.character_set_name is not null and c.collation_name not like '%\_nopad\_bin'
      and not (c.table_name in ('organisation', 'organisation_aud') and c.column_name = 'name')
    group by c.table_name;
  declare continue handler for not found set ended = 1;
  set session group_concat_max_len = 100000;
  execute immediate concat('alter database `', database(), '` character set utf8mb4 collate utf8mb4_nopad_bin');
  open tables;
  each_table: loop
    fetch tables into statement_text;
    if ended then
      leave each_table;
    end if;
    execute immediate statement_text;
  end loop;
  close tables;
end//
delimiter ;
call compare_byte_for_byte();
drop procedure compare_byte_for_byte;
