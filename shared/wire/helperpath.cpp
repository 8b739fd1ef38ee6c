#include "wire/helperpath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace handshake::wire {

QString helperPath()
{
    const QDir here(QCoreApplication::applicationDirPath());
    // HANDSHAKE_LIBEXEC_FROM_BIN leads from the installed bin folder to the libexec folder.
    for (const QString &folder :
         { QStringLiteral("."), QStringLiteral(HANDSHAKE_LIBEXEC_FROM_BIN) }) {
        const QFileInfo program(here.filePath(folder + QStringLiteral("/handshake-wire")));
        if (program.isFile() && program.isExecutable())
            return QDir::cleanPath(program.absoluteFilePath());
    }
    return {};
}

} // namespace handshake::wire
