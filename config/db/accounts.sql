-- Schema and accounts of a MariaDB of your own; run it once as its administrator, with passwords of your own.
-- The application's account begins with one harmless right, so that it may connect before the migrations grant it the rest.
create database amparo character set utf8mb4;
create user 'amparo_owner'@'%' identified by 'change-me';
grant all on amparo.* to 'amparo_owner'@'%' with grant option;
create user 'amparo'@'%' identified by 'change-me-too';
grant show view on amparo.* to 'amparo'@'%';
