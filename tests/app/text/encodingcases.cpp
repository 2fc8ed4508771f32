// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/text/encodingcases.h"

#include "tests/support/shareddata.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <iconv.h>

using namespace Qt::StringLiterals;

namespace pizhu::test {

namespace {

/// Labels that mean another charset here.
QString charsetOfLabel(const QString& label)
{
    static const QMap<QString, QString> meant{
        {u"big5"_s, u"Big5-HKSCS"_s},
        {u"gb2312"_s, u"GB18030"_s},
        {u"gbk"_s, u"GB18030"_s},
        {u"shift-jis"_s, u"CP932"_s},
        {u"shift_jis"_s, u"CP932"_s},
        {u"utf-8-sig"_s, u"UTF-8"_s},
        {u"windows-1251-russian"_s, u"windows-1251"_s},
    };
    return meant.value(label.toLower(), label);
}

QString labelOf(const QString& path)
{
    const QString folder = path.section(u'/', -2, -2);
    const QString name = path.section(u'/', -1);
    if (path.startsWith(u"chardet_tests/tests/"_s))
        return folder;
    if (folder == u"xnet_charset"_s) {
        const qsizetype mark = name.indexOf(u"BOM"_s);
        const QString before = name.left(mark < 0 ? 0 : mark - 1).remove(u"HTTP-vs-"_s);
        return name.startsWith(u"No-encoding"_s) ? u"UTF-8"_s : before;
    }
    for (const QString& label :
         {u"gb18030"_s, u"utf-16le"_s, u"utf-32be"_s, u"utf-8"_s, u"windows-1252"_s, u"euc-jp"_s,
          u"iso-2022-jp"_s, u"shift-jis"_s, u"hz-gb2312"_s, u"gbk"_s, u"big5"_s, u"euc-kr"_s}) {
        if (name.endsWith(u'-' + label + u".txt"_s))
            return label;
    }
    return {};
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::vector<EncodingCase> encodingCases(const QString& folder)
{
    std::vector<EncodingCase> cases;
    const QDir top(QDir(folder).absolutePath());
    QDirIterator files(top.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = top.relativeFilePath(files.next());
        if (const QString label = labelOf(path); !label.isEmpty())
            cases.push_back({path, charsetOfLabel(label), bytesOf(files.filePath())});
    }
    std::ranges::sort(cases, {}, &EncodingCase::path);
    return cases;
}

std::optional<QString> decodedByIconv(const EncodingCase& file)
{
    const iconv_t converter = iconv_open("UTF-16LE", file.charset.toLatin1().constData());
    if (converter == iconv_t(-1))
        return std::nullopt;
    QByteArray source = file.bytes;
    QString text(source.size() * 2 + 16, Qt::Uninitialized);
    char* in = source.data();
    auto* out = reinterpret_cast<char*>(text.data());
    size_t inLeft = size_t(source.size());
    size_t outLeft = size_t(text.size()) * sizeof(QChar);
    const bool whole = iconv(converter, &in, &inLeft, &out, &outLeft) != size_t(-1) &&
                       iconv(converter, nullptr, nullptr, &out, &outLeft) != size_t(-1);
    iconv_close(converter);
    if (!whole)
        return std::nullopt;
    text.chop(qsizetype(outLeft / sizeof(QChar)));
    return text.startsWith(u'\uFEFF') ? text.mid(1) : text;
}

QString withoutVariants(QString text)
{
    constexpr std::pair<char16_t, char16_t> variants[] = {
        {0x301C, 0xFF5E}, {0x223C, 0xFF5E}, {0x2212, 0xFF0D}, {0x2016, 0x2225}, {0x2014, 0x2015},
        {0x00A2, 0xFFE0}, {0x00A3, 0xFFE1}, {0x00AC, 0xFFE2}, {0x2022, 0x2027}, {0x00B7, 0x2027},
    };
    for (const auto& [one, other] : variants)
        text.replace(QChar(one), QChar(other));
    return text;
}

bool unpackEncodings(const QString& folder)
{
    const QString archive = sharedFolder() + u"/data/encodings.tar.xz"_s;
    return !sharedFolder().isEmpty() && QFile::exists(archive) &&
           QProcess::execute(u"tar"_s, {u"xJf"_s, archive, u"-C"_s, folder}) == 0;
}

} // namespace pizhu::test
