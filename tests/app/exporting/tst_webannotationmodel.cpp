// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exporting/exportsample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

QJsonArray asList(const QJsonValue& value)
{
    if (value.isArray())
        return value.toArray();
    return value.isUndefined() ? QJsonArray() : QJsonArray{value};
}

bool isIri(const QJsonValue& value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    return value.isString() && url.isValid() && !url.scheme().isEmpty();
}

bool hasType(const QJsonObject& object, const QString& type)
{
    return asList(object.value("type"_L1)).contains(type);
}

bool isCount(const QJsonValue& value)
{
    return value.isDouble() && value.toDouble() >= 0 && value.toDouble() == double(value.toInteger());
}

template <typename Holds>
bool all(const QJsonArray& list, Holds holds)
{
    return std::all_of(list.begin(), list.end(),
                       [&holds](const QJsonValue& value) { return holds(value.toObject()); });
}

QJsonArray annotations(const QJsonObject& page)
{
    return page.value("items"_L1).toArray();
}

QJsonArray bodies(const QJsonObject& page)
{
    QJsonArray list;
    for (const QJsonValue& annotation : annotations(page)) {
        for (const QJsonValue& body : asList(annotation["body"_L1]))
            list << body;
    }
    return list;
}

QJsonArray targets(const QJsonObject& page)
{
    QJsonArray list;
    for (const QJsonValue& annotation : annotations(page)) {
        for (const QJsonValue& target : asList(annotation["target"_L1]))
            list << target;
    }
    return list;
}

QJsonArray selectors(const QJsonObject& page, const QString& type)
{
    QJsonArray list;
    for (const QJsonValue& target : targets(page)) {
        for (const QJsonValue& selector : asList(target["selector"_L1])) {
            if (type.isEmpty() || hasType(selector.toObject(), type))
                list << selector;
        }
    }
    return list;
}

bool isTime(const QJsonValue& value)
{
    static const QRegularExpression form(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"_s);
    return value.isString() && form.match(value.toString()).hasMatch();
}

const QStringList kMotivations{u"assessing"_s,  u"bookmarking"_s, u"classifying"_s,  u"commenting"_s,
                               u"describing"_s, u"editing"_s,     u"highlighting"_s, u"identifying"_s,
                               u"linking"_s,    u"moderating"_s,  u"questioning"_s,  u"replying"_s,
                               u"tagging"_s};

/// A sentence of https://www.w3.org/TR/annotation-model/ with MUST in it, and whether a page keeps to it.
struct Must
{
    const char* section;
    const char* sentence;
    bool (*holds)(const QJsonObject& page);
};

const std::vector<Must> kMusts{
    {"3.1", "the context of the model is one of the @context values",
     [](const QJsonObject& page) {
         return asList(page.value("@context"_L1)).contains(u"http://www.w3.org/ns/anno.jsonld"_s);
     }},
    {"3.1", "an Annotation has exactly one IRI that identifies it",
     [](const QJsonObject& page) {
         QSet<QString> ids;
         for (const QJsonValue& annotation : annotations(page))
             ids.insert(annotation["id"_L1].toString());
         return ids.size() == annotations(page).size() &&
                all(annotations(page), [](const QJsonObject& a) { return isIri(a.value("id"_L1)); });
     }},
    {"3.1", "Annotation is one of its types",
     [](const QJsonObject& page) {
         return all(annotations(page), [](const QJsonObject& a) { return hasType(a, u"Annotation"_s); });
     }},
    {"3.1", "an Annotation has one or more targets",
     [](const QJsonObject& page) {
         return all(annotations(page),
                    [](const QJsonObject& a) { return !asList(a.value("target"_L1)).isEmpty(); });
     }},
    {"3.1", "no body is empty: without any there is no body",
     [](const QJsonObject& page) {
         return all(annotations(page), [](const QJsonObject& a) {
             return !a.contains("body"_L1) || !asList(a.value("body"_L1)).isEmpty();
         });
     }},
    {"3.2.4", "an embedded textual body has exactly one value, a string",
     [](const QJsonObject& page) {
         return !bodies(page).isEmpty() && all(bodies(page), [](const QJsonObject& body) {
             return hasType(body, u"TextualBody"_s) && body.value("value"_L1).isString();
         });
     }},
    {"3.2.2", "a body has at most one format, a media type",
     [](const QJsonObject& page) {
         return all(bodies(page), [](const QJsonObject& body) {
             return !body.contains("format"_L1) || body.value("format"_L1).toString().count(u'/') == 1;
         });
     }},
    {"3.3.1", "created and modified are at most one each, xsd:dateTime in UTC with Z",
     [](const QJsonObject& page) {
         return all(annotations(page), [](const QJsonObject& a) {
             return isTime(a.value("created"_L1)) && isTime(a.value("modified"_L1));
         });
     }},
    {"3.3.5", "motivations are those of the model",
     [](const QJsonObject& page) {
         return all(annotations(page), [](const QJsonObject& a) {
             const QJsonArray list = asList(a.value("motivation"_L1));
             return !list.isEmpty() &&
                    std::all_of(list.begin(), list.end(), [](const QJsonValue& motivation) {
                        return kMotivations.contains(motivation.toString());
                    });
         });
     }},
    {"3.3.5", "so are purposes",
     [](const QJsonObject& page) {
         return all(bodies(page), [](const QJsonObject& body) {
             return kMotivations.contains(body.value("purpose"_L1).toString());
         });
     }},
    {"4", "a specific resource has exactly one source, an IRI",
     [](const QJsonObject& page) {
         return all(targets(page),
                    [](const QJsonObject& target) { return isIri(target.value("source"_L1)); });
     }},
    {"4.2", "a selector has exactly one type of the model",
     [](const QJsonObject& page) {
         return all(selectors(page, {}), [](const QJsonObject& selector) {
             return QStringList{u"TextQuoteSelector"_s, u"TextPositionSelector"_s}.contains(
                 selector.value("type"_L1).toString());
         });
     }},
    {"4.2.4", "a text quote has exactly one exact, not empty",
     [](const QJsonObject& page) {
         return !selectors(page, u"TextQuoteSelector"_s).isEmpty() &&
                all(selectors(page, u"TextQuoteSelector"_s),
                    [](const QJsonObject& quote) { return !quote.value("exact"_L1).toString().isEmpty(); });
     }},
    {"4.2.4", "it has at most one prefix and one suffix, strings",
     [](const QJsonObject& page) {
         return all(selectors(page, u"TextQuoteSelector"_s), [](const QJsonObject& quote) {
             const auto fits = [&quote](QLatin1StringView key) {
                 return !quote.contains(key) || quote.value(key).isString();
             };
             return fits("prefix"_L1) && fits("suffix"_L1);
         });
     }},
    {"4.2.5", "a text position has exactly one start and one end, non-negative integers",
     [](const QJsonObject& page) {
         return !selectors(page, u"TextPositionSelector"_s).isEmpty() &&
                all(selectors(page, u"TextPositionSelector"_s), [](const QJsonObject& position) {
                    return isCount(position.value("start"_L1)) && isCount(position.value("end"_L1)) &&
                           position.value("start"_L1).toInteger() < position.value("end"_L1).toInteger();
                });
     }},
    {"5.1", "a collection has exactly one IRI, and AnnotationCollection is one of its types",
     [](const QJsonObject& page) {
         const QJsonObject collection = page.value("partOf"_L1).toObject();
         return isIri(collection.value("id"_L1)) && hasType(collection, u"AnnotationCollection"_s);
     }},
    {"5.1", "total is a non-negative integer: how many annotations there are",
     [](const QJsonObject& page) {
         const QJsonValue total = page["partOf"_L1]["total"_L1];
         return isCount(total) && total.toInteger() == annotations(page).size();
     }},
    {"5.1", "a collection that is not empty has a first page",
     [](const QJsonObject& page) { return page["partOf"_L1]["first"_L1] == page.value("id"_L1); }},
    {"5.2", "a page has exactly one IRI, and AnnotationPage is one of its types",
     [](const QJsonObject& page) {
         return isIri(page.value("id"_L1)) && hasType(page, u"AnnotationPage"_s);
     }},
    {"5.2", "a page has an array of items",
     [](const QJsonObject& page) {
         return page.value("items"_L1).isArray() && !annotations(page).isEmpty();
     }},
    {"5.2", "startIndex is a non-negative integer",
     [](const QJsonObject& page) { return isCount(page.value("startIndex"_L1)); }},
    {"A", "terms of our own are IRIs by a prefix of the context",
     [](const QJsonObject& page) {
         QSet<QString> prefixes;
         for (const QJsonValue& context : asList(page.value("@context"_L1))) {
             for (const QString& prefix : context.toObject().keys())
                 prefixes.insert(prefix);
         }
         return all(annotations(page), [&prefixes](const QJsonObject& annotation) {
             for (const QString& key : annotation.keys()) {
                 if (key.contains(u':') && !prefixes.contains(key.section(u':', 0, 0)))
                     return false;
             }
             return true;
         });
     }},
};

} // namespace

/// What we write as JSON-LD keeps to every MUST of the W3C Web Annotation Data Model that speaks of it.
class TestWebAnnotationModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTo_data();
    void keepsTo();
    void positionsAreCodePointsOfTheQuote();
};

void TestWebAnnotationModel::keepsTo_data()
{
    QTest::addColumn<int>("must");
    for (std::size_t i = 0; i < kMusts.size(); ++i)
        QTest::addRow("%s %s", kMusts[i].section, kMusts[i].sentence) << int(i);
}

void TestWebAnnotationModel::keepsTo()
{
    QFETCH(int, must);
    const QByteArray json =
        exporting::renderContent(test::exportSample(), {.format = exporting::Format::JsonLd}).value();
    const QJsonObject page = QJsonDocument::fromJson(json).object();
    QVERIFY2(kMusts[std::size_t(must)].holds(page), json.constData());
}

void TestWebAnnotationModel::positionsAreCodePointsOfTheQuote()
{
    const exporting::ExportContent content = test::exportSample();
    const QJsonObject page =
        QJsonDocument::fromJson(
            exporting::renderContent(content, {.format = exporting::Format::JsonLd}).value())
            .object();
    const QList<uint> points = content.articles[0].article.document.text.toUcs4();
    int checked = 0;
    for (const QJsonValue& target : targets(page)) {
        const QJsonArray both = asList(target["selector"_L1]);
        if (target["source"_L1].toString() != content.articles[0].article.metadata.url.value ||
            both.size() < 2)
            continue;
        const qsizetype start = both[0].toObject().value("start"_L1).toInteger();
        const auto slice = points.mid(start, both[0].toObject().value("end"_L1).toInteger() - start);
        QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t*>(slice.constData()), slice.size()),
                 both[1].toObject().value("exact"_L1).toString());
        ++checked;
    }
    QCOMPARE(checked, 4);
}

QTEST_GUILESS_MAIN(TestWebAnnotationModel)
#include "tst_webannotationmodel.moc"
