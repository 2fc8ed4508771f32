// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/review.h"

#include "app/text/folding.h"

#include <algorithm>
#include <array>

namespace pizhu::library {

using document::Candidate;
using document::FieldOrigin;
using document::Metadata;

namespace {

struct ReviewedField
{
    QLatin1String field; ///< as metadata names it
    QLatin1String word;  ///< as keys name it
};

constexpr std::array kFields{
    ReviewedField{QLatin1String("title"), QLatin1String("title")},
    ReviewedField{QLatin1String("published"), QLatin1String("date")},
    ReviewedField{QLatin1String("source"), QLatin1String("source")},
    ReviewedField{QLatin1String("authors"), QLatin1String("author")},
};

struct NamedProblem
{
    ReviewProblem problem;
    QLatin1String word;
};

constexpr std::array kProblems{
    NamedProblem{ReviewProblem::Missing, QLatin1String("missing")},
    NamedProblem{ReviewProblem::Conflicting, QLatin1String("conflicting")},
    NamedProblem{ReviewProblem::Doubtful, QLatin1String("doubtful")},
};

/// Characters of an ISO date down to the day: pages often say when they were updated on the same day.
constexpr int kDayLength = 10;

/// One name holds the other, one date is the other more exactly.
bool sameThing(const QString& a, const QString& b)
{
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
}

QStringList comparable(QLatin1String field, const QStringList& values)
{
    const bool isDate = field == QLatin1String("published");
    QStringList folded;
    for (const QString& value : values)
        folded.append(isDate ? value.left(kDayLength) : text::fold(value).remove(u' '));
    return folded;
}

/// Every value of the shorter list is in the longer one.
bool agree(QLatin1String field, QStringList a, QStringList b)
{
    a = comparable(field, a);
    b = comparable(field, b);
    if (a.size() > b.size())
        a.swap(b);
    return std::all_of(a.cbegin(), a.cend(), [&b](const QString& value) {
        return std::any_of(b.cbegin(), b.cend(),
                           [&](const QString& other) { return sameThing(value, other); });
    });
}

bool isContradicted(const Metadata& metadata, QLatin1String field, const QStringList& value)
{
    return std::any_of(metadata.candidates.begin(), metadata.candidates.end(), [&](const Candidate& other) {
        return other.field == field && other.confidence >= kDoubtfulBelow &&
               !agree(field, other.value, value);
    });
}

template <typename T>
void judge(const Metadata& metadata, QLatin1String name, const document::Field<T>& field,
           std::vector<ReviewIssue>& issues)
{
    if (field.origin == FieldOrigin::User || field.origin == FieldOrigin::Rule)
        return;
    const QStringList value = document::candidateValue(field.value);
    if (value.isEmpty()) {
        const bool hasSite = name == QLatin1String("source") && !metadata.site.value.isEmpty();
        if (!hasSite)
            issues.push_back({ReviewProblem::Missing, name});
        return;
    }
    if (isContradicted(metadata, name, value))
        issues.push_back({ReviewProblem::Conflicting, name});
    if (field.confidence < kDoubtfulBelow)
        issues.push_back({ReviewProblem::Doubtful, name});
}

QString keyOf(const NamedProblem& problem, const ReviewedField& field)
{
    return problem.word + QLatin1Char('-') + field.word;
}

} // namespace

std::vector<ReviewIssue> reviewIssues(const Metadata& metadata)
{
    std::vector<ReviewIssue> issues;
    for (const ReviewedField& reviewed : kFields) {
        document::forEachMetadataField([&](QLatin1String name, auto member) {
            if (name == reviewed.field)
                judge(metadata, name, metadata.*member, issues);
        });
    }
    return issues;
}

QString reviewKey(const ReviewIssue& issue)
{
    for (const NamedProblem& problem : kProblems) {
        for (const ReviewedField& field : kFields) {
            if (problem.problem == issue.problem && field.field == issue.field)
                return keyOf(problem, field);
        }
    }
    return {};
}

std::optional<ReviewIssue> reviewFromKey(QStringView key)
{
    for (const NamedProblem& problem : kProblems) {
        for (const ReviewedField& field : kFields) {
            if (keyOf(problem, field) == key)
                return ReviewIssue{problem.problem, field.field};
        }
    }
    return std::nullopt;
}

QStringList reviewKeys()
{
    QStringList keys;
    for (const ReviewedField& field : kFields) {
        for (const NamedProblem& problem : kProblems)
            keys.append(keyOf(problem, field));
    }
    return keys;
}

} // namespace pizhu::library
