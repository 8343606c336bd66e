--liquibase formatted sql
--changeset support:001-privileges
--comment: What the owner makes from here on, the application may use; append-only tables take rights away again.
ALTER DEFAULT PRIVILEGES IN SCHEMA isaa GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO isaa_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA isaa GRANT USAGE, SELECT ON SEQUENCES TO isaa_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA isaa REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA isaa GRANT EXECUTE ON FUNCTIONS TO isaa_app;
