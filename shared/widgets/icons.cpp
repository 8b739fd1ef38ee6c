#include "widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace handshake::widgets {

QLatin1StringView name(Icon icon)
{
    switch (icon) {
    case Icon::Server: return QLatin1StringView("handshake-server");
    case Icon::Client: return QLatin1StringView("handshake-client");
    case Icon::Start: return QLatin1StringView("start");
    case Icon::Stop: return QLatin1StringView("stop");
    case Icon::Connect: return QLatin1StringView("connect");
    case Icon::Cancel: return QLatin1StringView("cancel");
    case Icon::Disconnect: return QLatin1StringView("disconnect");
    case Icon::Finish: return QLatin1StringView("finish");
    case Icon::Abort: return QLatin1StringView("abort");
    case Icon::Send: return QLatin1StringView("send");
    case Icon::File: return QLatin1StringView("file");
    case Icon::Repeat: return QLatin1StringView("repeat");
    case Icon::Hex: return QLatin1StringView("hex");
    case Icon::Copy: return QLatin1StringView("copy");
    case Icon::Save: return QLatin1StringView("save");
    case Icon::Clear: return QLatin1StringView("clear");
    case Icon::Pause: return QLatin1StringView("pause");
    case Icon::Resume: return QLatin1StringView("resume");
    case Icon::Filter: return QLatin1StringView("filter");
    case Icon::Details: return QLatin1StringView("details");
    case Icon::Language: return QLatin1StringView("language");
    case Icon::Projector: return QLatin1StringView("projector");
    case Icon::Menu: return QLatin1StringView("menu");
    case Icon::Settings: return QLatin1StringView("settings");
    case Icon::Received: return QLatin1StringView("received");
    case Icon::Sent: return QLatin1StringView("sent");
    case Icon::Note: return QLatin1StringView("note");
    case Icon::Warning: return QLatin1StringView("warning");
    case Icon::Info: return QLatin1StringView("info");
    }
    Q_UNREACHABLE();
}

namespace {

/// The ink of an icon in the palette in force now.
QColor ink(QPalette::ColorRole role, QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled: return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected: return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active: return palette.color(QPalette::Active, role);
    }
    Q_UNREACHABLE();
}

/// Draws the SVG when asked, in the ink of that moment: a change of palette needs no new icons.
class PaletteIconEngine : public QIconEngine
{
public:
    PaletteIconEngine(Icon icon, QPalette::ColorRole role) : m_icon(icon), m_role(role) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QByteArray colour = ink(m_role, mode).name().toLatin1();
        const QString key = QStringLiteral("handshake-%1-%2-%3-%4")
                                    .arg(int(m_icon))
                                    .arg(size.width())
                                    .arg(size.height())
                                    .arg(QLatin1StringView(colour));
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = draw(size, colour);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }
    QIconEngine *clone() const override { return new PaletteIconEngine(m_icon, m_role); }
    QString iconName() override { return name(m_icon); }
    bool isNull() override { return false; }

private:
    QPixmap draw(const QSize &size, const QByteArray &colour) const
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name(m_icon)));
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        if (!file.open(QIODevice::ReadOnly))
            return pixmap;
        QSvgRenderer renderer(file.readAll().replace("currentColor", colour));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        return pixmap;
    }

    const Icon m_icon;
    const QPalette::ColorRole m_role;
};

} // namespace

QIcon icon(Icon icon, QPalette::ColorRole role)
{
    return QIcon(new PaletteIconEngine(icon, role)); // QIcon owns its engine
}

} // namespace handshake::widgets
