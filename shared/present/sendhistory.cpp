#include "present/sendhistory.h"

namespace handshake::present {

void SendHistory::add(const QString &line)
{
    const bool isNew = m_lines.isEmpty() || m_lines.constLast() != line;
    if (isNew && !line.isEmpty() && line.size() <= limits::sendHistoryLine)
        m_lines.append(line);
    if (m_lines.size() > limits::sendHistory)
        m_lines.removeFirst();
    m_position = m_lines.size();
    m_draft.clear();
}

QString SendHistory::previous(const QString &current)
{
    if (m_position == 0)
        return current;
    if (m_position == m_lines.size())
        m_draft = current;
    return m_lines.at(--m_position);
}

QString SendHistory::next(const QString &current)
{
    if (m_position == m_lines.size())
        return current;
    ++m_position;
    return m_position == m_lines.size() ? m_draft : m_lines.at(m_position);
}

void SendHistory::setLines(const QStringList &lines)
{
    m_lines = lines.last(qMin<qsizetype>(lines.size(), limits::sendHistory));
    m_position = m_lines.size();
    m_draft.clear();
}

} // namespace handshake::present
