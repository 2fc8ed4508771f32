// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of highlights when their article changes: ours, ours with quote and context only, and a plain
// quote and position matcher, in one run.
//   bench_anchoring [--articles N] [--skip N] [--seed N] [--show] XWLB SOCIETY LAWS [LAW_REVISIONS.json]
//   bench_anchoring --large FOLDER     (time for 1,000 highlights of a 4 MB article)
// Highlights of 4 to 200 characters, more than half of them short, at random places. Edits touch 1 to 30 % of
// an article; what is inserted comes from another one of its corpus. Where the text of a highlight is now is
// known by construction; for real pairs (other rules, the same title, revisions of a law) it is found by
// aligning the whole texts. Its text still exists when 80 % of its characters stand there in order. "False"
// is an attachment less than half of which is the highlight's text. --skip leaves out the first articles of
// the sample, so that some stay unseen.

#include "app/annotation/anchorcarrier.h"
#include "app/annotation/anchoring.h"
#include "app/cleanup/rules.h"
#include "app/importing/readers/reader.h"
#include "tests/bench/anchoringjudge.h"
#include "tests/bench/quotematcher.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QTextStream>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace pizhu;
using annotation::Anchor;
using annotation::AnchorState;
using base::TextRange;
using bench::Figures;
using bench::Mutation;
using bench::Truth;
using bench::Verdict;

namespace {

constexpr int kHighlights = 12;      // of each changed article
constexpr qsizetype kShortest = 300; // articles
constexpr qsizetype kLongest = 40'000;

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

struct Options
{
    int articles = 40;
    int skip = 0;
    quint32 seed = 1;
    bool show = false;
};

enum Matcher { Ours, QuoteOnly, Peer, Matchers };
const QString kMatcherNames[] = {u"ours"_s, u"ours, quote and context only"_s, u"quote + position"_s};

QString lengthName(qsizetype length)
{
    return length < 8     ? u"4–7 characters"_s
           : length <= 20 ? u"8–20"_s
           : length <= 60 ? u"21–60"_s
                          : u"61–200"_s;
}

class Bench
{
public:
    explicit Bench(const Options& options)
        : m_options(options)
        , m_random(options.seed)
    {}

    QRandomGenerator& random() { return m_random; }

    void measure(const QString& kind, const QString& before, const Mutation& mutation, bool byConstruction)
    {
        const annotation::AnchorCarrier informed(before, mutation.text);
        const annotation::AnchorCarrier plain(mutation.text);
        const bench::QuoteMatcher peer(mutation.text);
        for (int i = 0; i < kHighlights; ++i) {
            const TextRange range = highlightIn(before);
            if (range.isEmpty())
                continue;
            const Anchor anchor = annotation::makeAnchor(before, range);
            const Truth truth = bench::truthOf(mutation, before, anchor.range);
            const Anchor ours = informed.carry(anchor).anchor;
            const Anchor quoteOnly = plain.carry(anchor).anchor;
            const TextRange found[] = {ours.range, quoteOnly.range, peer.find(anchor)};
            for (int matcher = 0; matcher < Matchers; ++matcher) {
                if (!byConstruction && isUndeniable(before, anchor.range, mutation.text, found[matcher])) {
                    tally(kind, range.length(), matcher, Verdict::Correct, true);
                    continue;
                }
                const Verdict verdict = bench::verdictOn(found[matcher], truth, mutation, anchor.quote.exact,
                                                         anchor.range, byConstruction);
                tally(kind, range.length(), matcher, verdict, truth.exists());
                if (matcher == Ours && isLost(ours, anchor, mutation.text))
                    ++m_kinds[kind][matcher].lost;
                if (matcher == Ours && m_options.show)
                    show(kind, verdict, ours, anchor, truth, mutation.text);
            }
        }
    }

    void print() const
    {
        QMap<int, Figures> all;
        printGroup(m_kinds, &all);
        printGroup(m_lengths, nullptr);
        out() << "all: " << all[Ours].highlights << " highlights, " << all[Ours].existing
              << " of which still exist" << Qt::endl;
        for (int matcher = 0; matcher < Matchers; ++matcher)
            out() << "    " << kMatcherNames[matcher].leftJustified(30) << all[matcher].text() << Qt::endl;
    }

private:
    using Groups = QMap<QString, QMap<int, Figures>>;

    static void printGroup(const Groups& groups, QMap<int, Figures>* sum)
    {
        for (auto it = groups.begin(); it != groups.end(); ++it) {
            out() << it.key() << ": " << it.value()[Ours].highlights << " highlights, "
                  << it.value()[Ours].existing << " exist" << Qt::endl;
            for (int matcher = 0; matcher < Matchers; ++matcher) {
                out() << "    " << kMatcherNames[matcher].leftJustified(30) << it.value()[matcher].text()
                      << Qt::endl;
                if (sum)
                    (*sum)[matcher].add(it.value()[matcher]);
            }
        }
    }

    TextRange highlightIn(const QString& text)
    {
        const int dice = m_random.bounded(10);
        const int length = dice < 4   ? m_random.bounded(4, 8)
                           : dice < 7 ? m_random.bounded(8, 21)
                           : dice < 9 ? m_random.bounded(21, 61)
                                      : m_random.bounded(61, 201);
        if (text.size() <= length)
            return {};
        TextRange range;
        range.start = m_random.bounded(int(text.size()) - length);
        range.end = range.start + length;
        while (!range.isEmpty() && !text[range.start].isLetterOrNumber())
            ++range.start;
        while (!range.isEmpty() && text[range.end - 1].isSpace())
            --range.end;
        return range.length() < 4 ? TextRange() : range;
    }

    void tally(const QString& kind, qsizetype length, int matcher, Verdict verdict, bool exists)
    {
        m_kinds[kind][matcher].add(verdict, exists);
        m_lengths[lengthName(length)][matcher].add(verdict, exists);
    }

    // The same words with the same 8 characters on both sides: no alignment of whole texts says better.
    static bool isUndeniable(const QString& before, TextRange highlight, const QString& after,
                             TextRange found)
    {
        constexpr qsizetype kMore = 8;
        if (found.isEmpty())
            return false;
        const auto wide = [](const QString& text, TextRange range) {
            const qsizetype start = std::max<qsizetype>(0, range.start - kMore);
            return QStringView(text).sliced(start).first(std::min(text.size(), range.end + kMore) - start);
        };
        return bench::sameWords(wide(before, highlight), wide(after, found));
    }

    static bool isLost(const Anchor& carried, const Anchor& anchor, const QString& text)
    {
        if (carried.state == AnchorState::Orphan)
            return carried.quote != anchor.quote;
        return !carried.range.fits(text.size()) || carried.quote.exact != anchor.quote.exact;
    }

    static void show(const QString& kind, Verdict verdict, const Anchor& carried, const Anchor& anchor,
                     const Truth& truth, const QString& text)
    {
        if (verdict != Verdict::False && verdict != Verdict::Missed && verdict != Verdict::Inexact)
            return;
        const auto line = [](const QString& s) { return QString(s).replace(u'\n', u'⏎'); };
        const auto around = [&](TextRange r) {
            return line(text.mid(std::max<qsizetype>(0, r.start - 20), std::min<qsizetype>(20, r.start)) +
                        u'[' + r.of(text).toString() + u']' + text.mid(r.end, 20));
        };
        out() << (verdict == Verdict::False    ? "FALSE "
                  : verdict == Verdict::Missed ? "MISSED "
                                               : "INEXACT ")
              << kind << ": "
              << line(anchor.quote.prefix.right(20) + u'[' + anchor.quote.exact + u']' +
                      anchor.quote.suffix.left(20))
              << "\n   truth " << truth.survivors << '/' << truth.characters << ' ' << around(truth.span)
              << "\n   found " << annotation::anchorStateName(carried.state) << ' ' << carried.score << ' '
              << around(carried.range) << Qt::endl;
    }

    Options m_options;
    QRandomGenerator m_random;
    Groups m_kinds;
    Groups m_lengths;
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QString& folder)
{
    QStringList files;
    QDirIterator found(folder, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files.append(found.next());
    files.sort();
    return files;
}

QString textOf(const QString& path)
{
    const auto article = importing::extractArticle(QFileInfo(path).fileName(), contentOf(path));
    return article ? article->article.document.text : QString();
}

/// Without the rules that take boilerplate away.
QString textByFewerRules(const QString& path)
{
    auto rules = cleanup::builtInRules();
    if (!rules)
        return {};
    rules->blocks.clear();
    rules->cuts.clear();
    rules->furniture.clear();
    importing::SourceItem item;
    item.fileName = QFileInfo(path).fileName();
    item.bytes = contentOf(path);
    const auto article = importing::extractArticle(item, *rules);
    return article ? article->article.document.text : QString();
}

QString titleOf(const QString& path)
{
    for (const QByteArray& line : contentOf(path).left(2000).split('\n')) {
        if (line.startsWith("title:"))
            return QString::fromUtf8(line.mid(6)).remove(u'"').trimmed();
    }
    return {};
}

void measureEdits(Bench& bench, const Options& options, QStringList files)
{
    std::ranges::shuffle(files, bench.random());
    QStringList texts;
    for (const QString& file : files) {
        const QString text = textOf(file);
        if (text.size() >= kShortest && text.size() <= kLongest)
            texts.append(text);
        if (texts.size() == options.skip + options.articles)
            break;
    }
    texts = texts.mid(options.skip);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString& donor = texts[(i + 1) % texts.size()];
        for (const bench::MutationKind kind : bench::kMutationKinds) {
            const double share = 0.01 + 0.29 * bench.random().generateDouble();
            bench.measure(bench::mutationName(kind), texts[i],
                          bench::mutate(texts[i], kind, share, donor, bench.random()), true);
        }
    }
}

void measurePair(Bench& bench, const QString& kind, const QString& before, const QString& after)
{
    if (before.size() < 40 || after.size() < 40 || before == after || before.size() > kLongest ||
        after.size() > kLongest)
        return;
    bench.measure(kind, before, bench::alignedTo(before, after), false);
}

void measureRules(Bench& bench, const Options& options, QStringList files)
{
    std::ranges::shuffle(files, bench.random());
    for (const QString& file : files.mid(options.skip, options.articles)) {
        const QString cleaned = textOf(file);
        const QString whole = textByFewerRules(file);
        const bool forth = bench.random().bounded(2) == 0;
        measurePair(bench, u"other rules"_s, forth ? cleaned : whole, forth ? whole : cleaned);
    }
}

void measureTitles(Bench& bench, const Options& options, const QStringList& files)
{
    QMap<QString, QStringList> byTitle;
    for (const QString& file : files) {
        if (const QString title = titleOf(file); !title.isEmpty())
            byTitle[title].append(file);
    }
    QList<QStringList> groups;
    for (const QStringList& group : std::as_const(byTitle)) {
        if (group.size() > 1)
            groups.append(group);
    }
    std::ranges::shuffle(groups, bench.random());
    for (const QStringList& group : groups.mid(options.skip * 4, options.articles * 4))
        measurePair(bench, u"same title"_s, textOf(group[0]), textOf(group[1]));
}

void measureLaws(Bench& bench, const QString& laws, const QString& revisions, const Options& options)
{
    const QJsonArray groups = QJsonDocument::fromJson(contentOf(revisions)).array();
    const QString parent = QFileInfo(laws).path() + u'/';
    int index = 0;
    for (const QJsonValue& group : groups) {
        if (index++ % 2 != (options.skip > 0 ? 1 : 0)) // every second is for the last check
            continue;
        const QJsonArray files = group.toArray();
        for (qsizetype i = 0; i + 1 < files.size(); ++i)
            measurePair(bench, u"law revised"_s, textOf(parent + files[i].toString()),
                        textOf(parent + files[i + 1].toString()));
    }
}

void measureLarge(const QString& folder)
{
    QString text;
    for (const QString& file : filesIn(folder)) {
        text += textOf(file) + u'\n';
        if (text.size() > 1'400'000) // units of 3 bytes in UTF-8
            break;
    }
    QRandomGenerator random(7);
    const Mutation mutation = bench::mutate(text, bench::MutationKind::Mixed, 0.05, text, random);
    std::vector<Anchor> anchors;
    while (anchors.size() < 1000) {
        const qsizetype start = random.bounded(int(text.size()) - 200);
        anchors.push_back(annotation::makeAnchor(text, {start, start + random.bounded(4, 100)}));
    }
    for (const bool informed : {true, false}) {
        QElapsedTimer clock;
        clock.start();
        const auto carrier = informed ? std::make_unique<annotation::AnchorCarrier>(text, mutation.text)
                                      : std::make_unique<annotation::AnchorCarrier>(mutation.text);
        const qint64 prepared = clock.elapsed();
        int attached = 0;
        for (const Anchor& anchor : anchors)
            attached += carrier->carry(anchor).anchor.state != AnchorState::Orphan ? 1 : 0;
        out() << (informed ? "both versions: " : "quote and context only: ") << text.size()
              << " characters compared in " << prepared << " ms, 1,000 highlights (" << attached
              << " attached) in " << clock.elapsed() - prepared << " ms" << Qt::endl;
    }
}

int numberAfter(QStringList& arguments, const QString& name, int otherwise)
{
    const qsizetype at = arguments.indexOf(name);
    if (at < 0 || at + 1 >= arguments.size())
        return otherwise;
    const int number = arguments[at + 1].toInt();
    arguments.remove(at, 2);
    return number;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    Options options;
    options.articles = numberAfter(arguments, u"--articles"_s, options.articles);
    options.skip = numberAfter(arguments, u"--skip"_s, options.skip);
    options.seed = quint32(numberAfter(arguments, u"--seed"_s, 1));
    options.show = arguments.removeAll(u"--show"_s) > 0;
    if (arguments.removeAll(u"--large"_s) > 0 && arguments.size() == 1) {
        measureLarge(arguments.front());
        return 0;
    }
    if (arguments.size() < 3) {
        out() << "bench_anchoring [--articles N] [--skip N] [--seed N] [--show] XWLB SOCIETY LAWS "
                 "[LAW_REVISIONS.json]\n";
        return 2;
    }
    Bench bench(options);
    for (int corpus = 0; corpus < 3; ++corpus) {
        const QStringList files = filesIn(arguments[corpus]);
        measureEdits(bench, options, files);
        if (corpus < 2)
            measureRules(bench, options, files);
        if (corpus == 1)
            measureTitles(bench, options, files);
    }
    if (arguments.size() > 3)
        measureLaws(bench, arguments[2], arguments[3], options);
    bench.print();
    return 0;
}
