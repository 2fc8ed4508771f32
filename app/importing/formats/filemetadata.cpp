// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/filemetadata.h"

#include "app/importing/formats/xmlwalk.h"
#include "app/text/normalisation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

QString tidy(const QString& text)
{
    return text::simplifySpaces(text::normalise(text));
}

bool isMadeByProgram(const QString& title)
{
    static const QRegularExpression pattern(
        u"^(?:untitled|无标题|無標題|未命名|document|文档|文檔|slide|powerpoint 演示文稿|.{0,2})\\s*\\d*$|^microsoft word - |\\.(?:docx?|wps|odt|rtf|pdf|html?|txt|indd|qxd|fm|tmp)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(title).hasMatch();
}

bool isAccount(const QString& name)
{
    static const QRegularExpression pattern(
        u"^(?:admin(?:istrator)?|user|users|owner|root|guest|hp|dell|lenovo|acer|asus|pc|microsoft|microsoft "
        u"office user|"
        "windows 用户|windows "
        "使用者|微软用户|微軟用戶|用户|用戶|使用者|unknown|anonymous|python-docx|un-named|calibre|apache "
        "poi|雨林木风|深度技术|番茄花园|"
        "user-?\\d*|pc-\\d+.*|mc system)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

QStringList peopleOf(const QStringList& names)
{
    static const QRegularExpression separators(u"[;；、]"_s);
    QStringList people;
    for (const QString& value : names) {
        for (const QString& part : value.split(separators)) {
            const QString name = tidy(part);
            if (!name.isEmpty() && !isAccount(name) && !people.contains(name))
                people.append(name);
        }
    }
    return people;
}

QStringList tidyList(const QStringList& values)
{
    QStringList list;
    for (const QString& value : values) {
        if (const QString text = tidy(value); !text.isEmpty() && !list.contains(text))
            list.append(text);
    }
    return list;
}

class MetadataVisitor : public XmlVisitor
{
public:
    bool enter(QStringView, QStringView, const QXmlStreamAttributes&) override
    {
        m_text.clear();
        return true;
    }
    void characters(QStringView text) override { m_text += text; }
    void leave(QStringView space, QStringView name) override;

    FileMetadata metadata;

private:
    QString m_text;
};

void MetadataVisitor::leave(QStringView, QStringView name)
{
    const QString value = tidy(std::exchange(m_text, {}));
    if (value.isEmpty())
        return;
    if (name == "title"_L1)
        metadata.title = value;
    else if (name == "initial-creator"_L1)
        metadata.authors.prepend(value);
    else if (name == "creator"_L1 && metadata.authors.isEmpty())
        metadata.authors.append(value);
    else if (name == "keyword"_L1)
        metadata.subjects.append(value);
    else if (name == "keywords"_L1)
        metadata.subjects += value.split(QRegularExpression(u"[,;，；、]"_s));
    else if (name == "language"_L1)
        metadata.language = value;
    else if (name == "created"_L1 || name == "creation-date"_L1)
        metadata.created = value;
}

} // namespace

document::FrontMatter frontMatterOf(const FileMetadata& metadata)
{
    QMap<QString, QStringList> values;
    const auto put = [&values](const QString& key, const QStringList& list) {
        if (!list.isEmpty())
            values.insert(key, list);
    };
    const QString title = tidy(metadata.title);
    if (!isMadeByProgram(title))
        put(u"title"_s, tidyList({title}));
    put(u"author"_s, peopleOf(metadata.authors));
    put(u"editor"_s, peopleOf(metadata.editors));
    put(u"tags"_s, tidyList(metadata.subjects));
    put(u"publisher"_s, tidyList({metadata.publisher}));
    put(u"language"_s, tidyList({metadata.language}));
    put(u"url"_s, tidyList({metadata.url}));
    put(u"date"_s, tidyList({metadata.published}));
    return {.values = std::move(values)};
}

FileMetadata readOfficeMetadata(const QByteArray& xml)
{
    MetadataVisitor visitor;
    if (!xml.isEmpty() && !walkXml({}, xml, visitor))
        return {};
    // An ODF file may name the one who changed it last as well.
    visitor.metadata.authors = visitor.metadata.authors.mid(0, 1);
    return visitor.metadata;
}

} // namespace pizhu::importing
