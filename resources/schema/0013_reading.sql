-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is remembered of reading an article, beside its state and position. No foreign key: undoing an import takes the
-- article away and doing it again brings it back under the same id, with what was remembered of it.

CREATE TABLE reading (
    article_id INTEGER PRIMARY KEY,
    opened_at TEXT, -- UTC, when it was last open for more than a glance
    view_script TEXT, -- the script the user always wants it in; NULL: the reader's
    furthest INTEGER NOT NULL DEFAULT 0 -- UTF-16 offset behind what was last on the screen, at most so far
) STRICT;
CREATE INDEX reading_opened ON reading(opened_at) WHERE opened_at IS NOT NULL;
