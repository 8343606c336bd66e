--liquibase formatted sql
--changeset maintenance:001-review
--comment: A biennial review (MA-01…03): planned while done_on is null, and then recorded once with all its answers.
CREATE TABLE maintenance_review (
    id               uuid    PRIMARY KEY,
    agreement_id     uuid    NOT NULL REFERENCES agreement,
    program_office   text    NOT NULL,
    due_on           date    NOT NULL,
    done_on          date,
    supports_mission boolean,
    terms_consistent boolean,
    parties_adhere   boolean,
    training_current boolean,
    reporting_valid  boolean,
    findings         text    NOT NULL DEFAULT '' CHECK (length(findings) <= 4000),
    outcome          text    CHECK (outcome IN ('AFFIRM', 'MODIFY', 'TERMINATE')),
    affirmed_by      text    NOT NULL DEFAULT '' CHECK (length(affirmed_by) <= 200),
    affirmed_on      date,
    recorded_by      text,
    recorded_at      timestamptz,
    version          integer NOT NULL,
    CHECK (num_nulls(done_on, supports_mission, terms_consistent, parties_adhere, training_current, reporting_valid,
                     outcome, recorded_by, recorded_at) IN (0, 9)),
    CHECK (outcome IS DISTINCT FROM 'AFFIRM' OR (affirmed_by <> '' AND affirmed_on IS NOT NULL)),
    CHECK (findings <> '' OR done_on IS NULL
           OR (supports_mission AND terms_consistent AND parties_adhere AND training_current AND reporting_valid))
);
CREATE UNIQUE INDEX maintenance_review_planned ON maintenance_review (agreement_id) WHERE done_on IS NULL;
CREATE INDEX maintenance_review_due ON maintenance_review (due_on) WHERE done_on IS NULL;
CREATE INDEX maintenance_review_agreement ON maintenance_review (agreement_id, due_on);
