#pragma once

#include <QByteArray>
#include <QString>

namespace handshake::present {

/// \a text as a JSON string with its quotation marks, in UTF-8.
QByteArray jsonText(const QString &text);

} // namespace handshake::present
