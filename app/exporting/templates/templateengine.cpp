// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templates/templateengine.h"

#include "app/exporting/excerpttext.h"
#include "app/exporting/resourcetext.h"

#include <QJSEngine>
#include <QJsonDocument>
#include <QRegularExpression>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/// What of Nunjucks a template needs; the rest reads files or belongs to a web server.
const QStringList& modules()
{
    static const QStringList names{
        u"lib"_s,         u"object"_s,   u"lexer"_s,       u"nodes"_s,   u"parser"_s,
        u"transformer"_s, u"compiler"_s, u"environment"_s, u"filters"_s, u"tests"_s,
        u"globals"_s,     u"runtime"_s,  u"loader"_s,
    };
    return names;
}

/// Interrupts the engine unless it is destroyed first.
class Watchdog
{
public:
    Watchdog(QJSEngine& engine, std::chrono::milliseconds limit)
        : m_thread([this, &engine, limit] {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait_for(lock, limit, [this] { return m_done; }))
                engine.setInterrupted(true);
        })
    {}
    ~Watchdog()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_done = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_done = false;
    std::thread m_thread;
};

QJSValue sources(QJSEngine& engine)
{
    QJSValue texts = engine.newObject();
    for (const QString& name : modules())
        texts.setProperty(name, resourceText(u":/pizhu/nunjucks/src/%1.js"_s.arg(name)));
    texts.setProperty(u"a-sync-waterfall"_s,
                      resourceText(u":/pizhu/nunjucks/node_modules/a-sync-waterfall/index.js"_s));
    return texts;
}

tl::unexpected<base::Error> templateError(const QString& message)
{
    static const QRegularExpression place(u"\\[Line (\\d+)(?:, Column (\\d+))?\\]"_s);
    const QRegularExpressionMatch match = place.match(message);
    QString reason = message;
    reason.remove(u"(unknown path)"_s).remove(place);
    reason = reason.simplified();
    for (const auto& prefix : {u"Template render error: "_s, u"Error: "_s}) {
        if (reason.startsWith(prefix))
            reason.remove(0, prefix.size());
    }
    if (!match.hasMatch())
        return fail(ErrorCode::InvalidInput, Tr::tr("The template cannot be used: %1.").arg(reason), message);
    return fail(ErrorCode::InvalidInput,
                Tr::tr("Line %1 of the template cannot be used: %2.").arg(match.captured(1), reason),
                message);
}

} // namespace

class NunjucksTemplate::Engine
{
public:
    explicit Engine(TemplateLimits limits)
        : m_limits(limits)
    {}

    Result<void> compile(const QString& text)
    {
        const QJSValue start =
            m_engine.evaluate(resourceText(u":/pizhu/templates/nunjucks.js"_s), u"nunjucks.js"_s);
        if (!start.isCallable())
            return fail(ErrorCode::Internal, Tr::tr("Templates are not available in this build."),
                        start.toString());
        return call(start, {sources(m_engine), text}).map([this](const QJSValue& render) {
            m_render = render;
        });
    }

    Result<QString> render(const QString& data)
    {
        return call(m_render, {data}).map([](const QJSValue& text) { return text.toString(); });
    }

private:
    Result<QJSValue> call(const QJSValue& function, const QJSValueList& arguments)
    {
        QJSValue result;
        {
            const Watchdog watchdog(m_engine, m_limits.time);
            result = function.call(arguments);
        }
        if (m_engine.isInterrupted()) {
            m_engine.setInterrupted(false);
            return fail(
                ErrorCode::LimitExceeded,
                Tr::tr("The template runs longer than %n second(s); look for a loop that does not end.",
                       nullptr, int(m_limits.time.count() / 1000)));
        }
        if (result.isError())
            return templateError(result.property(u"message"_s).toString());
        return result;
    }

    TemplateLimits m_limits;
    QJSEngine m_engine;
    QJSValue m_render;
};

NunjucksTemplate::NunjucksTemplate(std::unique_ptr<Engine> engine)
    : m_engine(std::move(engine))
{}

NunjucksTemplate::~NunjucksTemplate() = default;

Result<std::unique_ptr<NunjucksTemplate>> NunjucksTemplate::compile(const QString& text,
                                                                    TemplateLimits limits)
{
    auto engine = std::make_unique<Engine>(limits);
    if (auto compiled = engine->compile(text); !compiled)
        return fail(std::move(compiled.error()));
    return std::unique_ptr<NunjucksTemplate>(new NunjucksTemplate(std::move(engine)));
}

Result<QString> NunjucksTemplate::render(const QJsonObject& context)
{
    return m_engine->render(QString::fromUtf8(QJsonDocument(context).toJson(QJsonDocument::Compact)));
}

Result<QString> renderNunjucks(const QString& templateText, const QJsonObject& context, TemplateLimits limits)
{
    const auto compiled = NunjucksTemplate::compile(templateText, limits);
    return compiled ? (*compiled)->render(context) : fail(compiled.error());
}

} // namespace pizhu::exporting
