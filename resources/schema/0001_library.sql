-- SPDX-License-Identifier: GPL-3.0-or-later
-- The library. Times are ISO 8601 UTC; ranges are half-open and count UTF-16 units of a version's text.
-- AUTOINCREMENT: an id once given never means another row, also not in the undo history.

PRAGMA application_id = 0x507a6875; -- 'Pzhu'

-- library_uid: stamp of this library; fold_version: what the search index was made with.
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    report TEXT NOT NULL DEFAULT ''
) STRICT;

-- Bytes exactly as found (zstd). Never changed.
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 BLOB NOT NULL UNIQUE,
    bytes BLOB NOT NULL,
    byte_count INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    charset TEXT NOT NULL,
    charset_evidence TEXT NOT NULL,
    origin TEXT NOT NULL,
    retrieved_at TEXT,
    import_id INTEGER REFERENCES import(id) ON DELETE SET NULL
) STRICT;
CREATE INDEX source_import ON source(import_id) WHERE import_id IS NOT NULL;

-- Columns from `title` to `script` are the metadata in force: the current version's, with article_field on top.
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    current_version_id INTEGER REFERENCES version(id) DEFERRABLE INITIALLY DEFERRED,
    origin TEXT NOT NULL,
    added_at TEXT NOT NULL,
    deleted_at TEXT,
    starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
    read_state TEXT NOT NULL DEFAULT 'unread' CHECK (read_state IN ('unread', 'reading', 'read')),
    reading_position INTEGER NOT NULL DEFAULT 0,
    title TEXT NOT NULL DEFAULT '',
    outlet TEXT NOT NULL DEFAULT '', -- the source, else the site: what the list and the facet show
    site TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    published TEXT NOT NULL DEFAULT '', -- ISO 8601 as exact as known, in the source's zone
    published_month TEXT NOT NULL DEFAULT '', -- 2021-06, or 2021 where only the year is known
    published_at INTEGER, -- seconds since 1970 UTC; the sort key
    script TEXT NOT NULL DEFAULT 'other'
) STRICT;
CREATE INDEX article_newest ON article(published_at, id) WHERE deleted_at IS NULL;
CREATE INDEX article_trash ON article(deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX article_current_version ON article(current_version_id);
CREATE INDEX article_url ON article(url) WHERE url <> '';
CREATE INDEX article_origin ON article(origin);
CREATE INDEX article_outlet ON article(outlet);
CREATE INDEX article_month ON article(published_month);

-- One clean-up of one source. The text never changes.
CREATE TABLE version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    source_id INTEGER NOT NULL REFERENCES source(id),
    number INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    pipeline_version INTEGER NOT NULL,
    length INTEGER NOT NULL,
    repair_count INTEGER NOT NULL,
    metadata TEXT NOT NULL, -- JSON: every extracted field with origin and confidence
    cleanup TEXT NOT NULL, -- JSON: repairs and removals
    blocks TEXT NOT NULL, -- JSON
    text TEXT NOT NULL,
    UNIQUE (article_id, number)
) STRICT;
CREATE INDEX version_source ON version(source_id);

-- Values of the user's, by field name, as JSON. They win over every extraction.
CREATE TABLE article_field (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (article_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_author (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_author_name ON article_author(name);

CREATE TABLE article_category (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_category_name ON article_category(name);

CREATE TABLE annotation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('highlight', 'underline', 'note')),
    color TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    exact TEXT NOT NULL DEFAULT '', -- the quote as the user chose it; '' for a note on the article
    created_at TEXT NOT NULL,
    modified_at TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_article ON annotation(article_id);
CREATE INDEX annotation_color ON annotation(color, article_id) WHERE kind <> 'note';

-- Where an annotation stands on each version: older rows are its history.
CREATE TABLE anchor (
    annotation_id INTEGER NOT NULL REFERENCES annotation(id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    range_start INTEGER NOT NULL,
    range_end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'approximate', 'orphan')),
    score REAL NOT NULL,
    PRIMARY KEY (annotation_id, version_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX anchor_version ON anchor(version_id);

CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    parent_id INTEGER REFERENCES tag(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL, -- the name as siblings compare it
    color TEXT,
    definition TEXT NOT NULL DEFAULT '',
    shortcut TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX tag_siblings ON tag(ifnull(parent_id, 0), folded);
CREATE INDEX tag_parent ON tag(parent_id);

CREATE TABLE article_tag (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
    PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_tag ON article_tag(tag_id);

CREATE TABLE annotation_tag (
    annotation_id INTEGER NOT NULL REFERENCES annotation(id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
    PRIMARY KEY (annotation_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_tag_tag ON annotation_tag(tag_id);

CREATE TABLE collection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    parent_id INTEGER REFERENCES collection(id) ON DELETE CASCADE,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE collection_article (
    collection_id INTEGER NOT NULL REFERENCES collection(id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (collection_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_article_article ON collection_article(article_id);

CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    query TEXT NOT NULL -- JSON
) STRICT;

-- What an import did to articles, in order: an added article has no previous version.
CREATE TABLE import_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    previous_version_id INTEGER REFERENCES version(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX import_change_import ON import_change(import_id);
CREATE INDEX import_change_article ON import_change(article_id);
CREATE INDEX import_change_version ON import_change(version_id);
CREATE INDEX import_change_previous ON import_change(previous_version_id);

-- Undoable steps in order: a changeset, or an import named by its id.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    at TEXT NOT NULL,
    changeset BLOB,
    import_id INTEGER REFERENCES import(id) ON DELETE CASCADE,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    CHECK ((changeset IS NULL) <> (import_id IS NULL))
) STRICT;
CREATE INDEX journal_import ON journal(import_id) WHERE import_id IS NOT NULL;

-- The search index. An article is indexed exactly while both its row and its current version's row exist, in whatever
-- order a changeset brings or takes them; the old text is read before it goes.
CREATE VIEW article_text(id, title, text) AS
    SELECT article.id, article.title, version.text
    FROM article JOIN version ON version.id = article.current_version_id;

CREATE VIRTUAL TABLE article_fts USING fts5(
    title, text, content = 'article_text', content_rowid = 'id', tokenize = 'pizhu');

CREATE TRIGGER version_text_is_final BEFORE UPDATE OF text, article_id ON version
WHEN new.text IS NOT old.text OR new.article_id IS NOT old.article_id BEGIN
    SELECT raise(ABORT, 'the text of a version never changes');
END;

CREATE TRIGGER article_indexed AFTER INSERT ON article BEGIN
    INSERT INTO article_fts(rowid, title, text)
        SELECT new.id, new.title, version.text FROM version WHERE version.id = new.current_version_id;
END;

CREATE TRIGGER article_unindexed BEFORE DELETE ON article BEGIN
    INSERT INTO article_fts(article_fts, rowid, title, text)
        SELECT 'delete', old.id, old.title, version.text FROM version WHERE version.id = old.current_version_id;
END;

CREATE TRIGGER article_reindexed_from BEFORE UPDATE OF title, current_version_id ON article
WHEN old.title IS NOT new.title OR old.current_version_id IS NOT new.current_version_id BEGIN
    INSERT INTO article_fts(article_fts, rowid, title, text)
        SELECT 'delete', old.id, old.title, version.text FROM version WHERE version.id = old.current_version_id;
END;

CREATE TRIGGER article_reindexed_to AFTER UPDATE OF title, current_version_id ON article
WHEN old.title IS NOT new.title OR old.current_version_id IS NOT new.current_version_id BEGIN
    INSERT INTO article_fts(rowid, title, text)
        SELECT new.id, new.title, version.text FROM version WHERE version.id = new.current_version_id;
END;

CREATE TRIGGER version_indexed AFTER INSERT ON version BEGIN
    INSERT INTO article_fts(rowid, title, text)
        SELECT article.id, article.title, new.text FROM article WHERE article.current_version_id = new.id;
END;

CREATE TRIGGER version_unindexed BEFORE DELETE ON version BEGIN
    INSERT INTO article_fts(article_fts, rowid, title, text)
        SELECT 'delete', article.id, article.title, old.text FROM article WHERE article.current_version_id = old.id;
END;

CREATE VIRTUAL TABLE annotation_fts USING fts5(
    exact, note, content = 'annotation', content_rowid = 'id', tokenize = 'pizhu');

CREATE TRIGGER annotation_indexed AFTER INSERT ON annotation BEGIN
    INSERT INTO annotation_fts(rowid, exact, note) VALUES (new.id, new.exact, new.note);
END;

CREATE TRIGGER annotation_unindexed BEFORE DELETE ON annotation BEGIN
    INSERT INTO annotation_fts(annotation_fts, rowid, exact, note) VALUES ('delete', old.id, old.exact, old.note);
END;

CREATE TRIGGER annotation_reindexed AFTER UPDATE OF exact, note ON annotation
WHEN old.exact IS NOT new.exact OR old.note IS NOT new.note BEGIN
    INSERT INTO annotation_fts(annotation_fts, rowid, exact, note) VALUES ('delete', old.id, old.exact, old.note);
    INSERT INTO annotation_fts(rowid, exact, note) VALUES (new.id, new.exact, new.note);
END;
