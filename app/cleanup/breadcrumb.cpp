// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/breadcrumb.h"

#include "app/cleanup/foldedtext.h"
#include "app/text/folding.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pizhu::cleanup {

namespace {

constexpr qsizetype kLongestBreadcrumb = 200;

/// Where the steps begin in the folded line: behind a label, or at the word for "home"; -1 when it is no
/// breadcrumb.
qsizetype stepsStart(const QString& folded, const Rules& rules)
{
    for (const QString& label : rules.breadcrumbLabels) {
        if (!folded.startsWith(label))
            continue;
        qsizetype at = label.size();
        while (at < folded.size() && (folded[at].isSpace() || folded[at] == u':'))
            ++at;
        return at > label.size() ? at : -1;
    }
    static const QRegularExpression home(u"^(\\S{2,6}?)\\s*(?:>|»|›|→|/|\\\\|::|-{2,})\\s*\\S"_s);
    const auto match = home.match(folded);
    return match.hasMatch() && rules.homeNames.contains(match.captured(1)) ? 0 : -1;
}

QStringList steps(const QString& text)
{
    static const QRegularExpression signs(u"\\s*(?:>+|＞|»|›|→|::|-{2,}|\\\\)\\s*"_s);
    static const QRegularExpression weakSigns(u"\\s*[/|]\\s*|\\s+"_s);
    const QStringList parts = text.split(signs, Qt::SkipEmptyParts);
    return parts.size() > 1 ? parts : text.split(weakSigns, Qt::SkipEmptyParts);
}

QStringList categories(const QString& text, const Rules& rules)
{
    QStringList result;
    for (const QString& step : steps(text)) {
        const QString name = step.trimmed();
        const QString folded = text::fold(name);
        if (name.isEmpty() || rules.homeNames.contains(folded) || rules.breadcrumbSkip.contains(folded) ||
            result.contains(name))
            continue;
        result.append(name);
    }
    return result;
}

} // namespace

void removeBreadcrumbs(Draft& draft, const Rules& rules)
{
    removePiecesBy(draft, [&](const Piece& piece) {
        const QString& line = piece.text;
        if (line.size() > kLongestBreadcrumb)
            return QString();
        const FoldedText folded(line);
        const qsizetype start = stepsStart(folded.text(), rules);
        if (start < 0)
            return QString();
        const QString rest = line.mid(folded.toSource({start, folded.text().size()}).start);
        offerList(draft, &Metadata::categories, categories(rest, rules),
                  {document::FieldOrigin::Pattern, 0.75, line});
        return u"breadcrumb"_s;
    });
}

void dropTitleFromCategories(document::Metadata& metadata)
{
    const QString title = comparisonKey(metadata.title.value);
    QStringList& names = metadata.categories.value;
    names.removeIf([&title](const QString& name) {
        const QString key = comparisonKey(name);
        return !title.isEmpty() && (key == title || (key.size() >= 8 && title.startsWith(key)));
    });
    if (names.isEmpty())
        metadata.categories = {};
}

} // namespace pizhu::cleanup
