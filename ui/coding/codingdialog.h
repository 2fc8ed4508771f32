// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "ui/widgets/tagchooser.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace pizhu::library {
class BulkJob;
}

namespace pizhu::ui {

class ConcordanceDelegate;
class ConcordanceModel;
class EmptyState;
class ProgressStrip;
class RowsView;
class ThemeSource;

/// Codes all occurrences of words or of a passage: they stand under each other as a concordance, and each
/// takes one key: Y yes, N no, L later, T or a tag's own key with another tag; Z takes the last back, Enter
/// reads it in its article. What was decided stays, and a job can be opened again later: it goes on where one
/// was.
class CodingDialog : public QDialog
{
    Q_OBJECT

public:
    CodingDialog(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);
    ~CodingDialog() override;

    void setTagChooser(const TagChooser& choose) { m_chooseTags = choose; }
    /// What the window lists: offered as the articles to look through.
    void setListed(const library::ArticleQuery& listed);
    /// Prepares a new job; the user says with which tag.
    void prepare(library::AutocodeKind kind, const QString& text);
    void openJob(library::AutocodeJobId id);
    [[nodiscard]] ConcordanceModel& model() { return *m_model; }

Q_SIGNALS:
    void jumpRequested(pizhu::base::ArticleId article, pizhu::base::TextRange range);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What is shown of it here.
    struct Codebook
    {
        std::optional<library::AutocodeJob> job; ///< the one that is open
        base::TagId tag;                         ///< that was chosen
        QString tagPath;
        QHash<QString, QString> keys; ///< paths of tags by their keys
    };

    void createWidgets();
    void createConcordance();
    void createLayout();
    void connectSignals();
    [[nodiscard]] QLayout* createNewJobRow();
    [[nodiscard]] QWidget* createConcordancePane();

    void reloadJobs();
    void fillJobs(const std::vector<library::AutocodeJob>& jobs);
    void countNextJob();
    void describeJob(int row);
    void removeJob();
    void startJob();
    void showJob(const library::AutocodeJob& job);
    void showTitle(const library::AutocodeJob& job);
    void chooseTag();
    void setTag(const QString& path);
    void showTag();
    void followCodebook();
    void takeCodebook(const Codebook& codebook);

    [[nodiscard]] std::function<void()> commandFor(const QKeyEvent& key);
    void decide(library::Verdict verdict, const QString& tagPath = {});
    void decideWithTag();
    void goTo(int row);
    void goToUndecided();
    void jump();
    void confirmRemaining();
    void codeRemaining();
    void updateState();
    void showFailure(const base::Error& error);

    library::Library& m_library;
    const ThemeSource& m_theme;
    TagChooser m_chooseTags;
    library::ArticleQuery m_listed;
    QString m_tagPath;   ///< chosen for a new job; perhaps of one that is to be made
    base::TagId m_tagId; ///< where there is such a tag
    QHash<QString, QString> m_tagKeys;
    std::vector<library::AutocodeJob> m_jobs;
    QHash<library::AutocodeJobId, library::AutocodeCounts> m_counts;
    library::BulkJob* m_work = nullptr;
    ConcordanceModel* m_model = nullptr;
    ConcordanceDelegate* m_delegate = nullptr;
    QLineEdit* m_text = nullptr;
    QCheckBox* m_passage = nullptr;
    QToolButton* m_tag = nullptr;
    QComboBox* m_color = nullptr;
    QComboBox* m_scope = nullptr;
    QPushButton* m_start = nullptr;
    QListWidget* m_jobList = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    QComboBox* m_order = nullptr;
    QComboBox* m_shown = nullptr;
    QPushButton* m_remaining = nullptr;
    RowsView* m_view = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    QLabel* m_message = nullptr;
    ProgressStrip* m_progress = nullptr;
    bool m_goToFirst = false;   ///< as soon as there are rows
    library::Occurrence m_here; ///< where one is while the list is read anew
    int m_offset = 0;           ///< of that row from the top, in rows
};

} // namespace pizhu::ui
