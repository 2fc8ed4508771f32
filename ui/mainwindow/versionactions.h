// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importreport.h"
#include "app/library/library.h"

#include <QObject>

class QDialog;
class QWidget;

namespace pizhu::ui {

class CleaningAgain;
class DuplicatesStrip;
class Notice;
class ReaderPane;
class ThemeSource;

/// Everything around versions and clean-up that the window offers: the timeline of an article, its repairs,
/// the charset it is read in, cleaning again, and other articles with the same text.
class VersionActions : public QObject
{
    Q_OBJECT

public:
    VersionActions(library::Library& library, const ThemeSource& theme, ReaderPane& reader, Notice& notice,
                   QWidget* window);

    [[nodiscard]] CleaningAgain& cleaning() { return *m_cleaning; }
    [[nodiscard]] DuplicatesStrip& duplicates() { return *m_duplicates; }

public Q_SLOTS:
    void showVersions(pizhu::base::ArticleId article);
    /// At the repair of a place of the text, where one is given.
    void showRepairs(pizhu::base::ArticleId article, std::optional<pizhu::base::TextRange> place = {});
    void chooseCharset(pizhu::base::ArticleId article);
    void cleanAgain(const std::vector<pizhu::base::ArticleId>& articles);
    /// All that the query finds; asks first, they may be many.
    void cleanFound(const pizhu::library::ArticleQuery& query);

Q_SIGNALS:
    void articleActivated(pizhu::base::ArticleId id);
    void undoRequested();
    void failed(const pizhu::base::Error& error);

private:
    void connectSignals();
    void present(QDialog* dialog);
    void offerCharsets(const library::Article& article, const QByteArray& bytes);
    void confirmCleaning(const std::vector<base::ArticleId>& articles);
    void tell(const importing::ImportReport& report);

    library::Library& m_library;
    const ThemeSource& m_theme;
    ReaderPane& m_reader;
    Notice& m_notice;
    QWidget* m_window = nullptr;
    CleaningAgain* m_cleaning = nullptr;
    DuplicatesStrip* m_duplicates = nullptr;
};

} // namespace pizhu::ui
