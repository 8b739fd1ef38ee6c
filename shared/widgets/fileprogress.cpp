#include "widgets/fileprogress.h"

#include "present/texts.h"
#include "widgets/icons.h"
#include "widgets/naming.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace handshake::widgets {

namespace {

constexpr int steps = 1000; // files may be larger than an int

} // namespace

FileProgress::FileProgress(QWidget *parent)
    : QWidget(parent),
      m_label(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QToolButton(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_bar->setObjectName(QStringLiteral("fileProgress"));
    m_bar->setRange(0, steps);
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("cancelFile"));
    m_cancel->setIcon(icon(Icon::Cancel));
    m_cancel->setFocusPolicy(Qt::StrongFocus);

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_label);
    line->addWidget(m_bar, 1);
    line->addWidget(m_cancel);
    hide();
    retranslateUi();
    connect(m_cancel, &QToolButton::clicked, this, &FileProgress::cancelled);
}

void FileProgress::start(const QString &name)
{
    m_running = true;
    m_name = name;
    m_bar->setValue(0);
    retranslateUi();
    show();
}

void FileProgress::setProgress(qint64 sent, qint64 total)
{
    m_bar->setValue(total > 0 ? int(double(sent) / double(total) * steps) : 0);
}

void FileProgress::stop()
{
    m_running = false;
    hide();
}

void FileProgress::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void FileProgress::retranslateUi()
{
    fitIcons(*this);
    const int room = fontMetrics().averageCharWidth() * 24;
    m_label->setText(present::isolated(fontMetrics().elidedText(m_name, Qt::ElideMiddle, room)));
    m_label->setToolTip(m_name.toHtmlEscaped());
    //: %1 is the name of a file
    name(m_bar, tr("Progress of %1").arg(m_name), {});
    name(m_cancel, tr("Cancel the file"), tr("Stop sending the file; what was sent stays sent"));
}

} // namespace handshake::widgets
