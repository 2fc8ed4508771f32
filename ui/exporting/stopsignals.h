// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace pizhu::ui {

/// Turns the first Ctrl+C, or another request to end the program, into a signal of the event loop, so that
/// what lies about can be put away; the second ends the program at once. One at a time, on the main thread.
class StopSignals : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject* parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void asked();

private:
    int m_pipe[2] = {-1, -1};
};

} // namespace pizhu::ui
