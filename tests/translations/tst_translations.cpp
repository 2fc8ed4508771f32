// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shareddata.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< one, or one per plural form
    bool plural = false;
    bool finished = true;
};

void readTranslation(QXmlStreamReader& xml, Message& message)
{
    message.finished = xml.attributes().value(u"type"_s) != u"unfinished";
    if (!message.plural) {
        message.translations += xml.readElementText();
        return;
    }
    while (xml.readNextStartElement())
        message.translations += xml.readElementText();
}

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message{.context = context, .plural = xml.attributes().value(u"numerus"_s) == u"yes"};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source")
            message.source = xml.readElementText();
        else if (xml.name() == u"translation")
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

QList<Message> readCatalogue(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages += readMessage(xml, context);
    }
    return messages;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression placeholder(u"%(n|L?\\d)"_s);
    QStringList found;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext())
        found += matches.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

QString path(const QString& language)
{
    return QDir(pizhu::test::sourceFolder()).filePath(u"translations/pizhu_%1.ts"_s.arg(language));
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySentenceIsTranslated_data();
    void everySentenceIsTranslated();
    void placeholdersSurviveTranslation_data() { everySentenceIsTranslated_data(); }
    void placeholdersSurviveTranslation();
};

void TestTranslations::everySentenceIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "zh_CN", "zh_TW"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

/// Brings a copy of the catalogue up to date with the sources: what is then unfinished, nobody has
/// translated.
void TestTranslations::everySentenceIsTranslated()
{
    QFETCH(QString, language);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"pizhu_%1.ts"_s.arg(language));
    QVERIFY(QFile::copy(path(language), copy));
    const QDir root(pizhu::test::sourceFolder());
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE),
                  {u"-I"_s, root.path(), u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s,
                   root.filePath(u"app"_s), root.filePath(u"ui"_s), u"-ts"_s, copy});
    QVERIFY2(lupdate.waitForFinished(90'000) && lupdate.exitCode() == 0, qPrintable(lupdate.errorString()));
    const QString complaints = QString::fromUtf8(lupdate.readAllStandardError());
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints));

    QStringList unfinished;
    const QList<Message> messages = readCatalogue(copy);
    for (const Message& message : messages) {
        const bool needed = language != u"en" || message.plural; // English text is its own translation
        if (needed && (!message.finished || message.translations.contains(QString())))
            unfinished += message.context + u": "_s + message.source;
    }
    QVERIFY2(messages.size() > 50, "the sources were not searched");
    QVERIFY2(unfinished.isEmpty(), qPrintable(unfinished.join(u'\n')));
}

void TestTranslations::placeholdersSurviveTranslation()
{
    QFETCH(QString, language);
    QStringList wrong;
    for (const Message& message : readCatalogue(path(language))) {
        for (const QString& translation : message.translations) {
            // A form for "one" may spell the number out.
            QStringList expected = placeholders(message.source);
            QStringList found = placeholders(translation);
            if (message.plural) {
                expected.removeAll(u"%n"_s);
                found.removeAll(u"%n"_s);
            }
            if (!translation.isEmpty() && expected != found)
                wrong += u"%1: \"%2\" → \"%3\""_s.arg(message.context, message.source, translation);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
