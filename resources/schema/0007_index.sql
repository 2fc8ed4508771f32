-- SPDX-License-Identifier: GPL-3.0-or-later
-- The search index over the articles can be built a little at a time while one works. Until it is complete, the
-- setting 'indexed_through' holds the last article in it, and changes of later articles do not touch it.

DROP TRIGGER article_indexed;
DROP TRIGGER article_unindexed;
DROP TRIGGER article_reindexed_from;
DROP TRIGGER article_reindexed_to;
DROP TRIGGER version_indexed;
DROP TRIGGER version_unindexed;

CREATE TRIGGER article_indexed AFTER INSERT ON article
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'indexed_through' AND new.id > CAST(value AS INTEGER)) BEGIN
    INSERT INTO article_fts(rowid, title, text)
        SELECT new.id, new.title, version.text FROM version WHERE version.id = new.current_version_id;
END;

CREATE TRIGGER article_unindexed BEFORE DELETE ON article
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'indexed_through' AND old.id > CAST(value AS INTEGER)) BEGIN
    INSERT INTO article_fts(article_fts, rowid, title, text)
        SELECT 'delete', old.id, old.title, version.text FROM version WHERE version.id = old.current_version_id;
END;

CREATE TRIGGER article_reindexed_from BEFORE UPDATE OF title, current_version_id ON article
WHEN (old.title IS NOT new.title OR old.current_version_id IS NOT new.current_version_id)
    AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'indexed_through' AND old.id > CAST(value AS INTEGER)) BEGIN
    INSERT INTO article_fts(article_fts, rowid, title, text)
        SELECT 'delete', old.id, old.title, version.text FROM version WHERE version.id = old.current_version_id;
END;

CREATE TRIGGER article_reindexed_to AFTER UPDATE OF title, current_version_id ON article
WHEN (old.title IS NOT new.title OR old.current_version_id IS NOT new.current_version_id)
    AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'indexed_through' AND new.id > CAST(value AS INTEGER)) BEGIN
    INSERT INTO article_fts(rowid, title, text)
        SELECT new.id, new.title, version.text FROM version WHERE version.id = new.current_version_id;
END;

CREATE TRIGGER version_indexed AFTER INSERT ON version
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'indexed_through' AND new.article_id > CAST(value AS INTEGER)) BEGIN
    INSERT INTO article_fts(rowid, title, text)
        SELECT article.id, article.title, new.text FROM article WHERE article.current_version_id = new.id;
END;

CREATE TRIGGER version_unindexed BEFORE DELETE ON version
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'indexed_through' AND old.article_id > CAST(value AS INTEGER)) BEGIN
    INSERT INTO article_fts(article_fts, rowid, title, text)
        SELECT 'delete', article.id, article.title, old.text FROM article WHERE article.current_version_id = old.id;
END;
