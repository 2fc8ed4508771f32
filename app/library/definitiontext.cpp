// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/definitiontext.h"

#include <array>

namespace pizhu::library {

using namespace Qt::StringLiterals;

namespace {

struct Part
{
    QLatin1StringView label; ///< not translated: other programs and languages read it back
    QString TagDefinition::*text;
};

constexpr std::array kParts{Part{"Include: "_L1, &TagDefinition::inclusion},
                            Part{"Exclude: "_L1, &TagDefinition::exclusion},
                            Part{"Example: "_L1, &TagDefinition::example}};
constexpr auto kBetween = "\n\n"_L1;

} // namespace

QString definitionText(const TagDefinition& definition)
{
    QString text = definition.description;
    for (const Part& part : kParts) {
        if (const QString& value = definition.*part.text; !value.isEmpty())
            text += (text.isEmpty() ? QString() : QString(kBetween)) + part.label + value;
    }
    return text;
}

TagDefinition definitionFromText(const QString& text)
{
    TagDefinition definition;
    QString* current = &definition.description;
    const QStringList paragraphs = text.split(kBetween);
    for (const QString& paragraph : paragraphs) {
        const auto part =
            std::ranges::find_if(kParts, [&](const Part& p) { return paragraph.startsWith(p.label); });
        if (part != kParts.end()) {
            current = &(definition.*part->text);
            *current = paragraph.sliced(part->label.size());
        } else {
            *current += (current->isEmpty() ? QString() : QString(kBetween)) + paragraph;
        }
    }
    return definition;
}

} // namespace pizhu::library
