--liquibase formatted sql
--changeset intake:010-modification
--comment: The agreement in force that the request is to modify, once its officer decided so (IN-04, MA-08)
ALTER TABLE request ADD COLUMN modifies_id uuid REFERENCES agreement;
CREATE INDEX request_modifies ON request (modifies_id) WHERE modifies_id IS NOT NULL;
