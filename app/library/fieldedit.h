// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QString>
#include <QStringList>
#include <span>
#include <vector>

namespace pizhu::library {

struct Stores;
class BulkProgress;

/// One change of a metadata field, to be made on many articles.
struct FieldEdit
{
    enum class Kind {
        Set,     ///< `value` in the place of what there is; none for an empty one
        Add,     ///< the items of `value` to a list that lacks them; a single value only where there is none
        Remove,  ///< the items of `value` from what there is
        Replace, ///< `find` by `with`, wherever it stands in a value
    };

    QString field; ///< as metadata names it
    Kind kind = Kind::Set;
    QStringList value;
    QString find;
    QString with;

    bool operator==(const FieldEdit&) const = default;
};

/// The value of the field after the edit.
[[nodiscard]] QStringList editedValue(const QStringList& before, const FieldEdit& edit);
/// Fields that hold several values: authors, editors, categories.
[[nodiscard]] bool isListField(QStringView field);

/// What an edit does to all articles with one and the same value.
struct FieldChange
{
    QStringList before;
    QStringList after;
    int articles = 0;

    bool operator==(const FieldChange&) const = default;
};

struct FieldEditPreview
{
    std::vector<FieldChange> changes; ///< the most frequent first, `limit` of them
    int kinds = 0;                    ///< how many there are in all
    int changed = 0;                  ///< articles
    int unchanged = 0;
    int refused = 0; ///< articles whose value would be none of the field's kind; they stay as they are
};

/// Ends with Cancelled when `progress` is.
[[nodiscard]] base::Result<FieldEditPreview> previewEdit(const Stores& stores,
                                                         std::span<const base::ArticleId> articles,
                                                         const FieldEdit& edit, int limit,
                                                         BulkProgress& progress);
/// How many of the articles changed. Ends with Cancelled when `progress` is.
[[nodiscard]] base::Result<int> applyEdit(Stores& stores, std::span<const base::ArticleId> articles,
                                          const FieldEdit& edit, BulkProgress& progress);

} // namespace pizhu::library
