// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/sourcereader.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QTextBrowser;

namespace pizhu::ui {

class ThemeSource;

/// A file of records whose columns nobody has explained yet.
struct MappingQuestion
{
    QString path;
    importing::RecordPreview preview;
    importing::FieldMapping proposed; ///< remembered for these columns, else guessed
    bool isRemembered = false;
};

/// Asks which column of a file of records holds which field, and shows what the first records would become.
class FieldMappingDialog : public QDialog
{
    Q_OBJECT

public:
    FieldMappingDialog(MappingQuestion question, const ThemeSource& theme, QWidget* parent = nullptr);

    [[nodiscard]] importing::FieldMapping mapping() const;
    [[nodiscard]] bool isForAll() const;

private:
    void createWidgets();
    [[nodiscard]] QFormLayout* createFields();
    void createLayout();
    void connectSignals();
    void update();
    void writeRecord(int row, const importing::FieldMapping& mapping);

    MappingQuestion m_question;
    const ThemeSource& m_theme;
    QHash<QString, QComboBox*> m_columns; ///< by field
    QTextBrowser* m_records = nullptr;
    QLabel* m_problem = nullptr;
    QCheckBox* m_forAll = nullptr;
    QPushButton* m_import = nullptr;
};

} // namespace pizhu::ui
