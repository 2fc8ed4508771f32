-- SPDX-License-Identifier: GPL-3.0-or-later
-- What notes and memos link to, read from their Markdown by note_links() whenever one is written, so also by undo and
-- redo: like the search index this table holds nothing the user made. A target may be gone, or not there yet.

CREATE TABLE note_link (
    from_kind TEXT NOT NULL CHECK (from_kind IN ('annotation', 'tag')),
    from_id INTEGER NOT NULL,
    to_kind TEXT NOT NULL CHECK (to_kind IN ('article', 'annotation', 'tag')),
    to_uid TEXT NOT NULL,
    PRIMARY KEY (from_kind, from_id, to_kind, to_uid)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_link_target ON note_link(to_kind, to_uid);

CREATE TRIGGER annotation_note_linked AFTER INSERT ON annotation WHEN instr(lower(new.note), 'pizhu://') > 0 BEGIN
    INSERT OR IGNORE INTO note_link(from_kind, from_id, to_kind, to_uid)
        SELECT 'annotation', new.id, json_extract(value, '$.target'), json_extract(value, '$.uid')
        FROM json_each(note_links(new.note));
END;

CREATE TRIGGER annotation_note_relinked AFTER UPDATE OF note ON annotation WHEN old.note IS NOT new.note BEGIN
    DELETE FROM note_link WHERE from_kind = 'annotation' AND from_id = old.id;
    INSERT OR IGNORE INTO note_link(from_kind, from_id, to_kind, to_uid)
        SELECT 'annotation', new.id, json_extract(value, '$.target'), json_extract(value, '$.uid')
        FROM json_each(note_links(new.note));
END;

CREATE TRIGGER annotation_note_unlinked AFTER DELETE ON annotation BEGIN
    DELETE FROM note_link WHERE from_kind = 'annotation' AND from_id = old.id;
END;

CREATE TRIGGER tag_memo_linked AFTER INSERT ON tag WHEN instr(lower(new.memo), 'pizhu://') > 0 BEGIN
    INSERT OR IGNORE INTO note_link(from_kind, from_id, to_kind, to_uid)
        SELECT 'tag', new.id, json_extract(value, '$.target'), json_extract(value, '$.uid')
        FROM json_each(note_links(new.memo));
END;

CREATE TRIGGER tag_memo_relinked AFTER UPDATE OF memo ON tag WHEN old.memo IS NOT new.memo BEGIN
    DELETE FROM note_link WHERE from_kind = 'tag' AND from_id = old.id;
    INSERT OR IGNORE INTO note_link(from_kind, from_id, to_kind, to_uid)
        SELECT 'tag', new.id, json_extract(value, '$.target'), json_extract(value, '$.uid')
        FROM json_each(note_links(new.memo));
END;

CREATE TRIGGER tag_memo_unlinked AFTER DELETE ON tag BEGIN
    DELETE FROM note_link WHERE from_kind = 'tag' AND from_id = old.id;
END;

-- What was written before.
INSERT OR IGNORE INTO note_link(from_kind, from_id, to_kind, to_uid)
    SELECT 'annotation', annotation.id, json_extract(value, '$.target'), json_extract(value, '$.uid')
    FROM annotation, json_each(note_links(annotation.note)) WHERE instr(lower(annotation.note), 'pizhu://') > 0;
INSERT OR IGNORE INTO note_link(from_kind, from_id, to_kind, to_uid)
    SELECT 'tag', tag.id, json_extract(value, '$.target'), json_extract(value, '$.uid')
    FROM tag, json_each(note_links(tag.memo)) WHERE instr(lower(tag.memo), 'pizhu://') > 0;
