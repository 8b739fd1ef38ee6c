#include "observe/filesource.h"

namespace handshake::observe {

FileSource::FileSource(std::shared_ptr<const OpenedFile> file, QObject *parent)
    : Source(parent), m_file(std::move(file))
{
}

FileSource::~FileSource() = default;

bool FileSource::show(quint32 number)
{
    if (timelineOf(number) != nullptr)
        return true;
    OpenedNews opened = m_file->news(number);
    if (opened.isCut)
        m_cut.append(number);
    std::vector<Observation> together; // the timeline hears of them at once
    for (News &news : opened.news) {
        if (auto *observation = std::get_if<Observation>(&news)) {
            together.push_back(std::move(*observation));
            continue;
        }
        if (!together.empty())
            take(std::exchange(together, {}));
        take(std::get<StateObservation>(news));
    }
    if (!together.empty())
        take(std::move(together));
    return timelineOf(number) != nullptr;
}

Endpoints FileSource::endpoints(const wire::Connection &connection) const
{
    const auto &all = m_file->conversations();
    if (connection.number < 1 || connection.number > all.size())
        return Source::endpoints(connection);
    Endpoints ends;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const auto read = net::parseEndpoint(all[connection.number - 1].ends[i]);
        ends[i] = read ? *read : net::Endpoint { {}, connection.ports[i] };
    }
    return ends;
}

void FileSource::meet(const wire::Connection &connection)
{
    assign(connection.number, net::ConnectionId { connection.number });
}

void FileSource::forgotten(const wire::Connection &connection)
{
    m_cut.removeAll(connection.number);
}

Timeline FileSource::newTimeline() const
{
    return Timeline(limits::openedNews, limits::openedOctets);
}

} // namespace handshake::observe
