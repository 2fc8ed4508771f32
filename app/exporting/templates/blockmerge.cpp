// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templates/blockmerge.h"

#include "app/exporting/templates/fileproperties.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <vector>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

const auto kEnd = u"<!-- pizhu:end -->"_s;

/// A stretch of a file: a block, or, without an id, what stands between blocks.
struct Part
{
    QString id{};
    QString seal{}; ///< checksum of the block as it was exported
    QString body{};
};

struct MarkedText
{
    std::vector<Part> parts;
    QSet<QString> known;                        ///< every id that was ever exported into the file
    std::optional<PropertyValues> properties{}; ///< those at its head as they were exported last
};

QString sealOf(const QString& body)
{
    const QByteArray hash = QCryptographicHash::hash(body.trimmed().toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(16));
}

MarkedText parse(const QString& text)
{
    static const QRegularExpression begin(u"<!-- pizhu:begin (\\S+)(?: ([0-9a-f]{16}))? -->\\n?"_s);
    static const QRegularExpression known(u"\\n?<!-- pizhu:known ([^>]*?) -->\\n?"_s);
    QString rest = text;
    rest.replace(u"\r\n"_s, u"\n"_s);
    MarkedText marked;
    marked.properties = takePropertiesComment(rest);
    if (const QRegularExpressionMatch match = known.match(rest); match.hasMatch()) {
        const QStringList ids = match.captured(1).split(u' ', Qt::SkipEmptyParts);
        marked.known = QSet<QString>(ids.begin(), ids.end());
        rest.remove(match.capturedStart(), match.capturedLength());
    }
    qsizetype at = 0;
    auto match = begin.match(rest);
    while (match.hasMatch()) {
        const qsizetype end = rest.indexOf(kEnd, match.capturedEnd());
        if (end < 0) // the user took the end away: the rest is theirs
            break;
        marked.parts.push_back({.body = rest.mid(at, match.capturedStart() - at)});
        marked.parts.push_back(
            {match.captured(1), match.captured(2), rest.mid(match.capturedEnd(), end - match.capturedEnd())});
        at = end + kEnd.size();
        // The whole text was looked at for broken characters before; each time anew that takes long.
        match = begin.match(rest, at, QRegularExpression::NormalMatch,
                            QRegularExpression::DontCheckSubjectStringMatchOption);
    }
    marked.parts.push_back({.body = rest.mid(at)});
    return marked;
}

QString written(const Part& part)
{
    if (part.id.isEmpty())
        return part.body;
    return u"<!-- pizhu:begin %1 %2 -->\n"_s.arg(part.id, part.seal) + part.body + kEnd;
}

QString written(const MarkedText& text)
{
    QString out;
    for (const Part& part : text.parts)
        out += written(part);
    QStringList known(text.known.begin(), text.known.end());
    known.sort();
    if (!known.isEmpty())
        out += (out.endsWith(u'\n') ? QString() : u"\n"_s) +
               u"<!-- pizhu:known %1 -->\n"_s.arg(known.join(u' '));
    if (text.properties && !text.properties->isEmpty())
        out += propertiesComment(*text.properties);
    return out;
}

MarkedText sealed(MarkedText text)
{
    for (Part& part : text.parts) {
        if (part.id.isEmpty())
            continue;
        part.seal = sealOf(part.body);
        text.known.insert(part.id);
    }
    text.properties = FileProperties::parse(text.parts.front().body).values();
    return text;
}

class Merge
{
public:
    Merge(MarkedText existing, MarkedText rendered)
        : m_existing(std::move(existing))
        , m_rendered(std::move(rendered))
    {
        for (const Part& part : m_rendered.parts) {
            if (!part.id.isEmpty())
                m_fresh.insert(part.id, part);
        }
    }

    MergedText run()
    {
        mergeHead();
        for (Part& part : m_existing.parts)
            mergePart(part);
        addNew();
        m_existing.known.unite(m_rendered.known);
        return {written(m_existing), m_report};
    }

private:
    /// A file without properties is one whose user took them out, or never had them.
    void mergeHead()
    {
        QString& head = m_existing.parts.front().body;
        const FileProperties mine = FileProperties::parse(head);
        const FileProperties fresh = FileProperties::parse(m_rendered.parts.front().body);
        PropertyValues before = m_existing.properties.value_or(PropertyValues());
        if (mine.form != FileProperties::Form::None && mine.form == fresh.form) {
            const FileProperties merged = mergeProperties(mine, fresh, before, m_report);
            head.replace(0, mine.length, merged.text());
        }
        m_existing.properties = before;
    }

    void mergePart(Part& part)
    {
        if (part.id.isEmpty())
            return;
        m_seen.insert(part.id);
        const auto fresh = m_fresh.find(part.id);
        if (fresh == m_fresh.end()) {
            m_report.gone << part.id;
            return;
        }
        const bool byUser = sealOf(part.body) != part.seal;
        const bool byLibrary = fresh->seal != part.seal;
        if (byUser && sealOf(part.body) == fresh->seal) {
            part.seal = fresh->seal; // both made the same change
        } else if (byUser && byLibrary) {
            m_report.conflicts << part.id;
            part.seal = fresh->seal;
            part.body += u"\n<!-- pizhu:changed-in-library -->\n"_s + fresh->body;
        } else if (byUser) {
            m_report.kept << part.id;
        } else if (byLibrary) {
            m_report.updated << part.id;
            part = *fresh;
        }
    }

    /// New blocks stand behind the one they follow in the rendering, else at the end.
    void addNew()
    {
        QHash<QString, std::vector<Part>> behind;
        QString before;
        for (const Part& part : m_rendered.parts) {
            if (part.id.isEmpty())
                continue;
            if (m_seen.contains(part.id)) {
                before = part.id;
            } else if (m_existing.known.contains(part.id)) {
                m_report.removed << part.id;
            } else {
                m_report.added << part.id;
                std::vector<Part>& place = behind[before];
                place.push_back({.body = u"\n\n"_s});
                place.push_back(part);
            }
        }
        std::vector<Part> parts;
        for (Part& part : m_existing.parts) {
            const QString id = part.id;
            parts.push_back(std::move(part));
            const auto added = id.isEmpty() ? std::vector<Part>() : behind.take(id);
            parts.insert(parts.end(), added.begin(), added.end());
        }
        const auto last = behind.take({});
        parts.insert(parts.end(), last.begin(), last.end());
        m_existing.parts = std::move(parts);
    }

    MarkedText m_existing;
    MarkedText m_rendered;
    QHash<QString, Part> m_fresh;
    QSet<QString> m_seen;
    MergeReport m_report;
};

} // namespace

QString sealBlocks(const QString& rendered)
{
    return written(sealed(parse(rendered)));
}

MergedText mergeBlocks(const QString& existing, const QString& rendered)
{
    return Merge(parse(existing), sealed(parse(rendered))).run();
}

} // namespace pizhu::exporting
