// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/documentjson.h"

#include "app/document/jsontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <optional>

// A block is {k: kind, s: start, e: end} with l (level), o (ordered), i (indented), u (image URL) and r
// (runs) where they are not the default. A run is [start, end, flags] or [start, end, flags, href].

namespace pizhu::document {

namespace {

enum RunFlag { Strong = 1, Emphasis = 2, Superscript = 4, Subscript = 8 };

struct KindLetter
{
    BlockKind kind;
    QLatin1String letter;
};

constexpr std::array kKindLetters{
    KindLetter{BlockKind::Heading, QLatin1String("h")}, KindLetter{BlockKind::Paragraph, QLatin1String("p")},
    KindLetter{BlockKind::List, QLatin1String("l")},    KindLetter{BlockKind::Quote, QLatin1String("q")},
    KindLetter{BlockKind::Figure, QLatin1String("f")},  KindLetter{BlockKind::Table, QLatin1String("t")},
};

constexpr int kMaxListLevel = 1'000;

QLatin1String letterOf(BlockKind kind)
{
    const auto entry = std::find_if(kKindLetters.begin(), kKindLetters.end(),
                                    [kind](const KindLetter& k) { return k.kind == kind; });
    Q_ASSERT(entry != kKindLetters.end());
    return entry->letter;
}

std::optional<BlockKind> kindOf(const QString& letter)
{
    for (const KindLetter& entry : kKindLetters) {
        if (entry.letter == letter)
            return entry.kind;
    }
    return std::nullopt;
}

void write(JsonText& json, const Run& run)
{
    const int flags = (run.strong ? Strong : 0) | (run.emphasis ? Emphasis : 0) |
                      (run.superscript ? Superscript : 0) | (run.subscript ? Subscript : 0);
    json.beginArray();
    json.value(qint64(run.range.start)).value(qint64(run.range.end)).value(qint64(flags));
    if (!run.href.isEmpty())
        json.value(run.href);
    json.endArray();
}

void write(JsonText& json, const Block& block)
{
    json.beginObject();
    json.key(QLatin1String("k")).value(QString(letterOf(block.kind)));
    json.key(QLatin1String("s")).value(qint64(block.range.start));
    json.key(QLatin1String("e")).value(qint64(block.range.end));
    if (block.level != 0)
        json.key(QLatin1String("l")).value(qint64(block.level));
    if (block.ordered)
        json.key(QLatin1String("o")).value(true);
    if (block.indented)
        json.key(QLatin1String("i")).value(true);
    if (!block.imageUrl.isEmpty())
        json.key(QLatin1String("u")).value(block.imageUrl);
    if (!block.runs.empty()) {
        json.key(QLatin1String("r")).beginArray();
        for (const Run& run : block.runs)
            write(json, run);
        json.endArray();
    }
    json.endObject();
}

bool cutsCharacter(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
}

bool cutsCharacter(QStringView text, base::TextRange range)
{
    return cutsCharacter(text, range.start) || cutsCharacter(text, range.end);
}

std::optional<Run> runFromJson(const QJsonArray& json)
{
    constexpr int kAllFlags = Strong | Emphasis | Superscript | Subscript;
    const qint64 flags = json.at(2).toInteger(-1);
    if (json.size() < 3 || flags < 0 || flags > kAllFlags)
        return std::nullopt;
    return Run{{json.at(0).toInteger(-1), json.at(1).toInteger(-1)},
               (flags & Strong) != 0,
               (flags & Emphasis) != 0,
               (flags & Superscript) != 0,
               (flags & Subscript) != 0,
               json.at(3).toString()};
}

/// Null when the runs are not ascending, separate and inside the block.
std::optional<std::vector<Run>> runsFromJson(const QJsonArray& json, QStringView text, base::TextRange block)
{
    std::vector<Run> runs;
    qsizetype position = block.start;
    for (const QJsonValue& value : json) {
        std::optional<Run> run = runFromJson(value.toArray());
        if (!run || run->range.isEmpty() || run->range.start < position || run->range.end > block.end ||
            cutsCharacter(text, run->range))
            return std::nullopt;
        position = run->range.end;
        runs.push_back(*std::move(run));
    }
    return runs;
}

bool hasFittingLevel(const Block& block)
{
    switch (block.kind) {
    case BlockKind::Heading:
        return block.level >= 1 && block.level <= 6;
    case BlockKind::List:
        return block.level >= 1 && block.level <= kMaxListLevel;
    default:
        return block.level == 0;
    }
}

/// Null when the block does not fit the text from `start` on.
std::optional<Block> blockFromJson(const QJsonObject& json, QStringView text, qsizetype start)
{
    const std::optional<BlockKind> kind = kindOf(json.value(QLatin1String("k")).toString());
    if (!kind)
        return std::nullopt;
    Block block;
    block.kind = *kind;
    block.range = {json.value(QLatin1String("s")).toInteger(-1),
                   json.value(QLatin1String("e")).toInteger(-1)};
    block.level = json.value(QLatin1String("l")).toInt();
    block.ordered = json.value(QLatin1String("o")).toBool();
    block.indented = json.value(QLatin1String("i")).toBool();
    block.imageUrl = json.value(QLatin1String("u")).toString();
    const bool fits =
        block.range.start == start && block.range.end >= start && block.range.end <= text.size();
    const bool empty = block.range.isEmpty() && (*kind != BlockKind::Figure || block.imageUrl.isEmpty());
    if (!fits || empty || !hasFittingLevel(block) || cutsCharacter(text, block.range))
        return std::nullopt;
    std::optional<std::vector<Run>> runs =
        runsFromJson(json.value(QLatin1String("r")).toArray(), text, block.range);
    if (!runs)
        return std::nullopt;
    block.runs = *std::move(runs);
    return block;
}

tl::unexpected<base::Error> damaged(const QString& detail)
{
    return base::fail(base::ErrorCode::Damaged,
                      QCoreApplication::translate("pizhu::document",
                                                  "The stored structure of this text does not fit the text. "
                                                  "Clean the article up again from its source."),
                      detail);
}

} // namespace

QByteArray blocksToJson(const Document& document)
{
    JsonText json;
    json.beginArray();
    for (const Block& block : document.blocks)
        write(json, block);
    return json.endArray().take();
}

base::Result<Document> documentFromJson(QString text, const QByteArray& blocks)
{
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(blocks, &problem);
    if (!json.isArray())
        return damaged(QStringLiteral("blocks: ") + problem.errorString());
    Document document{std::move(text), {}};
    qsizetype start = 0;
    for (const QJsonValue& value : json.array()) {
        const bool separated = start == 0 || document.text.at(start - 1) == u'\n';
        std::optional<Block> block = blockFromJson(value.toObject(), document.text, start);
        if (!block || !separated)
            return damaged(QStringLiteral("block %1").arg(document.blocks.size()));
        start = block->range.end + 1;
        document.blocks.push_back(*std::move(block));
    }
    const qsizetype end = document.blocks.empty() ? 0 : document.blocks.back().range.end;
    if (end != document.text.size())
        return damaged(QStringLiteral("text after the last block"));
    return document;
}

} // namespace pizhu::document
