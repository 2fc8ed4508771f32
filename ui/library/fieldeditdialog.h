// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/fieldedit.h"
#include "app/library/library.h"

#include <QDialog>
#include <QTimer>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace pizhu::library {
class BulkProgress;
}

namespace pizhu::ui {

/// One change of a field for many articles, with what it makes of the values there are: before and after,
/// the most frequent first.
class FieldEditDialog : public QDialog
{
    Q_OBJECT

public:
    FieldEditDialog(library::Library& library, std::vector<base::ArticleId> articles,
                    QWidget* parent = nullptr);
    ~FieldEditDialog() override;

    [[nodiscard]] library::FieldEdit edit() const;

Q_SIGNALS:
    void editChosen(const pizhu::library::FieldEdit& edit, int articles);
    void failed(const pizhu::base::Error& error);

private:
    using Preview = base::Result<library::FieldEditPreview>;

    void createWidgets();
    void createLayout();
    void connectSignals();
    void updateInputs();
    void changed();
    void requestPreview();
    void showPreview(const library::FieldEditPreview& preview);
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] QStringList typedValues() const;

    library::Library& m_library;
    std::vector<base::ArticleId> m_articles;
    std::shared_ptr<library::BulkProgress> m_progress; ///< of the preview being made
    int m_changed = 0;                                 ///< articles that the previewed edit changes
    QTimer m_timer;
    QComboBox* m_field = nullptr;
    QComboBox* m_kind = nullptr;
    QLabel* m_findLabel = nullptr;
    QLineEdit* m_find = nullptr;
    QLabel* m_valueLabel = nullptr;
    QLineEdit* m_value = nullptr;
    QLabel* m_hint = nullptr;
    QTreeWidget* m_changes = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_apply = nullptr;
};

} // namespace pizhu::ui
