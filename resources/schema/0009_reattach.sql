-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the user said about a place that was found for an annotation: it is accepted, the annotation is kept without
-- one, or it is looked at later. Anchors without an answer that are not certain wait in the re-attach inbox.
ALTER TABLE anchor ADD COLUMN decision TEXT NOT NULL DEFAULT ''
    CHECK (decision IN ('', 'accepted', 'kept', 'later'));
CREATE INDEX anchor_waiting ON anchor(version_id) WHERE state <> 'exact' AND decision IN ('', 'later');
