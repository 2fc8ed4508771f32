// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportcontent.h"
#include "app/library/library.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace pizhu::settings {
class Settings;
}

namespace pizhu::ui {

class ExportOptionsForm;

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
    /// With settings, format and options are those of last time; they must outlive the dialog.
    ExportDialog(library::Library& library, const ExportScope& scope, settings::Settings* settings = nullptr,
                 QWidget* parent = nullptr);

    void setFormat(exporting::Format format);

Q_SIGNALS:
    void exported(const QString& path, int excerpts);
    void failed(const pizhu::base::Error& error);

private:
    enum class Scope { Article, Selected, List, Everything };
    struct Rendered
    {
        QByteArray content;
        QString preview; ///< the content, or, where that is no text, the excerpts in it
        int articles = 0;
        int excerpts = 0;
    };

    void createWidgets();
    void createScopes();
    void createLayout();
    [[nodiscard]] QFormLayout* createForm();
    void connectSignals();
    void render();
    void showRendered(const base::Result<Rendered>& rendered);
    void changeFormat();
    void chooseTarget();
    void save(const QString& path);
    void saveIntoFolder(const QString& folder);
    [[nodiscard]] exporting::ExportScope chosenScope() const;
    [[nodiscard]] static base::Result<Rendered> rendered(const library::Stores& stores,
                                                         const exporting::ExportScope& scope,
                                                         const exporting::ExportOptions& options);
    [[nodiscard]] QString suggestedName() const;

    library::Library& m_library;
    ExportScope m_scope;
    Rendered m_rendered;
    settings::Settings* m_settings;
    QComboBox* m_format = nullptr;
    QLabel* m_hint = nullptr;
    QButtonGroup* m_scopes = nullptr;
    ExportOptionsForm* m_options = nullptr;
    QPlainTextEdit* m_preview = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace pizhu::ui
