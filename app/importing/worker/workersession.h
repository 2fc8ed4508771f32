// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/rules.h"
#include "app/importing/worker/workermessages.h"

#include <functional>

namespace pizhu::importing {

/// The worker's side: takes requests from one descriptor and answers on another until the host closes its
/// end. One thread.
class WorkerSession
{
public:
    /// Called once, with the host's wishes.
    using SetUp = std::function<void(const WorkerSetup&)>;
    /// Reads a file; see readSource().
    using Reader =
        std::function<base::Result<void>(const QString& path, const SourceOptions& options, const ItemSink&)>;

    /// Without a decoder articles have no pictures.
    WorkerSession(int requests, int answers, SetUp setUp, Reader reader, PictureDecoder decoder = {})
        : m_requests(requests)
        , m_answers(answers)
        , m_setUp(std::move(setUp))
        , m_reader(std::move(reader))
        , m_decoder(std::move(decoder))
    {}

    /// The exit code of the process.
    [[nodiscard]] int run();

private:
    struct Reading;

    [[nodiscard]] bool handle(const HostMessage& message);
    void read(const ReadRequest& request);
    [[nodiscard]] bool takeItem(Reading& reading, base::Result<SourceItem> item);
    void addPictures(Reading& reading, const SourceItem& item, int index, ItemRead& answer);
    void useRules();
    void send(const WorkerMessage& message);

    int m_requests;
    int m_answers;
    SetUp m_setUp;
    Reader m_reader;
    PictureDecoder m_decoder;
    WorkerSetup m_setup;
    std::optional<cleanup::Rules> m_rules; ///< set when the user has rules
    bool m_hostGone = false;
};

} // namespace pizhu::importing
