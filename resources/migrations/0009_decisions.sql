-- What waits for a second person, of whatever kind, and what was decided. Content never changes; os_login is who was seen.
CREATE TABLE proposal (
    id           @id@,
    kind         TEXT NOT NULL,
    name         TEXT NOT NULL,
    content      TEXT NOT NULL,
    proposed_utc TEXT NOT NULL,
    staff_id     @int64@ NOT NULL REFERENCES staff (id),
    os_login     TEXT NOT NULL,
    former       @int64@
) @strict@
--;;
CREATE TABLE decision (
    proposal_id @int64@ NOT NULL PRIMARY KEY REFERENCES proposal (id),
    verdict     TEXT NOT NULL CHECK (verdict IN ('approved', 'rejected', 'withdrawn')),
    why         TEXT NOT NULL,
    digest      TEXT NOT NULL,
    decided_utc TEXT NOT NULL,
    staff_id    @int64@ NOT NULL REFERENCES staff (id),
    os_login    TEXT NOT NULL
) @strict@
--;;
-- Phrases and guidance had tables of their own; former is the number there, which old audit entries name.
INSERT INTO proposal (kind, name, content, proposed_utc, staff_id, os_login, former)
SELECT kind, name, content, proposed_utc, staff_id, '', id
  FROM (SELECT 'phrases' AS kind, id, name, content, proposed_utc, staff_id FROM phrase_proposal
        UNION ALL
        SELECT 'guidance' AS kind, id, name, content, proposed_utc, staff_id FROM guidance_proposal) AS asked
 ORDER BY proposed_utc, kind, id
--;;
INSERT INTO decision (proposal_id, verdict, why, digest, decided_utc, staff_id, os_login)
SELECT p.id, CASE decided.approved WHEN 1 THEN 'approved' ELSE 'rejected' END, decided.why, '', decided.decided_utc,
       decided.staff_id, ''
  FROM (SELECT 'phrases' AS kind, proposal_id, approved, why, decided_utc, staff_id FROM phrase_decision
        UNION ALL
        SELECT 'guidance' AS kind, proposal_id, approved, why, decided_utc, staff_id FROM guidance_decision) AS decided
  JOIN proposal p ON p.kind = decided.kind AND p.former = decided.proposal_id
--;;
DROP TABLE phrase_decision
--;;
DROP TABLE phrase_proposal
--;;
DROP TABLE guidance_decision
--;;
DROP TABLE guidance_proposal
--;;
@append_only(proposal)@
--;;
@append_only(decision)@
