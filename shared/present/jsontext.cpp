#include "present/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace handshake::present {

QByteArray jsonText(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray { text }).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2); // without [ ]
}

} // namespace handshake::present
