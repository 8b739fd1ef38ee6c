#pragma once

#include "present/messagelogmodel.h"

class QIODevice;

namespace handshake::present {

enum class ExportFormat : quint8 {
    Text, ///< one line a row: time, peer, direction, text
    Csv, ///< RFC 4180, UTF-8 with its mark (BOM), a header row; a ' before cells like a formula
    Json, ///< an array of objects; octets that are no text also as "hex"
};

/// Writes the rows \a rows of \a model (all when empty) completely, not shortened. Times are ISO
/// 8601 with milliseconds and offset; field names never change with the language.
/// \returns false when \a device could not take everything
bool exportMessages(const MessageLogModel &model, const QList<int> &rows, ExportFormat format,
                    QIODevice &device);

} // namespace handshake::present
