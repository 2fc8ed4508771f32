// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QFuture>
#include <QPromise>
#include <memory>

namespace pizhu::library {

/// A result that is still to come. Copies mean the same one; finish one of them, once.
template <typename T>
class Promised
{
public:
    Promised() { m_promise->start(); }

    [[nodiscard]] QFuture<base::Result<T>> future() const { return m_promise->future(); }
    void finish(base::Result<T> result) const
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<base::Result<T>>> m_promise = std::make_shared<QPromise<base::Result<T>>>();
};

} // namespace pizhu::library
