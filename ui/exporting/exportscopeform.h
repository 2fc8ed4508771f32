// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportcontent.h"
#include "app/library/library.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QRadioButton;

namespace pizhu::ui {

/// What may be exported from where the user is.
struct ExportScope
{
    base::ArticleId article;               ///< the open one; invalid when none
    std::vector<base::ArticleId> selected; ///< to begin with these, where there are any
    library::ArticleQuery list;            ///< what the list shows
    bool listIsFiltered = false;           ///< false: the list is the whole library
    /// Only these of the selected articles' annotations, where there are any.
    std::vector<base::AnnotationId> annotations;
};

/// Which articles an export takes its excerpts from: one of them all, each a radio button.
class ExportScopeForm : public QWidget
{
    Q_OBJECT

public:
    /// The library must outlive it.
    ExportScopeForm(const library::Library& library, const ExportScope& scope, QWidget* parent = nullptr);

    [[nodiscard]] exporting::ExportScope chosen() const;

Q_SIGNALS:
    void changed();

private:
    enum class Choice { Article, Selected, List, Collection, Tag, Everything };

    void createChoices();
    void createLayout();
    QRadioButton* addChoice(Choice choice, const QString& text, bool enabled);
    QComboBox* addNames(const QString& name, Choice choice);
    void readNames();
    [[nodiscard]] Choice choice() const;

    const library::Library& m_library;
    ExportScope m_scope;
    QButtonGroup* m_choices;
    QComboBox* m_collection = nullptr;
    QComboBox* m_tag = nullptr;
};

} // namespace pizhu::ui
