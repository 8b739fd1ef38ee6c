#include "observe/pacedfilesource.h"

#include "observe/inbackground.h"

namespace handshake::observe {

PacedFileSource::PacedFileSource(std::shared_ptr<const OpenedFile> file, QObject *parent)
    : FileSource(std::move(file), parent)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &PacedFileSource::tellSome);
}

PacedFileSource::~PacedFileSource() = default;

void PacedFileSource::tell(quint32 number)
{
    m_turn.stop();
    m_news = {};
    m_told = 0;
    m_number = number;
    clear();
    if (!m_reads)
        read();
}

void PacedFileSource::read()
{
    m_reads = true;
    const auto work = [file = sharedFile(), number = m_number] { return file->news(number); };
    inBackground(this, work,
                 [this, number = m_number](OpenedNews news) { take(std::move(news), number); });
}

void PacedFileSource::take(OpenedNews news, quint32 number)
{
    m_reads = false;
    if (number != m_number)
        return read(); // a person wanted another one meanwhile
    m_news = std::move(news);
    m_turn.start();
}

void PacedFileSource::tellSome()
{
    std::vector<Observation> together; // the timeline hears of them at once
    const std::size_t end = std::min(m_told + limits::toldPerTurn, m_news.news.size());
    for (; m_told < end; ++m_told) {
        News &news = m_news.news[m_told];
        if (auto *observation = std::get_if<Observation>(&news)) {
            together.push_back(std::move(*observation));
            continue;
        }
        if (!together.empty())
            Source::take(std::exchange(together, {}));
        Source::take(std::get<StateObservation>(news));
    }
    if (!together.empty())
        Source::take(std::move(together));
    if (m_told < m_news.news.size())
        return;
    m_turn.stop();
    m_news.news = {};
    emit told(m_number);
}

} // namespace handshake::observe
