// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templates/fileproperties.h"

#include "app/document/frontmatter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
using Form = FileProperties::Form;
using Property = FileProperties::Property;

namespace {

const auto kFence = u"---\n"_s;

QStringList linesOf(const QString& text)
{
    QStringList lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf(u'\n', at);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        lines << text.mid(at, next - at);
        at = next;
    }
    return lines;
}

void addLine(std::vector<Property>& list, const QRegularExpression& start, const QString& line)
{
    const QRegularExpressionMatch match = start.match(line);
    if (match.hasMatch())
        list.push_back({match.captured(1), line, {match.captured(2).trimmed()}, false});
    else if (!list.empty())
        list.back().lines += line;
    else
        list.push_back({QString(), line, {}, false});
}

FileProperties parseYaml(const QString& text)
{
    static const QRegularExpression start(u"^([^\\s#:\"'\\[{-][^:\\n]*):(?:[ \\t]+(.*))?$"_s,
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression end(u"^---[ \\t]*(?:\\n|$)"_s, QRegularExpression::MultilineOption);
    const QRegularExpressionMatch fence = end.match(text, kFence.size());
    if (!fence.hasMatch())
        return {};
    FileProperties properties{.form = Form::Yaml, .length = fence.capturedEnd()};
    for (const QString& line : linesOf(text.mid(kFence.size(), fence.capturedStart() - kFence.size())))
        addLine(properties.list, start, line);
    const auto read = document::readFrontMatter(text);
    for (Property& property : properties.list) {
        const QString written = property.value.value(0);
        property.isList = written.startsWith(u'[') || property.lines.contains(u"\n- "_s) ||
                          property.lines.contains(u"\n  - "_s);
        if (read && *read && (*read)->values.contains(property.key.toLower()))
            property.value = (*read)->values.value(property.key.toLower());
        else if (property.isList || written == u"\"\"" || written == u"''")
            property.value.clear(); // readers of notes leave out what is empty
    }
    return properties;
}

FileProperties parseLines(const QString& text)
{
    static const QRegularExpression start(u"^([^\\s:][^:\\n]*)::[ \\t]*(.*)$"_s,
                                          QRegularExpression::MultilineOption);
    FileProperties properties;
    for (const QString& line : linesOf(text)) {
        if (!start.match(line).hasMatch())
            break;
        properties.form = Form::Lines;
        properties.length += line.size();
        addLine(properties.list, start, line);
    }
    return properties;
}

QString jsonOf(const QStringList& value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(value)).toJson(QJsonDocument::Compact));
}

QStringList without(const QStringList& list, const QStringList& others)
{
    QStringList rest;
    std::copy_if(list.begin(), list.end(), std::back_inserter(rest),
                 [&others](const QString& value) { return !others.contains(value); });
    return rest;
}

/// What a user wrote between the properties.
QString commentsOf(const QString& lines)
{
    QString comments;
    for (const QString& line : linesOf(lines)) {
        if (line.startsWith(u'#') || line.trimmed().isEmpty())
            comments += line;
    }
    return comments;
}

void mergeList(Property& mine, const Property& fresh, const QStringList& before)
{
    const QStringList added = without(without(fresh.value, before), mine.value);
    mine.value = without(mine.value, without(before, fresh.value)) + added;
    mine.lines = mine.key + u": "_s + jsonOf(mine.value) + u'\n' + commentsOf(mine.lines);
}

void mergeProperty(Property& mine, const Property& fresh, const QStringList& before, MergeReport& report)
{
    const bool byUser = mine.value != before;
    const bool byLibrary = fresh.value != before;
    if (mine.value == fresh.value || (!byUser && !byLibrary))
        return;
    if (!byUser) {
        const QString comments = commentsOf(mine.lines);
        mine = fresh;
        mine.lines += comments;
        report.updated << fresh.key;
    } else if (!byLibrary) {
        report.kept << fresh.key;
    } else if (fresh.isList && mine.isList) {
        mergeList(mine, fresh, before);
        report.updated << fresh.key;
    } else {
        report.conflicts << fresh.key;
    }
}

} // namespace

FileProperties FileProperties::parse(const QString& text)
{
    return text.startsWith(kFence) ? parseYaml(text) : parseLines(text);
}

QString FileProperties::text() const
{
    QString lines;
    for (const Property& property : list)
        lines += property.lines;
    return form == Form::Yaml ? kFence + lines + kFence : lines;
}

PropertyValues FileProperties::values() const
{
    PropertyValues values;
    for (const Property& property : list)
        values.insert(property.key, property.value);
    return values;
}

Property* FileProperties::find(const QString& key)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&key](const Property& known) { return known.key == key; });
    return found == list.end() ? nullptr : &*found;
}

FileProperties mergeProperties(FileProperties existing, const FileProperties& rendered,
                               PropertyValues& before, MergeReport& report)
{
    for (const Property& fresh : rendered.list) {
        Property* mine = existing.find(fresh.key);
        const bool known = before.contains(fresh.key);
        if (mine) {
            // What an earlier version exported did not say what it was.
            mergeProperty(*mine, fresh, known ? before.value(fresh.key) : fresh.value, report);
        } else if (known) {
            report.removed << fresh.key;
        } else {
            existing.list.push_back(fresh);
            report.added << fresh.key;
        }
        before.insert(fresh.key, fresh.value);
    }
    return existing;
}

QString propertiesComment(const PropertyValues& values)
{
    QJsonObject json;
    for (auto value = values.begin(); value != values.end(); ++value)
        json.insert(value.key(), QJsonArray::fromStringList(value.value()));
    QString text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    text.replace(u"--"_s, u"-\\u002d"_s).replace(u'>', u"\\u003e"_s); // as the end of a comment
    return u"<!-- pizhu:properties "_s + text + u" -->\n"_s;
}

std::optional<PropertyValues> takePropertiesComment(QString& text)
{
    static const QRegularExpression comment(u"<!-- pizhu:properties (\\{.*?\\}) -->\\n?"_s);
    const QRegularExpressionMatch match = comment.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(match.captured(1).toUtf8()).object();
    text.remove(match.capturedStart(), match.capturedLength());
    PropertyValues values;
    for (auto value = json.begin(); value != json.end(); ++value)
        values.insert(value.key(), value.value().toVariant().toStringList());
    return values;
}

} // namespace pizhu::exporting
