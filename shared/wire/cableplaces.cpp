#include "wire/cableplaces.h"

#include "wire/doorway.h"
#include "wire/helperpath.h"

#include <QFile>

namespace handshake::wire {

CablePlaces resolved(const CablePlaces &places)
{
    CablePlaces result = places;
    if (result.directory.isEmpty())
        result.directory = QFile::decodeName(QByteArray::fromStdString(defaultDirectory()));
    if (result.program.isEmpty())
        result.program = helperPath();
    return result;
}

} // namespace handshake::wire
