#include "widgets/laddermenu.h"

#include "present/ladderplain.h"
#include "present/texts.h"
#include "widgets/icons.h"
#include "widgets/ladderexport.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>

namespace handshake::widgets {

namespace {

/// A layout of its own: paper has other sizes than the window, and folds stay folded.
present::LadderLayout paperLayout(const present::LadderScript &script, const QFont &font)
{
    present::LadderLayout layout(script);
    layout.setLineHeight(ladderMetrics(font, 0).line);
    return layout;
}

} // namespace

LadderMenu::LadderMenu(QWidget *parent)
    : QMenu(parent),
      m_save(addAction(widgets::icon(Icon::Save), QString())),
      m_copyPicture(addAction(widgets::icon(Icon::Copy), QString())),
      m_copyText(addAction(widgets::icon(Icon::Copy), QString()))
{
    connect(m_save, &QAction::triggered, this, &LadderMenu::askForFile);
    connect(m_copyPicture, &QAction::triggered, this, &LadderMenu::copyPicture);
    connect(m_copyText, &QAction::triggered, this, &LadderMenu::copyText);
    setScript(nullptr);
    retranslateUi();
}

void LadderMenu::setScript(const present::LadderScript *script)
{
    m_script = script;
    for (QAction *action : { m_save, m_copyPicture, m_copyText })
        action->setEnabled(script);
}

bool LadderMenu::saveTo(const QString &path)
{
    if (!m_script)
        return false;
    const present::LadderLayout layout = paperLayout(*m_script, font());
    const LadderExport paper(*m_script, layout, font(), m_numbers);
    const QString ending = QFileInfo(path).suffix().toLower();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    bool good = false;
    if (ending == u"svg")
        good = file.write(paper.svg()) > 0;
    else if (ending == u"png")
        good = paper.image().save(&file, "PNG");
    else if (ending == u"pdf")
        good = paper.pdf(file);
    else if (ending == u"txt")
        good = file.write(text().toUtf8()) > 0;
    if (!good)
        file.cancelWriting();
    return good && file.commit();
}

QString LadderMenu::text() const
{
    if (!m_script)
        return {};
    return present::plainLadder(*m_script, paperLayout(*m_script, font()), m_numbers);
}

void LadderMenu::askForFile()
{
    auto *dialog = new QFileDialog(parentWidget(), tr("Save the sequence diagram"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({ tr("Scalable picture (*.svg)"), tr("Picture (*.png)"),
                             tr("Pages (*.pdf)"), tr("Text (*.txt)") });
    dialog->setDefaultSuffix(QStringLiteral("svg"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(u'.', -1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &LadderMenu::saveAs);
    dialog->open();
}

void LadderMenu::saveAs(const QString &path)
{
    if (saveTo(path)) {
        emit saved();
        return;
    }
    m_unsaved = path;
    emit failed();
}

QString LadderMenu::failure() const
{
    //: %1: the name of a file
    return tr("The diagram could not be saved as %1. Is the folder writable, and does the name end "
              "with svg, png, pdf or txt?")
            .arg(present::isolated(m_unsaved));
}

void LadderMenu::copyPicture()
{
    const present::LadderLayout layout = paperLayout(*m_script, font());
    QGuiApplication::clipboard()->setImage(
            LadderExport(*m_script, layout, font(), m_numbers).image());
}

void LadderMenu::copyText()
{
    QGuiApplication::clipboard()->setText(text());
}

void LadderMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QMenu::changeEvent(event);
}

void LadderMenu::retranslateUi()
{
    m_save->setText(tr("Save as picture, pages or text…"));
    m_copyPicture->setText(tr("Copy as picture"));
    m_copyText->setText(tr("Copy as text"));
}

} // namespace handshake::widgets
