// SPDX-License-Identifier: GPL-3.0-or-later
// Finds reposts in a folder of texts by their fingerprints and compares with the pairs of gold/reposts.tsv,
// for two degrees of similarity; then how long it takes to look through 100,000 sketches.
//   bench_duplicates FOLDER      where data/news-reposts.tar.xz was unpacked; the gold is in $PIZHU_SHARED

#include "app/text/decoding.h"
#include "app/text/fingerprint.h"
#include "tests/bench/importcorpus.h"
#include "tests/support/shareddata.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

constexpr std::size_t kManySketches = 100'000;

using Pair = std::pair<qsizetype, qsizetype>;

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

struct Corpus
{
    QHash<QString, qsizetype> places; ///< by path below the folder
    QStringList texts;
    std::vector<text::Fingerprint> fingerprints;
};

Corpus load(const QString& folder)
{
    Corpus corpus;
    const QStringList paths = bench::filesIn({folder});
    for (const QString& path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        corpus.places.insert(path.mid(folder.size() + 1), corpus.texts.size());
        corpus.texts += text::decode(file.readAll()).text;
    }
    QElapsedTimer clock;
    clock.start();
    qint64 characters = 0;
    for (const QString& text : corpus.texts) {
        corpus.fingerprints.push_back(text::fingerprintOf(text));
        characters += text.size();
    }
    out() << corpus.texts.size() << " texts, " << double(characters) / 1e6
          << " million characters, fingerprints in " << clock.elapsed() << " ms" << Qt::endl;
    return corpus;
}

struct Gold
{
    Pair pair;
    double similarity = 0;
};

std::vector<Gold> loadGold(const Corpus& corpus)
{
    QFile file(test::sharedFolder() + u"/gold/reposts.tsv"_s);
    std::vector<Gold> gold;
    if (!file.open(QIODevice::ReadOnly))
        return gold;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n').mid(1);
    for (const QString& line : lines) {
        const QStringList fields = line.split(u'\t');
        const qsizetype one = corpus.places.value(fields.value(6), -1);
        const qsizetype other = corpus.places.value(fields.value(7), -1);
        if (one >= 0 && other >= 0)
            gold.push_back({std::minmax(one, other), fields[0].toDouble()});
    }
    return gold;
}

std::vector<Gold> find(const Corpus& corpus, double similarity)
{
    std::vector<QByteArray> sketches;
    for (const text::Fingerprint& fingerprint : corpus.fingerprints)
        sketches.push_back(fingerprint.sketch);
    std::vector<Gold> found;
    for (const auto& [one, other] : text::similarPairs(sketches, similarity)) {
        const double exact =
            text::shinglesInCommon(corpus.texts[qsizetype(one)], corpus.texts[qsizetype(other)]);
        if (exact >= similarity)
            found.push_back({{qsizetype(one), qsizetype(other)}, exact});
    }
    return found;
}

void compare(const Corpus& corpus, const std::vector<Gold>& gold, double similarity)
{
    QElapsedTimer clock;
    clock.start();
    const std::vector<Gold> found = find(corpus, similarity);
    const qint64 elapsed = clock.elapsed();
    QSet<Pair> wanted;
    QSet<Pair> listed;
    for (const Gold& pair : gold) {
        listed.insert(pair.pair);
        if (pair.similarity >= similarity)
            wanted.insert(pair.pair);
    }
    int right = 0;
    int unlisted = 0;
    for (const Gold& pair : found) {
        right += wanted.contains(pair.pair);
        unlisted += !listed.contains(pair.pair);
    }
    out() << "similarity >= " << similarity << ": " << wanted.size() << " pairs in the gold, " << found.size()
          << " found, " << right << " of these in the gold (" << unlisted
          << " are not among its candidates): recall " << double(right) / double(wanted.size())
          << ", precision " << double(right) / double(found.size()) << ", all pairs in " << elapsed << " ms"
          << Qt::endl;
}

void lookThroughMany(const Corpus& corpus)
{
    QElapsedTimer clock;
    clock.start();
    int near = 0;
    for (std::size_t i = 0; i < kManySketches; ++i)
        near += text::estimatedSimilarity(corpus.fingerprints.front().sketch,
                                          corpus.fingerprints[i % corpus.fingerprints.size()].sketch) > 0.5;
    out() << kManySketches << " sketches compared with one in " << clock.elapsed() << " ms (" << near
          << " near)" << Qt::endl;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QString folder = QCoreApplication::arguments().value(1);
    if (folder.isEmpty() || test::sharedFolder().isEmpty()) {
        out() << "bench_duplicates: no folder given or no shared inputs found" << Qt::endl;
        return 2;
    }
    const Corpus corpus = load(folder);
    const std::vector<Gold> gold = loadGold(corpus);
    if (gold.empty()) {
        out() << "bench_duplicates: no file of the gold is in this folder" << Qt::endl;
        return 2;
    }
    for (const double similarity : {0.5, 0.8})
        compare(corpus, gold, similarity);
    lookThroughMany(corpus);
    return 0;
}
