// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/versions/passagetext.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTextEdit;

namespace pizhu::ui {

class ThemeSource;

/// Where other words for a passage are written: how it stands now and how it will stand, in its paragraph,
/// with what differs marked. It changes nothing itself.
class CorrectionDialog : public QDialog
{
    Q_OBJECT

public:
    /// `passage` is what is corrected, with the rest of its paragraph around it.
    CorrectionDialog(const Passage& passage, const ThemeSource& theme, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The user is done; the dialog stays until it is told how that went.
    void corrected(const QString& text);

public Q_SLOTS:
    /// What was written could not be saved; it is kept.
    void showFailure(const QString& reason);

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void updatePreview();
    void submit();
    [[nodiscard]] QString written() const;

    Passage m_passage;
    const ThemeSource& m_theme;
    QTextEdit* m_before = nullptr;
    QTextEdit* m_after = nullptr;
    QPlainTextEdit* m_editor = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_correct = nullptr;
};

} // namespace pizhu::ui
