// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/refi/refiproject.h"

#include "app/importing/formats/zippackage.h"
#include "app/importing/refi/refixml.h"

#include <QCoreApplication>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using base::fail;
using base::Result;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

bool isZip(const QByteArray& bytes)
{
    return bytes.startsWith("PK\x03\x04");
}

/// "internal://A.txt", "sources\A.TXT" and "a.txt" name the same file.
QString fileKey(const QString& path)
{
    return path.section(u'/', -1).section(u'\\', -1).toLower();
}

/// Paths that lead out of the archive are not followed.
bool isOutside(const QString& path)
{
    return path.startsWith(u"relative://"_s, Qt::CaseInsensitive) ||
           path.startsWith(u"absolute://"_s, Qt::CaseInsensitive) || path.startsWith(u"file:"_s);
}

QString decoded(const QByteArray& bytes)
{
    // UTF-8 by the standard; a mark at the beginning says otherwise.
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8));
    QString text = decoder.decode(bytes);
    // Controls never enter the library; replaced one by one, as positions count them.
    for (QChar& unit : text) {
        if (unit.unicode() < 0x20 && unit != u'\t' && unit != u'\n' && unit != u'\r')
            unit = u' ';
    }
    return text;
}

void fillIn(RefiSource& source, const QHash<QString, QByteArray>& files)
{
    if (source.hasText || source.plainTextPath.isEmpty() || isOutside(source.plainTextPath))
        return;
    const auto file = files.constFind(fileKey(source.plainTextPath));
    if (file == files.cend())
        return;
    source.hasText = true;
    source.text = decoded(*file);
}

Result<RefiProject> readArchive(const QString& fileName, const QByteArray& bytes)
{
    const auto parts = unpackParts(fileName, bytes, [](const QString& name) {
        return name.endsWith(u".qde"_s, Qt::CaseInsensitive) || name.endsWith(u".txt"_s, Qt::CaseInsensitive);
    });
    if (!parts)
        return fail(parts.error());
    QHash<QString, QByteArray> files;
    QByteArray xml;
    for (auto part = parts->begin(); part != parts->end(); ++part) {
        if (part.key().endsWith(u".qde"_s, Qt::CaseInsensitive))
            xml = part.value();
        else
            files.insert(fileKey(part.key()), part.value());
    }
    if (xml.isEmpty())
        return fail(base::ErrorCode::Unreadable,
                    Text::tr("“%1” holds no project file (.qde).").arg(fileName));
    auto project = parseRefiXml(xml);
    if (!project)
        return project;
    for (RefiSource& source : project->sources)
        fillIn(source, files);
    return project;
}

} // namespace

int RefiProject::selectionCount() const
{
    int count = 0;
    for (const RefiSource& source : sources)
        count += int(source.selections.size());
    return count;
}

int RefiProject::codingCount() const
{
    int count = otherCodings;
    for (const RefiSource& source : sources) {
        count += int(source.codes.size());
        for (const RefiSelection& selection : source.selections)
            count += int(selection.codes.size());
    }
    return count;
}

bool isRefi(const QByteArray& bytes)
{
    if (isZip(bytes)) {
        const QStringList names = entryNames(bytes, 10'000);
        return std::any_of(names.begin(), names.end(),
                           [](const QString& name) { return name.endsWith(u".qde"_s, Qt::CaseInsensitive); });
    }
    const QByteArray head = bytes.left(4096);
    return head.contains("QDA-XML") || (head.contains('<') && head.contains("CodeBook"));
}

Result<RefiProject> readRefi(const QString& fileName, const QByteArray& bytes)
{
    return isZip(bytes) ? readArchive(fileName, bytes) : parseRefiXml(bytes);
}

} // namespace pizhu::importing
