// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <memory>

class QWebEnginePage;
class QWebEngineProfile;

namespace pizhu::ui {

class OnlyThisPage;

/// Prints pages of ours as PDF, one after the other: A4, without scripts, and nothing but the page is ever
/// loaded.
class PdfPrinter : public QObject
{
    Q_OBJECT

public:
    explicit PdfPrinter(QObject* parent = nullptr);
    ~PdfPrinter() override;

    /// Prints each of `pages`, HTML files, as pdfOf() it, and takes the page away once that is there.
    void print(const QStringList& pages);
    [[nodiscard]] static QString pdfOf(const QString& page);

Q_SIGNALS:
    void printed(int pages); ///< so many of them
    void finished();
    void failed(const pizhu::base::Error& error);

private:
    [[nodiscard]] std::unique_ptr<QWebEnginePage> newPage();
    void printNext();
    void loaded(bool complete);
    void written(bool complete);
    void retire();
    void fail(const QString& detail);

    std::unique_ptr<QWebEngineProfile> m_profile; ///< outlives the page
    std::unique_ptr<OnlyThisPage> m_guard;
    std::unique_ptr<QWebEnginePage> m_page;
    QPointer<QWebEnginePage> m_retired;
    QStringList m_pages;
    int m_next = 0;
};

} // namespace pizhu::ui
