-- What an administrator prepares inside the portal's database before the first start.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS unaccent;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS isaa AUTHORIZATION isaa_owner;
GRANT USAGE ON SCHEMA isaa TO isaa_app, isaa_auditor, isaa_trail;
