-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whose an annotation is, where it came from somebody else. Without a row it is the library's owner's.

CREATE TABLE coder (
    annotation_id INTEGER PRIMARY KEY REFERENCES annotation(id) ON DELETE CASCADE,
    name TEXT NOT NULL
) STRICT;

-- An import is undone by its id; what the same step did to tags and annotations is undone with it.
ALTER TABLE journal ADD COLUMN beside BLOB;
