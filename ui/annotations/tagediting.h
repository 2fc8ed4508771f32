// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/codebook.h"
#include "app/library/library.h"
#include "app/library/tagusage.h"

#include <QObject>

namespace pizhu::ui {

/// What a dialog says about a tag, saved in one step.
struct TagDetails
{
    QString name;
    std::optional<annotation::HighlightColor> color;
    QString shortcut;
    QStringList aliases;
    library::TagDefinition definition;
    library::Redefinition redefinition = library::Redefinition::Meaning;
    QString memo;

    bool operator==(const TagDetails&) const = default;
};

[[nodiscard]] TagDetails detailsOf(const library::Tag& tag);

/// Changes of the codebook, each one undoable step with a label that says what it did. Answers come on the
/// thread of this object.
class TagEditing : public QObject
{
    Q_OBJECT

public:
    TagEditing(library::Library& library, QObject* parent);

    [[nodiscard]] library::Library& library() { return m_library; }

    using Done = std::function<void()>;
    using Made = std::function<void(base::TagId)>;
    /// With its missing parents.
    void add(const QString& path, Made then);
    void rename(const library::Tag& tag, const QString& name);
    void remove(const library::Tag& tag, const library::TagRemoval& taken);
    void setColor(const library::Tag& tag, std::optional<annotation::HighlightColor> color);
    void place(const library::Tag& tag, base::TagId parent, int place);
    void sortChildren(const library::Tag& parent); ///< one without an id: the top level
    void save(const library::Tag& tag, const TagDetails& details, Done then);
    void merge(const std::vector<library::Tag>& sources, const library::Tag& target, bool keepNames,
               Done then);
    void split(const library::Tag& tag, const library::TagSplit& split, Done then);
    void confirm(const library::Tag& tag, const std::vector<base::AnnotationId>& annotations, Done then);

Q_SIGNALS:
    /// That is about to be written.
    void merging(const std::vector<pizhu::base::TagId>& sources, pizhu::base::TagId target);
    void failed(const pizhu::base::Error& error);

private:
    template <typename F>
    void write(const QString& label, F f, Done then = {});

    library::Library& m_library;
};

/// What deleting takes, as a sentence: "3 tags below it, the tag from 12 annotations, the tag from 4
/// articles"; empty when it takes nothing.
[[nodiscard]] QString removalTitle(const library::TagRemoval& taken);

} // namespace pizhu::ui
