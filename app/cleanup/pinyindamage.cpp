// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/pinyindamage.h"

#include "app/cleanup/gbk.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pizhu::cleanup {

namespace {

constexpr int kFirstLead = 0x81;
constexpr int kFirstTrail = 0x40;

void appendEncoded(QByteArray& bytes, QStringView text)
{
    for (const QChar c : text) {
        if (const quint16 code = gbk().code(c); code != 0) {
            bytes.append(static_cast<char>(code >> 8));
            bytes.append(static_cast<char>(code & 0xff));
        } else {
            bytes.append(c.unicode() < 0x80 ? c.toLatin1() : '?');
        }
    }
}

QByteArray damaged(const QByteArray& bytes, const DamageList& list)
{
    QByteArray result;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto lead = static_cast<quint8>(bytes[i]);
        const auto trail = static_cast<quint8>(i + 1 < bytes.size() ? bytes[i + 1] : 0);
        const QString reading = lead >= kFirstLead ? list.value(gbk().character(lead, trail)) : QString();
        if (reading.isEmpty()) {
            result.append(bytes[i++]);
            continue;
        }
        result.append(bytes.mid(i, 2));
        appendEncoded(result, u"("_s + reading + u')');
        i += 2;
    }
    return result;
}

QString decoded(const QByteArray& bytes)
{
    QString text;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<quint8>(bytes[i]);
        if (lead < 0x80) {
            text.append(QLatin1Char(bytes[i]));
            continue;
        }
        const auto trail = static_cast<quint8>(i + 1 < bytes.size() ? bytes[i + 1] : 0);
        const QChar c = trail >= kFirstTrail ? gbk().character(lead, trail) : QChar();
        text.append(c.isNull() ? u'?' : c);
        ++i; // a byte that cannot lead takes the next one with it, too
    }
    return text;
}

} // namespace

QString applyPinyinDamage(QStringView text, const DamageList& list)
{
    QString result;
    QByteArray run;
    const auto flush = [&] {
        result.append(decoded(damaged(run, list)));
        run.clear();
    };
    for (const QChar c : text) {
        if (c.unicode() < 0x80 || gbk().code(c) != 0) {
            appendEncoded(run, QStringView(&c, 1));
            continue;
        }
        flush();
        result.append(c);
    }
    flush();
    return result;
}

qsizetype insertionLength(QStringView text, qsizetype position, QStringView reading)
{
    const qsizetype length = reading.size() + 2;
    if (reading.isEmpty() || position + length > text.size())
        return 0;
    const QStringView piece = text.mid(position, length);
    return piece.front() == u'(' && piece.back() == u')' && piece.mid(1, reading.size()) == reading ? length
                                                                                                    : 0;
}

bool isPinyinSyllable(QStringView letters)
{
    static const QRegularExpression shape(
        u"^(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeiouüv]{0,2}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜaeiouüv][aeiou]?(?:n|ng)?|ér|ěr|èr|er)$"_s);
    return letters.size() <= 6 && shape.match(letters.toString()).hasMatch();
}

} // namespace pizhu::cleanup
