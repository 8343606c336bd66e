-- The roles of the portal, for an administrator to run once on a PostgreSQL server (docs/operations.md).
-- Passwords are set afterwards; isaa_trail never logs in.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY ['isaa_owner', 'isaa_app', 'isaa_auditor'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE', wanted);
        END IF;
    END LOOP;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'isaa_trail') THEN
        CREATE ROLE isaa_trail NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
    END IF;
END
$$;

-- The owner hands the trail's tables over to isaa_trail while it rolls them out, and inherits nothing from it.
GRANT isaa_trail TO isaa_owner WITH INHERIT FALSE, SET TRUE;
ALTER ROLE isaa_owner SET search_path = isaa, public;
ALTER ROLE isaa_app SET search_path = isaa, public;
ALTER ROLE isaa_auditor SET search_path = isaa, public;
