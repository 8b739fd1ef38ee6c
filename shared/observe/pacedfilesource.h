#pragma once

#include "observe/filesource.h"

#include <QTimer>

namespace handshake::observe {

/// An opened file for a window: reads in another thread and tells what it found piece by piece
/// (limits::toldPerTurn), so that the event loop goes on. Keeps one conversation at a time.
class PacedFileSource : public FileSource
{
    Q_OBJECT

public:
    explicit PacedFileSource(std::shared_ptr<const OpenedFile> file, QObject *parent = nullptr);
    ~PacedFileSource() override;

    /// Forgets what was told before (cleared()) and tells of conversation \a number. While a file
    /// is being read only the newest wish is remembered.
    void tell(quint32 number);
    /// The conversation that was asked for last; 0: none.
    quint32 number() const { return m_number; }
    /// Whether the end of what was told last was left out: OpenedNews::isCut.
    bool isToldCut() const { return m_news.isCut; }

signals:
    /// Everything that the file has of conversation \a number was told. It may be nothing: the file
    /// may be gone.
    void told(quint32 number);

private:
    void read();
    void take(OpenedNews news, quint32 number);
    void tellSome();

    quint32 m_number = 0;
    bool m_reads = false;
    OpenedNews m_news;
    std::size_t m_told = 0; // of m_news
    QTimer m_turn;
};

} // namespace handshake::observe
