// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/glyphpace.h"

#include <QAbstractScrollArea>

namespace pizhu::ui {

GlyphPace::GlyphPace()
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    QObject::connect(&m_turn, &QTimer::timeout, &m_turn, [this] { endTurn(); });
}

bool GlyphPace::admits(const QWidget* view, std::initializer_list<Text> row)
{
    std::vector<Characters::reference> fresh;
    for (const auto& [font, text] : row) {
        Characters& drawn = m_drawn[font.key()];
        for (const QChar c : text) {
            if (drawn.test(c.unicode()))
                continue;
            drawn.set(c.unicode());
            fresh.push_back(drawn[c.unicode()]);
        }
    }
    if (fresh.empty())
        return true;
    const auto* area = qobject_cast<const QAbstractScrollArea*>(view);
    const int count = static_cast<int>(fresh.size());
    if (area && m_inTurn > 0 && m_inTurn + count > kMostInTurn) {
        for (Characters::reference& bit : fresh)
            bit = false;
        m_late = area->viewport();
        return false;
    }
    m_inTurn += count;
    if (!m_turn.isActive())
        m_turn.start();
    return true;
}

void GlyphPace::endTurn()
{
    m_inTurn = 0;
    if (QWidget* late = m_late.data()) {
        m_late = nullptr;
        late->update();
    }
}

} // namespace pizhu::ui
