// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/annotationquery.h"
#include "ui/widgets/tagchooser.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace pizhu::ui {

class SearchField;
class ThemeSource;

/// Filters of the annotation browser: a field for words of quotes and notes, a menu for each other condition,
/// and a chip for each filter in force. Articles are filtered elsewhere.
class BrowserFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit BrowserFilterBar(const ThemeSource& theme, QWidget* parent = nullptr);

    void setTagChooser(const TagChooser& choose) { m_chooseTags = choose; }
    [[nodiscard]] const library::AnnotationQuery& query() const { return m_query; }
    /// Shows what is in force; emits nothing.
    void setQuery(const library::AnnotationQuery& query);
    [[nodiscard]] SearchField& search() { return *m_search; }

Q_SIGNALS:
    void queryChanged(const pizhu::library::AnnotationQuery& query);
    void leftDownwards(); ///< the list should take the focus

private:
    using Change = std::function<void(library::AnnotationQuery&)>;

    void createWidgets();
    void createLayout();
    void connectSignals();
    QToolButton* addMenu(const char* name, const QString& title, void (BrowserFilterBar::*fill)(QMenu&));
    void fillTags(QMenu& menu);
    void fillColors(QMenu& menu);
    void fillKinds(QMenu& menu);
    void fillStates(QMenu& menu);
    void fillNotes(QMenu& menu);
    void fillDates(QMenu& menu);
    void addTagChoice(QMenu& menu, const QString& title, QStringList library::AnnotationQuery::*tags);
    void addDays(QMenu& menu, const QString& title, library::DaySpan library::AnnotationQuery::*days);
    template <typename T>
    void addToggle(QMenu& menu, const QString& title, QList<T> library::AnnotationQuery::*values, T value);
    void change(const Change& change);
    void rebuildChips();
    void addTagChips();
    void addChip(const QString& title, const Change& without);
    template <typename T, typename Title>
    void addValueChips(QList<T> library::AnnotationQuery::*values, Title title);

    const ThemeSource& m_theme;
    library::AnnotationQuery m_query;
    TagChooser m_chooseTags;
    bool m_below = true; ///< tags chosen stand for what is below them, too
    SearchField* m_search = nullptr;
    QWidget* m_menus = nullptr;
    QWidget* m_chips = nullptr;
};

} // namespace pizhu::ui
