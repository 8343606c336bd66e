--liquibase formatted sql
--changeset intake:013-approval
--comment: An Executive Associate Director approves or declines treating a case as sensitive law enforcement activity (SC-10).
ALTER TABLE inquiry ADD COLUMN approved boolean;
ALTER TABLE inquiry DROP CONSTRAINT inquiry_kind_check;
ALTER TABLE inquiry ADD CONSTRAINT inquiry_kind_check
    CHECK (kind IN ('IGP_SUPPORT', 'REFERRAL', 'CONSULTATION', 'APPROVAL'));
ALTER TABLE inquiry DROP CONSTRAINT inquiry_check1;
ALTER TABLE inquiry ADD CONSTRAINT inquiry_office_check1 CHECK ((kind IN ('CONSULTATION', 'APPROVAL')) = (office IS NOT NULL));
ALTER TABLE inquiry ADD CONSTRAINT inquiry_approver_check CHECK (kind <> 'APPROVAL' OR office IN ('HSI', 'ERO'));
ALTER TABLE inquiry ADD CONSTRAINT inquiry_approved_check
    CHECK ((approved IS NOT NULL) = (kind = 'APPROVAL' AND status = 'ANSWERED'));
