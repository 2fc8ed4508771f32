// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/importing/sources/reading.h"

using namespace Qt::StringLiterals;

namespace pizhu::test {

namespace {

importing::ItemSink collectInto(Reading& reading)
{
    return [&reading](base::Result<importing::SourceItem> item) {
        if (item)
            reading.items.push_back(std::move(*item));
        else
            reading.problems += item.error().message;
        return true;
    };
}

} // namespace

QStringList Reading::names() const
{
    QStringList names;
    for (const auto& item : items)
        names += item.name;
    return names;
}

QStringList Reading::texts() const
{
    QStringList texts;
    for (const auto& item : items)
        texts += QString::fromUtf8(item.bytes);
    return texts;
}

QStringList Reading::given(const QString& field) const
{
    QStringList values;
    for (const auto& item : items)
        values += item.given.value(field).join(u'|');
    return values;
}

QString Reading::dump() const
{
    QStringList lines{result ? u"result: good"_s : u"result: "_s + result.error().message};
    for (const auto& item : items)
        lines += u"item: %1 (%2 bytes, %3)"_s.arg(item.name).arg(item.bytes.size()).arg(item.mediaType);
    for (const QString& problem : problems)
        lines += u"problem: "_s + problem;
    return lines.join(u'\n');
}

Reading readBytes(const QString& fileName, const QByteArray& bytes, const importing::SourceOptions& options)
{
    Reading reading;
    reading.result = importing::readSourceBytes(fileName, bytes, options, collectInto(reading));
    return reading;
}

Reading readFile(const QString& path, const importing::SourceOptions& options)
{
    Reading reading;
    reading.result = importing::readSource(path, options, collectInto(reading));
    return reading;
}

} // namespace pizhu::test
