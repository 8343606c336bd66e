--liquibase formatted sql

--changeset trail:004-stored-file endDelimiter:;;
--comment: Files kept for good; each one's hash enters the trail as the file enters the table

CREATE TABLE isaa.stored_file (
    id           uuid PRIMARY KEY,
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
    media_type   text NOT NULL CHECK (length(media_type) between 3 AND 150),
    content      bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 67108864),
    size         bigint NOT NULL GENERATED ALWAYS AS (octet_length(content)) STORED,
    sha256       bytea NOT NULL GENERATED ALWAYS AS (sha256(content)) STORED,
    stored_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    stored_by    text NOT NULL CHECK (length(stored_by) BETWEEN 1 AND 200),
    stored_as    text NOT NULL CHECK (length(stored_as) <= 400)
);;

COMMENT ON COLUMN isaa.stored_file.stored_as IS 'The roles of the account at that moment';;

-- Documents and images are compressed already.
ALTER TABLE isaa.stored_file ALTER COLUMN content SET STORAGE EXTERNAL;;

CREATE FUNCTION isaa.record_stored_file() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM trail.append(new.stored_by, new.stored_as, 'file.stored', new.id::text,
        array['sha256', 'size', 'mediaType'],
        array[encode(new.sha256, 'hex'), new.size::text, new.media_type]);
    RETURN NULL;
END
$$;;

REVOKE ALL ON FUNCTION isaa.record_stored_file() FROM PUBLIC;;

CREATE TRIGGER stored_file_is_recorded
    AFTER INSERT ON isaa.stored_file
    FOR EACH ROW EXECUTE FUNCTION isaa.record_stored_file();;

CREATE TRIGGER stored_file_is_final
    BEFORE UPDATE OR DELETE OR TRUNCATE ON isaa.stored_file
    FOR EACH STATEMENT EXECUTE FUNCTION trail.refuse();;

REVOKE ALL ON isaa.stored_file FROM isaa_app;;
GRANT SELECT, INSERT ON isaa.stored_file TO isaa_app;;
GRANT USAGE ON SCHEMA isaa TO isaa_auditor;;
GRANT SELECT ON isaa.stored_file TO isaa_auditor;;
