// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QObject>
#include <QUrl>
#include <memory>

class QWebEnginePage;
class QWebEngineProfile;

namespace pizhu::ui {

class OnlyThisPage;

/// Prints a page of ours as PDF: A4, without scripts, and nothing but that page is ever loaded.
class PdfPrinter : public QObject
{
    Q_OBJECT

public:
    explicit PdfPrinter(QObject* parent = nullptr);
    ~PdfPrinter() override;

    /// Prints `page`, an HTML file, and puts the PDF in the place of `target` once it is complete.
    void print(const QString& page, const QString& target);

Q_SIGNALS:
    void printed();
    void failed(const pizhu::base::Error& error);

private:
    void loaded(bool complete);
    void finish(bool complete);
    void fail(const QString& detail);

    std::unique_ptr<QWebEngineProfile> m_profile; ///< outlives the page
    std::unique_ptr<OnlyThisPage> m_guard;
    std::unique_ptr<QWebEnginePage> m_page;
    QString m_target;
    QString m_unfinished; ///< beside the target
};

} // namespace pizhu::ui
