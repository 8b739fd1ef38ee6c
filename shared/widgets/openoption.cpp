#include "widgets/openoption.h"

#include "present/explaintexts.h"
#include "widgets/fileopener.h"

namespace handshake::widgets {

static int readNow(CommonOptions &options)
{
    const auto opened = openFile(options.open);
    if (opened) {
        options.file = *opened;
        return exitStatus::success;
    }
    printFailure(present::CaptureText::of(opened.error(), options.open));
    return exitStatus::failure;
}

bool readOpened(CommonOptions &options, const ProgramInfo &program, const QStringList &words)
{
    if (options.open.isEmpty())
        return true;
    const auto work = [&options] { return readNow(options); };
    return withoutWindow(program, words, work) == exitStatus::success;
}

int showOnlyOpened(const CommonOptions &options, Preferences &preferences)
{
    FileOpener files(preferences);
    QObject::connect(&files, &FileOpener::quitRequested, &files, &FileOpener::closeAll);
    files.show(options.open, options.file);
    return QApplication::exec();
}

} // namespace handshake::widgets
