// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articleview.h"

#include "ui/reader/articlepage.h"
#include "ui/reader/requestinterceptor.h"

#include <QJsonObject>
#include <QKeyEvent>
#include <chrono>

namespace pizhu::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kRest = 400ms;
constexpr auto kDragStep = 30ms; ///< between the steps of a page that scrolls under a held handle

PagePlace placeIn(const QVariantMap& values)
{
    return {.offset = values.value(QStringLiteral("offset")).toLongLong(),
            .below = values.value(QStringLiteral("dy")).toDouble()};
}

} // namespace

ArticleView::ArticleView(QWidget* parent)
    : QWebEngineView(parent)
{
    setObjectName(QStringLiteral("articleView"));
    setContextMenuPolicy(Qt::NoContextMenu);
    setAcceptDrops(false);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    m_dragOn.setInterval(kDragStep);
    m_breath.setSingleShot(true);
    createPage();
    installAnnotator();
    connectSignals();
}

ArticleView::~ArticleView()
{
    retire();
    if (!m_url.isEmpty()) // stopping a page that never loaded would first make all of it
        m_page->triggerAction(QWebEnginePage::Stop);
    m_page->disconnect(this);
    setPage(nullptr); // the view looks at its page once more when it goes
    m_page.reset();
}

void ArticleView::retire()
{
    m_retired = true;
    blockSignals(true);
}

void ArticleView::connectSignals()
{
    connect(m_page.get(), &QWebEnginePage::loadingChanged, this, &ArticleView::onLoadingChanged);
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status) {
                if (status == QWebEnginePage::NormalTerminationStatus)
                    return;
                forgetPage();
                Q_EMIT pageFailed();
            });
    connect(m_page.get(), &ArticlePage::linkActivated, this, &ArticleView::linkActivated);
    connect(m_bridge, &AnnotatorBridge::selected, this, &ArticleView::onSelected);
    connect(m_bridge, &AnnotatorBridge::scrolled, this, &ArticleView::onScrolled);
    connect(m_bridge, &AnnotatorBridge::clicked, this, &ArticleView::clicked);
    connect(m_bridge, &AnnotatorBridge::handleDragged, this, &ArticleView::onDragged);
    connect(&m_breath, &QTimer::timeout, this, &ArticleView::putInMissing);
    connect(&m_dragOn, &QTimer::timeout, this, [this] { call(QStringLiteral("dragOn"), {}); });
    connect(m_bridge, &AnnotatorBridge::menuRequested, this, &ArticleView::menuRequested);
    connect(m_reading, &ReadingBridge::pointed, this, [this](const PointedText& text, const QPointF& at) {
        if (m_begun)
            Q_EMIT pointed(text, at);
    });
    connect(m_reading, &ReadingBridge::pointedAtNothing, this, &ArticleView::pointedAtNothing);
    connect(m_reading, &ReadingBridge::progressed, this, [this](double progress, quint64 serial) {
        if (m_shown && serial == m_serial)
            setProgress(progress);
    });
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_restless.reset();
        Q_EMIT rested();
    });
}

void ArticleView::onScrolled(const PageScroll& scroll)
{
    if (scroll.serial != m_serial)
        return;
    m_lastPlace = scroll.place;
    Q_EMIT placed();
    if (!m_shown)
        return;
    m_restless = scroll.moved || m_restless ? std::optional(scroll.place.offset) : std::nullopt;
    m_rest.start();
    Q_EMIT scrolled();
}

void ArticleView::onDragged(const HandleDrag& drag)
{
    if (!drag.scrolls || drag.done)
        m_dragOn.stop();
    else if (!m_dragOn.isActive())
        m_dragOn.start();
    Q_EMIT handleDragged(drag);
}

void ArticleView::setPictureSource(PictureSource source)
{
    m_handler->setPictureSource(std::move(source));
}

void ArticleView::setPaperColor(const QColor& color)
{
    m_page->setBackgroundColor(color);
}

void ArticleView::replaceBody(const QString& languageTag, const QString& headHtml, const QString& bodyHtml)
{
    const QJsonObject page{{QStringLiteral("lang"), languageTag},
                           {QStringLiteral("head"), headHtml},
                           {QStringLiteral("body"), bodyHtml}};
    call(QStringLiteral("replaceBody"), {page});
    call(QStringLiteral("tellProgress"), {});
}

void ArticleView::setStyleSheetOf(const QString& elementId, const QString& css)
{
    call(QStringLiteral("setStyle"), {elementId, css});
    call(QStringLiteral("tellProgress"), {});
}

void ArticleView::scrollToTop(qsizetype offset)
{
    call(QStringLiteral("scrollToTop"), {qint64(offset)});
}

void ArticleView::scrollToRange(base::TextRange range, bool flash)
{
    call(QStringLiteral("scrollToRange"), {qint64(range.start), qint64(range.end), flash});
}

void ArticleView::select(base::TextRange range)
{
    call(QStringLiteral("select"), {qint64(range.start), qint64(range.end), ++m_command});
}

void ArticleView::deselect()
{
    call(QStringLiteral("deselect"), {++m_command});
}

void ArticleView::showCaret(qsizetype offset, bool atEnd, bool keepsColumn)
{
    call(QStringLiteral("showCaret"), {qint64(offset), atEnd, keepsColumn});
}

void ArticleView::hideCaret()
{
    call(QStringLiteral("hideCaret"), {});
}

void ArticleView::offsetByLines(int lines, std::function<void(qsizetype)> answer)
{
    ask(QStringLiteral("offsetByLines"), lines, std::move(answer));
}

void ArticleView::offsetByPages(int pages, std::function<void(qsizetype)> answer)
{
    ask(QStringLiteral("offsetByPages"), pages, std::move(answer));
}

void ArticleView::showPicked(base::TextRange range, bool handles)
{
    call(QStringLiteral("pick"), {QJsonObject{{QStringLiteral("start"), qint64(range.start)},
                                              {QStringLiteral("end"), qint64(range.end)},
                                              {QStringLiteral("handles"), handles}}});
}

void ArticleView::hidePicked()
{
    call(QStringLiteral("pick"), {QJsonValue()});
}

void ArticleView::lineOf(base::TextRange range, std::function<void(QRect)> answer)
{
    if (!m_loaded)
        return;
    const QString script = QStringLiteral("pizhu.lineOf(%1,%2)").arg(range.start).arg(range.end);
    query(script, [answer = std::move(answer), zoom = zoomFactor()](const QVariant& line) {
        const QVariantList edges = line.toList();
        if (!line.isValid()) // the page has gone
            return;
        if (edges.size() != 4)
            return answer({});
        const QPointF corner(edges[0].toDouble(), edges[1].toDouble());
        const QSizeF size(edges[2].toDouble(), edges[3].toDouble());
        answer(QRectF(corner * zoom, size * zoom).toAlignedRect());
    });
}

/// Answers only while a page is there; one that goes calls back without a value.
void ArticleView::queryOffset(const QString& expression, std::function<void(qsizetype)> answer)
{
    query(expression, [answer = std::move(answer)](const QVariant& offset) {
        if (offset.isValid())
            answer(offset.toLongLong());
    });
}

void ArticleView::ask(const QString& function, int argument, std::function<void(qsizetype)> answer)
{
    if (m_loaded)
        queryOffset(QStringLiteral("pizhu.%1(%2)").arg(function).arg(argument), std::move(answer));
}

void ArticleView::firstVisible(std::function<void(qsizetype)> answer)
{
    if (m_shown)
        queryOffset(QStringLiteral("pizhu.firstVisible()"), std::move(answer));
}

/// Echoes of commands that others have followed since are old news.
void ArticleView::onSelected(const std::optional<PageSelection>& selection, int command)
{
    if ((command != 0 && command != m_command) || (selection && !m_begun))
        return;
    setSelection(selection);
    const auto range = selection ? std::optional(selection->range) : std::nullopt;
    if (command == 0)
        Q_EMIT selectedByMouse(range);
    else
        Q_EMIT selectedAsTold(range);
}

/// The engine's own widget has the focus; a key that somebody wants must not reach the shortcuts nor the
/// engine.
bool ArticleView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_keyTarget)
        return QWebEngineView::eventFilter(watched, event);
    const bool press = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!press && event->type() != QEvent::KeyRelease)
        return false;
    auto* key = static_cast<QKeyEvent*>(event);
    key->ignore();
    if (press)
        Q_EMIT keyPressed(key);
    else
        Q_EMIT keyReleased(key);
    return press && key->isAccepted();
}

bool ArticleView::place(std::function<void(std::optional<PagePlace>)> answer)
{
    if (!m_loaded)
        return false;
    query(QStringLiteral("pizhu.place()"), [answer = std::move(answer)](const QVariant& place) {
        const QVariantMap values = place.toMap();
        answer(values.isEmpty() ? std::nullopt : std::optional(placeIn(values)));
    });
    return true;
}

void ArticleView::left(std::function<void(const PagePlace&, double)> answer)
{
    if (!m_shown)
        return;
    query(QStringLiteral("pizhu.left()"), [answer = std::move(answer)](const QVariant& left) {
        const QVariantMap values = left.toMap();
        if (!values.isEmpty())
            answer(placeIn(values), values.value(QStringLiteral("progress")).toDouble());
    });
}

void ArticleView::putAt(qsizetype offset, double below)
{
    call(QStringLiteral("putAt"), {qint64(offset), below});
}

void ArticleView::textAt(QPointF point, std::function<void(std::optional<qsizetype>, const QRectF&)> answer)
{
    if (!m_loaded)
        return;
    const QString question = QStringLiteral("pizhu.textAt(%1, %2)").arg(point.x()).arg(point.y());
    query(question, [answer = std::move(answer)](const QVariant& found) {
        const QVariantMap values = found.toMap();
        const auto number = [&values](const char* name) {
            return values.value(QLatin1String(name)).toDouble();
        };
        if (values.isEmpty())
            answer(std::nullopt, {});
        else
            answer(static_cast<qsizetype>(number("offset")),
                   {number("x"), number("y"), number("width"), number("height")});
    });
}

void ArticleView::setConverted(bool converted)
{
    call(QStringLiteral("setConverted"), {converted});
}

void ArticleView::setProgress(double progress)
{
    m_progress = progress;
    Q_EMIT progressed();
}

void ArticleView::setSelection(std::optional<PageSelection> selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    Q_EMIT selectionChanged();
}

} // namespace pizhu::ui
