-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a reader makes of a passage in another language.

ALTER TABLE annotation ADD COLUMN translation TEXT NOT NULL DEFAULT '';
