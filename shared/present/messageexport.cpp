#include "present/messageexport.h"

#include "present/jsontext.h"
#include "present/safetext.h"
#include "present/texts.h"
#include "present/wholetext.h"

#include <QIODevice>

namespace handshake::present {

namespace {

constexpr qsizetype bufferOctets = 64 * 1024;

QByteArray timeOf(const MessageRow &row)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(row.at);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs).toLatin1();
}

QByteArrayView directionOf(const MessageRow &row)
{
    switch (row.direction) {
    case Direction::Received:
        return "received";
    case Direction::Sent:
        return "sent";
    case Direction::Note:
        return "note";
    }
    Q_UNREACHABLE();
}

WholeText textOf(const MessageRow &row)
{
    if (row.direction == Direction::Note)
        return { NoteText::of(row), true };
    return wholeText(row.encoding, row.view());
}

/// Quoted where RFC 4180 asks for it. A spreadsheet takes what begins with one of these for a
/// formula and would run it: a received text must not.
QByteArray csvCell(const QString &text)
{
    QByteArray cell = text.toUtf8();
    if (!cell.isEmpty() && QByteArrayView("=+-@\t\r\n").contains(cell.front()))
        cell.prepend('\'');
    const auto needsQuotes = [](char octet) { return QByteArrayView("\",\r\n").contains(octet); };
    const bool hasBlankEnd = cell.startsWith(' ') || cell.endsWith(' ');
    if (!hasBlankEnd && std::none_of(cell.cbegin(), cell.cend(), needsQuotes))
        return cell;
    return '"' + cell.replace('"', "\"\"") + '"';
}

/// Writes rows one by one; the memory needed is that of the longest message.
class Exporter
{
public:
    Exporter(const MessageLog &log, ExportFormat format, QIODevice &device)
        : m_log(log), m_format(format), m_device(device)
    {
    }

    void begin();
    void write(const MessageRow &row);
    bool end();

private:
    QString peerOf(const MessageRow &row) const;
    QByteArray textLine(const MessageRow &row) const;
    QByteArray csvLine(const MessageRow &row) const;
    QByteArray jsonObject(const MessageRow &row) const;
    void put(QByteArrayView octets);
    void flush();

    const MessageLog &m_log;
    const ExportFormat m_format;
    QIODevice &m_device;
    QByteArray m_buffer;
    bool m_first = true;
    bool m_ok = true;
};

void Exporter::begin()
{
    switch (m_format) {
    case ExportFormat::Text:
        break;
    case ExportFormat::Csv:
        put("\xEF\xBB\xBF"); // spreadsheets take it for the local encoding otherwise
        put("time,peer,direction,octets,text\r\n");
        break;
    case ExportFormat::Json:
        put("[");
        break;
    }
}

void Exporter::write(const MessageRow &row)
{
    switch (m_format) {
    case ExportFormat::Text:
        put(textLine(row));
        break;
    case ExportFormat::Csv:
        put(csvLine(row));
        break;
    case ExportFormat::Json:
        put(m_first ? "\n" : ",\n");
        put(jsonObject(row));
        break;
    }
    m_first = false;
}

bool Exporter::end()
{
    if (m_format == ExportFormat::Json)
        put("\n]\n");
    flush();
    return m_ok;
}

QString Exporter::peerOf(const MessageRow &row) const
{
    const net::Endpoint endpoint = m_log.peer(row.peer);
    return endpoint.address.isNull() ? QString() : net::toString(endpoint);
}

QByteArray Exporter::textLine(const MessageRow &row) const
{
    return timeOf(row) + '\t' + peerOf(row).toUtf8() + '\t' + directionOf(row).toByteArray() + '\t'
            + safeWholeLine(textOf(row).text).toUtf8() + '\n';
}

QByteArray Exporter::csvLine(const MessageRow &row) const
{
    const bool isNote = row.direction == Direction::Note;
    return timeOf(row) + ',' + csvCell(peerOf(row)) + ',' + directionOf(row).toByteArray() + ','
            + (isNote ? QByteArray() : QByteArray::number(row.size)) + ','
            + csvCell(textOf(row).text) + "\r\n";
}

QByteArray Exporter::jsonObject(const MessageRow &row) const
{
    const bool isNote = row.direction == Direction::Note;
    const QString peer = peerOf(row);
    const WholeText text = textOf(row);
    QByteArray object = "{\"time\":\"" + timeOf(row)
            + "\",\"peer\":" + (peer.isEmpty() ? QByteArray("null") : jsonText(peer))
            + ",\"direction\":\"" + directionOf(row).toByteArray()
            + "\",\"octets\":" + (isNote ? QByteArray("null") : QByteArray::number(row.size))
            + ",\"text\":" + jsonText(text.text);
    if (!text.isWhole)
        object += ",\"hex\":\"" + row.view().toByteArray().toHex() + '"';
    return object + '}';
}

void Exporter::put(QByteArrayView octets)
{
    m_buffer.append(octets);
    if (m_buffer.size() >= bufferOctets)
        flush();
}

void Exporter::flush()
{
    m_ok = m_ok && m_device.write(m_buffer) == m_buffer.size();
    m_buffer.clear();
}

} // namespace

bool exportMessages(const MessageLogModel &model, const QList<int> &rows, ExportFormat format,
                    QIODevice &device)
{
    Exporter exporter(model.log(), format, device);
    exporter.begin();
    const int count = rows.isEmpty() ? model.rowCount() : int(rows.size());
    for (int i = 0; i < count; ++i) {
        const int row = rows.isEmpty() ? i : rows.at(i);
        if (!model.isGone(row))
            exporter.write(model.row(row));
    }
    return exporter.end();
}

} // namespace handshake::present
