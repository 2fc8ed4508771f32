// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/extractor.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace pizhu::cleanup {

namespace {

/// A narrower container is preferred as long as it keeps this much of the wider one's score.
constexpr double kKeptShare = 0.85;
constexpr double kNameBonus = 1.15;
constexpr int kPunctuationWorth = 8;

/// How much a block speaks for being part of the article: text outside links, more when it has punctuation of
/// prose.
double worth(const Piece& piece)
{
    static constexpr QStringView kSigns = u"，。、；：！？,.!?“”";
    const auto signs =
        std::count_if(piece.text.begin(), piece.text.end(), [](QChar c) { return kSigns.contains(c); });
    const auto plain = static_cast<double>(piece.text.size() - 2 * piece.linkLength);
    const bool label = piece.text.size() < 10 && signs == 0;
    return label ? std::min(plain, 0.0) : plain + static_cast<double>(signs) * kPunctuationWorth;
}

/// The ancestors of a block, from the root: "a", "a>b", "a>b>c" (the block itself left out).
QStringList containers(const QString& path)
{
    QStringList result;
    for (qsizetype at = path.indexOf(u'>'); at > 0; at = path.indexOf(u'>', at + 1))
        result.append(path.left(at));
    return result;
}

QMap<QString, double> scores(const std::vector<Piece>& pieces, const Rules& rules)
{
    QMap<QString, double> result;
    for (const Piece& piece : pieces) {
        for (const QString& container : containers(piece.path))
            result[container] += worth(piece);
    }
    for (auto it = result.begin(); it != result.end(); ++it) {
        const QString name = it.key().mid(it.key().lastIndexOf(u'>') + 1);
        if (name.startsWith(u"article") ||
            (name.contains(QRegularExpression(u"[.#]"_s)) && rules.pageBody.match(name).hasMatch()))
            it.value() *= kNameBonus;
    }
    return result;
}

/// The narrowest container that keeps most of the best score.
QString mainContainer(const QMap<QString, double>& scores)
{
    double best = 0;
    for (const double score : scores)
        best = std::max(best, score);
    QString found;
    for (auto it = scores.begin(); it != scores.end(); ++it) {
        if (it.value() >= best * kKeptShare && it.key().count(u'>') >= found.count(u'>'))
            found = it.key();
    }
    return best > 0 ? found : QString();
}

} // namespace

void keepMainContent(Draft& draft, const Rules& rules)
{
    const QString container = mainContainer(scores(draft.pieces, rules));
    if (container.isEmpty())
        return;
    const QString inside = container + u'>';
    removePiecesBy(draft, [&inside](const Piece& piece) {
        return piece.path.startsWith(inside) ? QString() : u"outside-article"_s;
    });
}

void removePageFurniture(Draft& draft, const Rules& rules)
{
    const auto isFurniture = [&rules](const Piece& piece) {
        return rules.pageFurniture.match(piece.path).hasMatch();
    };
    const bool anythingElse = std::any_of(draft.pieces.begin(), draft.pieces.end(), [&](const Piece& p) {
        return !isFurniture(p) && !p.text.isEmpty();
    });
    if (anythingElse)
        removePiecesBy(
            draft, [&](const Piece& piece) { return isFurniture(piece) ? u"page-furniture"_s : QString(); });
}

} // namespace pizhu::cleanup
