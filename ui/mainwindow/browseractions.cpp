// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/browseractions.h"

#include "app/base/whendone.h"
#include "ui/annotations/tagpicker.h"
#include "ui/browser/annotationbrowser.h"
#include "ui/coding/codingdialog.h"
#include "ui/reader/pagekeys.h"
#include "ui/reader/readerpane.h"

#include <QSplitter>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kListWidth = 240; ///< at least
constexpr int kBrowserWidth = 620;
constexpr int kReaderWidth = 520; ///< at least so much is left for reading
constexpr double kBrowserShare = 0.45;

} // namespace

BrowserActions::BrowserActions(library::Library& library, const ThemeSource& theme, ReaderPane& reader,
                               QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_theme(theme)
    , m_reader(reader)
    , m_window(window)
    , m_browser(new AnnotationBrowser(library, theme, window))
{
    m_browser->setTagChooser(tagChooser());
    connectBrowser();
}

void BrowserActions::connectBrowser()
{
    connect(m_browser, &AnnotationBrowser::jumpRequested, this, &BrowserActions::jumpTo);
    connect(m_browser, &AnnotationBrowser::saveRequested, this, &BrowserActions::saveRequested);
    connect(m_browser, &AnnotationBrowser::queryChanged, this, [this] {
        if (isShown())
            tellQuery();
    });
    connect(m_browser, &AnnotationBrowser::leaveRequested, this, [this] { setShown(false); });
    connect(m_browser, &AnnotationBrowser::exportRequested, this, &BrowserActions::exportThese);
    connect(m_browser, &AnnotationBrowser::failed, this, &BrowserActions::failed);
    connect(m_browser, &AnnotationBrowser::articleFiltersUnwanted, this, [this] {
        Q_EMIT queryRequested({.sort = m_articles.sort, .chineseOrder = m_articles.chineseOrder});
    });
    connect(m_browser, &AnnotationBrowser::copied, this,
            [this](int annotations) { Q_EMIT told(tr("%n annotation(s) copied.", nullptr, annotations)); });
}

QWidget* BrowserActions::stackedOn(QWidget* articles)
{
    auto* both = new QWidget(m_window);
    m_list = articles;
    m_stack = new QStackedLayout(both);
    m_stack->addWidget(articles);
    m_stack->addWidget(m_browser);
    return both;
}

/// A stack is as wide as the widest of its pages needs, shown or not: the list says what it needs itself.
void BrowserActions::letShrink(bool shrinks)
{
    m_list->parentWidget()->setMinimumWidth(shrinks ? std::max(kListWidth, m_list->minimumSizeHint().width())
                                                    : 0);
}

void BrowserActions::setPanes(QSplitter& reading, QWidget& annotations)
{
    m_reading = &reading;
    m_annotations = &annotations;
}

bool BrowserActions::isShown() const
{
    return m_stack && m_stack->currentWidget() == m_browser;
}

void BrowserActions::setArticles(const library::ArticleQuery& articles)
{
    m_articles = articles;
    if (isShown())
        m_browser->setArticles(articles);
    if (m_coding)
        m_coding->setListed(articles);
}

void BrowserActions::setShown(bool shown)
{
    if (isShown() == shown)
        return;
    m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(m_browser) : m_list);
    letShrink(!shown);
    forgetJump();
    if (shown) {
        makeRoom();
        m_browser->setArticles(m_articles);
        m_browser->focusList();
    } else {
        giveRoomBack();
        m_list->setFocus();
    }
    Q_EMIT shownChanged(shown);
    tellQuery();
}

void BrowserActions::tellQuery()
{
    Q_EMIT queryChanged(isShown() ? std::optional(m_browser->query()) : std::nullopt);
}

void BrowserActions::show(const library::AnnotationQuery& query)
{
    library::AnnotationQuery shown = query;
    shown.articles = m_articles; // which have been told before
    m_browser->setQuery(shown);
    setShown(true);
}

/// The annotations of the open article are in the browser, too: their pane goes where the width is short.
void BrowserActions::makeRoom()
{
    m_sizes = m_reading->sizes();
    const bool beside = m_reading->orientation() == Qt::Horizontal;
    m_hidAnnotations =
        beside && !m_annotations->isHidden() && m_reading->width() < kBrowserWidth + kReaderWidth;
    if (m_hidAnnotations)
        m_annotations->hide();
    const int whole =
        (beside ? m_reading->width() : m_reading->height()) + (m_hidAnnotations ? m_annotations->width() : 0);
    const int browser =
        beside ? std::min(kBrowserWidth, whole - kReaderWidth) : static_cast<int>(whole * kBrowserShare);
    m_reading->setSizes({browser, whole - browser});
}

/// The list gets the size it had. The annotations take their room back only when the panes are laid out anew.
void BrowserActions::giveRoomBack()
{
    if (std::exchange(m_hidAnnotations, false))
        m_annotations->show();
    if (m_sizes.isEmpty())
        return;
    m_reading->setSizes(m_sizes);
    QMetaObject::invokeMethod(
        m_reading,
        [this] {
            if (!isShown())
                m_reading->setSizes(m_sizes);
        },
        Qt::QueuedConnection);
}

void BrowserActions::jumpTo(base::ArticleId article, const QString& uid)
{
    m_jumped = true;
    Q_EMIT articleActivated(article);
    m_reader.scrollToAnnotation(uid);
    m_reader.setFocus();
    m_reader.keys().setWayBack(uid, [this] { goBack(); });
    Q_EMIT jumped();
}

void BrowserActions::forgetJump()
{
    m_jumped = false;
    m_reader.keys().setWayBack({}, {});
}

bool BrowserActions::goBack()
{
    if (!canGoBack())
        return false;
    forgetJump();
    m_browser->focusList();
    Q_EMIT jumped();
    return true;
}

void BrowserActions::exportThese(const std::vector<base::AnnotationId>& ids)
{
    const auto read = [ids](const library::Stores& stores) -> base::Result<std::vector<base::ArticleId>> {
        std::vector<base::ArticleId> articles;
        QSet<base::ArticleId> seen;
        for (const base::AnnotationId id : ids) {
            const auto annotation = stores.annotations.load(id);
            if (!annotation)
                return base::fail(annotation.error());
            if (!seen.contains(annotation->article))
                articles.push_back(annotation->article);
            seen.insert(annotation->article);
        }
        return articles;
    };
    base::whenDone(m_library.read(read), this,
                   [this, ids](const base::Result<std::vector<base::ArticleId>>& articles) {
                       if (articles)
                           Q_EMIT exportRequested(*articles, ids);
                       else
                           Q_EMIT failed(articles.error());
                   });
}

void BrowserActions::autoCode()
{
    if (!m_coding) {
        m_coding = new CodingDialog(m_library, m_theme, m_window);
        m_coding->setAttribute(Qt::WA_DeleteOnClose);
        m_coding->setTagChooser(tagChooser());
        m_coding->setListed(m_articles);
        connect(m_coding, &CodingDialog::jumpRequested, this,
                [this](base::ArticleId article, base::TextRange range) {
                    Q_EMIT articleActivated(article);
                    m_reader.scrollTo(range);
                });
    }
    const QString passage = m_reader.selectedText();
    if (!passage.isEmpty())
        m_coding->prepare(library::AutocodeKind::Passage, passage);
    else
        m_coding->prepare(library::AutocodeKind::Query, m_articles.text.text);
    m_coding->show();
    m_coding->activateWindow();
}

TagChooser BrowserActions::tagChooser()
{
    const auto open = [this](const QStringList& checked, const QPoint& at) {
        auto* picker = new TagPicker(m_library, m_theme, m_window);
        picker->setCheckedPaths(checked);
        connect(picker, &TagPicker::failed, this, &BrowserActions::failed);
        picker->popup(at);
        return picker;
    };
    TagChooser choose;
    choose.several = [this, open](const QStringList& checked, const QPoint& at,
                                  std::function<void(const QStringList&)> chosen) {
        connect(open(checked, at), &TagPicker::tagsChosen, this,
                [chosen](const QStringList& paths) { chosen(paths); });
    };
    choose.one = [this, open](const QPoint& at, std::function<void(const QString&)> chosen) {
        auto* picker = open({}, at);
        connect(picker, &TagPicker::tagsChosen, this, [picker, chosen](const QStringList& paths) {
            if (paths.isEmpty())
                return;
            picker->disconnect();
            picker->close();
            chosen(paths.first());
        });
    };
    return choose;
}

} // namespace pizhu::ui
