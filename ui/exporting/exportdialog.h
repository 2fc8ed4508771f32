// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/excerpts.h"
#include "app/library/library.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

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

/// Exports annotated excerpts with a live preview on the user's own data. Reading and rendering run on a
/// library thread.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(library::Library& library, const ExportScope& scope, QWidget* parent = nullptr);

    void setFormat(exporting::Format format);

Q_SIGNALS:
    void exported(const QString& path, int excerpts);
    void failed(const pizhu::base::Error& error);

private:
    enum class Scope { Article, Selected, List, Everything };
    struct Rendered
    {
        QByteArray content;
        int articles = 0;
        int excerpts = 0;
    };

    void createWidgets();
    void createLayout();
    void connectSignals();
    void render();
    void showRendered(const base::Result<Rendered>& rendered);
    void chooseFile();
    void save(const QString& path);
    [[nodiscard]] exporting::ExportOptions options() const;
    [[nodiscard]] QString suggestedName() const;

    library::Library& m_library;
    ExportScope m_scope;
    Rendered m_rendered;
    QComboBox* m_format = nullptr;
    QButtonGroup* m_scopes = nullptr;
    QCheckBox* m_bom = nullptr;
    QPlainTextEdit* m_preview = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace pizhu::ui
