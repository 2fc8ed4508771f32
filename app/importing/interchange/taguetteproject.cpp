// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/codepoints.h"
#include "app/importing/interchange/foreignproject.h"
#include "app/importing/interchange/plainhtml.h"
#include "app/importing/webannotationreader.h"

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using base::TextRange;
using library::TaguetteDocument;
using library::TaguetteHighlight;
using library::TaguetteProject;

namespace {

QString guidOf(const TaguetteProject& project, const char* table, qint64 id)
{
    return uuidOfName(u"taguette:%1/%2/%3/%4"_s.arg(project.created)
                          .arg(project.id)
                          .arg(QLatin1String(table))
                          .arg(id)
                          .toUtf8());
}

RefiSource sourceOf(const TaguetteProject& project, const TaguetteDocument& document)
{
    const PlainHtml plain = plainHtml(document.contents);
    const annotation::CodePointIndex index(plain.text);
    RefiSource source;
    source.guid = guidOf(project, "document", document.id);
    source.name = document.name.isEmpty() ? document.fileName : document.name;
    source.description = document.description;
    source.hasText = true;
    source.text = plain.text;
    for (const TaguetteHighlight& highlight : document.highlights) {
        const QString passage = plainHtml(highlight.snippet).text.trimmed();
        const TextRange place = plain.range(highlight.startByte, highlight.endByte);
        RefiSelection selection;
        selection.guid = guidOf(project, "highlight", highlight.id);
        selection.name = passage.isEmpty() ? place.of(plain.text).toString() : passage;
        selection.codePoints = index.toCodePoints(place);
        selection.wordsDecide = true;
        for (const qint64 tag : highlight.tags)
            selection.codes << guidOf(project, "tag", tag);
        source.selections.push_back(std::move(selection));
    }
    return source;
}

} // namespace

ForeignProject fromTaguette(const TaguetteProject& project)
{
    ForeignProject foreign;
    foreign.project.name = project.name;
    foreign.project.origin = u"Taguette"_s;
    for (const library::TaguetteTag& tag : project.tags) {
        QStringList names = tag.path.split(u'/', Qt::SkipEmptyParts);
        for (QString& name : names)
            name = name.simplified();
        foreign.project.codes.push_back(
            {guidOf(project, "tag", tag.id), names.join(u'/'), {}, tag.description});
    }
    for (const TaguetteDocument& document : project.documents)
        foreign.project.sources.push_back(sourceOf(project, document));
    return foreign;
}

} // namespace pizhu::importing
