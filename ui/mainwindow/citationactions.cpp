// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/citationactions.h"

#include "app/annotation/anchoring.h"
#include "app/base/whendone.h"
#include "app/exporting/citation/articleitem.h"
#include "app/settings/settings.h"
#include "ui/annotations/annotationpane.h"
#include "ui/mainwindow/notice.h"
#include "ui/reader/readerpane.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using base::Result;
using exporting::CitationStyle;

namespace {

/// The annotation, when it is one of the article's; an article can be cited without any.
Result<annotation::Annotation> annotationOf(const library::Stores& stores, base::ArticleId article,
                                            const QString& uid)
{
    if (uid.isEmpty())
        return annotation::Annotation();
    const auto id = stores.annotations.resolve(uid);
    if (!id)
        return annotation::Annotation();
    auto loaded = stores.annotations.load(*id);
    if (loaded && loaded->article != article)
        return annotation::Annotation();
    return loaded;
}

/// What the user has selected, as if it were annotated.
Result<annotation::Annotation> onPassage(const library::Article& article, base::TextRange passage)
{
    annotation::Annotation annotation;
    if (passage.fits(article.document.text.size()))
        annotation.anchor = annotation::makeAnchor(article.document.text, passage);
    return annotation;
}

} // namespace

CitationActions::CitationActions(const Places& places, QObject* parent)
    : QObject(parent)
    , m_places(places)
{}

void CitationActions::copy()
{
    const base::ArticleId id = m_places.reader.currentArticle();
    if (!id.isValid())
        return;
    const CitationStyle style =
        exporting::citationStyleFromName(QString::fromUtf8(m_places.settings.state(u"citationStyle"_s)))
            .value_or(CitationStyle::Gbt2025);
    const auto read =
        [id, style, passage = m_places.reader.selection(),
         uid = m_places.annotations.currentUid()](const library::Stores& stores) -> Result<QString> {
        const auto article = stores.articles.load(id);
        if (!article)
            return base::fail(article.error());
        const auto annotation = passage ? onPassage(*article, *passage) : annotationOf(stores, id, uid);
        if (!annotation)
            return base::fail(annotation.error());
        return exporting::quotedWithCitation(*article, *annotation, style);
    };
    base::whenDone(m_places.library.read(read), this, [this](const Result<QString>& text) { finish(text); });
}

void CitationActions::finish(const Result<QString>& text)
{
    if (!text) {
        Q_EMIT failed(text.error());
        return;
    }
    QGuiApplication::clipboard()->setText(*text);
    const bool quotes = text->contains(u"\n\n"_s);
    m_places.notice.showDone(quotes ? tr("The excerpt is copied with its citation")
                                    : tr("The reference of the article is copied"),
                             false);
}

} // namespace pizhu::ui
