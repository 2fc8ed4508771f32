// SPDX-License-Identifier: GPL-3.0-or-later
// How many files that are valid in the charset of their label are decoded to the same text, by charset.
//   bench_encodings [FOLDER]
// FOLDER holds the unpacked corpus; without it data/encodings.tar.xz of the shared folder is unpacked. The
// right text is that of iconv; where iconv knows the charset not (HZ), that of ICU.

#include "app/text/charset.h"
#include "app/text/decoding.h"
#include "tests/app/text/encodingcases.h"

#include <QCoreApplication>
#include <QMap>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

struct Count
{
    int files = 0;
    int valid = 0;
    int equal = 0;
    int variant = 0; ///< equal but for signs that iconv maps otherwise than the web
};

QString difference(const QString& right, const text::DecodedText& got)
{
    qsizetype at = 0;
    while (at < std::min(right.size(), got.text.size()) && right[at] == got.text[at])
        ++at;
    return u"read as %1 (%2), differs at %3 of %4: \u201C%5\u201D, not \u201C%6\u201D"_s.arg(
        got.charset, text::evidenceName(got.evidence), QString::number(at), QString::number(right.size()),
        got.text.mid(at, 12).simplified(), right.mid(at, 12).simplified());
}

std::optional<QString> rightText(const test::EncodingCase& file)
{
    const auto right = test::decodedByIconv(file);
    return right || !file.charset.startsWith(u"hz"_s)
               ? right
               : text::decodeStrictly(file.bytes, text::charsetNamed("hz-gb-2312"));
}

void measure(const std::vector<test::EncodingCase>& cases, QTextStream& out)
{
    QMap<QString, Count> counts;
    QStringList mismatches;
    for (const test::EncodingCase& file : cases) {
        Count& count = counts[file.charset.toUpper()];
        ++count.files;
        const auto right = rightText(file);
        if (!right)
            continue;
        ++count.valid;
        const text::DecodedText got = text::decode(file.bytes);
        if (got.text == *right)
            ++count.equal;
        else if (test::withoutVariants(got.text) == test::withoutVariants(*right))
            ++count.variant;
        else
            mismatches += file.path + u": "_s + difference(*right, got);
    }
    Count all;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        out << qSetFieldWidth(16) << Qt::left << it.key() << qSetFieldWidth(0) << it->files << " files, "
            << it->valid << " valid, " << it->equal << " equal, " << it->variant
            << " but for variant signs\n";
        all = {all.files + it->files, all.valid + it->valid, all.equal + it->equal,
               all.variant + it->variant};
    }
    out << "all: " << all.files << " files, " << all.valid << " valid, " << all.equal << " equal, "
        << all.variant << " but for variant signs\n"
        << mismatches.join(u'\n') << '\n';
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QTemporaryDir unpacked;
    const bool named = QCoreApplication::arguments().size() > 1;
    if (!named && !test::unpackEncodings(unpacked.path())) {
        out << "No corpus: name its folder.\n";
        return 2;
    }
    measure(test::encodingCases(named ? QCoreApplication::arguments().at(1) : unpacked.path()), out);
    return 0;
}
