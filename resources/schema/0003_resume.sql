-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an import was asked to read, so that one that was interrupted can go on.

ALTER TABLE import ADD COLUMN paths TEXT NOT NULL DEFAULT '[]'; -- JSON
ALTER TABLE import ADD COLUMN complete INTEGER NOT NULL DEFAULT 1 CHECK (complete IN (0, 1)); -- 0: there is more to read
