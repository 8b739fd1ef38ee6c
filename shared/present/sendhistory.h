#pragma once

#include "base/limits.h"

#include <QStringList>

namespace handshake::present {

/// The lines a person sent, for ↑ and ↓. Keeps the draft that was being typed. Repeating the last
/// line adds nothing; bounded by limits::sendHistory and sendHistoryLine (longer ones are not
/// kept).
class SendHistory
{
public:
    void add(const QString &line);
    /// The line before the one shown, or \a current unchanged at the oldest.
    QString previous(const QString &current);
    /// The line after the one shown; at the end the draft that was left.
    QString next(const QString &current);
    const QStringList &lines() const { return m_lines; }
    void setLines(const QStringList &lines);

private:
    QStringList m_lines;
    QString m_draft;
    qsizetype m_position = 0; // m_lines.size() while the draft is shown
};

} // namespace handshake::present
