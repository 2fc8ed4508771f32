// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "ui/widgets/tagchooser.h"

#include <QObject>
#include <QPointer>

class QSplitter;
class QStackedLayout;

namespace pizhu::ui {

class AnnotationBrowser;
class CodingDialog;
class ReaderPane;
class ThemeSource;

/// The annotation browser in the place of the article list, and the window for auto-coding: what they ask for
/// goes to the reader, and one comes back to where one was.
class BrowserActions : public QObject
{
    Q_OBJECT

public:
    BrowserActions(library::Library& library, const ThemeSource& theme, ReaderPane& reader, QWidget* window);

    /// The list of articles with the browser behind it: one of them is shown.
    [[nodiscard]] QWidget* stackedOn(QWidget* articles);
    /// What makes room while the browser is open.
    void setPanes(QSplitter& reading, QWidget& annotations);
    void setArticles(const library::ArticleQuery& articles);

    [[nodiscard]] AnnotationBrowser& browser() { return *m_browser; }
    [[nodiscard]] bool isShown() const;
    /// The user reads a passage that the browser led to.
    [[nodiscard]] bool canGoBack() const { return m_jumped && isShown(); }
    /// Back to the row one came from; false when one did not come from there.
    bool goBack();

public Q_SLOTS:
    void setShown(bool shown);
    /// Shows these annotations, of the articles that are listed.
    void show(const pizhu::library::AnnotationQuery& query);
    /// The window for auto-coding, with the selected passage or what is searched for.
    void autoCode();

Q_SIGNALS:
    void shownChanged(bool shown);
    /// What the browser shows; none while it is not there.
    void queryChanged(const std::optional<pizhu::library::AnnotationQuery>& query);
    /// That is to be kept under a name.
    void saveRequested();
    void jumped();
    void articleActivated(pizhu::base::ArticleId article);
    void queryRequested(const pizhu::library::ArticleQuery& query);
    void exportRequested(const std::vector<pizhu::base::ArticleId>& articles,
                         const std::vector<pizhu::base::AnnotationId>& annotations);
    void told(const QString& sentence);
    void failed(const pizhu::base::Error& error);

private:
    void connectBrowser();
    void tellQuery();
    void jumpTo(base::ArticleId article, const QString& uid);
    void exportThese(const std::vector<base::AnnotationId>& ids);
    void forgetJump();
    void letShrink(bool shrinks);
    void makeRoom();
    void giveRoomBack();
    [[nodiscard]] TagChooser tagChooser();

    library::Library& m_library;
    const ThemeSource& m_theme;
    ReaderPane& m_reader;
    QWidget* m_window;
    library::ArticleQuery m_articles;
    AnnotationBrowser* m_browser = nullptr;
    QWidget* m_list = nullptr;
    QStackedLayout* m_stack = nullptr;
    QSplitter* m_reading = nullptr;
    QWidget* m_annotations = nullptr;
    QPointer<CodingDialog> m_coding;
    QList<int> m_sizes; ///< of m_reading before the browser came
    bool m_hidAnnotations = false;
    bool m_jumped = false;
};

} // namespace pizhu::ui
