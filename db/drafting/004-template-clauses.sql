--liquibase formatted sql

--changeset drafting:004-template-clauses splitStatements:false
insert into template_clause (version, section_key, position, key, kind, needs, unless, text) values
    (1, 'title', 1, 'between', 'PARAGRAPH', null, null, $$between$$),
    (1, 'title', 2, 'ice', 'PARAGRAPH', null, null, $$the Department of Homeland Security, U.S. Immigration and Customs Enforcement, {{directorate}}$$),
    (1, 'title', 3, 'and', 'PARAGRAPH', null, null, $$and$$),
    (1, 'title', 4, 'party', 'PARAGRAPH', null, null, $${{external-party}}$$),
    (1, 'title', 5, 'regarding', 'PARAGRAPH', null, null, $$regarding$$),
    (1, 'title', 6, 'subject', 'PARAGRAPH', null, null, $${{subject}}$$),

    (1, 'introduction', 1, 'parties', 'PARAGRAPH', null, null, $$This {{agreement-type}} (the **Agreement**) is made between U.S. Immigration and Customs Enforcement, acting through {{directorate}} (**ICE**), a component of the Department of Homeland Security (**DHS**), and {{external-party}} (the **Partner**). ICE and the Partner are called the **Parties**.$$),
    (1, 'introduction', 2, 'purpose-share', 'PARAGRAPH', null, 'SYSTEM_ACCESS', $$The Agreement states how the Parties share, use and protect information in the field of {{categories}}. They do so for this purpose: {{purpose}}.$$),
    (1, 'introduction', 3, 'purpose-access', 'PARAGRAPH', 'SYSTEM_ACCESS', null, $$The Agreement states on what terms personnel of the Partner reach information in the field of {{categories}} through {{system}}, and how that information is used and protected. They do so for this purpose: {{purpose}}.$$),
    (1, 'introduction', 4, 'scope', 'PARAGRAPH', null, null, $$Nothing is shared under the Agreement beyond what this purpose requires.$$),

    (1, 'background', 1, 'ice', 'PARAGRAPH', null, null, $$ICE enforces federal law on border control, customs, trade and immigration. Within ICE, {{program-office}} is responsible for {{ice-mission}} and holds the information that the Agreement covers.$$),
    (1, 'background', 2, 'party', 'PARAGRAPH', null, null, $$The Partner is responsible for {{party-mission}}. Information held by ICE helps the Partner to carry out that responsibility.$$),
    (1, 'background', 3, 'system', 'PARAGRAPH', 'SYSTEM_ACCESS', null, $${{system}} is an ICE system. It holds {{system-description}}.$$),

    (1, 'definitions', 1, 'lead', 'PARAGRAPH', null, null, $$In this Agreement:$$),
    (1, 'definitions', 2, 'information', 'BULLET', null, null, $$**Shared information** means information that one Party receives from the other under this Agreement, in any form, and everything derived from it that still reveals it.$$),
    (1, 'definitions', 3, 'pii', 'BULLET', 'PERSONAL_INFORMATION', null, $$**Personal information** means information from which a person can be identified, alone or together with other information that is linked or can be linked to that person.$$),
    (1, 'definitions', 4, 'incident', 'BULLET', null, null, $$**Incident** means a suspected or confirmed loss, disclosure, change, use or acquisition of shared information that this Agreement does not allow.$$),
    (1, 'definitions', 5, 'third-party', 'BULLET', null, null, $$**Third party** means anyone other than the Parties; components of DHS are not third parties.$$),
    (1, 'definitions', 6, 'note', 'NOTE', null, null, $$Add the terms that this agreement needs, and leave out the section when it needs none; the numbers follow.$$),

    (1, 'authority', 1, 'ice', 'PARAGRAPH', null, null, $$ICE enters into this Agreement under {{ice-authority}}.$$),
    (1, 'authority', 2, 'party', 'PARAGRAPH', null, 'PRIVATE_PARTY', $$The Partner enters into this Agreement under {{party-authority}}.$$),
    (1, 'authority', 3, 'party-private', 'PARAGRAPH', 'PRIVATE_PARTY', null, $$The person who signs for the Partner declares that they have the power to bind it to every term of this Agreement.$$),
    (1, 'authority', 4, 'foreign', 'PARAGRAPH', 'FOREIGN_PARTY', null, $$This Agreement is an arrangement of cooperation between the Parties. It does not create obligations under international law.$$),
    (1, 'authority', 5, 'pii', 'PARAGRAPH', 'PERSONAL_INFORMATION', null, $$ICE keeps and discloses personal information under the Privacy Act of 1974, 5 U.S.C. § 552a, as described in {{sorn}}, and under section 208 of the E-Government Act of 2002, as assessed in {{pia}}.$$),
    (1, 'authority', 6, 'pii-note', 'NOTE', 'PERSONAL_INFORMATION', null, $$Taken over because personal information is shared. The IGP Privacy Unit confirms the notice, the routine use and the assessment before circulation.$$),

    (1, 'responsibilities', 1, 'lead', 'PARAGRAPH', null, null, $$The Parties take on the following roles and duties.$$),

    (1, 'data', 1, 'ice', 'PARAGRAPH', null, null, $$ICE {{ice-commitment}} share with the Partner: {{ice-data}}.$$),
    (1, 'data', 2, 'party', 'PARAGRAPH', null, null, $$The Partner {{party-commitment}} share with ICE: {{party-data}}.$$),
    (1, 'data', 3, 'quality', 'PARAGRAPH', null, null, $$Each Party takes reasonable care that what it shares is accurate and current, and tells the other Party without delay when it learns that shared information was wrong or has been superseded.$$),
    (1, 'data', 4, 'commitment-note', 'NOTE', null, null, $$“Shall” binds a Party; “may” leaves it free. Agree on the word for each direction and record it here.$$),

    (1, 'sensitivity', 1, 'level', 'PARAGRAPH', null, null, $$Shared information is unclassified. Its highest marking is {{marking}}, and each Party handles it according to that marking from receipt to disposal. Markings stay on every copy and extract.$$),
    (1, 'sensitivity', 2, 'classified', 'PARAGRAPH', null, null, $$No classified information is exchanged under this Agreement.$$),
    (1, 'sensitivity', 3, 'note', 'NOTE', null, null, $$The OPR Security Division checks markings and caveats before the agreement is formalized.$$),

    (1, 'delivery', 1, 'dataset', 'PARAGRAPH', null, 'SYSTEM_ACCESS', $$ICE sends the data set described under “Data” to {{receiving-official}}, {{delivery-frequency}}, over an encrypted channel on which both Parties have agreed in writing. The technical terms stand in {{technical-documents}}.$$),
    (1, 'delivery', 2, 'access', 'PARAGRAPH', 'SYSTEM_ACCESS', null, $$ICE opens named user accounts in {{system}} for personnel of the Partner at {{locations}}. An account belongs to one person and is never shared. The Partner reports within one business day when a user no longer needs access.$$),
    (1, 'delivery', 3, 'access-terms', 'PARAGRAPH', 'SYSTEM_ACCESS', null, $$Both systems identify themselves to each other, and each request carries the user on whose behalf it is made, so that ICE can decide whether it falls under this Agreement. The technical terms stand in {{technical-documents}}.$$),
    (1, 'delivery', 4, 'access-note', 'NOTE', 'SYSTEM_ACCESS', null, $$Direct access was chosen because the case names access to a system. OCIO confirms the connection and its cost.$$),
    (1, 'delivery', 5, 'dataset-note', 'NOTE', null, 'SYSTEM_ACCESS', $$Delivery of a data set was chosen because the case names no access to a system.$$),

    (1, 'support', 1, 'ice', 'PARAGRAPH', null, null, $$ICE supports the Partner with {{ice-support}}.$$),
    (1, 'support', 2, 'party', 'PARAGRAPH', null, null, $$The Partner supports ICE with {{party-support}}.$$),

    (1, 'safeguards', 1, 'lead', 'PARAGRAPH', null, null, $$Each Party protects shared information with administrative, technical and physical measures that fit its sensitivity. At the least, each Party:$$),
    (1, 'safeguards', 2, 'access', 'NUMBERED', null, null, $$gives access only to personnel who need the information for the purpose of this Agreement, and withdraws it when that need ends;$$),
    (1, 'safeguards', 3, 'encryption', 'NUMBERED', null, null, $$encrypts shared information in transit and at rest;$$),
    (1, 'safeguards', 4, 'log', 'NUMBERED', null, null, $$records who reached which information and when, and keeps that record for audit;$$),
    (1, 'safeguards', 5, 'premises', 'NUMBERED', null, null, $$keeps equipment and paper that hold shared information in controlled premises.$$),
    (1, 'safeguards', 6, 'disposal', 'PARAGRAPH', null, null, $$When shared information is no longer needed, the Party that holds it destroys every electronic and paper copy so that it cannot be restored, and confirms this in writing on request.$$),
    (1, 'safeguards', 7, 'pii', 'PARAGRAPH', 'PERSONAL_INFORMATION', null, $$Personal information is kept apart from, or labelled within, the Partner’s other holdings so that it can be found, corrected and withdrawn.$$),

    (1, 'training', 1, 'general', 'PARAGRAPH', null, null, $$Each Party trains its personnel, contractors included, in handling shared information before they receive it and once a year after that.$$),
    (1, 'training', 2, 'pii', 'PARAGRAPH', 'PERSONAL_INFORMATION', null, $$That training covers the protection of personal information and the consequences of its misuse.$$),
    (1, 'training', 3, 'system', 'PARAGRAPH', 'SYSTEM_ACCESS', null, $$Nobody receives an account in {{system}} before completing {{training-course}}. The Partner keeps the certificates and shows them on request.$$),

    (1, 'records', 1, 'retention', 'PARAGRAPH', null, null, $$The Partner keeps shared information for {{retention-period}} and no longer than the purpose of this Agreement requires. ICE keeps its records under {{records-schedule}}.$$),
    (1, 'records', 2, 'ownership', 'PARAGRAPH', null, null, $$Shared information stays a record of the Party that provided it. A Party that receives a demand for the other Party’s information, such as a subpoena or a request under a public-records law, tells the other Party before it answers, unless the law forbids this.$$),

    (1, 'use', 1, 'limit', 'PARAGRAPH', null, null, $$A Party uses shared information only for the purpose stated in this Agreement and only as law allows. Any other use needs the written consent of the Party that provided it, given beforehand.$$),
    (1, 'use', 2, 'decision', 'PARAGRAPH', 'PERSONAL_INFORMATION', null, $$Before a Party acts against a person on the strength of shared information alone, it verifies that information with the Party that provided it.$$),
    (1, 'use', 3, 'note', 'NOTE', null, null, $$Consider whether these limits, in either direction, would hinder investigations or sharing with other law-enforcement agencies.$$),

    (1, 'dissemination', 1, 'need-to-know', 'PARAGRAPH', null, null, $$Within a Party, shared information goes only to authorized personnel who need it for their duties.$$),
    (1, 'dissemination', 2, 'vetting', 'PARAGRAPH', 'SYSTEM_ACCESS', null, $$Personnel of the Partner are vetted to the level of {{access-level}} before they receive an account in {{system}}.$$),
    (1, 'dissemination', 3, 'third-party', 'PARAGRAPH', null, null, $$The Partner does not pass information that originates with ICE to any third party unless ICE has approved it in writing beforehand. ICE treats information that originates with the Partner in the same way. Each approved disclosure is documented, and the documentation is given to the Party whose information it was.$$),
    (1, 'dissemination', 4, 'one-dhs', 'PARAGRAPH', null, null, $$For the sharing of information DHS is one agency. ICE may share what it receives under this Agreement with other components of DHS that need it for their mission.$$),
    (1, 'dissemination', 5, 'one-dhs-private', 'PARAGRAPH', 'PRIVATE_PARTY', null, $$The Partner has been told of this rule and has found no proprietary or confidentiality reason against such sharing.$$),
    (1, 'dissemination', 6, 'foreign', 'PARAGRAPH', 'FOREIGN_PARTY', null, $$Information is released to the Partner only after it has been reviewed for foreign disclosure. Questions of release go to {{release-contact}}.$$),

    (1, 'privacy', 1, 'minimum', 'PARAGRAPH', 'PERSONAL_INFORMATION', null, $$The Parties collect, use, disclose and keep no more personal information than the purpose of this Agreement requires. ICE holds it under {{sorn}}; the Partner holds it under {{party-sorn}}.$$),
    (1, 'privacy', 2, 'rights', 'PARAGRAPH', 'PERSONAL_INFORMATION', null, $$Each Party refers a person who asks for access to, or correction of, their information to the Party that provided it, and carries out the corrections it is told of.$$),
    (1, 'privacy', 3, 'protected', 'PARAGRAPH', 'PERSONAL_INFORMATION', null, $$Information about applicants for protection whose confidentiality the law guarantees, including under 8 U.S.C. § 1367, is not shared unless an exception applies and OPLA has confirmed it.$$),
    (1, 'privacy', 4, 'none', 'PARAGRAPH', null, 'PERSONAL_INFORMATION', $$The Parties do not intend to share personal information. If a Party finds personal information in what it received, it tells the other Party, uses it for nothing and destroys it.$$),
    (1, 'privacy', 5, 'none-note', 'NOTE', null, 'PERSONAL_INFORMATION', $$Taken over because the case names no personal information. If that changes, the IGP Privacy Unit and OPR are engaged and this section is written anew.$$),

    (1, 'cooperation', 1, 'general', 'PARAGRAPH', null, null, $$Where shared information concerns an activity of both Parties, they consult before either acts on it, so that neither endangers the other’s work. Where there is no time for that, the acting Party informs the other within 24 hours.$$),
    (1, 'cooperation', 2, 'note', 'NOTE', null, null, $$Optional. Leave this section out when the Parties’ activities do not meet.$$),

    (1, 'reporting', 1, 'incident', 'PARAGRAPH', null, null, $$A Party that learns of an incident reports it to the other Party at {{incident-contact}} within {{incident-hours}} hours, takes steps at once to contain it, and shares what it finds out about cause and extent.$$),
    (1, 'reporting', 2, 'pii', 'PARAGRAPH', 'PERSONAL_INFORMATION', null, $$When an incident touches personal information, the Parties agree who notifies the persons concerned and at whose cost, and each supports the other’s inquiry.$$),
    (1, 'reporting', 3, 'audit', 'PARAGRAPH', null, null, $$Each Party audits its compliance with this Agreement once a year and sends the result to {{audit-recipient}}. Shortcomings are listed with the date by which they will be put right.$$),
    (1, 'reporting', 4, 'system-audit', 'PARAGRAPH', 'SYSTEM_ACCESS', null, $$ICE may inspect the use of {{system}} at any time and may suspend an account when it suspects misuse.$$),

    (1, 'contacts', 1, 'lead', 'PARAGRAPH', null, null, $$The following offices carry out this Agreement and answer questions about it:$$),
    (1, 'contacts', 2, 'ice', 'BULLET', null, null, $$for ICE: {{ice-contact}}$$),
    (1, 'contacts', 3, 'party', 'BULLET', null, null, $$for the Partner: {{party-contact}}$$),
    (1, 'contacts', 4, 'change', 'PARAGRAPH', null, null, $$A Party tells the other of a new point of contact in writing; this needs no modification of the Agreement.$$),

    (1, 'severability', 1, 'text', 'PARAGRAPH', null, null, $$This Agreement is to be read in keeping with the law that applies to each Party. A term that conflicts with that law has no effect, and the other terms continue.$$),

    (1, 'no-private-right', 1, 'text', 'PARAGRAPH', null, null, $$This Agreement governs the relation of the Parties alone. It gives no right or benefit, in substance or procedure, that anyone else could enforce against the Parties, the United States, or their officers, employees and agents, and it does not limit a Party’s power to enforce the laws in its charge.$$),

    (1, 'funding', 1, 'text', 'PARAGRAPH', null, null, $$This Agreement neither obligates nor transfers funds. Each Party bears its own costs, within its budget and subject to the availability of funds, unless the Parties agree otherwise in a separate document that the law allows.$$),

    (1, 'issue-resolution', 1, 'text', 'PARAGRAPH', null, null, $$The points of contact settle questions about the meaning and working of this Agreement in good faith. What they cannot settle within thirty days goes to the officials who signed, or to their successors.$$),

    (1, 'effective-date', 1, 'text', 'PARAGRAPH', null, null, $$This Agreement takes effect on {{effective-date}}.$$),

    (1, 'entire-agreement', 1, 'text', 'PARAGRAPH', null, null, $$This Agreement, with the documents it names, is all that the Parties have agreed on its subject.$$),

    (1, 'duration', 1, 'review', 'PARAGRAPH', null, null, $$At least every {{review-period}} from the effective date, the Parties review whether the sharing still serves their missions, whether the terms agree with law and policy, whether both Parties keep to them, and whether training and reporting are up to date. They affirm the Agreement in writing, modify it or end it.$$),
    (1, 'duration', 2, 'change', 'PARAGRAPH', null, null, $$The Parties may modify or extend this Agreement by mutual written consent, signed by officials with the same authority as those who signed it.$$),

    (1, 'termination', 1, 'end', 'PARAGRAPH', null, null, $$This Agreement remains in effect until {{end-date}}, unless the Parties extend it.$$),
    (1, 'termination', 2, 'notice', 'PARAGRAPH', null, null, $$Either Party may end it earlier by written notice of {{notice-days}} days. ICE may suspend the sharing at once when it finds that the terms are not kept.$$),
    (1, 'termination', 3, 'after', 'PARAGRAPH', null, null, $$The duties to protect, not to pass on and to dispose of shared information outlast this Agreement. The Parties confirm the disposition in writing within sixty days of its end.$$),

    (1, 'approval', 1, 'lead', 'PARAGRAPH', null, null, $$The undersigned approve this Agreement for the Parties.$$),
    (1, 'approval', 2, 'ice', 'BULLET', null, null, $$for U.S. Immigration and Customs Enforcement: {{ice-signatory}}$$),
    (1, 'approval', 3, 'party', 'BULLET', null, null, $$for the Partner: {{party-signatory}}$$);
--rollback delete from template_clause where version = 1;
