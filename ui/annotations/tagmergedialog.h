// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotations/tagediting.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pizhu::ui {

class TagFilterModel;
class TagTreeModel;
class TagView;
class ThemeSource;

/// Chooses the tag that others are merged into and tells beforehand what that brings there.
class TagMergeDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with that target, where there is one.
    TagMergeDialog(library::Library& library, const ThemeSource& theme, std::vector<library::Tag> sources,
                   base::TagId target, QWidget* parent = nullptr);

Q_SIGNALS:
    /// These are about to become one.
    void merging(const std::vector<pizhu::base::TagId>& sources, pizhu::base::TagId target);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void applyFilter();
    void preview();
    void showPreview(const library::TagMergePreview& preview);
    void tell(const QString& text, bool mergeable);
    void merge();
    [[nodiscard]] library::Tag target() const;
    [[nodiscard]] QString sourceTitle() const; ///< the tag, or how many they are
    /// Why they cannot go there; empty when they can.
    [[nodiscard]] QString objectionTo(const library::Tag& target) const;

    const ThemeSource& m_theme;
    std::vector<library::Tag> m_sources;
    base::TagId m_wanted;
    TagEditing* m_editing = nullptr;
    TagTreeModel* m_tags = nullptr;
    TagFilterModel* m_filter = nullptr;
    QLineEdit* m_field = nullptr;
    TagView* m_view = nullptr;
    QLabel* m_preview = nullptr;
    QCheckBox* m_keepName = nullptr;
    QPushButton* m_merge = nullptr;
};

} // namespace pizhu::ui
