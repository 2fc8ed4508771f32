// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/reattachdialog.h"

#include "app/base/whendone.h"
#include "ui/models/titles.h"
#include "ui/versions/passagetext.h"
#include "ui/versions/placecard.h"
#include "ui/versions/reattachmodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QSlider>
#include <QStackedWidget>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using library::AnchorCase;
using library::BestPlace;

ReattachDialog::ReattachDialog(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_theme(theme)
    , m_model(new ReattachModel(library, this))
{
    setObjectName(u"reattachDialog"_s);
    setWindowTitle(tr("Re-attach inbox"));
    createWidgets();
    createLayout();
    connectSignals();
    createKeys();
    updateThreshold();
}

void ReattachDialog::connectSignals()
{
    connect(m_model, &ReattachModel::loaded, this, &ReattachDialog::listLoaded);
    connect(m_model, &ReattachModel::placesChanged, this, &ReattachDialog::updateThreshold);
    connect(m_model, &ReattachModel::failed, this, &ReattachDialog::failed);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReattachDialog::loadCase);
    connect(m_list, &QListView::activated, this, &ReattachDialog::openArticle);
    connect(m_open, &QPushButton::clicked, this, &ReattachDialog::openArticle);
    connect(m_keep, &QPushButton::clicked, this, &ReattachDialog::keepAsOrphan);
    connect(m_later, &QPushButton::clicked, this, &ReattachDialog::putOff);
    connect(m_slider, &QSlider::valueChanged, this, &ReattachDialog::updateThreshold);
    connect(m_acceptAll, &QPushButton::clicked, this, &ReattachDialog::acceptAllAbove);
    connect(&m_theme, &ThemeSource::themeChanged, this, &ReattachDialog::showOldText);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        connect(m_cards[i], &PlaceCard::accepted, this, [this, i] { accept(i); });
}

void ReattachDialog::createKeys()
{
    const auto on = [this](const QKeySequence& key, auto target, auto slot) {
        connect(new QShortcut(key, this), &QShortcut::activated, target, slot);
    };
    const std::array numbers{Qt::Key_1, Qt::Key_2, Qt::Key_3};
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        on(QKeySequence(numbers.at(i)), m_cards[i], &PlaceCard::accept);
    on(QKeySequence(Qt::Key_K), m_keep, &QPushButton::click);
    on(QKeySequence(Qt::Key_S), m_later, &QPushButton::click);
    on(QKeySequence(Qt::Key_A), m_acceptAll, &QPushButton::click);
    on(QKeySequence(Qt::Key_O), m_open, &QPushButton::click);
    on(QKeySequence::Undo, this, &ReattachDialog::undoRequested);
}

base::AnnotationId ReattachDialog::chosen() const
{
    return m_list->currentIndex().data(ReattachModel::DoubtfulRole).value<library::DoubtfulAnchor>().id;
}

double ReattachDialog::threshold() const
{
    return m_slider->value() / 100.0;
}

void ReattachDialog::listLoaded()
{
    const int rows = m_model->rowCount();
    m_pages->setCurrentIndex(rows > 0 ? 1 : 0);
    setWindowTitle(rows > 0 ? tr("Re-attach inbox (%1)").arg(rows) : tr("Re-attach inbox"));
    if (rows == 0)
        m_shown.reset();
    m_list->setCurrentIndex(m_model->index(std::clamp(m_row, 0, std::max(0, rows - 1))));
    updateThreshold();
}

void ReattachDialog::loadCase()
{
    const quint64 generation = ++m_generation;
    const base::AnnotationId id = chosen();
    if (!id.isValid())
        return;
    m_row = m_list->currentIndex().row();
    const auto read = [id](const library::Stores& stores) { return stores.anchorReview.load(id); };
    base::whenDone(m_library.read(read), this, [this, generation](base::Result<AnchorCase> found) {
        if (generation != m_generation)
            return;
        if (found)
            showCase(std::move(*found));
        else if (found.error().code != base::ErrorCode::NotFound) // the list comes anew
            Q_EMIT failed(found.error());
    });
}

void ReattachDialog::showCase(AnchorCase found)
{
    m_shown = std::move(found);
    m_title->setText(m_shown->doubtful.articleTitle);
    m_note->setText(m_shown->doubtful.note.simplified());
    m_note->setVisible(!m_shown->doubtful.note.isEmpty());
    const std::size_t offered = m_shown->places.size();
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        if (i < offered)
            m_cards[i]->offer(m_shown->places[i], m_shown->doubtful.quoted);
        else
            m_cards[i]->offerNone(offered == 0 ? tr("Nothing like it stands in this version of the text.")
                                               : tr("No further place"));
        m_cards[i]->setVisible(i < offered || i == 0);
    }
    showOldText();
    Q_EMIT caseShown();
}

/// What went is marked against the best place.
void ReattachDialog::showOldText()
{
    if (!m_shown)
        return;
    const QString other = m_shown->places.empty() ? QString() : m_shown->places.front().text;
    showPassage(*m_oldText->document(), {m_shown->before, m_shown->doubtful.quoted, m_shown->after, other},
                PassageSide::Before, m_theme.theme());
    goToPassage(*m_oldText, m_shown->before.size(), m_shown->doubtful.quoted.size());
}

void ReattachDialog::updateThreshold()
{
    const auto count = static_cast<int>(m_model->placesAbove(threshold()).size());
    const QString sure =
        tr("At least %1 % sure: %2 of %3").arg(m_slider->value()).arg(count).arg(m_model->rowCount());
    m_above->setText(m_model->pending() == 0 ? sure : tr("%1 so far").arg(sure));
    m_acceptAll->setText(tr("Attach %1 (A)", "a button and its key").arg(count));
    m_acceptAll->setEnabled(count > 0 && !m_library.isReadOnly());
    m_keep->setEnabled(!m_library.isReadOnly());
    m_later->setEnabled(!m_library.isReadOnly());
}

template <typename F>
void ReattachDialog::write(const QString& label, F change)
{
    if (m_library.isReadOnly())
        return;
    base::whenDone(m_library.write(label, std::move(change)), this, [this](const base::Result<void>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void ReattachDialog::accept(std::size_t place)
{
    if (!m_shown || m_shown->doubtful.id != chosen() || place >= m_shown->places.size())
        return;
    const BestPlace best{m_shown->doubtful.id, m_shown->doubtful.version,
                         m_shown->places[place].candidate.range, m_shown->places[place].candidate.score};
    write(tr("Attach “%1”").arg(shortened(m_shown->doubtful.quoted)),
          [best](library::Stores& stores) { return stores.anchorReview.accept(best); });
}

void ReattachDialog::keepAsOrphan()
{
    if (const base::AnnotationId id = chosen(); id.isValid() && m_shown)
        write(tr("Keep “%1” without a place").arg(shortened(m_shown->doubtful.quoted)),
              [id](library::Stores& stores) { return stores.anchorReview.keepAsOrphan(id); });
}

void ReattachDialog::putOff()
{
    if (const base::AnnotationId id = chosen(); id.isValid() && m_shown)
        write(tr("Put off “%1”").arg(shortened(m_shown->doubtful.quoted)),
              [id](library::Stores& stores) { return stores.anchorReview.putOff(id); });
}

void ReattachDialog::acceptAllAbove()
{
    const std::vector<BestPlace> places = m_model->placesAbove(threshold());
    if (places.empty())
        return;
    const auto acceptAll = [places](library::Stores& stores) -> base::Result<void> {
        for (const BestPlace& place : places) {
            if (auto done = stores.anchorReview.accept(place); !done)
                return done;
        }
        return {};
    };
    write(tr("Attach %n annotation(s)", nullptr, static_cast<int>(places.size())), acceptAll);
}

void ReattachDialog::openArticle()
{
    if (!m_shown)
        return;
    const std::optional<base::TextRange> place =
        m_shown->places.empty() ? std::nullopt : std::optional(m_shown->places.front().candidate.range);
    Q_EMIT placeActivated(m_shown->doubtful.article, place);
}

} // namespace pizhu::ui
