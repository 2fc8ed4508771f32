// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of the view is made, loaded, filled with articles and spoken to.
#include "ui/reader/articlehtml.h"
#include "ui/reader/articlepage.h"
#include "ui/reader/articlescheme.h"
#include "ui/reader/articleview.h"
#include "ui/reader/requestinterceptor.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <QWebChannel>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <array>
#include <chrono>

namespace pizhu::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kFirstLook = 60ms; ///< that a page has for painting what is seen first
constexpr auto kBreath = 4ms;     ///< between later parts
constexpr auto kWorld = QWebEngineScript::ApplicationWorld;
/// Each needs those before it.
constexpr std::array kScripts{"offsets.js", "margins.js", "overlay.js", "annotator.js", "reading.js"};

QString resourceText(const QString& path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QString::fromUtf8(file.readAll());
}

// `function` is one of ours; data travel only as JSON, which is a JavaScript literal.
QString callOf(const QString& function, const QJsonArray& arguments)
{
    const QString json = QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact));
    return QStringLiteral("pizhu.") + function + QStringLiteral("(...") + json + QLatin1Char(')');
}

QJsonObject pageOf(const ArticleHtml& article)
{
    return {
        {QStringLiteral("lang"), article.languageTag},   {QStringLiteral("classes"), pageClasses(article)},
        {QStringLiteral("title"), article.title},        {QStringLiteral("theme"), article.themeCss},
        {QStringLiteral("reading"), article.readingCss}, {QStringLiteral("head"), article.headHtml},
        {QStringLiteral("body"), article.bodyHtml}};
}

QJsonObject partOf(const BodyPart& part)
{
    return {{QStringLiteral("first"), qint64(part.blocks.first)},
            {QStringLiteral("last"), qint64(part.blocks.last)},
            {QStringLiteral("html"), part.html},
            {QStringLiteral("isLast"), part.isLast}};
}

QJsonObject startOf(const PageStart& start)
{
    QJsonObject json{{QStringLiteral("top"), qint64(start.top)},
                     {QStringLiteral("below"), start.below},
                     {QStringLiteral("flash"), start.flash}};
    if (start.range) {
        json.insert(QStringLiteral("start"), qint64(start.range->start));
        json.insert(QStringLiteral("end"), qint64(start.range->end));
    }
    return json;
}

} // namespace

void ArticleView::createPage()
{
    m_profile = std::make_unique<QWebEngineProfile>(); // without a name: off the record
    m_interceptor = new RequestInterceptor(m_profile.get());
    m_profile->setUrlRequestInterceptor(m_interceptor);
    m_handler = new ArticleSchemeHandler(m_profile.get());
    m_profile->installUrlSchemeHandler(articleSchemeName(), m_handler);
    m_page = std::make_unique<ArticlePage>(m_profile.get());
    setPage(m_page.get());
}

void ArticleView::installAnnotator()
{
    m_bridge = new AnnotatorBridge(this);
    auto* channel = new QWebChannel(this);
    channel->registerObject(QStringLiteral("annotator"), m_bridge);
    m_reading = new ReadingBridge(this);
    channel->registerObject(QStringLiteral("reading"), m_reading);
    m_page->setWebChannel(channel, kWorld);

    QWebEngineScript script;
    script.setName(QStringLiteral("annotator"));
    script.setWorldId(kWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setRunsOnSubFrames(false);
    QString source = resourceText(QStringLiteral(":/qtwebchannel/qwebchannel.js"));
    for (const char* part : kScripts)
        source += QLatin1Char('\n') + resourceText(QStringLiteral(":/pizhu/reader/") + QLatin1String(part));
    script.setSourceCode(source);
    m_page->scripts().insert(script);
}

/// From here on the page speaks of another article than the one asked for.
void ArticleView::beginShowing()
{
    ++m_showing;
    m_begun = false;
    m_shown = false;
    m_isPuttingIn = false;
    m_hasAll = false;
    m_breath.stop();
    m_next.clear();
    m_missing.clear();
    m_waiting.clear();
    m_progress = 0;
    m_rest.stop();
    m_dragOn.stop();
    m_restless.reset();
    m_lastPlace = {};
    m_isFirstPart = true;
    setSelection({});
}

void ArticleView::showPage(const QByteArray& html)
{
    beginShowing();
    m_serial = 0;
    m_loaded = false;
    m_warming = false;
    m_url = articleUrl(QUuid::createUuid().toString(QUuid::Id128));
    m_handler->setPage(m_url, html);
    m_interceptor->setAllowed(m_url);
    m_page->setDocumentUrl(m_url);
    m_page->load(m_url);
}

void ArticleView::warmUp(const ArticleHtml& empty)
{
    showPage(articlePage(empty));
    m_warming = true;
}

void ArticleView::showArticle(const ArticleHtml& article, const PageStart& start)
{
    if (m_url.isEmpty())
        warmUp({.languageTag = article.languageTag});
    beginShowing();
    m_serial = m_showing;
    QJsonObject place = startOf(start);
    place.insert(QStringLiteral("serial"), qint64(m_serial));
    m_lastPlace = start.range ? PagePlace{} : PagePlace{.offset = start.top, .below = start.below};
    m_hasAll = !start.hasMore;
    const QString script = callOf(QStringLiteral("showArticle"), {pageOf(article), place});
    if (m_loaded)
        putIn(script);
    else
        m_next = script;
}

void ArticleView::putIn(const QString& script)
{
    m_isPuttingIn = true;
    query(script, [this, showing = m_showing](const QVariant& progress) {
        if (showing == m_showing)
            onPutIn(progress.toDouble());
    });
}

void ArticleView::onPutIn(double progress)
{
    m_isPuttingIn = false;
    const quint64 showing = m_showing;
    const bool isWhole = m_hasAll && m_missing.empty();
    if (progress > 0) // else it is not known yet
        m_progress = progress;
    if (!m_begun)
        onBegun();
    if (showing != m_showing) // somebody opened another one
        return;
    if (!isWhole) {
        m_breath.start(std::exchange(m_isFirstPart, false) ? kFirstLook : kBreath);
    } else if (!m_shown) {
        onShown();
    } else {
        Q_EMIT progressed();
        Q_EMIT textChanged();
    }
}

void ArticleView::putPart(const BodyPart& part)
{
    if (m_url.isEmpty()) // the page has gone
        return;
    m_hasAll = part.isLast;
    putInTurn(callOf(QStringLiteral("putPart"), {partOf(part)}));
}

void ArticleView::putInTurn(const QString& script)
{
    m_missing.push_back(script);
    if (m_begun && !m_isPuttingIn && !m_breath.isActive())
        putInMissing();
}

void ArticleView::changeText(const QString& languageTag, const QString& headHtml, const BodyPart& part)
{
    if (m_url.isEmpty())
        return;
    m_missing.clear();
    m_breath.stop();
    m_hasAll = part.isLast;
    m_isFirstPart = true;
    QJsonObject json = partOf(part);
    json.insert(QStringLiteral("lang"), languageTag);
    json.insert(QStringLiteral("head"), headHtml);
    const QString script = callOf(QStringLiteral("putPart"), {json});
    if (!m_begun) {
        m_missing.push_back(script);
        return;
    }
    ++m_showing; // what is on its way is no news any more
    putIn(script);
}

/// One after the other, so that the page answers in between.
void ArticleView::putInMissing()
{
    if (m_missing.empty())
        return;
    const QString script = std::move(m_missing.front());
    m_missing.pop_front();
    putIn(script);
}

/// At once, and again behind parts that wait: these may have it as it was before.
void ArticleView::replacePiece(const QString& script)
{
    if (m_shown || m_serial == 0)
        run(script);
    if (m_serial != 0 && (!m_shown || !m_missing.empty()))
        putInTurn(script);
}

void ArticleView::replaceBlocks(const QJsonArray& blocks)
{
    replacePiece(callOf(QStringLiteral("replaceBlocks"), {QJsonValue(blocks)}));
}

void ArticleView::replaceHead(const QString& headHtml)
{
    replacePiece(callOf(QStringLiteral("replaceHead"), {headHtml}));
}

void ArticleView::onLoadingChanged(const QWebEngineLoadingInfo& info)
{
    // A load cut short by a newer one ends here too, with an address of its own.
    if (info.url() != m_url || m_loaded || info.status() == QWebEngineLoadingInfo::LoadStartedStatus)
        return;
    if (info.status() != QWebEngineLoadingInfo::LoadSucceededStatus) {
        forgetPage();
        Q_EMIT pageFailed();
        return;
    }
    m_loaded = true;
    if (m_keyTarget != focusProxy()) {
        m_keyTarget = focusProxy();
        m_keyTarget->installEventFilter(this);
    }
    if (!m_next.isEmpty())
        putIn(std::exchange(m_next, {}));
    else if (!m_warming)
        onShown();
}

/// The next article gets a page of its own.
void ArticleView::forgetPage()
{
    beginShowing();
    m_hasAll = true;
    m_loaded = false;
    m_url.clear();
}

void ArticleView::onBegun()
{
    m_begun = true;
    Q_EMIT pageBegun();
}

void ArticleView::onShown()
{
    if (!m_begun)
        onBegun();
    m_shown = true;
    const QStringList waiting = std::exchange(m_waiting, {});
    for (const QString& script : waiting)
        run(script);
    Q_EMIT pageShown();
}

void ArticleView::run(const QString& script)
{
    if (m_shown)
        m_page->runJavaScript(script, kWorld);
    else
        m_waiting.append(script);
}

void ArticleView::query(const QString& expression, std::function<void(const QVariant&)> answer)
{
    m_page->runJavaScript(expression, kWorld, [this, answer = std::move(answer)](const QVariant& value) {
        if (!m_retired)
            answer(value);
    });
}

void ArticleView::call(const QString& function, const QJsonArray& arguments)
{
    run(callOf(function, arguments));
}

} // namespace pizhu::ui
