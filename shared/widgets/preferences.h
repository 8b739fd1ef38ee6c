#pragma once

#include "widgets/appearance.h"
#include "widgets/language.h"
#include "widgets/settings.h"

#include <QObject>

namespace handshake::widgets {

/// Language and looks of one program, restored when it begins and remembered whenever they change.
/// One per program, made before its window; needs a QApplication.
class Preferences : public QObject
{
    Q_OBJECT

public:
    /// \a program as for Settings.
    explicit Preferences(QLatin1StringView program, QObject *parent = nullptr);

    Settings &settings() { return m_settings; }
    Language &language() { return m_language; }
    Appearance &appearance() { return m_appearance; }

    /// The shipped language that fits what the user's system is set to, English at the worst.
    static QString systemLanguage();

private:
    void followLanguage();
    void rememberLanguage();
    void rememberAppearance();

    Settings m_settings;
    Language m_language;
    Appearance m_appearance;
};

} // namespace handshake::widgets
