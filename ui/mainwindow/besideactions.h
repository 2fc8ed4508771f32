// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "ui/reader/comparison.h"

#include <QObject>
#include <optional>

class QSplitter;

namespace pizhu::library {
class Library;
}

namespace pizhu::ui {

class ArticleView;
struct PagePlace;
class BesidePane;
class ReaderPane;
class ThemeSource;

/// A second text beside the one that is read: what differs is marked in both, and both scroll together.
class BesideActions : public QObject
{
    Q_OBJECT

public:
    /// The second text gets its place in `readers`, behind the reader, when it is first asked for.
    BesideActions(library::Library& library, const ThemeSource& theme, ReaderPane& reader, QSplitter& readers,
                  QObject* parent);

    [[nodiscard]] const Comparison& comparison() const { return m_comparison; }
    [[nodiscard]] bool isShown() const;
    /// Null until it was first opened.
    [[nodiscard]] BesidePane* pane() { return m_beside; }

public Q_SLOTS:
    /// Opens it beside what is read. For the very article that is read this is its version before the one in
    /// use, where there is one, else itself.
    void open(pizhu::base::ArticleId article);
    void close();
    /// To the other text.
    void switchSide();
    /// To the next (+1) or previous difference, round the ends.
    void step(int by);

Q_SIGNALS:
    void shownChanged(bool shown);
    void failed(const pizhu::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createPane();
    void connectPane();
    void show(base::ArticleId article, base::VersionId version);
    void onClosed();
    void openOtherVersion(base::ArticleId article);
    void compare();
    void takeComparison(const Comparison& comparison);
    void follow();
    void followFrom(bool right, std::optional<PagePlace> place);
    [[nodiscard]] bool leads(const ArticleView& view) const;

    library::Library& m_library;
    const ThemeSource& m_theme;
    ReaderPane& m_reader;
    QSplitter& m_readers;
    BesidePane* m_beside = nullptr;
    ArticleView* m_left = nullptr;
    ArticleView* m_right = nullptr;
    Comparison m_comparison;
    int m_difference = -1;
    int m_request = 0;
    bool m_rightLeads = false; ///< the reader's last touch was on the second text
    bool m_asking = false;     ///< where the leading text stands
    bool m_askAgain = false;
};

} // namespace pizhu::ui
