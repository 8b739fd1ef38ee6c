#include "widgets/messageactions.h"

#include "present/hextext.h"
#include "present/messageexport.h"
#include "present/texts.h"
#include "widgets/icons.h"
#include "widgets/messageview.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace handshake::widgets {

using present::ExportFormat;
using present::MessageLogModel;

namespace {

constexpr std::array suffixes { "txt", "csv", "json" }; // in the order of ExportFormat

} // namespace

MessageActions::MessageActions(MessageLogModel &model, MessageView &view, QWidget &panel)
    : QObject(&panel),
      m_model(model),
      m_view(view),
      m_panel(panel),
      m_menu(new QMenu(&view)),
      m_copyText(makeAction(QKeySequence::Copy, view, Qt::WidgetWithChildrenShortcut)),
      m_copyHex(makeAction(Qt::CTRL | Qt::SHIFT | Qt::Key_C, view, Qt::WidgetWithChildrenShortcut)),
      m_copyRow(makeAction({}, view, Qt::WidgetShortcut)),
      m_details(makeAction({}, view, Qt::WidgetShortcut)),
      m_find(makeAction(QKeySequence::Find, panel, Qt::WindowShortcut)),
      m_save(makeAction(QKeySequence::Save, panel, Qt::WindowShortcut)),
      m_directory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    m_copyText->setIcon(icon(Icon::Copy));
    m_copyHex->setIcon(icon(Icon::Hex));
    m_details->setIcon(icon(Icon::Details));
    m_menu->addActions({ m_copyText, m_copyHex, m_copyRow });
    m_menu->addSeparator();
    m_menu->addAction(m_details);
    view.setContextMenuPolicy(Qt::CustomContextMenu);

    connect(m_copyText, &QAction::triggered, this, &MessageActions::copyText);
    connect(m_copyHex, &QAction::triggered, this, &MessageActions::copyHex);
    connect(m_copyRow, &QAction::triggered, this, &MessageActions::copyRow);
    connect(m_details, &QAction::triggered, this, &MessageActions::detailsRequested);
    connect(m_find, &QAction::triggered, this, &MessageActions::filterRequested);
    connect(m_save, &QAction::triggered, this, &MessageActions::saveAsText);
    connect(&view, &QWidget::customContextMenuRequested, this, &MessageActions::openMenu);
}

QAction *MessageActions::makeAction(const QKeySequence &shortcut, QWidget &owner,
                                    Qt::ShortcutContext context)
{
    auto *action = new QAction(this);
    action->setShortcut(shortcut);
    action->setShortcutContext(context);
    owner.addAction(action);
    return action;
}

void MessageActions::retranslateUi()
{
    m_copyText->setText(tr("Copy text"));
    m_copyHex->setText(tr("Copy as hex"));
    m_copyRow->setText(tr("Copy whole row"));
    m_details->setText(tr("Show details"));
    m_find->setText(tr("Filter messages"));
    m_save->setText(tr("Save messages"));
}

void MessageActions::openMenu(const QPoint &position)
{
    if (m_view.selectionModel()->hasSelection())
        m_menu->popup(m_view.viewport()->mapToGlobal(position));
}

QString MessageActions::textOf(int row) const
{
    const present::MessageRow &message = m_model.row(row);
    if (message.direction == present::Direction::Note)
        return m_model.index(row, MessageLogModel::TextColumn).data().toString();
    return net::decode(message.encoding, message.view()).text;
}

void MessageActions::copyText()
{
    QStringList texts;
    for (const int row : m_view.chosenRows()) {
        if (!m_model.isGone(row))
            texts.append(textOf(row));
    }
    if (!texts.isEmpty())
        QGuiApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
}

void MessageActions::copyHex()
{
    QStringList lines;
    for (const int row : m_view.chosenRows()) {
        if (m_model.isGone(row))
            continue;
        const present::MessageRow &message = m_model.row(row);
        const QByteArrayView octets = message.view();
        if (!octets.isEmpty() && message.direction != present::Direction::Note)
            lines.append(present::hexLine(octets, octets.size()));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void MessageActions::copyRow()
{
    const QList<int> rows = m_view.chosenRows();
    QBuffer buffer;
    if (rows.isEmpty() || !buffer.open(QIODevice::WriteOnly))
        return;
    if (present::exportMessages(m_model, rows, ExportFormat::Text, buffer))
        QGuiApplication::clipboard()->setText(QString::fromUtf8(buffer.data()).trimmed());
}

void MessageActions::saveAsText()
{
    save(int(ExportFormat::Text));
}

void MessageActions::save(int format)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    const QStringList filters { tr("Text (*.txt)"), tr("Table (*.csv)"), tr("Data (*.json)") };
    m_dialog = new QFileDialog(&m_panel, tr("Save messages"), m_directory);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(QFileDialog::AcceptSave);
    m_dialog->setNameFilters(filters);
    m_dialog->selectNameFilter(filters.at(format));
    setSuffix();
    //: The file name offered for saved messages, without its ending
    m_dialog->selectFile(tr("messages"));
    connect(m_dialog, &QFileDialog::filterSelected, this, &MessageActions::setSuffix);
    connect(m_dialog, &QFileDialog::fileSelected, this, &MessageActions::writeFile);
    m_dialog->open();
}

ExportFormat MessageActions::chosenFormat() const
{
    const auto index = m_dialog->nameFilters().indexOf(m_dialog->selectedNameFilter());
    return ExportFormat(std::max<qsizetype>(0, index));
}

void MessageActions::setSuffix()
{
    m_dialog->setDefaultSuffix(QLatin1StringView(suffixes.at(std::size_t(chosenFormat()))));
}

void MessageActions::writeFile(const QString &path)
{
    m_directory = QFileInfo(path).absolutePath();
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)
        && present::exportMessages(m_model, {}, chosenFormat(), file) && file.commit())
        return;
    auto *box = new QMessageBox(
            QMessageBox::Warning, tr("Save messages"),
            //: %1 is the path of a file, %2 the system's reason
            tr("The messages could not be written to %1: %2. Choose another place or free some "
               "room, then save again.")
                    .arg(present::isolated(path), file.errorString()),
            QMessageBox::Ok, &m_panel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

} // namespace handshake::widgets
