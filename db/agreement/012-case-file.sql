--liquibase formatted sql
--changeset agreement:012-case-file
--comment: What was collected for the request goes on with the agreement; one that was made before gets an empty case file.
ALTER TABLE agreement ADD COLUMN case_file_id uuid;
UPDATE agreement SET case_file_id = gen_random_uuid();
INSERT INTO case_file (id, revision) SELECT case_file_id, 0 FROM agreement;
ALTER TABLE agreement ADD UNIQUE (case_file_id), ADD FOREIGN KEY (case_file_id) REFERENCES case_file;
