--liquibase formatted sql
--changeset intake:012-case-file
--comment: A request and the agreement that came of it have one case file.
ALTER TABLE request ADD COLUMN case_file_id uuid;
UPDATE request r SET case_file_id = a.case_file_id FROM agreement a WHERE a.id = r.agreement_id;
UPDATE request SET case_file_id = gen_random_uuid() WHERE case_file_id IS NULL;
INSERT INTO case_file (id, revision) SELECT case_file_id, 0 FROM request ON CONFLICT DO NOTHING;
ALTER TABLE request ALTER COLUMN case_file_id SET NOT NULL, ADD FOREIGN KEY (case_file_id) REFERENCES case_file;
CREATE INDEX request_case_file ON request (case_file_id);
