// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/tagusage.h"
#include "ui/annotations/tagediting.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTextBrowser;

namespace pizhu::ui {

class MemoField;
class TagChecklist;
class ThemeSource;

/// All that is said of one tag: its definition in parts, key, other names; its memo; what the definition was
/// before; and what was tagged under an older one, to be looked at again. Saved in one step.
class TagDetailsDialog : public QDialog
{
    Q_OBJECT

public:
    TagDetailsDialog(library::Library& library, const ThemeSource& theme, const library::Tag& tag,
                     QWidget* parent = nullptr);

    /// Shows the memo, to be written.
    void showMemo();
    /// Why a key cannot be a tag's; empty when it can.
    void setKeyObjection(std::function<QString(const QString& key)> objection);

Q_SIGNALS:
    /// One wants to see that annotation in its article.
    void annotationRequested(pizhu::base::ArticleId article, const QString& uid);
    /// A link of the memo was followed.
    void linkActivated(const pizhu::text::DeepLink& link);
    void webLinkActivated(const QUrl& url);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createWidgets();
    void createTexts();
    void createLayout();
    void connectSignals();
    void fill();
    [[nodiscard]] QWidget* definitionPage();
    [[nodiscard]] QWidget* pageOf(QWidget& content);
    [[nodiscard]] QWidget* checkingPage();
    [[nodiscard]] QPlainTextEdit* text(const char* name, const QString& hint, int lines);
    [[nodiscard]] TagDetails details() const;
    void readUse();
    void showHistory(const std::vector<library::PastDefinition>& past);
    void showOutdated(const std::vector<library::TaggedPassage>& passages);
    void updateState();
    void save();
    void confirmChosen();
    void tell(const QString& text);

    const ThemeSource& m_theme;
    library::Tag m_tag;
    TagEditing* m_editing = nullptr;
    std::function<QString(const QString& key)> m_keyObjection;
    std::vector<library::TaggedPassage> m_outdated;
    QTabWidget* m_pages = nullptr;
    QLineEdit* m_name = nullptr;
    QComboBox* m_color = nullptr;
    QLineEdit* m_key = nullptr;
    QLineEdit* m_aliases = nullptr;
    QPlainTextEdit* m_description = nullptr;
    QPlainTextEdit* m_inclusion = nullptr;
    QPlainTextEdit* m_exclusion = nullptr;
    QPlainTextEdit* m_example = nullptr;
    MemoField* m_memo = nullptr;
    QCheckBox* m_wording = nullptr;
    QTextBrowser* m_history = nullptr;
    TagChecklist* m_passages = nullptr;
    QPushButton* m_confirm = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace pizhu::ui
