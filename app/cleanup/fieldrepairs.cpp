// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/fieldrepairs.h"

using namespace Qt::StringLiterals;

namespace pizhu::cleanup {

namespace {

/// The repairs of `piece` inside the first place where it says `value`.
std::vector<document::Repair> repairsIn(const Piece& piece, const QString& field, const QString& value)
{
    std::vector<document::Repair> found;
    const qsizetype at = piece.repairs.empty() ? -1 : piece.text.indexOf(value);
    if (at < 0)
        return found;
    const base::TextRange place{at, at + value.size()};
    for (document::Repair repair : piece.repairs) {
        if (!place.contains(repair.range))
            continue;
        repair.range = repair.range.shifted(-at);
        repair.field = field;
        found.push_back(std::move(repair));
    }
    return found;
}

void noteField(Draft& draft, const QString& field, const QString& value)
{
    if (value.isEmpty())
        return;
    for (const std::vector<Piece>* list : {&draft.fieldTexts, &draft.pieces}) {
        for (const Piece& piece : *list) {
            const std::vector<document::Repair> found = repairsIn(piece, field, value);
            if (found.empty())
                continue;
            draft.log.repairs.insert(draft.log.repairs.end(), found.begin(), found.end());
            return;
        }
    }
}

} // namespace

void noteFieldRepairs(Draft& draft)
{
    const document::Metadata& metadata = draft.metadata;
    noteField(draft, u"title"_s, metadata.title.value);
    noteField(draft, u"source"_s, metadata.source.value);
    noteField(draft, u"site"_s, metadata.site.value);
    noteField(draft, u"author_note"_s, metadata.authorNote.value);
    const std::pair<QString, const QStringList*> lists[] = {{u"authors"_s, &metadata.authors.value},
                                                            {u"editors"_s, &metadata.editors.value},
                                                            {u"categories"_s, &metadata.categories.value}};
    for (const auto& [field, values] : lists) {
        for (const QString& value : *values)
            noteField(draft, field, value);
    }
}

} // namespace pizhu::cleanup
