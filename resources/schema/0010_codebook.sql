-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tags as a codebook: definitions in parts with their history, memos, other names, an order of the user's own, and the
-- time at which a tag was put on something.

ALTER TABLE tag RENAME COLUMN definition TO description;
ALTER TABLE tag ADD COLUMN inclusion TEXT NOT NULL DEFAULT ''; -- when to use it
ALTER TABLE tag ADD COLUMN exclusion TEXT NOT NULL DEFAULT ''; -- when not to
ALTER TABLE tag ADD COLUMN example TEXT NOT NULL DEFAULT '';
ALTER TABLE tag ADD COLUMN memo TEXT NOT NULL DEFAULT ''; -- Markdown
ALTER TABLE tag ADD COLUMN position INTEGER NOT NULL DEFAULT 0; -- among its siblings; those with the same one by name
ALTER TABLE tag ADD COLUMN defined_at TEXT; -- since when its meaning is what it is now; NULL: always

-- Other names: "监察" or, where the tag stood elsewhere, the path "机构/监察". The key's columns come first: SQLite 3.40
-- reports damage where another one stands between them in a table without rowid.
CREATE TABLE tag_alias (
    tag_id INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
    folded TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (tag_id, folded)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_alias_folded ON tag_alias(folded);

-- Definitions that were in force until they were changed.
CREATE TABLE tag_definition (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tag_id INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
    until TEXT NOT NULL,
    description TEXT NOT NULL,
    inclusion TEXT NOT NULL,
    exclusion TEXT NOT NULL,
    example TEXT NOT NULL
) STRICT;
CREATE INDEX tag_definition_tag ON tag_definition(tag_id);

-- When a tag was put there. Tables made anew, as only then the default can be the present time.
CREATE TABLE timed_annotation_tag (
    annotation_id INTEGER NOT NULL REFERENCES annotation(id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
    added_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    PRIMARY KEY (annotation_id, tag_id)
) STRICT, WITHOUT ROWID;
INSERT INTO timed_annotation_tag
    SELECT annotation_id, tag_id, created_at FROM annotation_tag JOIN annotation ON annotation.id = annotation_id;
DROP TABLE annotation_tag;
ALTER TABLE timed_annotation_tag RENAME TO annotation_tag;
CREATE INDEX annotation_tag_tag ON annotation_tag(tag_id, added_at);

CREATE TABLE timed_article_tag (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
    added_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID;
INSERT INTO timed_article_tag
    SELECT article_id, tag_id, added_at FROM article_tag JOIN article ON article.id = article_id;
DROP TABLE article_tag;
ALTER TABLE timed_article_tag RENAME TO article_tag;
CREATE INDEX article_tag_tag ON article_tag(tag_id, added_at);
