-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a person should look at: derived from the metadata in force whenever that changes. The issues are those of
-- app/library/review.h; setting.review_version says by which rules they were found.
CREATE TABLE article_review (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    issue TEXT NOT NULL,
    PRIMARY KEY (article_id, issue)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_review_issue ON article_review(issue);
