-- Agreements of twenty years, :first to :last: most of them executed, one in twenty still on its way.
WITH numbered AS (
    SELECT i,
           (ARRAY ['IN_FORCE', 'IN_FORCE', 'EXPIRED', 'IN_FORCE', 'TERMINATED', 'IN_FORCE', 'EXPIRED', 'IN_FORCE',
                   'TERMINATED', 'IN_FORCE', 'EXPIRED', 'IN_FORCE', 'TERMINATED', 'IN_FORCE', 'EXPIRED', 'IN_FORCE',
                   'TERMINATED', 'IN_FORCE', 'EXPIRED', NULL])[1 + i % 20] AS executed,
           (ARRAY ['NEGOTIATION', 'DEVELOPMENT', 'DEVELOPMENT', 'CLEARANCE', 'SIGNATURE'])[1 + i / 20 % 5] AS coming,
           (ARRAY ['gang', 'narcotics', 'trade fraud', 'human smuggling', 'visa overstay', 'detention', 'removal',
                   'child exploitation', 'export control', 'money laundering', 'biometric', 'fleet', 'payroll',
                   'cybercrime', 'document fraud', 'firearms', 'transport'])[1 + i % 17] AS subject,
           (ARRAY ['investigation records', 'case summaries', 'arrest data', 'watch lists', 'identity documents',
                   'travel histories', 'custody records', 'invoices', 'license plates', 'photographs',
                   'fingerprints'])[1 + i % 11] AS information,
           (ARRAY ['State police', 'sheriff''s office', 'tribal police', 'port authority', 'customs administration',
                   'ministry of the interior', 'university', 'bank', 'health department', 'Federal bureau',
                   'city police', 'airline', 'international organization'])[1 + i % 13] AS party,
           (ARRAY ['STATE', 'LOCAL', 'TRIBAL', 'LOCAL', 'FOREIGN_GOVERNMENT', 'FOREIGN_GOVERNMENT', 'ACADEMIC',
                   'PRIVATE', 'STATE', 'FEDERAL', 'LOCAL', 'PRIVATE', 'INTERNATIONAL_ORGANIZATION'])[1 + i % 13] AS kind,
           (ARRAY ['ICM', 'TECS', 'EID', 'FALCON', 'EARM', 'IDENT', 'SEACATS', 'LeadTrac', 'RAVEn'])[1 + i % 9] AS system,
           'district ' || (i * 7919 % 1931) AS place,
           i % 7 AS lot,
           (SELECT current_date - 30 - (i * 37 % 7200)) AS opened
    FROM generate_series(:first, :last) AS i
), made AS (
    SELECT *,
           coalesce(executed, coming) AS phase,
           'Sharing of ' || subject || ' ' || information || ' with a ' || party || ' of ' || place AS title,
           initcap(party) || ' of ' || place AS party_name,
           CASE WHEN lot < 3 THEN 'HSI' WHEN lot < 5 THEN 'ERO' WHEN lot < 6 THEN 'MA' ELSE 'HSI' END AS agent
    FROM numbered
), opened AS (
    INSERT INTO agreement (id, number, title, type, phase, program_office, marking, categories, executive_agents,
        offices, signing_offices, party_names, party_kinds, information, intended_use, search_text, opened_on, opened_by,
        phase_since, effective_on, expires_on, next_review_on, ended_on, end_reason, version)
    SELECT gen_random_uuid(), 'ISAA-' || 1900 + i / 1000 || '-' || lpad((i % 1000)::text, 4, '0'), title, 'MOU', phase,
           CASE agent WHEN 'HSI' THEN 'HSI_DOMESTIC' WHEN 'ERO' THEN 'ERO_FIELD' ELSE 'MA_PROCUREMENT' END,
           'UNCLASSIFIED//FOR OFFICIAL USE ONLY',
           CASE agent WHEN 'HSI' THEN ARRAY ['LAW_ENFORCEMENT'] WHEN 'ERO' THEN ARRAY ['IMMIGRATION_ADMINISTRATION']
                      ELSE ARRAY ['BUSINESS_OPERATIONS'] END,
           CASE WHEN lot = 6 THEN ARRAY ['HSI', 'ERO'] ELSE ARRAY [agent] END,
           ARRAY ['IGP_GOVERNANCE', 'IGP_PRIVACY', 'IGP_RECORDS', 'OPR_SECURITY', 'OPLA'], ARRAY [agent], party_name, ARRAY [kind],
           initcap(subject) || ' ' || information || ' of open and closed matters in ' || system || ', refreshed monthly',
           'Deconfliction and joint work on ' || subject,
           'ISAA-' || 1900 + i / 1000 || '-' || lpad((i % 1000)::text, 4, '0') || ' ' || title || ' ' || party_name || ' '
               || initcap(subject) || ' ' || information || ' of open and closed matters in ' || system || ', refreshed monthly '
               || 'Deconfliction and joint work on ' || subject,
           opened, 'hsi-program-officer', opened,
           CASE WHEN executed IS NOT NULL THEN opened + 20 END,
           CASE executed WHEN 'IN_FORCE' THEN current_date + 1 + i * 13 % 1800 WHEN 'EXPIRED' THEN opened + 25 END,
           CASE executed WHEN 'IN_FORCE' THEN current_date - 30 + i * 11 % 760 END,
           CASE WHEN executed IN ('EXPIRED', 'TERMINATED') THEN opened + 25 END,
           CASE executed WHEN 'EXPIRED' THEN 'Reached its end date' WHEN 'TERMINATED' THEN 'Notice by a party' END,
           0
    FROM made
    RETURNING id, number
)
INSERT INTO agreement_party (agreement_id, position, name, kind)
SELECT opened.id, 0, made.party_name, made.kind
FROM opened
JOIN made ON opened.number = 'ISAA-' || 1900 + made.i / 1000 || '-' || lpad((made.i % 1000)::text, 4, '0')
