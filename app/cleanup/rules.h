// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/cleanup/siterules.h"

#include <QByteArray>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <vector>

namespace pizhu::cleanup {

/// Where in an article a rule may strike.
enum class RulePlace { Head, Tail, Any };

/// Removes a whole block that one of the patterns fills.
struct BlockRule
{
    QString name;
    RulePlace place = RulePlace::Any;
    int maxLength = 0; ///< UTF-16 units of the folded block; longer blocks are never tried
    std::vector<QRegularExpression> patterns;
};

/// Removes a piece at the start of the first or the end of the last paragraph.
struct CutRule
{
    QString name;
    bool atStart = true;
    std::vector<QRegularExpression> patterns;
};

struct HeadingRule
{
    int level = 2;
    QRegularExpression pattern;
};

/// What a label of a by-line ("来源：") announces.
enum class LabelKind { Source, Author, Editor, Date, Other };

/// The rule data of resources/cleanup as an immutable value. All words are in folded form.
struct Rules
{
    std::vector<BlockRule> blocks;
    std::vector<CutRule> cuts;
    QRegularExpression pageFurniture;
    QRegularExpression pageBody;
    QRegularExpression bodyName;       ///< of elements made for nothing but the body
    QRegularExpression relatedHeading; ///< a line above links to other articles
    QStringList spamWords;
    int spamMinimumWords = 3;

    QHash<QString, LabelKind> labels;
    QRegularExpression label; ///< any label before a colon or in brackets; group 1 is the label
    QSet<QString> furniture;
    QStringList breadcrumbLabels; ///< longest first
    QSet<QString> homeNames;
    QSet<QString> breadcrumbSkip;
    QStringList outletSuffixes;
    QStringList siteSuffixes;
    QStringList roleWords; ///< longest first
    QStringList rankEndings;
    std::vector<QRegularExpression> citations;
    std::vector<QRegularExpression> moreByAuthor;
    std::vector<QRegularExpression> sites;
    std::vector<QRegularExpression> captionSources;
    std::vector<QRegularExpression> captions;
    std::vector<HeadingRule> headings;
    QStringList titleSeparators;
    QRegularExpression dateNames;   ///< of elements that hold the date
    QRegularExpression authorNames; ///< … the author
    QRegularExpression sourceNames; ///< … the outlet
    QRegularExpression adoption;    ///< a line that tells when a statute was passed
    QSet<QString> originalLinks;    ///< what links to the original are called
    QStringList taiwanWords;        ///< not folded: traditional as written there
    QStringList hongKongWords;
    std::vector<SiteRules> siteRules; ///< the first that fits a page counts

    QHash<QChar, QString> damageReadings; ///< character → reading as damaging sites write it
};

struct RuleFiles
{
    QByteArray boilerplate;
    QByteArray metadata;
    QByteArray damage;
};

/// Reads the three YAML files. Fails with InvalidInput, naming file, line and what is wrong.
[[nodiscard]] base::Result<Rules> parseRules(const RuleFiles& files);

/// The rules built into the program.
[[nodiscard]] base::Result<Rules> builtInRules();

/// The rules with further sites before the ones they have: the user's files win over built-in ones. Fails
/// like parseRules().
[[nodiscard]] base::Result<Rules> withSiteRules(Rules rules, const std::vector<RuleFile>& files);

} // namespace pizhu::cleanup
