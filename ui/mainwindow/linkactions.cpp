// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/linkactions.h"

#include "app/base/whendone.h"
#include "ui/annotations/annotationpane.h"
#include "ui/mainwindow/notice.h"
#include "ui/reader/readerpane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

namespace pizhu::ui {

using library::LinkTarget;
using library::Stores;
using text::DeepLink;
using Target = DeepLink::Target;

namespace {

struct Here
{
    DeepLink link;
    QString title;
};

/// The current version's number goes with a passage, so that it is found in later ones, too.
base::Result<Here> linkTo(const Stores& stores, base::ArticleId id, std::optional<base::TextRange> range)
{
    const auto article = stores.articles.load(id);
    if (!article)
        return base::fail(article.error());
    Here here{{.uid = article->uid, .range = range}, article->metadata.title.value};
    for (const library::VersionSummary& version : article->versions) {
        if (range && version.current)
            here.link.version = version.number;
    }
    return here;
}

} // namespace

LinkActions::LinkActions(library::Library& library, ReaderPane& reader, AnnotationPane& annotations,
                         Notice& notice, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_reader(reader)
    , m_annotations(annotations)
    , m_notice(notice)
{
    connect(&m_annotations, &AnnotationPane::linkActivated, this, &LinkActions::open);
    connect(&m_annotations, &AnnotationPane::linkCopyRequested, this, &LinkActions::copy);
}

void LinkActions::open(const DeepLink& link)
{
    base::whenDone(m_library.read([link](const Stores& stores) { return stores.links.resolve(link); }), this,
                   [this](const base::Result<LinkTarget>& target) {
                       if (target)
                           go(*target);
                       else
                           Q_EMIT failed(target.error());
                   });
}

void LinkActions::go(const LinkTarget& target)
{
    if (!target.exists)
        return m_notice.showDone(tr("What the link leads to is not in this library."), false);
    if (target.isInTrash)
        return m_notice.showDone(tr("The link leads to “%1”, which is in the trash.")
                                     .arg(target.detail.isEmpty() || target.link.target == Target::Article
                                              ? target.title
                                              : target.detail),
                                 false);
    if (target.link.target == Target::Tag) {
        Q_EMIT tagRequested(target.title);
        return;
    }
    const bool leads = target.link.target == Target::Annotation || target.range;
    if (leads && target.article == m_reader.currentArticle())
        m_reader.noteJump();
    Q_EMIT articleRequested(target.article);
    if (target.link.target == Target::Annotation) {
        m_reader.scrollToAnnotation(target.link.uid);
        m_annotations.setCurrent(target.link.uid);
    } else if (target.range) {
        m_reader.scrollTo(*target.range);
    } else if (target.link.range) {
        m_notice.showDone(tr("The linked passage is no longer in the text."), false);
    }
}

void LinkActions::copyHere()
{
    const base::ArticleId article = m_reader.currentArticle();
    if (!article.isValid())
        return;
    const auto range = m_reader.selection();
    base::whenDone(
        m_library.read([article, range](const Stores& stores) { return linkTo(stores, article, range); }),
        this, [this](const base::Result<Here>& here) {
            if (here)
                put(here->link, here->title);
            else
                Q_EMIT failed(here.error());
        });
}

void LinkActions::copy(const DeepLink& link)
{
    base::whenDone(m_library.read([link](const Stores& stores) { return stores.links.resolve(link); }), this,
                   [this](const base::Result<LinkTarget>& target) {
                       if (!target)
                           Q_EMIT failed(target.error());
                       else if (target->exists)
                           put(target->link, target->title);
                   });
}

/// As an address, and for word processors as a link with its title.
void LinkActions::put(const DeepLink& link, const QString& title)
{
    const QString address = text::formatDeepLink(link);
    auto* data = new QMimeData; // the clipboard takes it
    data->setText(address);
    data->setUrls({QUrl(address)});
    data->setHtml(
        QStringLiteral("<a href=\"%1\">%2</a>").arg(address.toHtmlEscaped(), title.toHtmlEscaped()));
    QGuiApplication::clipboard()->setMimeData(data);
    if (link.range)
        m_notice.showDone(tr("The link to the selected passage was copied."), false);
    else
        m_notice.showDone(tr("The link to “%1” was copied.").arg(title), false);
}

} // namespace pizhu::ui
