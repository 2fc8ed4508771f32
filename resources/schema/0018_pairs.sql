-- SPDX-License-Identifier: GPL-3.0-or-later
-- Beside the words of an article stand its pairs of words that follow each other, without their positions: a phrase is
-- found through the pairs it is made of, of which few articles have all, where FTS5 would compare the positions of its
-- characters in every article that has them all.

DROP TRIGGER article_indexed;
DROP TRIGGER article_unindexed;
DROP TRIGGER article_reindexed_from;
DROP TRIGGER article_reindexed_to;
DROP TRIGGER version_indexed;
DROP TRIGGER version_unindexed;

CREATE VIRTUAL TABLE article_pairs USING fts5(
    title, text, content = 'article_text', content_rowid = 'place', tokenize = 'pizhu pairs', detail = 'none',
    columnsize = 0);

INSERT INTO article_pairs(article_pairs, rank) VALUES ('hashsize', 16777216); -- bytes

-- Both are filled in one go, in the background.
INSERT INTO article_fts(article_fts) VALUES ('delete-all');
INSERT INTO setting(key, value) SELECT 'indexed_through', '0' WHERE EXISTS (SELECT 1 FROM article)
    ON CONFLICT(key) DO UPDATE SET value = excluded.value;

CREATE TRIGGER article_indexed AFTER INSERT ON article
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'indexed_through' AND new.id > CAST(value AS INTEGER)) BEGIN
    INSERT INTO article_fts(rowid, title, text)
        SELECT ((65535 - ifnull((new.published_at >> 21) + 32768, 0)) << 28) | new.id, new.title, version.text
        FROM version WHERE version.id = new.current_version_id;
    INSERT INTO article_pairs(rowid, title, text)
        SELECT ((65535 - ifnull((new.published_at >> 21) + 32768, 0)) << 28) | new.id, new.title, version.text
        FROM version WHERE version.id = new.current_version_id;
END;

CREATE TRIGGER article_unindexed BEFORE DELETE ON article
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'indexed_through' AND old.id > CAST(value AS INTEGER)) BEGIN
    INSERT INTO article_fts(article_fts, rowid, title, text)
        SELECT 'delete', ((65535 - ifnull((old.published_at >> 21) + 32768, 0)) << 28) | old.id, old.title, version.text
        FROM version WHERE version.id = old.current_version_id;
    INSERT INTO article_pairs(article_pairs, rowid, title, text)
        SELECT 'delete', ((65535 - ifnull((old.published_at >> 21) + 32768, 0)) << 28) | old.id, old.title, version.text
        FROM version WHERE version.id = old.current_version_id;
END;

CREATE TRIGGER article_reindexed_from BEFORE UPDATE OF title, current_version_id, published_at ON article
WHEN (old.title IS NOT new.title OR old.current_version_id IS NOT new.current_version_id
        OR old.published_at >> 21 IS NOT new.published_at >> 21)
    AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'indexed_through' AND old.id > CAST(value AS INTEGER)) BEGIN
    INSERT INTO article_fts(article_fts, rowid, title, text)
        SELECT 'delete', ((65535 - ifnull((old.published_at >> 21) + 32768, 0)) << 28) | old.id, old.title, version.text
        FROM version WHERE version.id = old.current_version_id;
    INSERT INTO article_pairs(article_pairs, rowid, title, text)
        SELECT 'delete', ((65535 - ifnull((old.published_at >> 21) + 32768, 0)) << 28) | old.id, old.title, version.text
        FROM version WHERE version.id = old.current_version_id;
END;

CREATE TRIGGER article_reindexed_to AFTER UPDATE OF title, current_version_id, published_at ON article
WHEN (old.title IS NOT new.title OR old.current_version_id IS NOT new.current_version_id
        OR old.published_at >> 21 IS NOT new.published_at >> 21)
    AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'indexed_through' AND new.id > CAST(value AS INTEGER)) BEGIN
    INSERT INTO article_fts(rowid, title, text)
        SELECT ((65535 - ifnull((new.published_at >> 21) + 32768, 0)) << 28) | new.id, new.title, version.text
        FROM version WHERE version.id = new.current_version_id;
    INSERT INTO article_pairs(rowid, title, text)
        SELECT ((65535 - ifnull((new.published_at >> 21) + 32768, 0)) << 28) | new.id, new.title, version.text
        FROM version WHERE version.id = new.current_version_id;
END;

CREATE TRIGGER version_indexed AFTER INSERT ON version
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'indexed_through' AND new.article_id > CAST(value AS INTEGER)) BEGIN
    INSERT INTO article_fts(rowid, title, text)
        SELECT ((65535 - ifnull((article.published_at >> 21) + 32768, 0)) << 28) | article.id, article.title, new.text
        FROM article WHERE article.current_version_id = new.id;
    INSERT INTO article_pairs(rowid, title, text)
        SELECT ((65535 - ifnull((article.published_at >> 21) + 32768, 0)) << 28) | article.id, article.title, new.text
        FROM article WHERE article.current_version_id = new.id;
END;

CREATE TRIGGER version_unindexed BEFORE DELETE ON version
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'indexed_through' AND old.article_id > CAST(value AS INTEGER)) BEGIN
    INSERT INTO article_fts(article_fts, rowid, title, text)
        SELECT 'delete', ((65535 - ifnull((article.published_at >> 21) + 32768, 0)) << 28) | article.id, article.title, old.text
        FROM article WHERE article.current_version_id = old.id;
    INSERT INTO article_pairs(article_pairs, rowid, title, text)
        SELECT 'delete', ((65535 - ifnull((article.published_at >> 21) + 32768, 0)) << 28) | article.id, article.title, old.text
        FROM article WHERE article.current_version_id = old.id;
END;
