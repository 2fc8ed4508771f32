// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templates/templateengine.h"

#include "app/exporting/excerpttext.h"
#include "app/exporting/resourcetext.h"
#include "app/exporting/templates/enginewatch.h"

#include <QJSEngine>
#include <QJsonDocument>

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

QJSValue sources(QJSEngine& engine)
{
    QJSValue texts = engine.newObject();
    for (const QString& name : modules())
        texts.setProperty(name, resourceText(u":/pizhu/nunjucks/src/%1.js"_s.arg(name)));
    texts.setProperty(u"a-sync-waterfall"_s,
                      resourceText(u":/pizhu/nunjucks/node_modules/a-sync-waterfall/index.js"_s));
    for (const QString& name : {u"templatebounds"_s, u"templatepieces"_s})
        texts.setProperty(name, resourceText(u":/pizhu/templates/%1.js"_s.arg(name)));
    return texts;
}

/// "Line 3 of the template": where it went wrong, as far as that is known.
QString place(int line)
{
    return line > 0 ? Tr::tr("Line %1 of the template").arg(line) : Tr::tr("The template");
}

tl::unexpected<base::Error> stopped(EngineWatch::Reason reason, int line, const TemplateLimits& limits)
{
    if (reason == EngineWatch::Reason::Cancelled)
        return fail(ErrorCode::Cancelled, Tr::tr("The export was stopped; nothing was written."));
    if (reason == EngineWatch::Reason::Memory)
        return fail(ErrorCode::LimitExceeded,
                    Tr::tr("%1 needs more than %2 MB of memory. Look for a list that grows without end, or "
                           "export fewer articles at once.")
                        .arg(place(line))
                        .arg(limits.memoryBytes >> 20));
    return fail(ErrorCode::LimitExceeded,
                Tr::tr("%1 runs longer than %n second(s); look for a loop that does not end.", nullptr,
                       int(limits.time.count() / 1000))
                    .arg(place(line)));
}

tl::unexpected<base::Error> wrong(const QJSValue& error, const TemplateLimits& limits)
{
    const int line = error.property(u"line"_s).toInt();
    const QString limit = error.property(u"limit"_s).toString();
    if (limit == u"pattern")
        return fail(
            ErrorCode::LimitExceeded,
            Tr::tr("%1 looks for a regular expression that can take too long in a text of that length. "
                   "Repeat fewer of its parts.")
                .arg(place(line)));
    if (limit == u"text")
        return fail(ErrorCode::LimitExceeded,
                    Tr::tr("%1 makes a text of more than %L2 characters. Look for a text that grows without "
                           "end, or export fewer articles at once.")
                        .arg(place(line))
                        .arg(limits.characters));
    const QString reason = error.property(u"message"_s).toString().simplified();
    return fail(ErrorCode::InvalidInput, Tr::tr("%1 cannot be used: %2.").arg(place(line), reason), reason);
}

QString functionOf(NunjucksTemplate::Part part)
{
    using Part = NunjucksTemplate::Part;
    switch (part) {
    case Part::Keep:
        return u"keep"_s;
    case Part::Kept:
        return u"kept"_s;
    case Part::Begin:
        return u"begin"_s;
    case Part::Articles:
        return u"articles"_s;
    case Part::OpenTag:
        return u"openTag"_s;
    case Part::Excerpts:
        return u"excerpts"_s;
    case Part::CloseTag:
        return u"closeTag"_s;
    case Part::End:
        break;
    }
    return u"end"_s;
}

} // namespace

class NunjucksTemplate::Engine
{
public:
    explicit Engine(TemplateLimits limits)
        : m_limits(std::move(limits))
        , m_memoryBefore(residentMemory())
    {}

    Result<void> compile(const QString& text)
    {
        const QJSValue start =
            m_engine.evaluate(resourceText(u":/pizhu/templates/nunjucks.js"_s), u"nunjucks.js"_s);
        if (!start.isCallable())
            return fail(ErrorCode::Internal, Tr::tr("Templates are not available in this build."),
                        start.toString());
        return call(start, {sources(m_engine), text, double(m_limits.characters)})
            .map([this](const QJSValue& functions) { m_functions = functions; });
    }

    Result<QString> render(const QString& function, const QJsonObject& data)
    {
        const QString json = QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
        return call(m_functions.property(function), {json}).map([](const QJSValue& text) {
            return text.toString();
        });
    }

    [[nodiscard]] Feed feed() const
    {
        const QString feed = m_functions.property(u"feed"_s).toString();
        return feed == u"articles" ? Feed::Articles : feed == u"tags" ? Feed::Tags : Feed::Whole;
    }

private:
    Result<QJSValue> call(const QJSValue& function, const QJSValueList& arguments)
    {
        QJSValue result;
        EngineWatch::Reason reason{};
        {
            const EngineWatch watch(m_engine, m_limits, m_memoryBefore);
            result = function.call(arguments);
            reason = watch.reason();
        }
        if (m_engine.isInterrupted()) {
            m_engine.setInterrupted(false);
            return stopped(reason, m_functions.property(u"line"_s).call().toInt(), m_limits);
        }
        if (result.isError())
            return wrong(result, m_limits);
        return result;
    }

    TemplateLimits m_limits;
    qint64 m_memoryBefore;
    QJSEngine m_engine;
    QJSValue m_functions;
};

NunjucksTemplate::NunjucksTemplate(std::unique_ptr<Engine> engine)
    : m_engine(std::move(engine))
{}

NunjucksTemplate::~NunjucksTemplate() = default;

Result<std::unique_ptr<NunjucksTemplate>> NunjucksTemplate::compile(const QString& text,
                                                                    TemplateLimits limits)
{
    auto engine = std::make_unique<Engine>(std::move(limits));
    if (auto compiled = engine->compile(text); !compiled)
        return fail(std::move(compiled.error()));
    return std::unique_ptr<NunjucksTemplate>(new NunjucksTemplate(std::move(engine)));
}

Result<QString> NunjucksTemplate::render(const QJsonObject& context)
{
    return m_engine->render(u"whole"_s, context);
}

Result<QString> NunjucksTemplate::render(Part part, const QJsonObject& data)
{
    return m_engine->render(functionOf(part), data);
}

NunjucksTemplate::Feed NunjucksTemplate::feed() const
{
    return m_engine->feed();
}

Result<QString> renderNunjucks(const QString& templateText, const QJsonObject& context, TemplateLimits limits)
{
    const auto compiled = NunjucksTemplate::compile(templateText, std::move(limits));
    return compiled ? (*compiled)->render(context) : fail(compiled.error());
}

} // namespace pizhu::exporting
