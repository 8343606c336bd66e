package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.policy.Duty;
import gov.ice.isaa.policy.Engagement;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Finding;
import gov.ice.isaa.policy.Outcome;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.Referral;
import gov.ice.isaa.policy.SignatureSlot;
import gov.ice.isaa.policy.Signer;
import gov.ice.isaa.policy.Strength;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Badge;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A determination with all its reasons: each with the rule's id and the Handbook section behind it. */
class DeterminationPanel extends Div {

    DeterminationPanel(Determination determination) {
        addClassName("determination");
        add(badge(determination.outcome()));
        determination.applied().stream()
                .filter(finding -> finding.rule().name().startsWith("SC"))
                .forEach(finding -> add(Citation.of(finding)));
        exemption(determination);
        if (!determination.referrals().isEmpty()) {
            add(
                    new H3("Referred to"),
                    list(determination.referrals().stream().map(Referral::title).map(ListItem::new)));
        }
        if (!determination.duties().isEmpty()) {
            add(new H3("Duties"), list(determination.duties().stream().map(DeterminationPanel::duty)));
        }
        if (!determination.advice().isEmpty()) {
            add(new H3("What to do"), list(determination.advice().stream().map(ListItem::new)));
        }
        if (!determination.engagements().isEmpty()) {
            routing(determination);
        }
        if (!determination.openQuestions().isEmpty()) {
            add(
                    new H3("Still to be answered"),
                    list(determination.openQuestions().stream()
                            .map(Question::wording)
                            .map(ListItem::new)));
        }
        add(considered(determination));
    }

    static Badge badge(Outcome outcome) {
        return new Badge(
                outcome.title(),
                switch (outcome) {
                    case IN_SCOPE -> Badge.Tone.GOOD;
                    case OUT_OF_SCOPE, EXEMPT, REFERRED -> Badge.Tone.INFORMATION;
                    case OPEN -> Badge.Tone.ATTENTION;
                    case STOPPED_CLASSIFIED -> Badge.Tone.BAD;
                });
    }

    private void routing(Determination determination) {
        add(new H3("Executive Agents"));
        if (determination.executiveAgents().isEmpty()) {
            add(new Paragraph("Not known yet: they follow from the categories."));
        } else {
            add(list(determination.executiveAgents().stream()
                    .map(ExecutiveAgent::title)
                    .map(ListItem::new)));
        }
        if (!determination.signatures().isEmpty()) {
            add(
                    new H3("Who signs for ICE"),
                    list(determination.signatures().stream().map(DeterminationPanel::signature)));
        }
        add(
                new H3("Offices to engage"),
                list(determination.engagements().stream().map(DeterminationPanel::engagement)));
    }

    private void exemption(Determination determination) {
        if (determination.conditions().isEmpty()) {
            return;
        }
        add(
                new H3("Conditions of the exemption"),
                list(determination.conditions().stream()
                        .map(condition -> new ListItem(
                                new Badge(
                                        switch (condition.met()) {
                                            case YES -> "Met";
                                            case NO -> "Not met";
                                            case UNKNOWN -> "Open";
                                        },
                                        switch (condition.met()) {
                                            case YES -> Badge.Tone.GOOD;
                                            case NO -> Badge.Tone.BAD;
                                            case UNKNOWN -> Badge.Tone.ATTENTION;
                                        }),
                                new Span(" " + condition.sentence())))));
    }

    private static ListItem duty(Duty duty) {
        String due = duty.due() == null ? "" : " Due " + AgencyTime.date(duty.due()) + ".";
        return new ListItem(new Paragraph(new Span(duty.sentence() + due + " "), Citation.source(duty.rule())));
    }

    private static ListItem signature(SignatureSlot slot) {
        String who = slot.anyOf().stream().map(Signer::position).collect(Collectors.joining("; or "));
        return new ListItem(new Paragraph(who), Citation.of(slot.basis()));
    }

    private static ListItem engagement(Engagement engagement) {
        Span office = new Span(engagement.office().title());
        office.addClassName("strong");
        Badge strength = new Badge(
                engagement.strength().title(),
                engagement.strength() == Strength.REQUIRED ? Badge.Tone.ATTENTION : Badge.Tone.NEUTRAL);
        ListItem item =
                new ListItem(new Paragraph(office, new Span(" "), strength), new Paragraph(engagement.question()));
        engagement.reasons().stream().map(Citation::of).forEach(item::add);
        return item;
    }

    private static Details considered(Determination determination) {
        UnorderedList all = list(determination.findings().stream()
                .map(finding -> new ListItem(
                        verdict(finding), new Span(finding.sentence() + " "), Citation.source(finding.rule()))));
        Details details = new Details(
                "Every rule that was considered (" + determination.findings().size() + ")", all);
        details.setOpened(false);
        return details;
    }

    private static Component verdict(Finding finding) {
        Badge badge = new Badge(
                finding.verdict().title(),
                switch (finding.verdict()) {
                    case APPLIES -> Badge.Tone.GOOD;
                    case DOES_NOT_APPLY -> Badge.Tone.NEUTRAL;
                    case OPEN -> Badge.Tone.ATTENTION;
                });
        return new Span(badge, new Span(" "));
    }

    private static UnorderedList list(Stream<ListItem> items) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        items.forEach(list::add);
        return list;
    }
}
