// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/coderagreement.h"

#include "app/library/coders.h"
#include "app/text/boundaries.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

namespace pizhu::study {

using base::ArticleId;
using base::ErrorCode;
using base::fail;
using base::Result;
using base::TagId;
using base::TextRange;
using library::CodedPassage;

namespace {

constexpr qsizetype kShownText = 60; ///< of a disagreement, UTF-16 units
constexpr std::array kUnitNames{u"character", u"sentence", u"paragraph"};

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::study)
};

void addSentences(const QString& text, TextRange paragraph, std::vector<TextRange>& units)
{
    const QStringView line = paragraph.of(text);
    const text::Boundaries sentences(line, text::TextUnit::Sentence);
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype end = sentences.following(at);
        if (!line.sliced(at, end - at).trimmed().isEmpty())
            units.push_back({paragraph.start + at, paragraph.start + end});
        at = end;
    }
}

/// Sentences or paragraphs that hold something, ascending.
std::vector<TextRange> unitsOfText(const QString& text, CodingUnit unit)
{
    std::vector<TextRange> units;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype lineEnd = text.indexOf(u'\n', start);
        const TextRange paragraph{start, lineEnd < 0 ? text.size() : lineEnd};
        if (unit == CodingUnit::Sentence)
            addSentences(text, paragraph, units);
        else if (!paragraph.of(text).trimmed().isEmpty())
            units.push_back(paragraph);
        start = paragraph.end + 1;
    }
    return units;
}

bool isMarked(TextRange unit, const std::vector<MarkedUnit>& marks)
{
    return std::ranges::any_of(marks, [unit](const MarkedUnit& mark) {
        return mark.range.start < unit.end && unit.start < mark.range.end;
    });
}

/// Stretches in which the same ones of the two marked, from 0 to the length.
template <typename Take>
void eachStretch(const std::vector<MarkedUnit>& first, const std::vector<MarkedUnit>& second,
                 qsizetype length, Take take)
{
    QSet<qsizetype> bounds{0, length};
    for (const auto* marks : {&first, &second}) {
        for (const MarkedUnit& mark : *marks)
            bounds << mark.range.start << mark.range.end;
    }
    std::vector<qsizetype> sorted(bounds.begin(), bounds.end());
    std::ranges::sort(sorted);
    for (std::size_t i = 0; i + 1 < sorted.size(); ++i) {
        const TextRange stretch{sorted[i], sorted[i + 1]};
        take(stretch, isMarked(stretch, first), isMarked(stretch, second));
    }
}

/// A passage with the annotation it belongs to.
struct Mark
{
    TextRange range;
    QString uid;
};

/// What both marked with one tag in one article.
struct Marks
{
    std::vector<Mark> first;
    std::vector<Mark> second;
};

std::vector<MarkedUnit> unitsOf(const std::vector<Mark>& marks)
{
    std::vector<TextRange> ranges;
    for (const Mark& mark : marks)
        ranges.push_back(mark.range);
    return study::unitsOf(std::move(ranges));
}

QString uidAt(TextRange range, const std::vector<Mark>& marks)
{
    const auto found = std::ranges::find_if(marks, [range](const Mark& mark) {
        return mark.range.start < range.end && range.start < mark.range.end;
    });
    return found == marks.end() ? QString() : found->uid;
}

/// One article that both worked on.
struct Text
{
    ArticleId id;
    QString title;
    QString text;
    std::vector<TextRange> units; ///< none when characters are
};

class Comparison
{
public:
    Comparison(const library::Stores& stores, const AgreementQuestion& question,
               const AgreementProgress& progress)
        : m_stores(stores)
        , m_progress(progress)
    {
        m_report.question = question;
    }

    Result<AgreementReport> run()
    {
        return readTags()
            .and_then([this] { return readPassages(); })
            .and_then([this] { return readTexts(); })
            .and_then([this] { return compareTags(); })
            .map([this] {
                std::ranges::sort(m_report.tags, {}, &TagAgreement::path);
                return std::move(m_report);
            });
    }

private:
    Result<void> readTags()
    {
        const auto tags = m_stores.tags.all();
        if (!tags)
            return fail(tags.error());
        for (const library::Tag& tag : *tags) {
            m_paths.insert(tag.id, tag.path);
            m_parents.insert(tag.id, tag.parent);
        }
        return {};
    }

    Result<void> readPassages()
    {
        const auto passages = m_stores.annotations.coders().passages();
        if (!passages)
            return fail(passages.error());
        QSet<ArticleId> byFirst;
        QSet<ArticleId> bySecond;
        for (const CodedPassage& passage : *passages) {
            if (passage.coder == m_report.question.first)
                byFirst.insert(passage.article);
            if (passage.coder == m_report.question.second)
                bySecond.insert(passage.article);
        }
        const QSet<ArticleId> both = byFirst & bySecond;
        if (both.isEmpty())
            return fail(ErrorCode::NotFound,
                        Tr::tr("There is no article in which both have tagged something."));
        m_report.articles.assign(both.begin(), both.end());
        std::ranges::sort(m_report.articles, {}, &ArticleId::value);
        for (const CodedPassage& passage : *passages) {
            if (both.contains(passage.article))
                addPassage(passage);
        }
        return {};
    }

    void addPassage(const CodedPassage& passage)
    {
        const bool isFirst = passage.coder == m_report.question.first;
        if (!isFirst && passage.coder != m_report.question.second)
            return;
        for (TagId tag = passage.tag; tag.isValid(); tag = m_parents.value(tag)) {
            Marks& marks = m_marks[tag.value][passage.article];
            (isFirst ? marks.first : marks.second).push_back({passage.range, passage.uid});
            if (!m_report.question.withBelow)
                break;
        }
    }

    /// Each article and each tag is a step.
    Result<void> step()
    {
        const bool goesOn =
            !m_progress || m_progress(m_done++, int(m_report.articles.size()) + int(m_marks.size()));
        return goesOn ? Result<void>() : fail(comparisonCancelled());
    }

    Result<void> compareTags()
    {
        for (auto tag = m_marks.cbegin(); tag != m_marks.cend(); ++tag) {
            if (auto wanted = step(); !wanted)
                return wanted;
            compare(tag.key(), tag.value());
        }
        return {};
    }

    Result<void> readTexts()
    {
        for (const ArticleId id : m_report.articles) {
            if (auto wanted = step(); !wanted)
                return wanted;
            const auto article = m_stores.articles.load(id);
            if (!article)
                return fail(article.error());
            const QString& text = article->document.text;
            Text known{id, article->metadata.title.value, text, {}};
            if (m_report.question.unit != CodingUnit::Character)
                known.units = unitsOfText(text, m_report.question.unit);
            m_report.titles.insert(id, known.title);
            m_report.characters += known.text.size();
            m_report.units += m_report.question.unit == CodingUnit::Character ? known.text.size()
                                                                              : qsizetype(known.units.size());
            m_texts.push_back(std::move(known));
        }
        return {};
    }

    void compare(qint64 tag, const QHash<ArticleId, Marks>& marks)
    {
        TagAgreement agreement;
        agreement.tag = TagId{tag};
        agreement.path = m_paths.value(agreement.tag);
        std::vector<std::vector<MarkedUnit>> continuum(2); // the articles one after the other
        qsizetype at = 0;
        for (const Text& text : m_texts) {
            const Marks here = marks.value(text.id);
            const std::vector<MarkedUnit> first = unitsOf(here.first);
            const std::vector<MarkedUnit> second = unitsOf(here.second);
            decide(agreement, text, here);
            for (const auto& [from, to] :
                 {std::pair(&first, &continuum[0]), std::pair(&second, &continuum[1])}) {
                for (const MarkedUnit& unit : *from)
                    to->push_back({{unit.range.start + at, unit.range.end + at}, unit.value});
            }
            at += text.text.size();
        }
        agreement.kappa = agreement.decisions.kappa();
        agreement.alpha = unitizedAlpha(continuum, m_report.characters);
        m_report.tags.push_back(std::move(agreement));
    }

    void decide(TagAgreement& agreement, const Text& text, const Marks& marks) const
    {
        const std::vector<MarkedUnit> first = unitsOf(marks.first);
        const std::vector<MarkedUnit> second = unitsOf(marks.second);
        const auto take = [&](TextRange range, bool one, bool other, qsizetype weight) {
            Decisions& decisions = agreement.decisions;
            (one ? (other ? decisions.both : decisions.onlyFirst)
                 : (other ? decisions.onlySecond : decisions.neither)) += weight;
            if (one != other)
                agreement.disagreements.push_back(
                    {text.id, range, one, uidAt(range, one ? marks.first : marks.second),
                     range.of(text.text).left(kShownText).toString().simplified()});
        };
        if (m_report.question.unit == CodingUnit::Character) {
            eachStretch(first, second, text.text.size(), [&](TextRange stretch, bool one, bool other) {
                take(stretch, one, other, stretch.end - stretch.start);
            });
            return;
        }
        for (const TextRange unit : text.units)
            take(unit, isMarked(unit, first), isMarked(unit, second), 1);
    }

    const library::Stores& m_stores;
    const AgreementProgress& m_progress;
    int m_done = 0;
    AgreementReport m_report;
    QHash<TagId, QString> m_paths;
    QHash<TagId, TagId> m_parents;
    QMap<qint64, QHash<ArticleId, Marks>> m_marks;
    std::vector<Text> m_texts;
};

} // namespace

Result<AgreementReport> compareCoders(const library::Stores& stores, const AgreementQuestion& question,
                                      const AgreementProgress& progress)
{
    return Comparison(stores, question, progress).run();
}

base::Error comparisonCancelled()
{
    return {ErrorCode::Cancelled, Tr::tr("The comparison was stopped."), {}};
}

QString unitName(CodingUnit unit)
{
    return QString::fromUtf16(kUnitNames.at(static_cast<std::size_t>(unit)));
}

std::optional<CodingUnit> unitFromName(QStringView name)
{
    for (std::size_t i = 0; i < kUnitNames.size(); ++i) {
        if (name == QStringView(kUnitNames[i]))
            return CodingUnit(i);
    }
    return std::nullopt;
}

} // namespace pizhu::study
