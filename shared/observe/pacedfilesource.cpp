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
    const std::size_t count = std::min(limits::toldPerTurn, m_news.news.size() - m_told);
    takeInOrder(std::span(m_news.news).subspan(m_told, count));
    m_told += count;
    if (m_told < m_news.news.size())
        return;
    m_turn.stop();
    m_news.news = {};
    emit told(m_number);
}

} // namespace handshake::observe
