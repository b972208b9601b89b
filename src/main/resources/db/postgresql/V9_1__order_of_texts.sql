-- Texts are compared by their code points, as H2 does, whatever the collation of the database.
do $$
declare
	text_column record;
begin
	for text_column in
		select table_name, column_name, character_maximum_length from information_schema.columns
		where table_schema = current_schema() and data_type = 'character varying' and table_name <> 'flyway_schema_history'
	loop
		execute format('alter table %I alter column %I type varchar(%s) collate "C"',
			text_column.table_name, text_column.column_name, text_column.character_maximum_length);
	end loop;
end $$;
