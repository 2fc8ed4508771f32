// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/excerpts.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace pizhu::settings {
class Settings;
}

namespace pizhu::ui {

/// The options of one format; those it does not have are hidden. Remembers what was chosen for each format.
class ExportOptionsForm : public QWidget
{
    Q_OBJECT

public:
    /// Without settings nothing is remembered. They must outlive the form.
    explicit ExportOptionsForm(settings::Settings* settings, QWidget* parent = nullptr);

    /// Shows the options of `format` as they were chosen last time.
    void setFormat(exporting::Format format);
    [[nodiscard]] exporting::ExportOptions options() const;
    /// The chosen template makes a file for each article, to be written into a folder.
    [[nodiscard]] bool wantsFolder() const;
    void remember() const;

Q_SIGNALS:
    void changed();

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void restore();
    void chooseTemplateFile();
    void setRowVisible(QWidget* field, bool visible);
    [[nodiscard]] QComboBox* createScripts(const QString& name, const QString& asInSource);

    settings::Settings* m_settings;
    exporting::Format m_format = exporting::Format::Markdown;
    QFormLayout* m_rows = nullptr;
    QComboBox* m_template = nullptr;
    QComboBox* m_style = nullptr;
    QComboBox* m_script = nullptr;
    QComboBox* m_beside = nullptr;
    QCheckBox* m_bom = nullptr;
    QCheckBox* m_guard = nullptr;
};

} // namespace pizhu::ui
