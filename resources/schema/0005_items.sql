-- SPDX-License-Identifier: GPL-3.0-or-later
-- What cleaning again needs.

-- What was known of a source before it was read: JSON with the file's name, media type and charset as declared and
-- the values its container gave. '': stored before this was kept.
ALTER TABLE source ADD COLUMN item TEXT NOT NULL DEFAULT '';

-- Corrections of whole sites that are in force. Their values stand in the files of rules beside the library, which
-- name the correction; one that was undone is not here, and the file's value is not used.
CREATE TABLE site_correction (
    uid TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Every import asks for the charsets that were chosen; without the index it would read all texts.
CREATE INDEX version_chosen_charset ON version(chosen_charset) WHERE chosen_charset <> '';
