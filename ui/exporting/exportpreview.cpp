// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/exportpreview.h"

#include "app/base/whendone.h"
#include "ui/widgets/theme.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

/// It shows how it will look, not all of it.
constexpr int kArticles = 10;
constexpr qsizetype kCharacters = 20'000;
/// What comes sooner needs no button.
constexpr int kPatienceMs = 400;

} // namespace

ExportPreview::ExportPreview(library::Library& library, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
{
    createWidgets();
    createLayout();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, m_stop, &QWidget::show);
    connect(m_stop, &QPushButton::clicked, this, &ExportPreview::stopOrAskAgain);
}

ExportPreview::~ExportPreview()
{
    drop();
}

void ExportPreview::createWidgets()
{
    m_title = new QLabel(tr("Preview"), this);
    m_title->setObjectName(u"exportPreviewTitle"_s);
    m_stop = new QPushButton(this);
    m_stop->setObjectName(u"exportPreviewStop"_s);
    m_stop->setAutoDefault(false);
    m_stop->hide();
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(u"exportPreview"_s);
    m_text->setAccessibleName(tr("Preview"));
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

void ExportPreview::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpaceS);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
}

base::Result<ExportPreview::Made> ExportPreview::make(const library::Stores& stores,
                                                      const exporting::ExportScope& scope,
                                                      const exporting::ExportOptions& options,
                                                      const exporting::ExportProgress& progress)
{
    const auto counts = exporting::countExport(stores, scope, options.format);
    if (!counts)
        return base::fail(counts.error());
    Made made{.text = {}, .counts = *counts};
    if (counts->articles == 0)
        return made;
    const auto bytes = exporting::previewExport(stores, scope, options, kArticles, progress);
    if (!bytes && progress.isCancelled()) {
        made.isStopped = true;
        return made;
    }
    if (!bytes)
        return base::fail(bytes.error());
    const QString text = QString::fromUtf8(*bytes);
    made.text = text.left(kCharacters);
    made.isWhole = counts->articles <= kArticles && text.size() <= kCharacters &&
                   exporting::formatInfo(options.format).isText;
    return made;
}

void ExportPreview::ask(const exporting::ExportScope& scope, const exporting::ExportOptions& options)
{
    drop();
    m_scope = scope;
    m_options = options;
    m_stop->setText(tr("Stop the preview"));
    m_patience.start();
    m_progress = std::make_shared<exporting::ExportProgress>();
    const auto future = m_library.readNewest(
        u"export"_s, [scope, options, progress = m_progress](const library::Stores& stores) {
            return make(stores, scope, options, *progress);
        });
    base::whenDone(future, this, [this, progress = m_progress](const base::Result<Made>& made) {
        if (progress == m_progress) // else it was dropped
            show(made);
    });
}

void ExportPreview::drop()
{
    m_patience.stop();
    m_stop->hide();
    if (m_progress)
        std::exchange(m_progress, nullptr)->cancel();
}

void ExportPreview::stopOrAskAgain()
{
    if (m_progress)
        m_progress->cancel();
    else
        ask(m_scope, m_options);
}

void ExportPreview::show(const base::Result<Made>& made)
{
    m_progress = nullptr;
    m_patience.stop();
    m_stop->setVisible(made && made->isStopped);
    m_stop->setText(tr("Show the preview"));
    m_title->setText(!made || made->isWhole || made->isStopped ? tr("Preview")
                                                               : tr("Preview of the beginning"));
    if (!made && made.error().code == base::ErrorCode::Cancelled)
        return;
    m_text->setPlaceholderText(made && made->isStopped ? tr("The preview was stopped.") : QString());
    m_text->setPlainText(made ? made->text : QString());
    if (made)
        Q_EMIT counted(made->counts, made->isStopped);
    else
        Q_EMIT failed(made.error());
}

void ExportPreview::showReport(const QString& title, const QString& text)
{
    drop();
    m_title->setText(title);
    m_text->setPlainText(text);
}

} // namespace pizhu::ui
