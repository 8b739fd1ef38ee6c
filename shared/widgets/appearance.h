#pragma once

#include <QFont>
#include <QObject>
#include <QPalette>

namespace handshake::widgets {

enum class Scheme : quint8 {
    System,
    Light,
    Dark,
};

/// Light or dark, text size and projector mode for the whole program, switched at once.
class Appearance : public QObject
{
    Q_OBJECT

public:
    static constexpr int minimumPercent = 80;
    static constexpr int maximumPercent = 300;

    explicit Appearance(QObject *parent = nullptr);

    void setScheme(Scheme scheme);
    Scheme scheme() const { return m_scheme; }
    /// Text size in percent of the system's, bounded by minimumPercent … maximumPercent.
    void setTextPercent(int percent);
    int textPercent() const { return m_percent; }
    /// The language of the texts, as a tag such as zh_CN: Chinese is written with the shapes of the
    /// mainland, whatever the system would take for characters that several countries share.
    void setLanguage(const QString &tag);
    /// Projector mode (--present): text at least at 160 %.
    void setPresenting(bool presenting);
    bool isPresenting() const { return m_presenting; }

signals:
    void changed();

private:
    void apply();
    QFont fontOfLanguage() const;

    const QFont m_systemFont;
    const QPalette m_systemPalette;
    Scheme m_scheme = Scheme::System;
    int m_percent = 100;
    bool m_isChinese = false;
    bool m_presenting = false;
};

} // namespace handshake::widgets
