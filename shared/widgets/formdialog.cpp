#include "widgets/formdialog.h"

#include "widgets/naming.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace handshake::widgets {

FormDialog::FormDialog(QWidget *parent)
    : QDialog(parent), m_content(new QWidget), m_body(new QVBoxLayout(m_content))
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_content);
    auto *buttons = new QDialogButtonBox(this);
    m_ok = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_ok->setObjectName(QStringLiteral("ok"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_ok->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void FormDialog::fit()
{
    const QMargins margins = layout()->contentsMargins();
    const int spare = m_content->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int width = m_body->sizeHint().width() + margins.left() + margins.right() + spare;
    const int content = m_body->hasHeightForWidth()
            ? m_body->heightForWidth(m_body->sizeHint().width())
            : m_body->sizeHint().height();
    const int height = content + m_ok->sizeHint().height() + margins.top() + margins.bottom()
            + 2 * layout()->spacing();
    const QSize room = screen()->availableSize() - QSize(spare, 4 * spare);
    resize(QSize(width, height).boundedTo(room));
}

void FormDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void FormDialog::showEvent(QShowEvent *event)
{
    fit();
    QDialog::showEvent(event);
}

void FormDialog::retranslateUi()
{
    m_ok->setText(tr("OK"));
    name(m_ok, m_ok->text(), tr("Use these choices"));
    m_cancel->setText(tr("Cancel"));
    name(m_cancel, m_cancel->text(), tr("Leave everything as it was"));
}

} // namespace handshake::widgets
