#include "present/storytexts.h"

namespace handshake::present {

static bool isAnyKnown(const observe::States &states)
{
    return states[0] || states[1];
}

QString EvidenceText::badge(observe::Evidence evidence)
{
    using enum observe::Evidence;
    switch (evidence) {
    case Wire:
        //: How we know; one or two words
        return tr("our cable");
    case Captured:
        //: How we know; one or two words
        return tr("captured");
    case Counted:
        //: How we know; one or two words
        return tr("counted");
    case Reconstructed:
        //: How we know; one or two words
        return tr("reconstructed");
    case Simulated:
        //: How we know; one or two words
        return tr("simulated");
    }
    Q_UNREACHABLE();
}

QString EvidenceText::line(const StoryMoment &moment)
{
    const QString ofStates = badge(moment.stateEvidence);
    const bool alone = moment.telling == Telling::States || moment.evidence == moment.stateEvidence;
    if (alone) {
        //: Below the story; %1: one or two words such as "our cable", "reconstructed"
        return tr("How we know: %1").arg(ofStates);
    }
    const QString ofSegment = badge(moment.evidence);
    if (!isAnyKnown(moment.after)) {
        //: Below the story; %1: one or two words such as "captured", "reconstructed"
        return tr("How we know: segment %1, states not known").arg(ofSegment);
    }
    //: Below the story; %1 and %2: one or two words such as "captured", "reconstructed"
    return tr("How we know: segment %1, states %2").arg(ofSegment, ofStates);
}

QString EvidenceText::of(const StoryMoment &moment)
{
    const QString states = aboutStates(moment);
    if (moment.telling == Telling::States) {
        //: How we know; %1: one or two words such as "counted"; %2: sentences about it
        return tr("How we know (%1): %2").arg(badge(moment.stateEvidence), states);
    }
    //: How we know; %1: one word such as "our cable"; %2 and %3: sentences about it
    return tr("How we know (%1): %2 %3")
            .arg(badge(moment.evidence),
                 ofSegment(moment.evidence, moment.flags.has(tcp::Flag::Syn)), states);
}

QString EvidenceText::aboutStates(const StoryMoment &moment)
{
    if (!isAnyKnown(moment.after))
        return tr("The states of both ends are not known here.");
    const QString known = ofStates(moment.stateEvidence);
    if (!moment.after[wire::index(wire::End::A)]) {
        //: %1: a sentence about the states
        return tr("%1 The state of the client is not known here.").arg(known);
    }
    if (!moment.after[wire::index(wire::End::B)]) {
        //: %1: a sentence about the states
        return tr("%1 The state of the server is not known here.").arg(known);
    }
    return known;
}

QString EvidenceText::ofSegment(observe::Evidence evidence, bool isSyn)
{
    using enum observe::Evidence;
    switch (evidence) {
    case Wire:
        return tr("We saw this very segment on our cable.");
    case Captured:
        return isSyn ? tr("Its octets were kept as they passed: by a capture, or by the system "
                          "itself, which keeps the greeting (SYN) of whoever connects.")
                     : tr("A capture holds the octets of this segment.");
    case Counted:
        return tr("The system's own counters tell that it was there; nobody saw it.");
    case Reconstructed:
        return tr("Nobody saw it: it must have been so, judging from what came before and "
                  "after.");
    case Simulated:
        return tr("A simulation computed it; no network was involved.");
    }
    Q_UNREACHABLE();
}

QString EvidenceText::ofStates(observe::Evidence evidence)
{
    using enum observe::Evidence;
    switch (evidence) {
    case Wire:
        return tr("Both systems were asked for their states at that very moment.");
    case Captured:
        return tr("The states follow from the captured segments.");
    case Counted:
        return tr("The states are from the systems' own tables, shortly before or after.");
    case Reconstructed:
        return tr("The states are deduced; nobody saw them.");
    case Simulated:
        return tr("The states are those of the simulation.");
    }
    Q_UNREACHABLE();
}

} // namespace handshake::present
