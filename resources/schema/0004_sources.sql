-- SPDX-License-Identifier: GPL-3.0-or-later
-- What belongs to the sources of articles: folders looked into, pictures, texts that are the same, and what the user
-- decided about a clean-up.

-- Folders whose new files are imported by themselves, by absolute path.
CREATE TABLE watched_folder (
    path TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Pictures as they are shown: decoded and encoded again by the worker, never the bytes of the page.
CREATE TABLE picture (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 BLOB NOT NULL UNIQUE, -- of `bytes`
    bytes BLOB NOT NULL,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL, -- pixels
    height INTEGER NOT NULL
) STRICT;

-- The picture that a figure of a version shows, by the address its block names.
CREATE TABLE version_picture (
    version_id INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    picture_id INTEGER NOT NULL REFERENCES picture(id),
    PRIMARY KEY (version_id, url)
) STRICT, WITHOUT ROWID;
CREATE INDEX version_picture_picture ON version_picture(picture_id);

-- The charset the user chose for this version; '': the source's.
ALTER TABLE version ADD COLUMN chosen_charset TEXT NOT NULL DEFAULT '';

-- For finding the same text again (app/text/fingerprint.h). Beside the versions, whose rows are long, so that all can be
-- gone through at once; a version without a row: not computed yet.
CREATE TABLE version_fingerprint (
    version_id INTEGER PRIMARY KEY REFERENCES version(id) ON DELETE CASCADE,
    exact INTEGER NOT NULL, -- of the whole folded text; equal texts have equal ones, 0: too short
    sketch BLOB NOT NULL    -- for texts that are nearly equal
) STRICT;
CREATE INDEX version_fingerprint_exact ON version_fingerprint(exact);

-- Imports hold more of the index in memory before they write a segment of it, so that fewer have to be merged.
INSERT INTO article_fts(article_fts, rank) VALUES ('hashsize', 16777216); -- bytes

-- Repairs the user took back; they stay taken back when the article is cleaned again.
CREATE TABLE reverted_repair (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    before TEXT NOT NULL, -- as imported
    after TEXT NOT NULL,  -- as repaired
    occurrence INTEGER NOT NULL, -- which of the equal repairs of that field, from 0
    UNIQUE (article_id, field, before, after, occurrence)
) STRICT;
