// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/docxnumbering.h"

#include "app/importing/formats/xmlwalk.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

constexpr int kMostStart = 32'767;

/// Chinese numerals up to 9999; `digits` and `units` are those of daily or of legal writing.
QString chineseNumber(int number, QStringView digits, QStringView units)
{
    if (number <= 0 || number > 9'999)
        return QString::number(number);
    QString text;
    bool zero = false;
    for (int unit = 1000, place = 3; unit > 0; unit /= 10, --place) {
        const int digit = number / unit % 10;
        if (digit == 0) {
            zero = !text.isEmpty();
            continue;
        }
        if (std::exchange(zero, false))
            text += digits[0];
        text += digits[digit];
        if (place > 0)
            text += units[place - 1];
    }
    const bool isTeen = number >= 10 && number < 20;
    return isTeen ? text.mid(1) : text;
}

QString roman(int number)
{
    static const std::pair<int, QString> steps[] = {
        {1000, u"M"_s}, {900, u"CM"_s}, {500, u"D"_s}, {400, u"CD"_s}, {100, u"C"_s},
        {90, u"XC"_s},  {50, u"L"_s},   {40, u"XL"_s}, {10, u"X"_s},   {9, u"IX"_s},
        {5, u"V"_s},    {4, u"IV"_s},   {1, u"I"_s}};
    if (number <= 0 || number > 3'999)
        return QString::number(number);
    QString text;
    for (const auto& [value, letters] : steps) {
        for (; number >= value; number -= value)
            text += letters;
    }
    return text;
}

QString oneOf(QStringView marks, int number)
{
    return number >= 1 && number <= marks.size() ? QString(marks[number - 1]) : QString::number(number);
}

bool isPlainFormat(const QString& format)
{
    static const QStringList plain{u"decimal"_s,     u"decimalZero"_s, u"lowerLetter"_s,
                                   u"upperLetter"_s, u"lowerRoman"_s,  u"upperRoman"_s};
    return plain.contains(format);
}

DocxNumbering::Kind kindOf(const DocxNumbering::Level& level)
{
    using Kind = DocxNumbering::Kind;
    static const QRegularExpression plainText(u"^[(（]?%\\d[.．)）、]?\\s*$"_s);
    if (level.format == "bullet"_L1)
        return Kind::Bullets;
    if (level.format.isEmpty() || level.format == "none"_L1 || !level.text.contains(u'%'))
        return Kind::None;
    return isPlainFormat(level.format) && plainText.match(level.text).hasMatch() ? Kind::Numbers
                                                                                 : Kind::Labels;
}

} // namespace

class DocxNumbering::Visitor : public XmlVisitor
{
public:
    explicit Visitor(DocxNumbering& numbering)
        : m_numbering(numbering)
    {}

    bool enter(QStringView, QStringView name, const QXmlStreamAttributes& attributes) override;
    void leave(QStringView, QStringView) override {}
    void characters(QStringView) override {}

private:
    void readList(QStringView name, const QXmlStreamAttributes& attributes);

    DocxNumbering& m_numbering;
    QString m_abstract;
    QString m_list;
    int m_level = 0;
};

bool DocxNumbering::Visitor::enter(QStringView, QStringView name, const QXmlStreamAttributes& attributes)
{
    if (name == "abstractNum"_L1)
        m_abstract = attributeNamed(attributes, u"abstractNumId");
    else if (name == "num"_L1)
        m_list = attributeNamed(attributes, u"numId");
    else if (name == "lvl"_L1)
        m_level = std::clamp(attributeNamed(attributes, u"ilvl").toInt(), 0, kLevels - 1);
    if (!m_list.isNull()) {
        readList(name, attributes);
        return true;
    }
    Level& level = m_numbering.m_levels[m_abstract][static_cast<std::size_t>(m_level)];
    const QString value = attributeNamed(attributes, u"val");
    if (name == "numFmt"_L1)
        level.format = value;
    else if (name == "lvlText"_L1)
        level.text = value;
    else if (name == "start"_L1)
        level.start = std::clamp(value.toInt(), 0, kMostStart);
    level.kind = kindOf(level);
    return true;
}

void DocxNumbering::Visitor::readList(QStringView name, const QXmlStreamAttributes& attributes)
{
    if (name == "abstractNumId"_L1) {
        const QString abstract = attributeNamed(attributes, u"val");
        m_numbering.m_abstracts.insert(m_list, abstract);
        m_numbering.m_counters.insert(m_list, u"a"_s + abstract);
    } else if (name == "startOverride"_L1) {
        m_numbering.m_counters.insert(m_list, u"l"_s + m_list);
    }
}

base::Result<DocxNumbering> DocxNumbering::read(const QString& fileName, const QByteArray& xml)
{
    DocxNumbering result;
    if (xml.isEmpty())
        return result;
    Visitor visitor(result);
    if (auto walked = walkXml(fileName, xml, visitor); !walked)
        return base::fail(walked.error());
    return result;
}

DocxNumbering::Level DocxNumbering::level(const QString& listId, int level) const
{
    if (level < 0 || level >= kLevels || !m_abstracts.contains(listId))
        return {};
    return m_levels.value(m_abstracts.value(listId))[static_cast<std::size_t>(level)];
}

QString DocxCounters::next(const QString& listId, int level)
{
    const DocxNumbering::Level own = m_numbering.level(listId, level);
    if (own.kind == DocxNumbering::Kind::None || own.kind == DocxNumbering::Kind::Bullets)
        return {};
    auto& counts = m_counts[m_numbering.counterOf(listId)];
    int& count = counts[static_cast<std::size_t>(level)];
    count = count == 0 ? own.start + 1 : count + 1;
    std::fill(counts.begin() + level + 1, counts.end(), 0);
    QString text = own.text;
    for (int i = 0; i <= level; ++i) {
        const DocxNumbering::Level outer = m_numbering.level(listId, i);
        const int number = counts[static_cast<std::size_t>(i)];
        text.replace(u'%' + QString::number(i + 1),
                     numberIn(outer.format, number == 0 ? outer.start : number - 1));
    }
    return text;
}

QString numberIn(const QString& format, int number)
{
    if (format == "ideographTraditional"_L1)
        return oneOf(u"甲乙丙丁戊己庚辛壬癸", number);
    if (format.startsWith("decimalEnclosedCircle"_L1))
        return oneOf(u"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", number);
    if (format == "chineseLegalSimplified"_L1)
        return chineseNumber(number, u"零壹贰叁肆伍陆柒捌玖", u"拾佰仟");
    if (format.contains("Counting"_L1) || format == "ideographDigital"_L1)
        return chineseNumber(number, u"零一二三四五六七八九", u"十百千");
    if (format == "lowerRoman"_L1)
        return roman(number).toLower();
    if (format == "upperRoman"_L1)
        return roman(number);
    if (format == "lowerLetter"_L1)
        return oneOf(u"abcdefghijklmnopqrstuvwxyz", number);
    if (format == "upperLetter"_L1)
        return oneOf(u"ABCDEFGHIJKLMNOPQRSTUVWXYZ", number);
    return QString::number(number);
}

} // namespace pizhu::importing
