// SPDX-License-Identifier: GPL-3.0-or-later
// The tag to code with, and how the window for auto-coding follows the codebook.

#include "app/base/whendone.h"
#include "app/library/tagtree.h"
#include "app/library/tagusage.h"
#include "ui/coding/codingdialog.h"
#include "ui/coding/concordancemodel.h"

#include <QPushButton>
#include <QToolButton>

namespace pizhu::ui {

using library::AutocodeJob;
using library::Stores;

void CodingDialog::chooseTag()
{
    if (m_chooseTags.one)
        m_chooseTags.one(m_tag->mapToGlobal(QPoint(0, m_tag->height())),
                         [this](const QString& path) { setTag(path); });
}

void CodingDialog::setTag(const QString& path)
{
    m_tagPath = path;
    m_tagId = {};
    showTag();
    followCodebook();
    m_start->setEnabled(!m_library.isReadOnly());
    if (!path.isEmpty())
        m_start->setFocus();
}

void CodingDialog::showTag()
{
    m_tag->setText(m_tagPath.isEmpty() ? tr("Choose a tag…") : m_tagPath);
}

/// Tags may have been renamed, moved or merged while the window is open.
void CodingDialog::followCodebook()
{
    const auto read = [job = m_model->job().id, tag = m_tagId,
                       path = m_tagPath](const Stores& stores) -> base::Result<Codebook> {
        Codebook now{.job = std::nullopt, .tag = tag, .tagPath = path, .keys = {}};
        const auto tree = stores.tags.tree();
        const auto keys = stores.tags.usage().keys();
        if (!tree || !keys)
            return base::fail(tree ? keys.error() : tree.error());
        now.keys = *keys;
        const library::TagNode* node = tag.isValid() ? tree->find(tag) : tree->find(path);
        now.tag = node ? node->id : base::TagId();
        if (tag.isValid())
            now.tagPath = node ? node->path : QString();
        if (const auto found = job.isValid() ? stores.autocodeJobs.load(job) : base::Result<AutocodeJob>())
            now.job = found->id.isValid() ? std::optional(*found) : std::nullopt;
        return now;
    };
    base::whenDone(m_library.read(read), this,
                   [this, path = m_tagPath, tag = m_tagId](const base::Result<Codebook>& codebook) {
                       if (path != m_tagPath || tag != m_tagId) // more is known by now
                           return followCodebook();
                       if (codebook)
                           takeCodebook(*codebook);
                   });
}

void CodingDialog::takeCodebook(const Codebook& codebook)
{
    m_tagKeys = codebook.keys;
    m_tagId = codebook.tag;
    m_tagPath = codebook.tagPath;
    showTag();
    const AutocodeJob& shown = m_model->job();
    if (!codebook.job || codebook.job->id != shown.id || *codebook.job == shown)
        return;
    m_model->updateJob(*codebook.job);
    showTitle(*codebook.job);
    reloadJobs();
}

} // namespace pizhu::ui
