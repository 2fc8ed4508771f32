-- SPDX-License-Identifier: GPL-3.0-or-later
-- What lists, facets and searches ask of an article beyond the first schema.

CREATE TABLE article_editor (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_editor_name ON article_editor(name);

-- Of a text in traditional characters: 'tw' or 'hk'; '' where nothing tells.
ALTER TABLE article ADD COLUMN region TEXT NOT NULL DEFAULT '' CHECK (region IN ('', 'tw', 'hk'));

-- Words for the same thing in different regions, as the user wrote them; the pair has no direction.
CREATE TABLE lexicon_pair (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term TEXT NOT NULL,
    equivalent TEXT NOT NULL,
    UNIQUE (term, equivalent)
) STRICT;

ALTER TABLE saved_search ADD COLUMN position INTEGER NOT NULL DEFAULT 0; -- ascending in the list
ALTER TABLE collection ADD COLUMN position INTEGER NOT NULL DEFAULT 0;   -- among its siblings

-- What facets and lists ask of versions and imports stands in indexes: rows of versions are long.
CREATE INDEX version_facts ON version(article_id, length, repair_count);
DROP INDEX import_change_article;
CREATE INDEX import_change_article ON import_change(article_id, import_id);

-- A field of version.metadata is [value, origin, confidence], in older libraries {"value": …}; article_field.value is
-- [value]. What is damaged says nothing.
CREATE TEMP VIEW in_force AS
    SELECT article.id, article.script, iif(json_valid(version.metadata), version.metadata, '{}') AS metadata,
        (SELECT json_extract(value, '$[0]') FROM article_field
            WHERE article_id = article.id AND field = 'editors' AND json_valid(value)) AS user_editors,
        (SELECT json_extract(value, '$[0]') FROM article_field
            WHERE article_id = article.id AND field = 'language' AND json_valid(value)) AS user_language
    FROM main.article JOIN main.version ON version.id = article.current_version_id;

INSERT INTO article_editor(article_id, position, name)
    SELECT in_force.id, editor.key, editor.value FROM in_force
    JOIN json_each(coalesce(user_editors, json_extract(metadata, '$.editors[0]'),
        json_extract(metadata, '$.editors.value'))) AS editor
    WHERE editor.type = 'text';

UPDATE article SET region = chosen.region FROM (
    SELECT id, CASE WHEN language LIKE 'zh%-tw' THEN 'tw'
                    WHEN language LIKE 'zh%-hk' OR language LIKE 'zh%-mo' THEN 'hk' ELSE '' END AS region
    FROM (SELECT id, replace(coalesce(user_language, json_extract(metadata, '$.language[0]'),
        json_extract(metadata, '$.language.value'), ''), '_', '-') AS language
        FROM in_force WHERE script = 'hant')) AS chosen
WHERE chosen.id = article.id AND chosen.region <> '';

DROP VIEW in_force;
