// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/evidence/evidenceverify.h"

#include "app/annotation/codepoints.h"
#include "app/exporting/evidence/evidencepack.h"
#include "app/exporting/evidence/sourcesearch.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/markdownescape.h"
#include "app/exporting/ziparchive.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
using base::TextRange;
using Part = EvidenceFault::Part;

namespace {

const auto kManifest = u"manifest.json"_s;
const auto kSums = u"SHA256SUMS"_s;
const auto kReadable = u"excerpts.md"_s;

QString hexDigest(const QByteArray& content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

QMap<QString, QString> parsedSums(const QByteArray& content)
{
    QMap<QString, QString> sums;
    for (const QString& line : QString::fromUtf8(content).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype gap = line.indexOf(u"  "_s);
        sums.insert(gap < 0 ? line : line.sliced(gap + 2), line.left(std::max<qsizetype>(gap, 0)));
    }
    return sums;
}

bool isExcerpt(const QString& name)
{
    return name.startsWith(u"excerpts/"_s) && name.endsWith(u".json"_s);
}

QString idOf(const QString& excerptFile)
{
    return excerptFile.section(u'/', 1).chopped(5);
}

/// A digest of other content has nothing in common with this one; one that was changed by hand nearly all.
bool isNearly(const QString& digest, const QString& changed)
{
    if (changed.size() != digest.size())
        return true;
    constexpr int kByHand = 8;
    int differing = 0;
    for (qsizetype i = 0; i < digest.size(); ++i)
        differing += digest[i] == changed[i] ? 0 : 1;
    return differing <= kByHand;
}

QString shortened(const QString& text)
{
    constexpr qsizetype kShown = 30;
    return text.size() <= kShown ? text : text.left(kShown) + u'…';
}

class Verification
{
public:
    explicit Verification(ZipContent content)
        : m_content(std::move(content))
        , m_manifest(QJsonDocument::fromJson(m_content.files.value(kManifest)).object())
        , m_sums(parsedSums(m_content.files.value(kSums)))
    {}

    [[nodiscard]] bool isPack() const
    {
        return m_content.files.contains(kManifest) || m_content.files.contains(kSums) ||
               m_content.damaged.contains(kManifest);
    }

    EvidenceReport run()
    {
        checkVersion();
        checkFiles();
        for (const QString& name : excerptFiles())
            checkExcerpt(name);
        m_report.articles = int(m_texts.size());
        return m_report;
    }

private:
    void fault(Part part, const QString& name, const QString& reason)
    {
        m_report.faults.push_back({part, name, reason});
    }

    void checkVersion()
    {
        const int version = m_manifest.value(u"version"_s).toInt();
        if (version > kEvidenceVersion)
            fault(Part::File, kManifest, Tr::tr("It was made by a newer version of the program."));
    }

    /// The checksums stand in the manifest and in SHA256SUMS: what agrees with one of them was not changed,
    /// the other list was.
    void checkFiles()
    {
        const QJsonObject inManifest = m_manifest.value(u"sha256"_s).toObject();
        QSet<QString> names(m_content.files.keyBegin(), m_content.files.keyEnd());
        for (const QString& name : m_content.damaged) {
            names.remove(name);
            fault(Part::File, name, Tr::tr("It cannot be unpacked: its bytes were changed."));
        }
        for (const QString& name : inManifest.keys() + m_sums.keys()) {
            if (!m_content.files.contains(name) && !m_content.damaged.contains(name) &&
                !m_missing.contains(name))
                reportMissing(name, inManifest.contains(name), m_sums.contains(name));
        }
        QStringList sorted(names.begin(), names.end());
        sorted.sort();
        for (const QString& name : sorted)
            checkFile(name, inManifest.value(name).toString());
        if (!m_content.files.contains(kSums) && !m_content.damaged.contains(kSums))
            fault(Part::File, kSums, Tr::tr("It is missing."));
    }

    void reportMissing(const QString& name, bool inManifest, bool inSums)
    {
        m_missing.insert(name);
        if (name == kManifest)
            fault(Part::File, name, Tr::tr("It is missing."));
        else if (inManifest && inSums)
            fault(Part::File, name, Tr::tr("It is missing."));
        else if (inSums)
            fault(Part::File, kSums, Tr::tr("The line of “%1” was changed.").arg(name));
    }

    void checkFile(const QString& name, const QString& inManifest)
    {
        if (name == kSums)
            return;
        const QString digest = hexDigest(m_content.files.value(name));
        const QString inSums = m_sums.value(name);
        if (name == kManifest) {
            if (digest != inSums)
                fault(Part::File, isNearly(digest, inSums) ? kSums : name,
                      isNearly(digest, inSums) ? Tr::tr("The line of “%1” was changed.").arg(name)
                                               : Tr::tr("It was changed."));
            return;
        }
        if (digest == inSums && digest == inManifest)
            return;
        if (inSums.isEmpty() && inManifest.isEmpty())
            fault(Part::File, name, Tr::tr("It does not belong to the pack."));
        else if (digest == inManifest)
            fault(Part::File, kSums, Tr::tr("The line of “%1” was changed.").arg(name));
        else if (digest != inSums)
            reportChanged(name);
    }

    void reportChanged(const QString& name)
    {
        if (isExcerpt(name))
            fault(Part::Quote, idOf(name), Tr::tr("What is said of it was changed."));
        else
            fault(Part::File, name, Tr::tr("It was changed."));
    }

    [[nodiscard]] QStringList excerptFiles() const
    {
        QStringList names;
        for (auto file = m_content.files.begin(); file != m_content.files.end(); ++file) {
            if (isExcerpt(file.key()))
                names << file.key();
        }
        return names;
    }

    void checkExcerpt(const QString& name)
    {
        const QJsonObject json = QJsonDocument::fromJson(m_content.files.value(name)).object();
        const QString id = idOf(name);
        if (json.isEmpty()) {
            fault(Part::Quote, id, Tr::tr("Its file cannot be read."));
            return;
        }
        if (json.value(u"start"_s).isNull() || json.value(u"state"_s).toString() == u"orphan")
            return; // a note on the article, or a quote whose place was lost before
        const QString article = json.value(u"article"_s).toString();
        const QString file = u"articles/"_s + article + u"/text.txt"_s;
        if (!m_content.files.contains(file)) {
            fault(Part::Quote, id, Tr::tr("The text it stands in is missing."));
            return;
        }
        ++m_report.quotes;
        checkQuote(id, json, file);
        checkInSource(id, article, json);
        checkReadable(id, json.value(u"exact"_s).toString());
    }

    const QString& textOf(const QString& file)
    {
        if (!m_texts.contains(file))
            m_texts.insert(file, QString::fromUtf8(m_content.files.value(file)));
        return m_texts[file];
    }

    void checkQuote(const QString& id, const QJsonObject& json, const QString& file)
    {
        const QString& text = textOf(file);
        const TextRange range{json.value(u"start"_s).toInteger(), json.value(u"end"_s).toInteger()};
        const QString exact = json.value(u"exact"_s).toString();
        if (!range.fits(text.size()) || range.start >= range.end) {
            fault(Part::Quote, id, Tr::tr("It is said to stand where the text has no characters."));
            return;
        }
        const QString stands = range.of(text).toString();
        // A character of another length moves what stands behind it, but not in characters.
        if (stands != exact && isFaulty(file) && wordsAt(json, text) == exact)
            return;
        if (stands != exact) {
            qsizetype at = 0;
            while (at < std::min(stands.size(), exact.size()) && stands[at] == exact[at])
                ++at;
            fault(Part::Quote, id,
                  Tr::tr("Its character %1 differs from the text: “%2” is quoted, “%3” stands there.")
                      .arg(at + 1)
                      .arg(shortened(exact.sliced(at)), shortened(stands.sliced(at))));
            return;
        }
        // In a text that was changed, what stands beside a quote says nothing of the quote.
        if (!isFaulty(file))
            checkSurroundings(id, json, text, range);
    }

    /// By its place in code points.
    static QString wordsAt(const QJsonObject& json, const QString& text)
    {
        const QJsonArray points = json.value(u"code_points"_s).toArray();
        const QList<uint> characters = text.toUcs4();
        const TextRange range{points.at(0).toInteger(-1), points.at(1).toInteger(-1)};
        if (!range.fits(characters.size()))
            return {};
        const auto words = characters.sliced(range.start, range.end - range.start);
        return QString::fromUcs4(reinterpret_cast<const char32_t*>(words.constData()), words.size());
    }

    void checkSurroundings(const QString& id, const QJsonObject& json, const QString& text, TextRange range)
    {
        const QString prefix = json.value(u"prefix"_s).toString();
        const QString suffix = json.value(u"suffix"_s).toString();
        if (!QStringView(text).first(range.start).endsWith(prefix))
            fault(Part::Quote, id, Tr::tr("What is said to stand before it does not."));
        else if (!QStringView(text).sliced(range.end).startsWith(suffix))
            fault(Part::Quote, id, Tr::tr("What is said to stand behind it does not."));
        const QJsonArray points = json.value(u"code_points"_s).toArray();
        const TextRange known = annotation::CodePointIndex(text).toCodePoints(range);
        if (points.at(0).toInteger(-1) != known.start || points.at(1).toInteger(-1) != known.end)
            fault(Part::Quote, id, Tr::tr("Its position in characters is not that in UTF-16 units."));
    }

    [[nodiscard]] bool isFaulty(const QString& file) const
    {
        return std::any_of(
            m_report.faults.begin(), m_report.faults.end(),
            [&file](const EvidenceFault& fault) { return fault.part == Part::File && fault.name == file; });
    }

    void checkInSource(const QString& id, const QString& article, const QJsonObject& json)
    {
        const Source& source = sourceOf(article);
        const QString quote = json.value(u"exact"_s).toString();
        if (source.text.contains(withoutSpace(quote)))
            ++m_report.literalInSource;
        else if (json.value(u"literal_in_source"_s).toBool() && !source.text.isEmpty() &&
                 !(source.isChanged && standsInLines(quote, source.markup)))
            fault(Part::Quote, id, Tr::tr("It stood in the source as retrieved, and does not any more."));
    }

    /// A tag that was changed may swallow words that were not.
    static bool standsInLines(const QString& quote, const QString& markup)
    {
        const QStringList lines = quote.split(u'\n');
        return std::all_of(lines.begin(), lines.end(),
                           [&markup](const QString& line) { return markup.contains(withoutSpace(line)); });
    }

    /// What an article was made of; empty when what is said of the article was changed, and so where its
    /// source is and how to read it.
    struct Source
    {
        QString text;   ///< searchableSource()
        QString markup; ///< the same with its tags
        bool isChanged = false;
    };

    const Source& sourceOf(const QString& article)
    {
        const auto known = m_sources.constFind(article);
        if (known != m_sources.constEnd())
            return *known;
        Source& source = m_sources[article];
        const QString file = u"articles/"_s + article + u"/article.json"_s;
        if (isFaulty(file))
            return source;
        const QJsonObject about = QJsonDocument::fromJson(m_content.files.value(file)).object();
        const QString name = about.value(u"source_file"_s).toString();
        const QString charset = about.value(u"charset"_s).toString();
        const QByteArray bytes = m_content.files.value(name);
        source = {searchableSource(bytes, charset), {}, isFaulty(name)};
        if (source.isChanged)
            source.markup = searchableSource(bytes, charset, Markup::Kept);
        return source;
    }

    void checkReadable(const QString& id, const QString& quote)
    {
        if (!isFaulty(kReadable) || !m_content.files.contains(kReadable))
            return;
        if (m_readable.isEmpty())
            m_readable = QString::fromUtf8(m_content.files.value(kReadable));
        if (!m_readable.contains(markdownQuotation(quote)))
            fault(Part::Quote, id, Tr::tr("It was changed in %1.").arg(kReadable));
    }

    ZipContent m_content;
    QJsonObject m_manifest;
    QMap<QString, QString> m_sums;
    QSet<QString> m_missing;
    QMap<QString, QString> m_texts;
    QMap<QString, Source> m_sources; ///< by article
    QString m_readable;              ///< excerpts.md
    EvidenceReport m_report;
};

} // namespace

QString EvidenceReport::toText() const
{
    QString text = isSound() ? Tr::tr("Sound: every file and every quote is as it was exported.")
                             : Tr::tr("Not sound: something was changed.");
    text += u'\n' + Tr::tr("%n quote(s) checked against their text", nullptr, quotes) + u", "_s +
            Tr::tr("%n of them literally in the source as it was retrieved.", nullptr, literalInSource);
    for (const EvidenceFault& fault : faults) {
        const QString name = fault.part == Part::Quote ? Tr::tr("Quote %1").arg(fault.name) : fault.name;
        text += u'\n' + name + u": "_s + fault.reason;
    }
    return text;
}

base::Result<EvidenceReport> verifyEvidence(const QByteArray& zip)
{
    auto content = readZip(zip);
    if (!content)
        return base::fail(std::move(content.error()));
    Verification verification(std::move(*content));
    if (!verification.isPack())
        return base::fail(base::ErrorCode::Unreadable, Tr::tr("This is no evidence pack of Pizhu."));
    return verification.run();
}

} // namespace pizhu::exporting
