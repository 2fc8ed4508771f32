// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"

#include <QObject>
#include <memory>

class QMimeData;
class QProgressDialog;
class QWidget;

namespace pizhu::exporting {
class ExportProgress;
}

namespace pizhu::library {
class Library;
}

namespace pizhu::settings {
class Settings;
}

namespace pizhu::ui {

class CommandSet;
class Notice;
class ThemeSource;

/// What goes between researchers and programs: annotations of others come in, own ones go out as a bundle,
/// and both are compared.
class ExchangeActions : public QObject
{
    Q_OBJECT

public:
    ExchangeActions(library::Library& library, settings::Settings& settings, const ThemeSource& theme,
                    Notice& notice, QWidget* window);

    void connectCommands(const CommandSet& commands);
    /// Files of annotations that are dropped on the window; false when it is something else.
    bool drop(const QMimeData& data);

public Q_SLOTS:
    void importAnnotations();
    /// Opens the dialog on these files.
    void importFiles(const QStringList& paths);
    void sendAnnotations();
    void showAgreement();

Q_SIGNALS:
    void annotationRequested(pizhu::base::ArticleId article, const QString& uid);
    void failed(const pizhu::base::Error& error);

private:
    void chooseBundle(const QString& coder);
    void writeBundle(const QString& path, const QString& coder);
    [[nodiscard]] QProgressDialog* showProgress(const std::shared_ptr<exporting::ExportProgress>& progress);

    library::Library& m_library;
    settings::Settings& m_settings;
    const ThemeSource& m_theme;
    Notice& m_notice;
    QWidget* m_window = nullptr;
};

} // namespace pizhu::ui
