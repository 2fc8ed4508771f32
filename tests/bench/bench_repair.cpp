// SPDX-License-Identifier: GPL-3.0-or-later
// Measures repair of damaged articles through the reader and the whole clean-up:
//   bench_repair [--show] [PAIRS_FOLDER [CLEAN_FOLDER…]]
// PAIRS_FOLDER holds NNNN.clean.txt and NNNN.damaged.txt; even and odd numbers are reported apart, so that
// one half can be kept from development. CLEAN_FOLDERs must come out without any repair. The runs listed in
// $PIZHU_SHARED/gold/seed_repairs.tsv are judged whenever they are there. --show prints what is not exact.

#include "app/importing/readers/reader.h"
#include "tests/support/shareddata.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace pizhu;
using document::RepairCertainty;

namespace {

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

cleanup::CleanArticle extracted(const QString& path)
{
    const auto article = importing::extractArticle(QFileInfo(path).fileName(), contentOf(path));
    return article ? article->article : cleanup::CleanArticle();
}

/// White space and invisible spaces are not judged.
QString judged(QString text)
{
    static const QRegularExpression spaces(u"[\\s\\x{200b}\\x{feff}]+"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    return text.remove(spaces);
}

/// True when text, or title and text, and what was removed make up the clean text.
bool accountsFor(const cleanup::CleanArticle& article, const QString& clean)
{
    const QString text = judged(article.document.text);
    const QString title = judged(article.metadata.title.value);
    QStringList removed;
    for (const auto& removal : article.log.removals)
        removed.append(judged(removal.text));
    std::sort(removed.begin(), removed.end(),
              [](const QString& a, const QString& b) { return a.size() > b.size(); });
    QString rest = clean;
    for (const QString& piece : removed) {
        if (const qsizetype at = rest.indexOf(piece); at >= 0)
            rest.remove(at, piece.size());
    }
    const auto is = [&](const QString& whole) { return whole == text || whole == title + text; };
    return text.size() * 10 >= clean.size() * 7 && (is(clean) || is(rest));
}

bool isMarked(const cleanup::CleanArticle& article)
{
    const auto& repairs = article.log.repairs;
    return std::any_of(repairs.begin(), repairs.end(), [](const document::Repair& repair) {
        return repair.certainty != RepairCertainty::Proven;
    });
}

struct PairFigures
{
    int pairs = 0;
    int exact = 0;
    int exactOrMarked = 0;
    int cleanUnchanged = 0;

    void print(const QString& name) const
    {
        out() << name << ": " << pairs << " pairs, exact " << exact << " ("
              << 100.0 * exact / std::max(1, pairs) << " %), exact or marked " << exactOrMarked
              << ", clean unchanged " << cleanUnchanged << Qt::endl;
    }
};

void showGuesses(const QString& name, const cleanup::CleanArticle& article)
{
    out() << "not exact: " << name << Qt::endl;
    for (const auto& repair : article.log.repairs) {
        if (repair.certainty != RepairCertainty::Proven)
            out() << "    " << repair.before << " -> " << repair.after << Qt::endl;
    }
}

void measurePair(const QString& damagedPath, PairFigures& figures, bool show)
{
    QString cleanPath = damagedPath;
    cleanPath.replace(u".damaged."_s, u".clean."_s);
    const QString clean = judged(QString::fromUtf8(contentOf(cleanPath)));
    const cleanup::CleanArticle repaired = extracted(damagedPath);
    const cleanup::CleanArticle untouched = extracted(cleanPath);
    const bool exact = accountsFor(repaired, clean);
    ++figures.pairs;
    figures.exact += exact ? 1 : 0;
    figures.exactOrMarked += exact || isMarked(repaired) ? 1 : 0;
    figures.cleanUnchanged += accountsFor(untouched, clean) && untouched.log.repairs.empty() ? 1 : 0;
    if (show && !exact)
        showGuesses(QFileInfo(damagedPath).fileName(), repaired);
}

void measurePairs(const QString& folder, bool show)
{
    PairFigures halves[2];
    QElapsedTimer clock;
    clock.start();
    QDirIterator files(folder, {u"*.damaged.txt"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const int number = QFileInfo(path).fileName().section(u'.', 0, 0).toInt();
        measurePair(path, halves[number % 2], show && number % 2 == 0);
    }
    halves[0].print(u"even pairs"_s);
    halves[1].print(u"odd pairs"_s);
    PairFigures all = halves[0];
    all.pairs += halves[1].pairs;
    all.exact += halves[1].exact;
    all.exactOrMarked += halves[1].exactOrMarked;
    all.cleanUnchanged += halves[1].cleanUnchanged;
    all.print(u"all pairs"_s);
    out() << clock.elapsed() << " ms" << Qt::endl;
}

/// How many files of the folder come out with repairs.
int measureCleanFolder(const QString& folder)
{
    int files = 0;
    int repaired = 0;
    QDirIterator found(folder, {u"*.md"_s, u"*.txt"_s, u"*.html"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (found.hasNext()) {
        const QString path = found.next();
        const cleanup::CleanArticle article = extracted(path);
        ++files;
        if (article.log.repairs.empty())
            continue;
        ++repaired;
        const auto& first = article.log.repairs.front();
        out() << path << ": " << first.kind << ' ' << first.before << " -> " << first.after << Qt::endl;
    }
    out() << folder << ": " << files << " files, " << repaired << " with repairs" << Qt::endl;
    return repaired;
}

/// A listed run counts as restored when a repair of it, or one that spans it, gives what is listed.
int restoredRuns(const QString& file, std::vector<std::pair<QString, QString>> runs, bool show)
{
    const cleanup::CleanArticle article = extracted(test::sharedFolder() + u"/seeds/"_s + file);
    int restored = 0;
    QString text = article.metadata.title.value + u'\n' + article.document.text;
    for (const auto& removal : article.log.removals)
        text += u'\n' + removal.text;
    auto repairs = article.log.repairs;
    for (const auto& [damaged, right] : runs) {
        const auto repair = std::find_if(repairs.begin(), repairs.end(), [&](const document::Repair& r) {
            return r.before.contains(damaged) && r.after.contains(right);
        });
        const bool whole = repair == repairs.end() && !text.contains(damaged) && text.contains(right);
        restored += repair != repairs.end() || whole ? 1 : 0;
        if (repair != repairs.end() && repair->before.size() == damaged.size())
            repairs.erase(repair);
        else if (show && !whole && repair == repairs.end())
            out() << file << ": " << damaged << " should be " << right << Qt::endl;
    }
    return restored;
}

void measureSeeds(bool show)
{
    const QString table = QString::fromUtf8(contentOf(test::sharedFolder() + u"/gold/seed_repairs.tsv"_s));
    QMap<QString, std::vector<std::pair<QString, QString>>> runs;
    for (const QString& line : table.split(u'\n', Qt::SkipEmptyParts).mid(1)) {
        const QStringList cells = line.split(u'\t');
        if (cells.size() >= 4)
            runs[cells[0]].push_back({cells[2], cells[3]});
    }
    int restored = 0;
    std::size_t listed = 0;
    for (auto it = runs.begin(); it != runs.end(); ++it) {
        restored += restoredRuns(it.key(), it.value(), show);
        listed += it.value().size();
    }
    out() << "seed_repairs: " << restored << " of " << listed << " runs restored" << Qt::endl;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool show = arguments.removeAll(u"--show"_s) > 0;
    if (!test::sharedFolder().isEmpty())
        measureSeeds(show);
    if (!arguments.isEmpty())
        measurePairs(arguments.front(), show);
    int repaired = 0;
    for (const QString& folder : arguments.mid(1))
        repaired += measureCleanFolder(folder);
    if (arguments.size() > 1)
        out() << "clean folders: " << repaired << " files with repairs" << Qt::endl;
    return 0;
}
