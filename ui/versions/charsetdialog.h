// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/reclean.h"
#include "app/text/script.h"

#include <QDialog>
#include <QFuture>
#include <functional>

class QLabel;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace pizhu::ui {

class ThemeSource;

/// How an article is read now, and how it could be.
struct CharsetSituation
{
    QString title;
    QString charset;       ///< in which it is read now
    QString evidence;      ///< text::evidenceName()
    bool isChosen = false; ///< by the user; otherwise it was found
    std::vector<importing::CharsetChoice> choices;
};

/// Lets the user read an article in another charset: while one goes through the list, title and first
/// paragraphs show what it would be.
class CharsetDialog : public QDialog
{
    Q_OBJECT

public:
    /// Reads the article in a charset, as found for an empty one; cancelling its future ends it early.
    using Reading = std::function<QFuture<base::Result<importing::ExtractedArticle>>(const QString& charset)>;

    CharsetDialog(CharsetSituation situation, Reading read, const ThemeSource& theme,
                  QWidget* parent = nullptr);
    ~CharsetDialog() override;

    /// Why it is read in that charset, as a sentence.
    [[nodiscard]] static QString reason(const CharsetSituation& situation);

Q_SIGNALS:
    /// Empty: as found.
    void charsetChosen(const QString& charset);
    /// The preview of the selected row is complete.
    void previewed();

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void fill();
    void addRow(const QString& charset, const QString& text, bool valid);
    void preview();
    void showReading(const base::Result<importing::ExtractedArticle>& reading);
    void write(const importing::ExtractedArticle& reading);
    void choose();
    [[nodiscard]] QString selected() const;
    [[nodiscard]] QString currentRow() const; ///< charset of the row in force

    CharsetSituation m_situation;
    Reading m_read;
    const ThemeSource& m_theme;
    QFuture<base::Result<importing::ExtractedArticle>> m_running;
    quint64 m_generation = 0;

    QLabel* m_reason = nullptr;
    QListWidget* m_charsets = nullptr;
    QLabel* m_state = nullptr;
    QTextBrowser* m_preview = nullptr;
    QPushButton* m_choose = nullptr;
};

} // namespace pizhu::ui
