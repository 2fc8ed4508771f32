// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/readers/reader.h"
#include "tests/support/shareddata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using pizhu::document::BlockKind;

namespace {

QString withoutSpaces(QString text)
{
    return text.remove(QRegularExpression(u"\\s+"_s));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject gold()
{
    return QJsonDocument::fromJson(contentOf(pizhu::test::sharedFolder() + u"/gold/seeds.json"_s)).object();
}

/// One extracted article in the words of the gold file.
struct Extracted
{
    pizhu::cleanup::CleanArticle article;

    QStringList texts(std::initializer_list<BlockKind> kinds) const
    {
        QStringList result;
        for (const auto& block : article.document.blocks) {
            if (std::find(kinds.begin(), kinds.end(), block.kind) != kinds.end())
                result.append(article.document.textOf(block).trimmed().toString());
        }
        return result;
    }

    static QJsonValue orNull(const QString& value)
    {
        return value.isEmpty() ? QJsonValue() : QJsonValue(value);
    }
    static QJsonValue list(QStringList values) { return QJsonArray::fromStringList(values); }

    QJsonValue value(const QString& field) const
    {
        const auto& m = article.metadata;
        const QHash<QString, QJsonValue> values{
            {u"title"_s, orNull(m.title.value)},
            {u"source"_s, orNull(m.source.value)},
            {u"site"_s, orNull(m.site.value)},
            {u"authors"_s, list(m.authors.value)},
            {u"editors"_s, list(m.editors.value)},
            {u"categories"_s, list(m.categories.value)},
            {u"script"_s, pizhu::text::scriptName(m.script)},
            {u"author_note"_s, orNull(m.authorNote.value)},
            {u"published_precision"_s,
             m.published.value ? QJsonValue(pizhu::text::precisionName(m.published.value->precision))
                               : QJsonValue()},
        };
        return values.value(field);
    }
};

QString shown(const QJsonValue& value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

QJsonValue sortedIfAuthors(const QString& field, const QJsonValue& value)
{
    if (field != u"authors")
        return value;
    QStringList names;
    for (const QJsonValue& name : value.toArray())
        names.append(name.toString());
    names.sort();
    return QJsonArray::fromStringList(names);
}

} // namespace

/// Compares the five seeds with the gold in every field and names each that differs.
class SeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (gold().isEmpty())
            QSKIP("The shared inputs are not here (PIZHU_SHARED).");
    }

    void equalsGold_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = gold().keys();
        for (const QString& name : names)
            QTest::newRow(qPrintable(name.left(3))) << name;
    }

    void equalsGold()
    {
        QFETCH(QString, name);
        const QByteArray bytes = contentOf(pizhu::test::sharedFolder() + u"/seeds/"_s + name);
        const auto extracted = pizhu::importing::extractArticle(name, bytes);
        QVERIFY2(extracted.has_value(), extracted ? "" : qPrintable(extracted.error().message));
        const QStringList differences = compare({extracted->article}, gold().value(name).toObject());
        QVERIFY2(differences.isEmpty(), qPrintable(u"\n  "_s + differences.join(u"\n  "_s)));
    }

private:
    static QStringList compare(const Extracted& got, const QJsonObject& want)
    {
        QStringList differences;
        compareFields(got, want, differences);
        comparePublished(got, want.value(u"published"_s).toString(), differences);
        compareBody(got, want, differences);
        compareWords(got, want, differences);
        return differences;
    }

    static void compareFields(const Extracted& got, const QJsonObject& want, QStringList& differences)
    {
        for (const QString& field :
             {u"title"_s, u"source"_s, u"site"_s, u"authors"_s, u"editors"_s, u"categories"_s, u"script"_s,
              u"author_note"_s, u"published_precision"_s}) {
            if (!want.contains(field))
                continue;
            QJsonArray right = want.value(u"also_accepted"_s).toObject().value(field).toArray();
            right.append(sortedIfAuthors(field, want.value(field)));
            const QJsonValue value = sortedIfAuthors(field, got.value(field));
            if (!right.contains(value))
                differences.append(u"%1: got %2, wanted %3"_s.arg(field, shown(value), shown(right)));
        }
    }

    static void comparePublished(const Extracted& got, const QString& want, QStringList& differences)
    {
        const auto& date = got.article.metadata.published.value;
        const QString iso = date ? date->toIso() : QString();
        const bool day = want.size() <= 10;
        const bool equal =
            day ? iso.left(10) == want
                : QDateTime::fromString(iso, Qt::ISODate) == QDateTime::fromString(want, Qt::ISODate);
        if (!equal)
            differences.append(u"published: got %1, wanted %2"_s.arg(iso, want));
    }

    static void compareBody(const Extracted& got, const QJsonObject& want, QStringList& differences)
    {
        const QStringList paragraphs = got.texts({BlockKind::Paragraph, BlockKind::List, BlockKind::Quote});
        if (!paragraphs.value(0).startsWith(want.value(u"first_paragraph_starts"_s).toString()))
            differences.append(u"first paragraph: "_s + paragraphs.value(0).left(60));
        if (paragraphs.isEmpty() ||
            !paragraphs.last().endsWith(want.value(u"last_paragraph_ends"_s).toString()))
            differences.append(u"last paragraph: "_s + paragraphs.value(paragraphs.size() - 1).right(60));
        if (!want.value(u"paragraph_count"_s).toArray().contains(paragraphs.size()))
            differences.append(
                u"paragraph count: %1\n%2"_s.arg(paragraphs.size()).arg(paragraphs.join(u"\n"_s)));
        const qsizetype characters = withoutSpaces(got.texts({BlockKind::Paragraph, BlockKind::List,
                                                              BlockKind::Quote, BlockKind::Heading})
                                                       .join(QString()))
                                         .size();
        const QJsonArray bounds = want.value(u"body_characters"_s).toArray();
        if (characters < bounds[0].toInt() || characters > bounds[1].toInt())
            differences.append(u"body characters: %1"_s.arg(characters));
        if (want.contains(u"headings"_s) &&
            Extracted::list(got.texts({BlockKind::Heading})) != want.value(u"headings"_s))
            differences.append(u"headings: "_s + got.texts({BlockKind::Heading}).join(u" | "_s));
        if (want.contains(u"captions"_s) &&
            Extracted::list(got.texts({BlockKind::Figure})) != want.value(u"captions"_s))
            differences.append(u"captions: "_s + got.texts({BlockKind::Figure}).join(u" | "_s));
    }

    static void compareWords(const Extracted& got, const QJsonObject& want, QStringList& differences)
    {
        const QString& text = got.article.document.text;
        for (const QString& list : {u"must_contain"_s, u"joined_paragraphs"_s}) {
            for (const QJsonValue& words : want.value(list).toArray()) {
                if (!text.contains(words.toString()))
                    differences.append(u"is missing: "_s + words.toString());
            }
        }
        for (const QJsonValue& words : want.value(u"must_not_contain"_s).toArray()) {
            if (text.contains(words.toString()))
                differences.append(u"still has: "_s + words.toString());
        }
    }
};

QTEST_GUILESS_MAIN(SeedsTest)
#include "tst_seeds.moc"
