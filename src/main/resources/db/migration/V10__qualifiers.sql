-- How exact an amount is: empty for just so, else about, at-least or at-most.
-- A start that was killed here runs this again: H2 commits at each statement.

alter table fact add column if not exists qualifier varchar(10) default '' not null;
