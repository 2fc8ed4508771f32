-- SPDX-License-Identifier: GPL-3.0-or-later
-- Coding all occurrences of words or of a passage: what is looked for, and what was decided about each place.

CREATE TABLE autocode_job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('query', 'passage')),
    text TEXT NOT NULL,  -- in the query language, or the passage itself
    regional INTEGER NOT NULL DEFAULT 0 CHECK (regional IN (0, 1)),
    scope TEXT NOT NULL, -- JSON as in saved_search.query: which articles
    tag_id INTEGER REFERENCES tag(id) ON DELETE SET NULL,
    color TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX autocode_job_tag ON autocode_job(tag_id);

-- Anchored as annotations are, so that a decision is found again in a later version of the text.
CREATE TABLE autocode_decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    job_id INTEGER NOT NULL REFERENCES autocode_job(id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    range_start INTEGER NOT NULL,
    range_end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('yes', 'no', 'later')),
    tag_id INTEGER REFERENCES tag(id) ON DELETE SET NULL,               -- of 'yes': what it was coded with
    annotation_id INTEGER REFERENCES annotation(id) ON DELETE SET NULL, -- of 'yes': until the user removes it
    decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX autocode_decision_job ON autocode_decision(job_id, article_id);
CREATE INDEX autocode_decision_article ON autocode_decision(article_id);
CREATE INDEX autocode_decision_version ON autocode_decision(version_id);
CREATE INDEX autocode_decision_tag ON autocode_decision(tag_id);
CREATE INDEX autocode_decision_annotation ON autocode_decision(annotation_id);
